import Diagnostics
import FrontMatter
import Localization
import Markdown

extension ChartBlock {
  /// Reads the description in a fenced block: YAML, as below `charts:` in the front matter.
  ///
  /// - Returns: nil with errors where it can't be read.
  package static func reading(_ block: FencedBlock, file: String) -> Parsed<ChartBlock?> {
    let opening = SourceLocation(file: file, line: block.line - 1, column: block.column)
    // What it swallowed is no YAML, and says nothing about the mistake.
    guard block.isClosed, !holdsFence(block.text) else {
      return Parsed(nil, [.unclosedBlock(at: opening)])
    }
    var diagnostics: [Diagnostic] = []
    let start = SourceLocation.Position(line: block.line, column: block.column)
    for word in block.words.dropFirst() where !wordsForSource.contains(word) {
      diagnostics.append(.unknownBlockWord(word, at: opening))
    }
    let reader = YAMLReader(file: file, firstLine: block.line, firstColumn: block.column)
    let yaml = reader.read(block.text) { ChartKeys.table.knows($0) }
    diagnostics += yaml.diagnostics
    guard yaml.isWhole else { return Parsed(nil, diagnostics) }
    var fields = Fields<ChartKeys>(
      yaml.value ?? YAMLValue(content: .null, position: start), file: file,
      as: .words("the chart", "图表的说明"))
    // What is no group of keys has no data either, which goes without saying.
    guard fields.isGroup else {
      return Parsed(nil, diagnostics + fields.diagnostics)
    }
    let request = ChartParser.request(&fields)
    return Parsed(
      request.map {
        ChartBlock(request: $0, block: block, showsSource: block.words.count > 1)
      }, diagnostics + fields.diagnostics)
  }

  /// Whether the fence that ends the block is another block's own.
  private static func holdsFence(_ text: String) -> Bool {
    text.split(separator: "\n").contains { $0.drop { $0 == " " }.hasPrefix("```") }
  }

  /// Behind `chart`: the description is shown below the drawing.
  private static let wordsForSource = ["source", "写法", "寫法"]
}

extension Diagnostic {
  fileprivate static func unclosedBlock(at location: SourceLocation) -> Diagnostic {
    Diagnostic(Rule.chartRequests.unclosedBlock, at: location, length: 3)
  }

  fileprivate static func unknownBlockWord(
    _ word: String, at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(Rule.chartRequests.unknownBlockWord, at: location, ["word": .text(word)])
  }
}
