import Characters
import Diagnostics
import Markup

/// Turns Markdown text into a ``Fragment``.
///
/// Safe unless told otherwise: raw HTML is dropped, a link or an image whose scheme is not on the
/// allow-list is left as its words, control characters become U+FFFD. What is dropped is reported.
public struct MarkdownConverter: Sendable {
  public let dialect: Dialect
  /// Whether raw HTML and every URL scheme pass through. Only for text from trusted people.
  public let allowsRawHTML: Bool
  /// What stands before the path of addresses that begin at the site's root: `/park` turns `/news/`
  /// into `/park/news/`. Empty for a site at its host's root.
  public let basePath: String
  /// The words that the dialect itself puts on a page.
  public let words: DialectWords
  /// What fenced blocks may describe that the caller draws, in lower case: see ``FencedBlock``.
  public let describedKinds: Set<String>
  /// Whether it is an error, in place of a warning, where readers would miss something: text in raw
  /// HTML, or what a link or an image leads to.
  public let isStrict: Bool
  /// The level of the highest headings: those of a text that has higher ones all move down as far.
  public let highestHeading: Int
  /// Whether what stands for a construct in another way is read as that construct; only comparisons
  /// with other implementations go without.
  package var mendsSlips = true
  /// The deepest nesting of blocks and of inlines that is accepted.
  public static let nestingLimit = 100

  public init(
    dialect: Dialect = .bulletin, allowsRawHTML: Bool = false, basePath: String = "",
    words: DialectWords = .simplifiedChinese, describedKinds: Set<String> = [],
    isStrict: Bool = false,
    highestHeading: Int = 1
  ) {
    self.dialect = dialect
    self.allowsRawHTML = allowsRawHTML
    self.basePath = basePath
    self.words = words
    self.describedKinds = describedKinds
    self.isStrict = isStrict
    self.highestHeading = highestHeading
  }

  /// - Parameters:
  ///   - text: UTF-8 text.
  ///   - file: how diagnostics name the source.
  ///   - firstLine: the line of the file on which the text begins.
  ///   - idSpace: what sets the ids of this text apart from those of others on the same page.
  /// - Returns: the fragment; an empty one, with errors, where the text is refused because libcmark
  ///   would take too long over it or because it is nested too deeply.
  public func fragment(
    of text: some Sequence<UInt8>, file: String, firstLine: Int = 1, idSpace: IDSpace = .page
  ) -> Parsed<Fragment> {
    let result = text.withContiguousStorageIfAvailable {
      fragment(of: $0, file: file, firstLine: firstLine, idSpace)
    }
    return result?.parsed
      ?? Array(text).withUnsafeBufferPointer {
        fragment(of: $0, file: file, firstLine: firstLine, idSpace).parsed
      }
  }

  /// A fragment, and how many bytes and nodes were looked at for it, besides what libcmark looks at:
  /// a measure of the work that is the same on every machine.
  package func countedFragment(
    of text: [UInt8], file: String
  ) -> (parsed: Parsed<Fragment>, steps: Int) {
    text.withUnsafeBufferPointer { fragment(of: $0, file: file, firstLine: 1, .page) }
  }

  private func fragment(
    of text: UnsafeBufferPointer<UInt8>, file: String, firstLine: Int, _ idSpace: IDSpace
  ) -> (parsed: Parsed<Fragment>, steps: Int) {
    let mended = dialect == .bulletin && mendsSlips ? MendedText(text) : .untouched
    return mended.withText(orElse: text) { readable in
      fragment(of: readable, mended, source: text, file: file, firstLine: firstLine, idSpace)
    }
  }

  /// - Parameters:
  ///   - text: the text as it is to be read.
  ///   - source: as it is written.
  private func fragment(
    of text: UnsafeBufferPointer<UInt8>, _ mended: MendedText, source: UnsafeBufferPointer<UInt8>,
    file: String, firstLine: Int, _ idSpace: IDSpace
  ) -> (parsed: Parsed<Fragment>, steps: Int) {
    let survey = TextSurvey(text, nestingLimit: Self.nestingLimit)
    if let excess = survey.excess {
      let line = firstLine + mended.sourceLine(of: excess.line) - 1
      return (Parsed(.empty, [excess.diagnostic(file: file, line: line)]), text.count)
    }
    let preparation = dialect == .bulletin ? Preparation(text, survey, mended) : .none
    if let line = preparation.excessLine {
      let location = SourceLocation(file: file, line: firstLine + line - 1, column: 1)
      return (Parsed(.empty, [.tooManyCells(at: location)]), text.count + preparation.steps)
    }
    return preparation.withText(orElse: text) { prepared in
      let tree = SyntaxTree(parsing: prepared, isUTF8: survey.isUTF8)
      let footnotes =
        preparation.footnoteLines.isEmpty ? FootnoteOrder() : FootnoteOrder(tree, preparation.marks)
      var writer = FragmentWriter(
        self, preparation, footnotes: footnotes, file: file, firstLine: firstLine, source: source,
        prepared: prepared)
      writer.idSpace = idSpace
      tree.walk { writer.visit($0, $1, $2) }
      if dialect == .bulletin { writer.writeFootnotes() }
      let parsed = writer.finish()
      let slips = mended.diagnostics(source, file: file, firstLine: firstLine)
      return (
        Parsed(parsed.value, slips + parsed.diagnostics),
        source.count + text.count + preparation.steps + footnotes.steps + writer.steps
      )
    }
  }

  /// The text as it is read, in Markdown as everybody writes it: full-width markers, first-line
  /// indentation, the parts of official documents, tables from spreadsheets.
  ///
  /// - Returns: nil where it is written so already.
  public func tidied(_ text: [UInt8]) -> [UInt8]? {
    guard dialect == .bulletin else { return nil }
    let mended = text.withUnsafeBufferPointer { MendedText($0, for: .keeping) }
    guard var bytes = mended.text?.bytes else { return nil }
    if text.last?.isLineEnd == false, bytes.last?.isLineEnd == true { bytes.removeLast() }
    bytes = Self.withLineEnds(of: text, bytes)
    return bytes == text ? nil : bytes
  }

  /// Lines end as they do in the source: what was not changed stays as it is.
  private static func withLineEnds(of source: [UInt8], _ text: [UInt8]) -> [UInt8] {
    guard let first = source.firstIndex(where: \.isLineEnd), source[first] == UInt8(ascii: "\r")
    else { return text }
    return text.flatMap { $0 == UInt8(ascii: "\n") ? Array("\r\n".utf8) : [$0] }
  }
}
