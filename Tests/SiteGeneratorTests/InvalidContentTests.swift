import Foundation
import Testing

/// Folders of content that is wrong, each with the whole of what is said about it.
///
/// `Fixtures/invalid/CASE/` is laid over a site that is right; `expected.txt` in it is the text of
/// all diagnostics, and `expected.zh.txt` the same in Chinese. With `RECORD=1` the files are written anew, and the run fails, so that nobody
/// records by accident.
@Suite struct InvalidContentTests {
  private static let folder = URL(filePath: #filePath)
    .appending(path: "../Fixtures/invalid").standardized

  static let cases =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()

  @Test func thereAreCases() {
    #expect(Self.cases.count > 30)
  }

  @Test(arguments: cases)
  func saysWhatIsWrongAndPublishesNothing(name: String) async throws {
    let site = try TestSite([:])
    let folder = Self.folder.appending(path: name)
    let files = FileManager.default.enumerator(atPath: folder.path)!.compactMap { $0 as? String }
    for path in files
    where !path.hasPrefix("expected") && !folder.appending(path: path).hasDirectoryPath {
      guard let data = FileManager.default.contents(atPath: folder.appending(path: path).path)
      else { continue }
      try site.write([UInt8](data), to: path)
    }
    let outcome = try await site.build()
    let english = folder.appending(path: "expected.txt")
    let chinese = folder.appending(path: "expected.zh.txt")
    if ProcessInfo.processInfo.environment["RECORD"] != nil {
      try Data(outcome.diagnostics.utf8).write(to: english)
      try Data(outcome.chinese.utf8).write(to: chinese)
      Issue.record("recorded \(name)")
    }
    let expected = try String(contentsOf: english, encoding: .utf8)
    #expect(outcome.diagnostics == expected)
    #expect(outcome.chinese == (try String(contentsOf: chinese, encoding: .utf8)))
    #expect(outcome.summary == nil || !expected.contains(": error: "))
    #expect(try site.files() == [:] || outcome.summary != nil)
  }
}
