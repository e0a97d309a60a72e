import CMark
import Foundation

/// The least that any site generator has to do: read each file, turn its body into HTML with
/// libcmark, write one file; on as many threads as sitegen uses.
struct Floor: Sendable {
  let source: String
  let output: String

  func run() throws {
    let columns = try FileManager.default.contentsOfDirectory(atPath: source).sorted()
    let files = try columns.filter { !$0.hasSuffix(".yaml") }.flatMap { column in
      try FileManager.default.contentsOfDirectory(atPath: "\(source)/\(column)").map {
        "\(column)/\($0)"
      }
    }
    try FileManager.default.createDirectory(atPath: output, withIntermediateDirectories: true)
    let threads = ProcessInfo.processInfo.activeProcessorCount
    DispatchQueue.concurrentPerform(iterations: threads) { thread in
      for index in stride(from: thread, to: files.count, by: threads) {
        let name = files[index].replacing("/", with: "-")
        render("\(source)/\(files[index])", to: "\(output)/\(name).html")
      }
    }
  }

  private func render(_ file: String, to page: String) {
    let text = read(file)
    let fence = Array("\n---\n".utf8)
    let bodyStart =
      text.indices.first { text[$0...].starts(with: fence) }.map { $0 + fence.count } ?? 0
    let length = text.count - bodyStart
    let html = text[bodyStart...].withUnsafeBytes {
      cmark_markdown_to_html($0.bindMemory(to: CChar.self).baseAddress, length, 0)
    }
    guard let html else { fatalError("no HTML for \(file)") }
    defer { free(html) }
    let descriptor = open(page, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    guard descriptor >= 0, write(descriptor, html, strlen(html)) == strlen(html),
      close(descriptor) == 0
    else { fatalError("cannot write \(page)") }
  }

  private func read(_ file: String) -> [UInt8] {
    let descriptor = open(file, O_RDONLY)
    var status = stat()
    guard descriptor >= 0, fstat(descriptor, &status) == 0 else {
      fatalError("cannot read \(file)")
    }
    defer { close(descriptor) }
    return [UInt8](unsafeUninitializedCapacity: Int(status.st_size)) { buffer, count in
      count = max(0, Glibc.read(descriptor, buffer.baseAddress, buffer.count))
    }
  }
}
