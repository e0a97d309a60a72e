import Characters
import Diagnostics
import Files
import FrontMatter
import Localization
import Markdown
import Markup
import Statistics

/// What one content file turned out to be.
///
/// Indirect, because lists of all contents are gone through again and again.
package indirect enum ParsedContent: Sendable {
  case report(Report)
  case column(Column)
  case page(StandalonePage)
  case home(HomePage)
  case indicator(IndicatorPage)
  case indicatorIndex(ListIntroduction)
  case term(GlossaryTerm)
  case glossary(ListIntroduction)
  case topic(Topic)

  /// The source file, if it has one.
  package var file: String {
    switch self {
    case .report(let report): report.file
    case .column(let column): column.file
    case .page(let page): page.file
    case .home(let home): home.file ?? ""
    case .indicator(let indicator): indicator.file
    case .indicatorIndex(let introduction), .glossary(let introduction): introduction.file
    case .term(let term): term.file
    case .topic(let topic): topic.file
    }
  }

  /// What the file is known by.
  package var fingerprint: Fingerprint {
    switch self {
    case .report(let report): report.fingerprint
    case .column(let column): column.fingerprint
    case .page(let page): page.fingerprint
    case .home(let home): home.fingerprint
    case .indicator(let indicator): indicator.fingerprint
    case .indicatorIndex(let introduction), .glossary(let introduction): introduction.fingerprint
    case .term(let term): term.fingerprint
    case .topic(let topic): topic.fingerprint
    }
  }

  /// The text below its front matter.
  package var body: Body {
    switch self {
    case .report(let report): report.body
    case .column(let column): column.introduction
    case .page(let page): page.body
    case .home(let home): home.introduction
    case .indicator(let indicator): indicator.body
    case .indicatorIndex(let introduction), .glossary(let introduction): introduction.body
    case .term(let term): term.body
    case .topic(let topic): topic.body
    }
  }

  /// The charts that its editor describes.
  package var charts: [ChartRequest] {
    let inText = body.charts
    guard case .report(let report) = self else { return inText.map(\.request) }
    if inText.isEmpty { return report.charts ?? [] }
    return (report.charts ?? []) + inText.map(\.request)
  }
}

