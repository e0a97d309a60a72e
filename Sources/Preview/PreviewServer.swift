import Files
import FlyingFox
import FlyingSocks
import Foundation
import Localization
import SiteGenerator

/// Serves a preview over HTTP to browsers on this machine.
package struct PreviewServer: Sendable {
  /// An address to listen at.
  package struct Place: Hashable, Sendable {
    /// An IP address: 127.0.0.1 is this machine alone.
    package let host: String
    package let port: UInt16

    package init(host: String, port: UInt16) {
      self.host = host == "localhost" ? "127.0.0.1" : host
      self.port = port
    }

    /// Where a browser finds it.
    package var url: String {
      let name = host == "0.0.0.0" ? "127.0.0.1" : host.contains(":") ? "[\(host)]" : host
      return "http://\(name):\(port)/"
    }

    /// Whether nobody else listens there.
    ///
    /// - Throws: where no address of this machine is called so, or nobody may listen there.
    package var isFree: Bool {
      get throws(ServerFault) {
        do {
          if host.contains(":") {
            try Self.tryOut(sockaddr_in6.inet6(ip6: host, port: port))
          } else {
            try Self.tryOut(sockaddr_in.inet(ip4: host, port: port))
          }
          return true
        } catch SocketError.failed(_, EADDRINUSE, _) {
          return false
        } catch {
          throw ServerFault.cannotListen(host: host, port: port, reason: Self.reason(error))
        }
      }
    }

    private static func tryOut(_ address: some SocketAddress) throws {
      let socket = try Socket(domain: Int32(type(of: address).family))
      defer {
        // It was only tried, and holds nothing.
        do { try socket.close() } catch _ {}
      }
      try socket.setValue(true, for: .localAddressReuse)
      try socket.bind(to: address)
      try socket.listen()
    }

    fileprivate static func reason(_ error: any Error) -> Phrase {
      switch error {
      case SocketError.failed(_, EADDRNOTAVAIL, _):
        Phrase("this machine has no such address", "这台机器没有这个地址")
      case SocketError.failed(_, EACCES, _):
        Phrase("ports below 1024 are for the administrator", "1024 以下的端口要管理员才能用")
      case SocketError.failed(_, 0, _):
        Phrase("that is no IP address", "这不是 IP 地址")
      case SocketError.failed(_, _, let message): Phrase(message, message)
      default: Phrase("\(error)", "\(error)")
      }
    }

    /// The next port at the same address at which nobody listens; nil where there is none nearby.
    package var nextFree: Place? {
      get throws(ServerFault) {
        for next in 1...100 where Int(port) + next < 65_536 {
          let place = Place(host: host, port: port + UInt16(next))
          if try place.isFree { return place }
        }
        return nil
      }
    }
  }

  private let responder: PreviewResponder
  private let place: Place

  package init(_ site: PreviewSite, in language: Language, at place: Place) {
    responder = PreviewResponder(site: site, language: language)
    self.place = place
  }

  /// Serves until the task is cancelled.
  ///
  /// - Throws: where nobody can listen there.
  package func run() async throws(ServerFault) {
    let handler = PreviewHandler(responder: responder, host: place.host)
    do {
      let server =
        place.host.contains(":")
        ? HTTPServer(
          address: try sockaddr_in6.inet6(ip6: place.host, port: place.port), logger: .disabled,
          handler: handler)
        : HTTPServer(
          address: try sockaddr_in.inet(ip4: place.host, port: place.port), logger: .disabled,
          handler: handler)
      try await server.run()
    } catch {
      if Task.isCancelled { return }
      throw .cannotListen(host: place.host, port: place.port, reason: Place.reason(error))
    }
  }
}

/// Why a preview can't be served.
package enum ServerFault: Error {
  case cannotListen(host: String, port: UInt16, reason: Phrase)
}

/// Takes requests from the network to the responder, and its answers back.
struct PreviewHandler: HTTPHandler {
  let responder: PreviewResponder
  /// The address that is listened at.
  let host: String

