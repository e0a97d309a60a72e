import Diagnostics
import Localization

extension ComparedSite {
  /// How words are marked that go and that come.
  package enum Marking: Sendable {
    /// With signs around them, for text that is plain.
    case signs
    /// With colours of a terminal.
    case colours
  }

  /// The difference for people on a terminal: sections of pages, figures and what follows; empty where
  /// there is none to tell.
  package func text(in language: Language, marking: Marking) -> String {
    guard let difference else { return "" }
    if difference.isEmpty {
      return Phrase(
        "Nothing changes: what is published is what a build would publish now.",
        "没有变化：已发布的就是现在会发布的。"
      ).text(in: language) + "\n"
    }
    var text = ""
    if difference.isFirst { text = firstPublication(difference).text(in: language) + "\n" }
    let document = DifferenceDocument(difference, in: language, mostItems: 200)
    for section in document.sections {
      if !text.isEmpty { text += "\n" }
      text += section.title.text(in: language) + "\n"
      for item in section.items { write(item, in: language, marking, to: &text) }
      if section.omitted > 0 {
        text += "  " + Self.more(section.omitted).text(in: language) + "\n"
      }
    }
    return text
  }

  func firstPublication(_ difference: SiteDifference) -> Phrase {
    Phrase(
      "Nothing is published yet; a build would publish {pages}.",
      "还没有发布过；现在发布有 {pages}。",
      ["pages": .counted(difference.pageCount, "page", "个页面")])
  }

  /// How many details of one item are worth reading on a terminal.
  private static let mostDetails = 40

  private static func more(_ count: Int) -> Phrase {
    Phrase("… and {count} more", "……另有 {count} 项", ["count": .number(count)])
  }

  private func write(
    _ item: DifferenceDocument.Item, in language: Language, _ marking: Marking,
    to text: inout String
  ) {
    let mark =
      switch item.mark {
      case .none: " "
      case .added: "+"
      case .changed: "~"
      case .gone: "-"
      }
    let parts = [item.text, item.address, item.file].compactMap { $0 }.filter { !$0.isEmpty }
    text += "\(mark) " + SourceExcerpt.printable(parts.joined(separator: "  ")) + "\n"
    for detail in item.details.prefix(Self.mostDetails) {
      text += "    " + line(detail, in: language, marking) + "\n"
    }
    let rest = item.details.count - Self.mostDetails
    if rest > 0 { text += "    " + Self.more(rest).text(in: language) + "\n" }
  }

  private func line(
    _ detail: DifferenceDocument.Detail, in language: Language, _ marking: Marking
  ) -> String {
    switch detail {
    case .line(.removed(let line)): marking.removed(SourceExcerpt.printable(line), in: language)
    case .line(.added(let line)): marking.added(SourceExcerpt.printable(line), in: language)
    case .line(.changed(let words)): marking.text(of: words, in: language)
    case .note(let phrase): SourceExcerpt.printable(phrase.text(in: language))
    case .figure(let name, let before, let after, let note):
      SourceExcerpt.printable(
        [name, [before, after].compactMap { $0 }.joined(separator: " → "), note ?? ""]
          .filter { !$0.isEmpty }.joined(separator: "  "))
    }
  }
}

extension ComparedSite.Marking {
  fileprivate func removed(_ text: String, in language: Language) -> String {
    switch self {
    case .signs: Phrase("[gone: {text}]", "〔删：{text}〕", ["text": .text(text)]).text(in: language)
    case .colours: "\u{1B}[31;9m\(text)\u{1B}[0m"
    }
  }

  fileprivate func added(_ text: String, in language: Language) -> String {
    switch self {
    case .signs: Phrase("[new: {text}]", "〔加：{text}〕", ["text": .text(text)]).text(in: language)
    case .colours: "\u{1B}[32;4m\(text)\u{1B}[0m"
    }
  }

  private func replaced(_ before: String, _ after: String, in language: Language) -> String {
    switch self {
    // Signs such as those of `wdiff` would be read as those of the numbers between them.
    case .signs:
      Phrase(
        "[{before} → {after}]", "〔{before} → {after}〕",
        [
          "before": .text(before), "after": .text(after),
        ]
      ).text(in: language)
    case .colours: removed(before, in: language) + added(after, in: language)
    }
  }

  fileprivate func text(of words: WordDifference, in language: Language) -> String {
    var text = ""
    var gone: String?
    for run in shortened(words.runs) {
      let words = SourceExcerpt.printable(run.text)
      switch run.kind {
      case .removed: gone = words
      case .added:
        text += gone.map { replaced($0, words, in: language) } ?? added(words, in: language)
        gone = nil
      case .same:
        text += gone.map { removed($0, in: language) } ?? ""
        gone = nil
        text += words
      }
    }
    return text + (gone.map { removed($0, in: language) } ?? "")
  }

  /// A part of a line without the piece of a word at one of its ends, where it has whole ones.
  private func wholeWords(_ part: Substring, atEnd: Bool) -> String {
    let isOfWord: (Character) -> Bool = { $0.isASCII && ($0.isLetter || $0.isNumber) }
    let rest =
      atEnd
      ? part.base[..<(part.lastIndex { !isOfWord($0) } ?? part.startIndex)]
      : part.drop(while: isOfWord).drop(while: \.isWhitespace)
    let whole = atEnd ? Substring(rest[part.startIndex...]) : rest
    let isCut = atEnd ? part.last.map(isOfWord) ?? false : part.first.map(isOfWord) ?? false
    return String(isCut && !whole.isEmpty ? whole : part)
  }

  /// A long line without most of what stays in it: of a paragraph, what stands around a change says
  /// where it is.
  private func shortened(_ runs: [WordDifference.Run]) -> [WordDifference.Run] {
    let around = 16
    return runs.enumerated().map { index, run in
      guard run.kind == .same, run.text.count > 3 * around else { return run }
      let before = index == 0 ? "" : wholeWords(run.text.prefix(around), atEnd: true)
      let behind =
        index == runs.count - 1 ? "" : wholeWords(run.text.suffix(around), atEnd: false)
      return WordDifference.Run(kind: .same, text: "\(before)…\(behind)")
    }
  }
}
