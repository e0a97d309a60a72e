import Diagnostics
import Markdown

extension ChartBlock {
  /// Reads the description in a fenced block: YAML, as below `charts:` in the front matter.
  ///
  /// - Returns: nil with errors where it can't be read.
  static func reading(_ block: FencedBlock, file: String) -> Parsed<ChartBlock?> {
    var diagnostics: [Diagnostic] = []
    let start = SourceLocation.Position(line: block.line, column: block.column)
    for word in block.words.dropFirst() where !wordsForSource.contains(word) {
      diagnostics.append(
        .unknownBlockWord(
          word, at: SourceLocation(file: file, line: block.line - 1, column: block.column)))
    }
    let reader = YAMLReader(file: file, firstLine: block.line, firstColumn: block.column)
    let yaml = reader.read(block.text) { ChartKey.names[$0] != nil }
    diagnostics += yaml.diagnostics
    guard !yaml.diagnostics.hasErrors else { return Parsed(nil, diagnostics) }
    var fields = Fields<ChartKey>(
      yaml.value ?? YAMLValue(content: .null, position: start), file: file, as: "the chart")
    let request = ChartParser.request(&fields)
    return Parsed(
      request.map {
        ChartBlock(request: $0, block: block, showsSource: block.words.count > 1)
      }, diagnostics + fields.diagnostics)
  }

  /// Behind `chart`: the description is shown below the drawing.
  private static let wordsForSource = ["source", "写法", "寫法"]
}

extension Diagnostic {
  fileprivate static func unknownBlockWord(_ word: String, at location: SourceLocation)
    -> Diagnostic
  {
    .error(
      at: location, "a chart block does not know the word '\(word)'",
      fix: "write 'chart' alone, or 'chart source' to show the description below the drawing")
  }
}
