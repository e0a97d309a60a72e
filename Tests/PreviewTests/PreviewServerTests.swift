import Files
import FlyingFox
import Foundation
import Localization
import Testing

@testable import Preview

/// What the preview says to the network.
@Suite struct PreviewServerTests {
  private func response(
    _ path: String, host: String?, listensAt: String = "127.0.0.1", method: HTTPMethod = .GET
  ) async throws -> HTTPResponse {
    let preview = try await Previewed()
    var headers: HTTPHeaders = [:]
    headers[.host] = host
    let request = HTTPRequest(
      method: method, version: .http11, target: HTTPRequest.Target(path: path, query: ""),
      headers: headers, body: HTTPBodySequence())
    return try await PreviewHandler(responder: preview.responder, host: listensAt)
      .handleRequest(request)
  }

  /// A name elsewhere that leads to this machine must not read what is not published yet. (DNS
  /// rebinding)
  @Test(arguments: [
    ("localhost:8080", "127.0.0.1", true), ("127.0.0.1:8080", "127.0.0.1", true),
    ("[::1]:8080", "::1", true), ("evil.example:8080", "127.0.0.1", false),
    ("evil.example", "0.0.0.0", false), ("192.168.1.7:8080", "127.0.0.1", false),
    ("192.168.1.7:8080", "0.0.0.0", true), ("192.168.1.7:8080", "192.168.1.7", true),
    ("[fe80::1]:8080", "::", true), ("127.0.0.1.evil.example", "0.0.0.0", false),
    ("localhost.evil.example", "127.0.0.1", false), ("dead.beef", "0.0.0.0", false),
    ("", "127.0.0.1", false), ("LOCALHOST:8080", "127.0.0.1", true),
  ])
  func answersToItsOwnNamesAlone(host: String, listensAt: String, isAnswered: Bool) async throws {
    let response = try await response("/", host: host, listensAt: listensAt)
    #expect(response.statusCode.code == (isAnswered ? 200 : 421))
  }

  @Test func answersNobodyWithoutAName() async throws {
    #expect(try await response("/", host: nil).statusCode.code == 421)
  }

  @Test(arguments: [HTTPMethod.POST, .PUT, .DELETE])
  func changesNothing(method: HTTPMethod) async throws {
    let response = try await response("/", host: "localhost", method: method)
    #expect(response.statusCode.code == 405)
  }

  @Test func saysHowBrowsersAreToTakeIt() async throws {
    let response = try await response("/assets/site.css", host: "localhost")
    #expect(response.headers[.contentType] == "text/css; charset=utf-8")
    #expect(response.headers[.cacheControl] == "no-store")
    #expect(response.headers[HTTPHeader("X-Content-Type-Options")] == "nosniff")
  }

  /// Asked for the head alone, it says how long the whole would be.
  @Test(arguments: ["/feed.xml", "/assets/site.css"])
  func aHeadIsThatOfThePage(path: String) async throws {
    let head = try await response(path, host: "localhost", method: .HEAD)
    let whole = try await response(path, host: "localhost")
    let bytes = try await whole.bodyData
    #expect(head.headers[.contentLength] == "\(bytes.count)")
    #expect(try await head.bodyData.isEmpty)
  }

  @Test func anAddressInUseIsKnown() async throws {
    // Another run of these tests on the same machine begins elsewhere.
    let port = UInt16(20_000 + ProcessInfo.processInfo.processIdentifier % 10_000)
    let place = try #require(try PreviewServer.Place(host: "127.0.0.1", port: port).nextFree)
    #expect(try place.isFree)
    let server = PreviewServer(try await Previewed().site, in: .english, at: place)
    let running = Task { try await server.run() }
    defer { running.cancel() }
    for _ in 0..<100 where try place.isFree { try await Task.sleep(for: .milliseconds(20)) }
    #expect(try !place.isFree)
    #expect(try place.nextFree.map { $0.port > place.port } == true)
    await #expect(throws: ServerFault.self) {
      try await PreviewServer(try await Previewed().site, in: .english, at: place).run()
    }
  }

  @Test(arguments: ["no.such.host", "300.1.1.1", "203.0.113.7"])
  func addressesOfOthersAreRefused(host: String) {
    #expect(throws: ServerFault.self) { try PreviewServer.Place(host: host, port: 18_099).isFree }
  }
}
