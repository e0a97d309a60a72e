import Diagnostics
import Markdown
import Markup
import Statistics

/// What one content file turned out to be.
enum ParsedContent: Sendable {
  case report(Report)
  case column(Column)
  case page(StandalonePage)
  case home(HomePage)
  case indicator(IndicatorPage)
  case indicatorIndex(ListIntroduction)
  case term(GlossaryTerm)
  case glossary(ListIntroduction)

  /// The source file, if it has one.
  var file: String {
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
  var body: Body {
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
  var charts: [ChartRequest] {
    let inText = body.charts.map(\.request)
    guard case .report(let report) = self else { return inText }
    return (report.charts ?? []) + inText
  }
}

/// Reads the Markdown files of a content folder.
struct ContentParser: Sendable {
  let configuration: SiteConfiguration
  let layout: ContentLayout
  private let markdown: MarkdownConverter

  init(configuration: SiteConfiguration, layout: ContentLayout) {
    self.configuration = configuration
    self.layout = layout
    markdown = MarkdownConverter(
      dialect: .bulletin, allowsRawHTML: configuration.allowsRawHTML,
      basePath: String(configuration.baseURL.path.dropLast()),
      words: Language(tag: configuration.language) == .chinese ? .chinese : .english,
      describedKinds: ChartBlock.kinds, isStrict: true, highestHeading: 2)
  }

  /// - Returns: nil where the file can't be read as what its place says it is.
  func parse(_ bytes: [UInt8], of entry: ContentLayout.Entry) -> Parsed<ParsedContent?> {
    let source = SourceText.checking(bytes, file: entry.file)
    guard !source.diagnostics.hasErrors else { return Parsed(nil, source.diagnostics) }
    let split = FrontMatterDocument.splitting(source.value)
    guard let document = split.value else { return Parsed(nil, split.diagnostics) }

    let text = self.text(of: document, idSpace: idSpace(of: entry))
    var result: Parsed<ParsedContent?>
    switch entry.role {
    case .report(let column):
      result = read(document, ReportKey.self) {
        .report(report(entry, column: column, text.value, &$0))
      }
    case .column:
      result = read(document, ColumnKey.self) { .column(column(entry, text.value, &$0)) }
    case .page:
      result = read(document, PageKey.self) { .page(page(entry, text.value, &$0)) }
    case .home:
      result = read(document, ColumnKey.self) { .home(home(entry, text.value, &$0)) }
    case .indicator:
      result = read(document, IndicatorKey.self) {
        indicator(entry, text.value, &$0).map { .indicator($0) }
      }
    case .indicatorIndex:
      result = read(document, ColumnKey.self) {
        .indicatorIndex(introduction(entry, text.value, &$0))
      }
    case .term:
      result = read(document, TermKey.self) { .term(term(entry, text.value, &$0)) }
    case .glossary:
      result = read(document, ColumnKey.self) {
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

  private func text(of document: FrontMatterDocument, idSpace: IDSpace) -> Parsed<ParsedText> {
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
        plainText: fragment.value.plainText),
      diagnostics)
  }

  private func read<Key: FrontMatterKey>(
    _ document: FrontMatterDocument, _: Key.Type,
    _ make: (inout Fields<Key>) -> ParsedContent?
  ) -> Parsed<ParsedContent?> {
    let reader = YAMLReader(file: document.file, firstLine: FrontMatterDocument.frontMatterLine)
    let yaml = reader.read(document.frontMatter) {
      Key.names[$0] != nil || MetricKey.names[$0] != nil || CorrectionKey.names[$0] != nil
        || WarningKey.names[$0] != nil || ChartKey.names[$0] != nil
    }
    guard !yaml.diagnostics.hasErrors else { return Parsed(nil, yaml.diagnostics) }
    let start = SourceLocationOfFrontMatter.start
    var fields = Fields<Key>(
      yaml.value ?? YAMLValue(content: .null, position: start), file: document.file,
      as: "the front matter")
    let content = make(&fields)
    return Parsed(content, yaml.diagnostics + fields.diagnostics)
  }
}

/// The text of a content file below its front matter.
struct ParsedText {
  let body: Body
  let plainText: String
}

/// Where a complaint about the front matter as a whole points: its opening line.
private enum SourceLocationOfFrontMatter {
  static let start = SourceLocation.Position(line: 1, column: 1)
}
