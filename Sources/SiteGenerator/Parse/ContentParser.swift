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
}

/// Reads the Markdown files of a content folder.
struct ContentParser: Sendable {
  let configuration: SiteConfiguration
  let layout: ContentLayout
  private let markdown: MarkdownConverter

  /// - Parameter terms: the words that get a definition at their first use in each text.
  init(configuration: SiteConfiguration, layout: ContentLayout, terms: TermIndex = .empty) {
    self.configuration = configuration
    self.layout = layout
    markdown = MarkdownConverter(
      dialect: .bulletin, allowsRawHTML: configuration.allowsRawHTML,
      basePath: String(configuration.baseURL.path.dropLast()), terms: terms,
      words: Language(tag: configuration.language) == .chinese ? .chinese : .english)
  }

  /// - Returns: nil where the file can't be read as what its place says it is.
  func parse(_ bytes: [UInt8], of entry: ContentLayout.Entry) -> Parsed<ParsedContent?> {
    let text = SourceText.checking(bytes, file: entry.file)
    guard !text.diagnostics.hasErrors else { return Parsed(nil, text.diagnostics) }
    let split = FrontMatterDocument.splitting(text.value)
    guard let document = split.value else { return Parsed(nil, split.diagnostics) }

    let fragment = markdown.fragment(
      of: document.body, file: document.file, firstLine: document.bodyLine)
    var result: Parsed<ParsedContent?>
    switch entry.role {
    case .report(let column):
      result = read(document, ReportKey.self) {
        .report(report(entry, column: column, fragment.value, &$0))
      }
    case .column:
      result = read(document, ColumnKey.self) { .column(column(entry, fragment.value, &$0)) }
    case .page:
      result = read(document, PageKey.self) { .page(page(entry, fragment.value, &$0)) }
    case .home:
      result = read(document, ColumnKey.self) { .home(home(entry, fragment.value, &$0)) }
    case .indicator:
      result = read(document, IndicatorKey.self) {
        indicator(entry, fragment.value, &$0).map { .indicator($0) }
      }
    case .indicatorIndex:
      result = read(document, ColumnKey.self) {
        .indicatorIndex(introduction(entry, fragment.value, &$0))
      }
    case .term:
      result = read(document, TermKey.self) { .term(term(entry, fragment.value, &$0)) }
    case .glossary:
      result = read(document, ColumnKey.self) {
        .glossary(introduction(entry, fragment.value, &$0))
      }
    }
    result.diagnostics += fragment.diagnostics
    return result
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

/// Where a complaint about the front matter as a whole points: its opening line.
private enum SourceLocationOfFrontMatter {
  static let start = SourceLocation.Position(line: 1, column: 1)
}