/// Reads the Markdown files of a content folder.
package struct ContentParser: Sendable {
  package let configuration: SiteConfiguration
  private let converters: [Language: MarkdownConverter]
  private let settingsKey: Fingerprint

  package init(configuration: SiteConfiguration) {
    self.configuration = configuration
    var key = Fingerprint(of: configuration.language)
    key.combine(configuration.baseURL.absolute(.home))
    key.combine(configuration.timeZone.identifier)
    key.combine(configuration.calendar.fiscalStart ?? 0)
    key.combine(configuration.calendar.academicStart)
    key.combine(configuration.allowsRawHTML ? 1 : 0)
    // What indicators take from the configuration.
    key.combine(configuration.licence?.name)
    key.combine(configuration.licence?.url)
    key.combine(configuration.contact)
    key.combine(configuration.area)
    settingsKey = key
    let converters = Language.allCases.map { language in
      let converter = MarkdownConverter(
        dialect: .bulletin, allowsRawHTML: configuration.allowsRawHTML,
        basePath: String(configuration.baseURL.path.dropLast()), words: language.dialectWords,
        describedKinds: ChartBlock.kinds, isStrict: true, highestHeading: 2)
      return (language, converter)
    }
    self.converters = Dictionary(uniqueKeysWithValues: converters)
  }

  /// What the reading of a file depends on beside its bytes.
  package func key(of entry: ContentLayout.Entry) -> Fingerprint {
    var key = settingsKey
    key.combine(entry)
    return key
  }

  /// - Returns: nil where the file can't be read as what its place says it is.
  package func parse(_ bytes: [UInt8], of entry: ContentLayout.Entry) -> Parsed<ParsedContent?> {
    let document = document(bytes, of: entry)
    guard let value = document.value else { return Parsed(nil, document.diagnostics) }
    let content = content(of: value, entry)
    return Parsed(content.value, content.diagnostics + document.diagnostics)
  }

  /// Reads what a file says, before it is known what that means.
  ///
  /// - Returns: nil where it can't be read.
  package func document(
    _ bytes: [UInt8], of entry: ContentLayout.Entry
  ) -> Parsed<ParsedDocument?> {
    let source = SourceText.checking(bytes, file: entry.file, lineBreaks: .markdown)
    guard !source.diagnostics.hasErrors else { return Parsed(nil, source.diagnostics) }
    let split = FrontMatterDocument.splitting(source.value)
    guard let parts = split.value else { return Parsed(nil, split.diagnostics) }
    var fingerprint = key(of: entry)
    fingerprint.combine(bytes)
    let reader = YAMLReader(file: entry.file, firstLine: FrontMatterDocument.frontMatterLine)
    let yaml = reader.read(parts.frontMatter, isKey: KeyReference.knows)
    let text = self.text(of: parts, entry, fingerprint, in: language(of: yaml.value))
    let diagnostics = yaml.diagnostics + text.diagnostics
    guard yaml.isWhole || yaml.value != nil else { return Parsed(nil, diagnostics) }
    // A complaint about the front matter as a whole points to its opening line.
    let start = SourceLocation.Position(line: 1, column: 1)
    return Parsed(
      ParsedDocument(
        frontMatter: yaml.value ?? YAMLValue(content: .null, position: start),
        isWhole: yaml.isWhole, isSound: !yaml.diagnostics.hasErrors, text: text.value),
      diagnostics)
  }

  /// Makes of a document what its place says it is.
  package func content(
    of document: ParsedDocument, _ entry: ContentLayout.Entry
  ) -> Parsed<ParsedContent?> {
    let text = document.text
    switch entry.role {
    case .report(let column):
      return read(document, entry, ReportKeys.self) {
        .report(report(entry, column: column, text, &$0))
      }
    case .column:
      return read(document, entry, ColumnKeys.self) { .column(column(entry, text, &$0)) }
    case .page:
      return read(document, entry, PageKeys.self) { .page(page(entry, text, &$0)) }
    case .home:
      return read(document, entry, ColumnKeys.self) { .home(home(entry, text, &$0)) }
    case .indicator:
      return read(document, entry, IndicatorKeys.self) {
        indicator(entry, text, &$0).map { .indicator($0) }
      }
    case .indicatorIndex:
      return read(document, entry, ColumnKeys.self) {
        .indicatorIndex(introduction(entry, text, &$0))
      }
    case .topic:
      return read(document, entry, TopicKeys.self) { .topic(topic(entry, text, &$0)) }
    case .term:
      return read(document, entry, TermKeys.self) { .term(term(entry, text, &$0)) }
    case .glossary:
      return read(document, entry, ColumnKeys.self) {
        .glossary(introduction(entry, text, &$0))
      }
    }
  }

  /// All terms stand on one page; their files have names of their own.
  private func idSpace(of entry: ContentLayout.Entry) -> IDSpace {
    guard case .term = entry.role else { return .page }
    return IDSpace(named: entry.segments.dropFirst().joined(separator: "-"))
  }

  /// The language of the page that a front matter heads.
  private func language(of frontMatter: YAMLValue?) -> Language {
    let key = ReportKeys.table.group.lang
    guard case .mapping(let entries)? = frontMatter?.content,
      let entry = entries.first(where: {
        $0.key == key.name || key.chineseNames.contains($0.key)
      }),
      case .scalar(let tag) = entry.value.content, let language = Language(tag: tag)
    else { return configuration.languageOfWords }
    return language
  }

  private func text(
    of document: FrontMatterDocument, _ entry: ContentLayout.Entry, _ fingerprint: Fingerprint,
    in language: Language
  ) -> Parsed<ParsedText> {
    let idSpace = idSpace(of: entry)
    let fragment = converters[language]!.fragment(
      of: document.body, file: document.file, firstLine: document.bodyLine, idSpace: idSpace)
    var charts: [ChartBlock] = []
    var diagnostics = fragment.diagnostics
    for block in fragment.value.fencedBlocks {
      let chart = ChartBlock.reading(block, file: document.file)
      diagnostics += chart.diagnostics
      if let chart = chart.value { charts.append(chart) }
    }
    let isTerm = if case .term = entry.role { true } else { false }
    return Parsed(
      ParsedText(
        body: Body(
          fragment.value, charts: charts, on: configuration.baseURL, idSpace: idSpace),
        excerpt: fragment.value.isProseCut
          ? Excerpt.whole(of: fragment.value.proseBytes)
          : Excerpt.of(utf8: fragment.value.proseBytes),
        plainText: isTerm ? fragment.value.plainText : "",
        fingerprint: fingerprint, headFingerprint: Fingerprint(of: document.frontMatter)),
      diagnostics)
  }

  private func read<Group: KeyGroup>(
    _ document: ParsedDocument, _ entry: ContentLayout.Entry, _: Group.Type,
    _ make: (inout Fields<Group>) -> ParsedContent?
  ) -> Parsed<ParsedContent?> {
    var fields = Fields<Group>(
      document.frontMatter, file: entry.file,
      times: TimeReckoning(zone: configuration.timeZone, calendar: configuration.calendar),
      as: .words("the front matter", "文件开头的信息"))
    let content = make(&fields)
    // What seems to be missing may stand on a line that could not be read.
    let diagnostics = fields.diagnostics.filter {
      document.isWhole || !FrontMatterRules.ofAbsence.contains($0.rule.code)
    }
    return Parsed(content, diagnostics)
  }
}

