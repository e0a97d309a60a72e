import Characters
import Diagnostics
import Files
import FrontMatter
import Localization
import SiteModel

/// Reads what a site says as a careful colleague would before it goes out: words to avoid, punctuation,
/// headings, addresses. A build asks nobody; `sitegen check` and the preview do.
package struct Proofreader: Sendable {
  private let wordings: [DiscouragedWording]
  private let search: WordSearch
  /// The entry of each word that is looked for.
  private let owners: [Int]
  private let language: Language

  /// - Parameter language: of what names none.
  package init(_ wordings: [DiscouragedWording], in language: Language) {
    self.wordings = wordings
    self.language = language
    let words = wordings.enumerated().flatMap { index, wording in
      // What is right may hold what is wrong: 其他 for 其它 does not, 兰州新区 for 新区 does.
      let exceptions = wording.exceptions + [wording.right].compactMap { $0 }
      return wording.wrong.map {
        (owner: index, word: WordSearch.Word(text: $0.value, exceptions: exceptions))
      }
    }
    owners = words.map(\.owner)
    search = WordSearch(words.map(\.word))
  }

  /// What is worth a look in one file.
  ///
  /// - Parameter bytes: the whole file.
  package func remarks(on content: ParsedContent, _ bytes: [UInt8]) -> [Diagnostic] {
    let file = content.file
    let source = SourceText.checking(bytes, file: file, lineBreaks: .markdown)
    guard !source.diagnostics.hasErrors,
      let document = FrontMatterDocument.splitting(source.value).value
    else { return [] }
    let text = source.value.bytes
    let readable = ReadableText(markdown: text, from: document.body.startIndex)
    let places = TextPlaces(text)
    let head = text[..<document.body.startIndex]
    let pieces = content.headTexts.compactMap { piece(of: $0, in: head) } + [readable]
    let isChinese = (content.language.flatMap { Language(tag: $0) } ?? language).isChinese
    var remarks = pieces.flatMap { wordings(in: $0, file, places) }
    remarks += OpenPlaces.remarks(on: pieces, in: file, places)
    if isChinese {
      remarks += Typography.remarks(on: pieces, in: file, places)
    }
    remarks += readable.addresses.compactMap { address in
      AddressFault(in: address.text).map {
        $0.diagnostic(
          address.text, at: SourceLocation(file: file, offset: address.offset, in: places))
      }
    }
    return remarks + content.skippedLevels + longTitle(of: content, head, places)
  }

  /// A text of the front matter where it stands there as it is.
  private func piece(of value: String, in head: ArraySlice<UInt8>) -> ReadableText? {
    head.firstPlace(of: value).map { ReadableText(plain: value.utf8, at: $0) }
  }

  private func wordings(
    in text: ReadableText, _ file: String, _ places: TextPlaces
  ) -> [Diagnostic] {
    search.matches(in: text.bytes).map { match in
      let wording = wordings[owners[match.word]]
      let word = String(decoding: text.bytes[match.range], as: UTF8.self)
      // In the source there may be marks between the characters.
      let start = text.offsets[match.range.lowerBound]
      let end = text.offsets[match.range.upperBound - 1] + 1
      return Diagnostic(
        Rule.proofreading.discouragedWording,
        at: SourceLocation(file: file, offset: start, in: places),
        [
          "word": .text(word), "right": .text(wording.right ?? ""),
          "reason": .text(wording.reason ?? ""),
        ],
        fix: ProofreadingRules.way(out: wording), length: places.scalarCount(in: start..<end))
    }
  }

  // MARK: Titles

  /// How many columns a title may take: 64 Chinese characters, as many as WeChat shows of one.
  private static let titleColumns = 128

  private func longTitle(
    of content: ParsedContent, _ head: ArraySlice<UInt8>, _ places: TextPlaces
  ) -> [Diagnostic] {
    guard case .report(let report) = content else { return [] }
    let columns = report.title.unicodeScalars.reduce(0) { $0 + $1.terminalColumns }
    guard columns > Self.titleColumns else { return [] }
    return [
      Diagnostic(
        Rule.proofreading.longTitle, at: report.titleLocation,
        ["count": .number(report.title.count)], length: report.title.unicodeScalars.count)
    ]
  }
}

extension ParsedContent {
  /// What readers see of its front matter, as far as it is running text.
  fileprivate var headTexts: [String] {
    let texts: [String?] =
      switch self {
      case .report(let report):
        [report.title, report.summaryLocation == nil ? nil : report.summary]
          + report.metrics.flatMap { [$0.label, $0.note] } + report.corrections.map(\.text)
          + [report.source, report.imageAlt] + report.tags.map { $0.value.text as String? }
          + (report.charts ?? []).flatMap(\.texts)
      case .column(let column): [column.title, column.summary]
      case .page(let page): [page.title, page.summary]
      case .home(let home): [home.summary]
      case .indicator(let page):
        [
          page.summary, page.indicator.title, page.indicator.shortTitle, page.indicator.group,
          page.indicator.source,
        ] + page.indicator.dimensions.flatMap { [$0.name] + $0.members }
      case .indicatorIndex(let introduction), .glossary(let introduction):
        [introduction.title, introduction.summary]
      case .term(let term): [term.title]
      case .topic(let topic): [topic.title, topic.summary]
      }
    // One place is named for what stands in several.
    var seen: Set<String> = []
    return texts.compactMap { $0 }.filter { seen.insert($0).inserted }
  }

  /// The language that it names.
  fileprivate var language: String? {
    switch self {
    case .report(let report): report.language
    case .column(let column): column.language
    case .page(let page): page.language
    case .indicator(let page): page.language
    case .home, .indicatorIndex, .term, .topic, .glossary: nil
    }
  }

  /// Headings that leave a level out below the one before them.
  fileprivate var skippedLevels: [Diagnostic] {
    let headings = body.outline.filter { $0.offset != nil }
    // The page's title stands above all of them.
    var last = (headings.map(\.level).min() ?? 0) - 1
    return headings.compactMap { heading in
      defer { last = heading.level }
      guard heading.level > last + 1 else { return nil }
      return Diagnostic(
        Rule.proofreading.skippedLevel,
        at: SourceLocation(file: file, line: heading.line, column: 1),
        [
          "heading": .text(heading.text), "steps": .number(heading.level - last),
          "excess": .number(heading.level - last - 1),
        ])
    }
  }
}

extension ChartRequest {
  /// What readers see of it.
  fileprivate var texts: [String?] {
    var texts = [title, subtitle, source, note, alternative]
    if case .table(let table) = data {
      texts += table.places.map(\.value) + table.series.map(\.name)
    }
    return texts + lines.map(\.name) + bands.map(\.name) + notes.map(\.text)
      + events.map(\.label) + spans.map(\.label)
  }
}

extension ArraySlice<UInt8> {
  fileprivate func firstPlace(of text: String) -> Int? {
    let wanted = Array(text.utf8)
    guard let first = wanted.first, wanted.count <= count else { return nil }
    return (startIndex...endIndex - wanted.count).first {
      self[$0] == first && self[$0...].starts(with: wanted)
    }
  }
}
