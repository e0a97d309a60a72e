import ArgumentParser
import Localization
import Markup
import Statistics

struct QuantityCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "quantity",
    abstract: TerminalLanguage.text(
      "Shows how figures are read: one JSON object a line for each text.",
      "看看数据是怎么读的：每个写法一行 JSON。"),
    discussion: TerminalLanguage.text(
      """
      Values are decimals in base units: 3.5亿元 is 350000000 元, and 64% is 64. A figure that can't \
      be read gives its 'error', and the exit code is 1.
      """,
      "数值用基本单位的小数：3.5亿元 是 350000000 元，64% 是 64。读不懂的给出 error，退出码是 1。"))

  @OptionGroup var folder: SourceFolder

  // A figure may begin with a minus sign.
  @Argument(
    parsing: .allUnrecognized,
    help: .words(
      "The figures, such as 约35亿元, 200余人次 or 下降5.4%.",
      "数据，如 约35亿元、200余人次、下降5.4%。"))
  var texts: [String]

  func run() throws {
    var json = JSONWriter()
    var isReadable = true
    // By custom, what follows '--' is no option; the mark itself is no figure.
    for text in texts.first == "--" ? texts.dropFirst() : texts[...] {
      let reading = QuantityReading(of: text)
      reading.write(to: &json)
      if reading.error != nil { isReadable = false }
    }
    try StandardOutput.write(json.bytes)
    if !isReadable { throw ExitCode.failure }
  }
}

/// What a text says as a figure, as a line of JSON.
struct QuantityReading {
  private let text: String
  private let reading: FigureReading?
  let error: String?

  init(of text: String) {
    self.text = text
    do throws(QuantityError) {
      reading = try FigureReading(parsing: text)
      error = nil
    } catch {
      reading = nil
      self.error = Phrase(
        "{reason}; write one like these: {examples}", "{reason}；可以这样写：{examples}",
        ["reason": .phrase(error.reason), "examples": .text(Quantity.examples)]
      ).text(in: TerminalLanguage.current)
    }
  }

  func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("text", text)
      if let reading {
        let quantity = reading.quantity
        json.member("value", orNull: quantity.value?.description)
        json.member("unit", reading.unitText)
        json.member("exactness", quantity.exactness.name)
        json.member("lower", orNull: quantity.lower?.description)
        json.member("upper", orNull: quantity.upper?.description)
        writeKind(of: reading, to: &json)
        json.name("written")
        json.object { json in
          json.member("zh", quantity.written(in: .simplifiedChinese))
          json.member("en", quantity.written(in: .english))
        }
      } else {
        json.member("error", orNull: error)
      }
    }
    json.endLine()
  }

  /// What only figures of some kinds have: the terms of a ratio, a place, the base of an index, and
  /// what the text says that the figure is measured against.
  private func writeKind(of reading: FigureReading, to json: inout JSONWriter) {
    let quantity = reading.quantity
    if case .ratio(let terms) = quantity.amount {
      json.name("ratio")
      json.array { json in
        for term in terms { json.string(term.description) }
      }
    }
    let isFromEnd = quantity.unit == .rankFromEnd
    if quantity.unit == .rank || isFromEnd, !quantity.isMovement, let place = quantity.value {
      json.name(isFromEnd ? "rank-from-end" : "rank")
      json.number(place.description)
    }
    if let base = quantity.indexBase { json.member("base", base) }
    if let comparison = reading.comparison { json.member("compared-with", comparison.rawValue) }
    if let basis = reading.basis { json.member("basis", basis.rawValue) }
    if reading.aspect != .whole { json.member("aspect", reading.aspect.rawValue) }
    if let object = reading.object { json.member("object", object) }
  }
}