  func handleRequest(_ request: HTTPRequest) async throws -> HTTPResponse {
    guard isMeant(request) else {
      let type: HTTPHeaders = [.contentType: "text/plain; charset=utf-8"]
      return HTTPResponse(
        statusCode: HTTPStatusCode(421, phrase: "Misdirected Request"), headers: type,
        body: Data("This preview answers to its own address alone.\n".utf8))
    }
    guard request.method == .GET || request.method == .HEAD else {
      let allowed: HTTPHeaders = [HTTPHeader("Allow"): "GET, HEAD"]
      return HTTPResponse(statusCode: .methodNotAllowed, headers: allowed)
    }
    var query: [String: String] = [:]
    for item in request.query { query[item.name] = item.value }
    if request.method == .GET, request.path == "\(PreviewResponder.ownFolder)events" {
      return HTTPResponse(
        statusCode: .ok,
        headers: [.contentType: "text/event-stream", .cacheControl: "no-store"],
        body: HTTPBodySequence(
          from: PreviewEvents(responder, of: query["page"] ?? "/", known: query["version"])))
    }
    // As it was sent: the slash at its end matters.
    let answer = responder.answer(request.target.path(), query)
    var headers: HTTPHeaders = [.contentType: answer.type, .cacheControl: "no-store"]
    headers[.location] = answer.location
    // What is on the site is to be looked at by the site alone, whoever else runs in the browser.
    headers[HTTPHeader("Cross-Origin-Resource-Policy")] = "same-origin"
    headers[HTTPHeader("X-Content-Type-Options")] = "nosniff"
    guard request.method == .HEAD else {
      return HTTPResponse(
        statusCode: HTTPStatusCode(answer.status, phrase: ""), headers: headers,
        body: Data(answer.bytes))
    }
    // As long as what would be sent. (RFC 9110, section 8.6)
    headers[.contentLength] = String(answer.bytes.count)
    return HTTPResponse(
      statusCode: HTTPStatusCode(answer.status, phrase: ""), headers: headers, body: Data())
  }

  /// Whether a request names this server, by an address or as this machine: a page of somewhere else whose
  /// name leads here does not. (DNS rebinding)
  private func isMeant(_ request: HTTPRequest) -> Bool {
    guard let name = request.headers[.host] else { return false }
    let withoutPort =
      name.hasPrefix("[") ? name.dropFirst().prefix { $0 != "]" } : name.prefix { $0 != ":" }
    let host = withoutPort.lowercased()
    if host == "localhost" || host == "127.0.0.1" || host == "::1" || host == self.host {
      return true
    }
    let listensToAll = self.host == "0.0.0.0" || self.host == "::"
    let isAddress = host.allSatisfy { $0.isHexDigit || $0 == "." || $0 == ":" }
    return listensToAll && isAddress && host.contains { $0 == "." || $0 == ":" }
      && !host.contains { $0.isLetter && !host.contains(":") }
  }
}

/// Tells a browser that its page has changed, for as long as it listens. (HTML, section 9.2: server-sent
/// events)
private struct PreviewEvents: AsyncBufferedSequence {
  typealias Element = UInt8
  private let events: AsyncStream<[UInt8]>

  /// How often something is said where nothing happens, so that a browser that is gone is noticed.
  private static let pulse = Duration.seconds(10)

  /// - Parameters:
  ///   - address: of the page, from the host's root on, with its query.
  ///   - version: what the page is known by that the browser shows.
  init(_ responder: PreviewResponder, of address: String, known version: String?) {
    let (events, continuation) = AsyncStream<[UInt8]>.makeStream()
    self.events = events
    let parts = URLComponents(string: address)
    let path = parts?.percentEncodedPath ?? "/"
    let query = Dictionary(
      (parts?.queryItems ?? []).map { ($0.name, $0.value ?? "") },
      uniquingKeysWith: { first, _ in first })
    let changes = responder.site.changes
    let listening = Task {
      continuation.yield(Array("retry: 300\n\n".utf8))
      var known = version
      func tell() {
        let now = responder.answer(path, query).version
        // A page that is one no longer has moved, or is gone.
        if now != known { continuation.yield(Array("data: \(now ?? "moved")\n\n".utf8)) }
        known = now
      }
      tell()
      for await _ in changes { tell() }
    }
    let beating = Task {
      while !Task.isCancelled {
        do { try await Task.sleep(for: Self.pulse) } catch { return }
        continuation.yield(Array(":\n\n".utf8))
      }
    }
    continuation.onTermination = { _ in
      listening.cancel()
      beating.cancel()
    }
  }

  func makeAsyncIterator() -> Iterator { Iterator(base: events.makeAsyncIterator()) }

  struct Iterator: AsyncBufferedIteratorProtocol {
    var base: AsyncStream<[UInt8]>.Iterator

    mutating func next() async -> UInt8? {
      // Bytes are only ever asked for by the buffer.
      await base.next()?.first
    }

    mutating func nextBuffer(suggested count: Int) async -> [UInt8]? { await base.next() }
  }
}
