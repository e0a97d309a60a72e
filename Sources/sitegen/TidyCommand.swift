import ArgumentParser
import Diagnostics
import Files
import Foundation
import FrontMatter
import Localization
import Markdown

/// Makes in the source what is read into it anyway: what was pasted becomes Markdown.
struct TidyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tidy",
    abstract: TerminalLanguage.text(
      "Shows texts as they are read: pasted documents, full-width markers and tables in Markdown.",
      "把文稿整理成规范写法：粘贴来的公文、全角符号、表格，照读出来的样子写出来。"))

  @OptionGroup var folder: SourceFolder

  @Argument(
    help: .words(
      "The files, such as content/news/2023-08-16.md.",
      "要整理的文件，例如 content/news/2023-08-16.md。"), completion: .file(extensions: ["md"]))
  var files: [String]

  @Flag(
    help: .words(
      "Change the files, in place of showing what would be changed.",
      "直接改文件；不加就只显示会怎么改。"))
  var write = false

  func run() throws {
    var diagnostics: [Diagnostic] = []
    if let other = files.first(where: { !$0.lowercased().hasSuffix(".md") }) {
      throw Failure(
        Phrase(
          "'{file}' is no text in Markdown, and stays as it is: tidy is for files that end in .md",
          "“{file}”不是 Markdown 文稿，不会改动：tidy 只整理以 .md 结尾的文件", ["file": .text(other)]))
    }
    for file in files.map(folder.path) {
      guard let bytes = FileManager.default.contents(atPath: file).map({ [UInt8]($0) }) else {
        throw Failure(
          Phrase("can't read {file}", "读不了“{file}”", ["file": .text(file)]))
      }
      let tidied = TidiedFile(bytes, file: file)
      diagnostics += tidied.diagnostics
      guard let changed = tidied.bytes else { continue }
      if write {
        try Data(changed).write(to: URL(filePath: file), options: .atomic)
        try StandardOutput.write(
          Array(TerminalLanguage.text("changed: \(file)\n", "已整理：\(file)\n").utf8))
      } else {
        try StandardOutput.write(LineChanges.text(from: bytes, to: changed, file: file))
      }
    }
    Terminal().write(diagnostics)
    if diagnostics.hasErrors { throw ExitCode.failure }
  }
}

/// A file with its text tidied; its front matter keeps its lines.
struct TidiedFile {
  /// Nil where nothing is to be changed.
  private(set) var bytes: [UInt8]?
  private(set) var diagnostics: [Diagnostic] = []

  init(_ bytes: [UInt8], file: String) {
    let source = SourceText.checking(bytes, file: file, lineBreaks: .markdown)
    diagnostics = source.diagnostics
    guard !diagnostics.hasErrors else { return }
    let text = source.value.bytes
    var start = 0
    if text.starts(with: "---".utf8) {
      let split = FrontMatterDocument.splitting(source.value)
      guard let document = split.value else {
        diagnostics = split.diagnostics
        return
      }
      start = document.body.startIndex
    }
    let body = Array(text[start...])
    let tidied = text[..<start] + (MarkdownConverter().tidied(body) ?? body)
    if !tidied.elementsEqual(bytes) { self.bytes = Array(tidied) }
  }
}

/// The lines in which two texts differ, as `diff -u` shows them, without any around them.
///
/// Tidying changes lines where they stand, so that the two texts meet again within a few lines: no
/// more than that is looked for, in a text of any length.
struct LineChanges {
  private let before: [ArraySlice<UInt8>]
  private let after: [ArraySlice<UInt8>]

  /// How many lines on the texts meet again at the latest.
  private static let window = 40

  static func text(from old: [UInt8], to new: [UInt8], file: String) -> [UInt8] {
    LineChanges(before: lines(old), after: lines(new)).text(file)
  }

  private func text(_ file: String) -> [UInt8] {
    var output: [UInt8] = []
    var (index, place) = (0, 0)
    func write(_ sign: String, _ line: ArraySlice<UInt8>, _ number: Int) {
      output += Array("\(file):\(number + 1): \(sign) ".utf8) + line + [UInt8(ascii: "\n")]
    }
    while index < before.count || place < after.count {
      if isSame(index, place) {
        (index, place) = (index + 1, place + 1)
        continue
      }
      let meeting = meeting(index, place)
      for line in index..<meeting.index { write("-", before[line], line) }
      for line in place..<meeting.place { write("+", after[line], index) }
      (index, place) = meeting
    }
    return output
  }

  /// Where the texts are the same again, from two lines on; both their ends where they are not.
  private func meeting(_ index: Int, _ place: Int) -> (index: Int, place: Int) {
    for distance in 0...2 * Self.window {
      for ahead in max(0, distance - Self.window)...min(distance, Self.window) {
        let (old, new) = (index + ahead, place + distance - ahead)
        if isSame(old, new), isSame(old + 1, new + 1) { return (old, new) }
      }
    }
    let isNearEnd = before.count - index <= Self.window || after.count - place <= Self.window
    return isNearEnd ? (before.count, after.count) : (index + 1, place + 1)
  }

  /// Whether two lines are the same, or both texts are over.
  private func isSame(_ old: Int, _ new: Int) -> Bool {
    guard old < before.count, new < after.count else {
      return old >= before.count && new >= after.count
    }
    return before[old] == after[new]
  }

  private static func lines(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    bytes.split(omittingEmptySubsequences: false) { $0 == UInt8(ascii: "\n") }
  }
}