/// What a content file says: its front matter and its text, each by itself.
package struct ParsedDocument: Sendable {
  let frontMatter: YAMLValue
  /// Whether every line of the front matter could be read.
  var isWhole = true
  /// Whether nothing was wrong with the way in which the front matter is written down. Where anything
  /// was, the file may say more than was read.
  package var isSound = true
  let text: ParsedText
}

/// The text of a content file below its front matter.
struct ParsedText: Sendable {
  let body: Body
  /// The beginning of the text.
  let excerpt: String?
  /// The whole text without its marks; of terms alone.
  let plainText: String
  /// What the whole file is known by.
  let fingerprint: Fingerprint
  /// What its front matter is known by.
  let headFingerprint: Fingerprint
}

// MARK: - Documents that are remembered

extension ParsedDocument {
  /// What of a document is not in the ``ParsedContent`` that is made of it.
  package var head: [UInt8] {
    var archive = ArchiveWriter(capacity: 1 << 10)
    frontMatter.write(to: &archive)
    archive.write(text.excerpt ?? "")
    archive.write(text.plainText)
    archive.write(text.fingerprint)
    archive.write(text.headFingerprint)
    return archive.bytes.withoutSpareRoom
  }

  /// A document as it was, of its head and what was made of it.
  package static func archive(_ head: [UInt8], _ content: ParsedContent) -> [UInt8] {
    var archive = ArchiveWriter(capacity: head.count + content.body.html.bytes.count + 512)
    archive.write(head)
    content.body.write(to: &archive)
    return archive.bytes
  }
}

extension ContentParser {
  /// Reads what ``ParsedDocument/archive(_:_:)`` wrote of the same entry.
  ///
  /// - Throws: for anything else.
  package func document(
    archived bytes: [UInt8], of entry: ContentLayout.Entry
  ) throws(ArchiveDamage) -> (document: ParsedDocument, head: [UInt8]) {
    var archive = ArchiveReader(part: bytes)
    let head = try archive.block()
    let body = try Body(from: &archive, idSpace: idSpace(of: entry)) {
      ChartBlock.reading($0, file: entry.file).value
    }
    var reader = ArchiveReader(part: head)
    let frontMatter = try YAMLValue(from: &reader)
    let excerpt = try reader.text()
    let text = ParsedText(
      body: body, excerpt: excerpt.isEmpty ? nil : excerpt, plainText: try reader.text(),
      fingerprint: try reader.fingerprint(), headFingerprint: try reader.fingerprint())
    return (ParsedDocument(frontMatter: frontMatter, text: text), head)
  }
}
