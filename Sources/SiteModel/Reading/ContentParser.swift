import Diagnostics
import Files
import FrontMatter
import Markdown
import Markup
import Statistics

/// What one content file turned out to be.
package enum ParsedContent: Sendable {
  case report(Report)
  case column(Column)
  case page(StandalonePage)
  case home(HomePage)
  case indicator(IndicatorPage)
  case indicatorIndex(ListIntroduction)
  case term(GlossaryTerm)
  case glossary(ListIntroduction)

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
    }
  }

  /// The charts that its editor describes.
  package var charts: [ChartRequest] {
    let inText = body.charts.map(\.request)
    guard case .report(let report) = self else { return inText }
    return (report.charts ?? []) + inText
  }
}

/// Reads the Markdown files of a content folder.
package struct ContentParser: Sendable {
  package let configuration: SiteConfiguration
  private let markdown: MarkdownConverter
  private let settingsKey: Fingerprint

  package init(configuration: SiteConfiguration) {
    self.configuration = configuration
    var key = Fingerprint(of: configuration.language)
    key.combine(configuration.baseURL.path)
    key.combine(configuration.timeZone.identifier)
    key.combine(configuration.allowsRawHTML ? 1 : 0)
    settingsKey = key
    markdown = MarkdownConverter(
      dialect: .bulletin, allowsRawHTML: configuration.allowsRawHTML,
      basePath: String(configuration.baseURL.path.dropLast()),
      words: Language(tag: configuration.language) == .chinese ? .chinese : .english,
      describedKinds: ChartBlock.kinds, isStrict: true, highestHeading: 2)
  }

  /// What the reading of a file depends on beside its bytes.
  package func key(of entry: ContentLayout.Entry) -> Fingerprint {
    var key = settingsKey
    key.combine(entry)
    return key
  }

  /// - Returns: nil where the file can't be read as what its place says it is.
  package func parse(_ bytes: [UInt8], of entry: ContentLayout.Entry) -> Parsed<ParsedContent?> {
    let source = SourceText.checking(bytes, file: entry.file)
    guard !source.diagnostics.hasErrors else { return Parsed(nil, source.diagnostics) }
    let split = FrontMatterDocument.splitting(source.value)
    guard let document = split.value else { return Parsed(nil, split.diagnostics) }

    var fingerprint = key(of: entry)
    fingerprint.combine(bytes)
    let text = self.text(of: document, entry, fingerprint)
    var result: Parsed<ParsedContent?>
    switch entry.role {
    case .report(let column):
      result = read(document, ReportKeys.self) {
        .report(report(entry, column: column, text.value, &$0))
      }
    case .column:
      result = read(document, ColumnKeys.self) { .column(column(entry, text.value, &$0)) }
    case .page:
      result = read(document, PageKeys.self) { .page(page(entry, text.value, &$0)) }
    case .home:
      result = read(document, ColumnKeys.self) { .home(home(entry, text.value, &$0)) }
    case .indicator:
      result = read(document, IndicatorKeys.self) {
        indicator(entry, text.value, &$0).map { .indicator($0) }
      }
    case .indicatorIndex:
      result = read(document, ColumnKeys.self) {
        .indicatorIndex(introduction(entry, text.value, &$0))
      }
    case .term:
      result = read(document, TermKeys.self) { .term(term(entry, text.value, &$0)) }
    case .glossary:
      result = read(document, ColumnKeys.self) {
        .glossary(introduction(entry, text.value, &$0))
      }
    }
    result.diagnostics += text.diagnostics
    return result
  }

  /// All terms stand on one page; their files have names of their own.
  private func idSpace(of entry: ContentLayout.Entry) -> IDSpace {
    guard case .term = entry.role else { return .page }
    return IDSpace(named: entry.segments.dropFirst().joined(separator: "-"))
  }

  private func text(
    of document: FrontMatterDocument, _ entry: ContentLayout.Entry, _ fingerprint: Fingerprint
  ) -> Parsed<ParsedText> {
    let idSpace = idSpace(of: entry)
    let fragment = markdown.fragment(
      of: document.body, file: document.file, firstLine: document.bodyLine, idSpace: idSpace)
    var charts: [ChartBlock] = []
    var diagnostics = fragment.diagnostics
    for block in fragment.value.fencedBlocks {
      let chart = ChartBlock.reading(block, file: document.file)
      diagnostics += chart.diagnostics
      if let chart = chart.value { charts.append(chart) }
    }
    return Parsed(
      ParsedText(
        body: Body(fragment.value, charts: charts, idSpace: idSpace),
        plainText: fragment.value.plainText, fingerprint: fingerprint),
      diagnostics)
  }

  private func read<Group: KeyGroup>(
    _ document: FrontMatterDocument, _: Group.Type,
    _ make: (inout Fields<Group>) -> ParsedContent?
  ) -> Parsed<ParsedContent?> {
    let reader = YAMLReader(file: document.file, firstLine: FrontMatterDocument.frontMatterLine)
    let yaml = reader.read(document.frontMatter) {
      Group.table.knows($0) || MetricKeys.table.knows($0) || CorrectionKeys.table.knows($0)
        || WarningKeys.table.knows($0) || ChartKeys.table.knows($0)
    }
    guard !yaml.diagnostics.hasErrors else { return Parsed(nil, yaml.diagnostics) }
    let start = SourceLocationOfFrontMatter.start
    var fields = Fields<Group>(
      yaml.value ?? YAMLValue(content: .null, position: start), file: document.file,
      zone: configuration.timeZone, as: "the front matter")
    let content = make(&fields)
    return Parsed(content, yaml.diagnostics + fields.diagnostics)
  }
}

/// The text of a content file below its front matter.
package struct ParsedText {
  package let body: Body
  package let plainText: String
  /// What the whole file is known by.
  package let fingerprint: Fingerprint
}

/// Where a complaint about the front matter as a whole points: its opening line.
private enum SourceLocationOfFrontMatter {
  static let start = SourceLocation.Position(line: 1, column: 1)
}
