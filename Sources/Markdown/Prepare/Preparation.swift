import Diagnostics

/// A text made ready for libcmark: notes and tables as blocks that it knows, and marks for what it
/// does not.
struct Preparation {
  /// The prepared text; nil where the source can be read as it is.
  private(set) var bytes: [UInt8]?
  private(set) var marks = MarkReader.none
  private(set) var tables: [Table] = []
  /// The lines of the notes, from 1 in the source.
  private(set) var footnoteLines: [Int] = []
  /// Which line of the source a line of the prepared text came from.
  private var lines = RewrittenText([])
  /// The lines, from 1 in the source, of notes without words.
  private(set) var emptyNoteLines: [Int] = []
  private(set) var doubleNotes: [(note: Int, line: Int)] = []
  /// The lines, from 1, of rows with more cells than their header.
  private(set) var cutLines: [Int] = []
  /// Where cells stand that can't continue others.
  private(set) var misfits: [TableRewriting.Misfit] = []
  /// The line, from 1, of the table at which all tables have too many cells.
  private(set) var excessLine: Int?

  /// Bytes that were looked at.
  private(set) var steps = 0

  /// Nothing to do: a text in CommonMark alone.
  static let none = Preparation()

  private let mended: MendedText

  private init() {
    mended = .untouched
  }

  /// - Parameter text: the text, mended.
  init(_ source: UnsafeBufferPointer<UInt8>, _ survey: TextSurvey, _ mended: MendedText) {
    self.mended = mended
    if let text = mended.text { lines = text }
    let hasNotes = survey.mayHaveNotes && FootnoteRewriting.isNeeded(for: source)
    guard hasNotes || survey.mayHaveTables else {
      if survey.mayNeedMarks { mark(source, FootnoteLabels(), hasMarks: false) }
      return
    }
    let source = survey.mayNeedMarks ? InlineMarking.cleaned(source) : Array(source)
    var text = RewrittenText(source, linesOf: lines)
    var labels = FootnoteLabels()
    if hasNotes {
      let footnotes = FootnoteRewriting(text)
      text = footnotes.text
      labels = footnotes.labels
      steps += source.count
      footnoteLines = footnotes.lines
      doubleNotes = footnotes.doubles
      emptyNoteLines = footnotes.emptyLines
    }
    if survey.mayHaveTables {
      let rewriting = TableRewriting(text, isUTF8: survey.isUTF8)
      text = rewriting.text
      tables = rewriting.tables
      excessLine = rewriting.excessLine
      cutLines = rewriting.cutLines
      misfits = rewriting.misfits
      steps += rewriting.steps
    }
    bytes = text.bytes
    lines = text
    guard survey.mayNeedMarks else {
      marks = MarkReader(emphasisMark: [], footnoteLabels: [], hasMarks: true)
      return
    }
    text.bytes.withUnsafeBufferPointer { mark($0, labels, hasMarks: true) }
  }

  /// Hands on the prepared text, or the source where that can be read as it is.
  func withText<Result: ~Copyable>(
    orElse source: UnsafeBufferPointer<UInt8>,
    _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    guard let bytes else { return body(source) }
    return bytes.span.withUnsafeBufferPointer { body($0) }
  }

  /// The line in the source, from 1, of a line in the prepared text.
  func sourceLine(of line: Int) -> Int { lines.sourceLine(of: line) }

  /// The id that the heading on a line of the prepared text brings along.
  func headingID(ofLine line: Int) -> String? {
    mended.headingIDs.isEmpty ? nil : mended.headingIDs[sourceLine(of: line)]
  }

  /// What the paragraph on a line of the prepared text is in an official document: the class of its
  /// element, nil for any other paragraph.
  func className(ofParagraphAt line: Int) -> StaticString? {
    if mended.signatures.isEmpty, mended.tableNotes.isEmpty, mended.addressees.isEmpty {
      return nil
    }
    let line = sourceLine(of: line)
    if mended.signatures.contains(line) { return "signature" }
    if mended.tableNotes.contains(line) { return "table-note" }
    return mended.addressees.contains(line) ? "addressee" : nil
  }

  private mutating func mark(
    _ text: UnsafeBufferPointer<UInt8>, _ labels: FootnoteLabels, hasMarks: Bool
  ) {
    steps += text.count
    let result = InlineMarking(text, labels, hasMarks: hasMarks).marked()
    if let marked = result.bytes { bytes = marked }
    marks = result.reader
  }
}
