import Foundation
import Localization
import Statistics
import Testing

/// Some three hundred phrases as offices and newspapers print them, each with how it is read or why it
/// is not, in `Fixtures/phrases.txt`: a table that a person can go through. `RECORD=1` writes it anew.
@Suite struct PhraseTests {
  private static let file = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Fixtures/phrases.txt")

  @Test func areReadAsWrittenDown() throws {
    let written = try String(contentsOf: Self.file, encoding: .utf8)
    let texts = written.split(separator: "\n").map { $0.prefix { $0 != "\t" } }
    let lines = texts.map { "\($0)\t\(Self.reading(of: String($0)))\n" }.joined()
    if ProcessInfo.processInfo.environment["RECORD"] != nil {
      try lines.write(to: Self.file, atomically: true, encoding: .utf8)
      Issue.record("written anew; look at the difference")
    } else {
      #expect(lines == written)
    }
  }

  private static func reading(of text: String) -> String {
    do throws(QuantityError) {
      return try describe(FigureReading(parsing: text))
    } catch {
      return "! \(error.reason.text(in: .english))"
    }
  }

  private static func describe(_ reading: FigureReading) -> String {
    let quantity = reading.quantity
    var facts: [String] = []
    switch quantity.amount {
    case .single(let value): facts.append("\(value)")
    case .range(let lower, let upper): facts.append("\(lower) to \(upper)")
    case .interval(let value, let lower, let upper):
      facts.append("\(value) within \(lower) to \(upper)")
    case .ratio(let terms): facts.append(terms.map(\.description).joined(separator: " to "))
    }
    facts.append(reading.unitText)
    if quantity.exactness != .exact { facts.append(quantity.exactness.rawValue) }
    if quantity.unit == .rankFromEnd { facts.append("from the end") }
    if quantity.isMovement { facts.append("moved") }
    if let base = quantity.indexBase { facts.append("base \(base)") }
    if let comparison = reading.comparison { facts.append("on \(comparison.rawValue)") }
    if let basis = reading.basis { facts.append(basis.rawValue) }
    if reading.aspect != .whole { facts.append(reading.aspect.rawValue) }
    if let object = reading.object { facts.append("of \(object)") }
    return facts.filter { !$0.isEmpty }.joined(separator: ", ")
  }
}

extension PhraseTests {
  /// Whoever looks for figures in a text passes places where none can begin.
  @Test func everyPhraseBeginsWhereAFigureMay() throws {
    for line in try String(contentsOf: Self.file, encoding: .utf8).split(separator: "\n") {
      let text = line.prefix { $0 != "\t" }
      guard let first = text.first, (try? FigureReading(parsing: String(text))) != nil else {
        continue
      }
      #expect(FigureReading.mayBegin(with: first), "\(text)")
    }
  }

  /// The short way to read what bulletins are full of gives what the whole grammar gives.
  @Test func plainFiguresAreReadAsTheGrammarReadsThem() throws {
    let leadIns = ["", "约", "近", "逾", "不足", "至少", "增长", "下降", "增长约", "下降近", "+", "-", "约+", "约下降"]
    let numbers = ["5", "0.50", "1,234", "１２", "300", "0"]
    let scales = ["", "余", "万", "亿", "万亿", "千万", "余万", "万余", "千"]
    let units = ["", "%", "％", "元", "美元", "个百分点", "家", "人次", "千瓦时", "吨"]
    for leadIn in leadIns {
      for number in numbers {
        for scale in scales {
          for unit in units {
            let text = leadIn + number + scale + unit
            let quantity = try? Quantity(parsing: text)
            #expect(quantity == (try? FigureReading(parsing: text))?.quantity, "\(text)")
          }
        }
      }
    }
  }
}
