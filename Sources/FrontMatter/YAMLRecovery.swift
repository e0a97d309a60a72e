import Characters
import Diagnostics

/// Reads on where a text in YAML can't be read: mends the lines on which it is clear what was meant,
/// and passes over the others, so that one mistake does not hide the next.
struct YAMLRecovery {
  private(set) var lines: [MendedLine]
  private(set) var diagnostics: [Diagnostic] = []
  /// Whether any line had a slip.
  private(set) var hasMended = false
  /// Whether no line was passed over.
  private(set) var isWhole = true
  private let reader: YAMLReader
  /// Lines that have been mended for a fault: one that still can't be read is passed over.
  private var touched: Set<Int> = []
  private var faultCount = 0
  /// After so many faults nobody means front matter; each takes another reading.
  private static let faultLimit = 50

  init(of text: String, reader: YAMLReader) {
    self.reader = reader
    lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { MendedLine(String($0)) }
  }

  var text: String { lines.map(\.text).joined(separator: "\n") }

  /// Mends what keyboards put in by accident. A line may have several slips.
  mutating func mendSlips(_ isKey: (String) -> Bool) {
    for index in lines.indices {
      let location = { [reader] (column: Int) in reader.location(index + 1, column) }
      while let slip = KeyboardSlips.slip(in: lines[index], isKey: isKey, location: location) {
        hasMended = true
        if let diagnostic = slip.diagnostic { diagnostics.append(diagnostic) }
        lines[index] = slip.mended
      }
    }
  }

  /// Takes number signs for what they are in a text, and says where one begins a comment all the same.
  mutating func keepNumberSigns() {
    // The lines of a text in several lines are below a key, and further in than it is.
    var block: Int?
    for index in lines.indices where !isBlank(lines[index]) {
      let scalars = Array(lines[index].text.unicodeScalars)
      let indentation = scalars.prefix { $0 == " " }.count
      if let above = block, indentation > above { continue }
      block = NumberSigns.opensBlock(scalars) ? indentation : nil
      switch NumberSigns(in: scalars) {
      case .text(let value):
        let text = String(String.UnicodeScalarView(scalars[value]))
        lines[index].replace(
          value.lowerBound, count: value.count, with: "'\(text.replacing("'", with: "''"))'")
      case .comment(let place): report(.commentBehindText(at: location(index, place + 1)))
      case .none: break
      }
    }
  }

  /// Reports why the text can't be read, and takes the cause away.
  ///
  /// - Returns: false where nothing is left that could be taken away.
  mutating func passOver(_ fault: YAMLEvents.Fault) -> Bool {
    faultCount += 1
    guard faultCount <= Self.faultLimit else {
      isWhole = false
      return false
    }
    switch fault {
    case .character(let value, let offset):
      let place = LinePosition(of: offset, in: Array(text.utf8))
      report(.controlCharacter(value, at: location(place.line - 1, place.column)))
      return blank(place.line - 1)
    case .syntax(let problem, let mark, let start):
      // Where the quotation or the bracket begins says more than where the text ends.
      let isUnclosed =
        problem == "found unexpected end of stream"
        || problem.hasPrefix("did not find expected ','") && isOpen(start)
      let place = isUnclosed ? start : mark
      var index = min(place.line, lines.count) - 1
      if problem == "could not find expected ':'" {
        // It shows on the line below the one that has none.
        index = lines[..<index].lastIndex { !isBlank($0) && !$0.text.contains(": ") } ?? index
      }
      // A quotation that an earlier line leaves open ends at the next mark, wherever that stands.
      if !isUnclosed, let open = openQuotation(before: index) {
        touched.insert(open.line)
        report(
          .yaml("found unexpected end of stream", at: location(open.line, open.place + 1)))
        return close(open.line, from: open.place)
      }
      if touched.insert(index).inserted {
        if let (diagnostic, mended) = meant(by: index, problem) {
          report(diagnostic)
          lines[index] = mended
          return true
        }
        report(.yaml(problem, at: location(place.line - 1, place.column)))
        if isUnclosed, close(index, from: start.column - 1) { return true }
      }
      return blank(index)
    }
  }

  private mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  /// - Parameter column: of the mended line.
  private func location(_ index: Int, _ column: Int) -> SourceLocation {
    reader.location(
      index + 1,
      lines.indices.contains(index) ? lines[index].column(of: column - 1) : column)
  }

  private func isBlank(_ line: MendedLine) -> Bool {
    line.text.unicodeScalars.allSatisfy(\.isWhiteSpace)
  }

  /// Takes a line away, or the nearest before it that has anything.
  private mutating func blank(_ index: Int) -> Bool {
    isWhole = false
    guard let place = lines[...index].lastIndex(where: { !isBlank($0) }) else { return false }
    lines[place] = MendedLine("")
    touched.insert(place)
    return true
  }

  /// Whether a bracket is not closed on its own line, as editors close them.
  private func isOpen(_ start: YAMLEvents.Mark) -> Bool {
    guard lines.indices.contains(start.line - 1) else { return false }
    let behind = lines[start.line - 1].text.unicodeScalars.dropFirst(start.column - 1)
    let closing: Unicode.Scalar = behind.first == "{" ? "}" : "]"
    return !behind.contains(closing)
  }

  /// The nearest line before another whose value begins with a quotation mark and does not end with
  /// one, and the place of the mark.
  private func openQuotation(before index: Int) -> (line: Int, place: Int)? {
    for line in lines.indices.prefix(index).reversed() where !touched.contains(line) {
      let scalars = Array(lines[line].text.unicodeScalars)
      guard let value = valueStart(in: scalars), scalars[value] == "\"" || scalars[value] == "'",
        !scalars[(value + 1)...].contains(scalars[value])
      else { continue }
      return (line, value)
    }
    return nil
  }

  /// Where the value of a line begins, behind its key.
  private func valueStart(in scalars: [Unicode.Scalar]) -> Int? {
    let colon = scalars.indices.first { place in
      scalars[place] == ":" && place + 1 < scalars.count && scalars[place + 1] == " "
    }
    return colon.flatMap { colon in scalars[(colon + 1)...].firstIndex { $0 != " " } }
  }

  /// Puts the other half of a quotation mark or a bracket at the end of its line.
  private mutating func close(_ index: Int, from place: Int) -> Bool {
    let scalars = Array(lines[index].text.unicodeScalars)
    guard scalars.indices.contains(place) else { return false }
    let closing: [Unicode.Scalar: String] = ["\"": "\"", "'": "'", "[": "]", "{": "}"]
    guard let mark = closing[scalars[place]] else { return false }
    let end = scalars.lastIndex { $0 != "\r" && $0 != " " }.map { $0 + 1 } ?? scalars.count
    lines[index].replace(end, count: 0, with: mark)
    return true
  }

  /// What is wrong with a line where its own words tell, and the line as it was meant.
  private func meant(by index: Int, _ problem: String) -> (Diagnostic, MendedLine)? {
    let line = lines[index]
    let scalars = Array(line.text.unicodeScalars)
    guard
      let colon = scalars.indices.first(where: { place in
        scalars[place] == ":" && place + 1 < scalars.count && scalars[place + 1] == " "
      })
    else { return nil }
    let keyStart = scalars.firstIndex { $0 != " " && $0 != "-" } ?? colon
    let key = String(String.UnicodeScalarView(scalars[min(keyStart, colon)..<colon]))
    let start = scalars[(colon + 1)...].firstIndex { $0 != " " } ?? scalars.count
    let end = scalars.lastIndex { !$0.isWhiteSpace }.map { $0 + 1 } ?? scalars.count
    guard start < end else { return nil }
    let value = String(String.UnicodeScalarView(scalars[start..<end]))
    var quoted = line
    quoted.replace(
      start, count: end - start, with: "'\(value.replacing("'", with: "''"))'")
    switch problem {
    case "did not find expected key", "did not find expected <block end>",
      "did not find expected ',' or ']'", "did not find expected ',' or '}'":
      if let comma = commaBehindQuotes(scalars, from: start) {
        var mended = line
        for place in comma.reversed() { mended.replace(place, count: 1, with: ", ") }
        return (.fullWidthComma(at: location(index, comma[0] + 1)), mended)
      }
      let closing: [Unicode.Scalar: Unicode.Scalar] = ["\"": "\"", "'": "'", "[": "]", "{": "}"]
      guard let other = closing[scalars[start]],
        let close = scalars[(start + 1)..<end].firstIndex(of: other), close + 1 < end
      else { return nil }
      return (
        .textBehindQuotes(
          key, value, isBracket: other == "]" || other == "}", at: location(index, start + 1)),
        quoted
      )
    case "mapping values are not allowed in this context":
      if value.contains(": ") {
        let second = scalars[start..<end].indices.first {
          scalars[$0] == ":" && $0 + 1 < end && scalars[$0 + 1] == " "
        }
        return (.secondColon(at: location(index, (second ?? start) + 1)), quoted)
      }
      guard let before = lines[..<index].last(where: { !isBlank($0) }) else { return nil }
      // The keys of an entry of a list begin behind its hyphen.
      let wanted = before.text.unicodeScalars.prefix { $0 == " " || $0 == "-" }.count
      let indentation = scalars.prefix { $0 == " " }.count
      guard indentation > wanted else { return nil }
      var aligned = line
      aligned.replace(wanted, count: indentation - wanted, with: "")
      return (.indentation(at: location(index, indentation + 1)), aligned)
    case "found character that cannot start any token":
      return (.yaml(problem, at: location(index, start + 1)), quoted)
    default:
      // A sign that means something to YAML, and the words of a title behind it.
      guard "?|>!-%".unicodeScalars.contains(scalars[start]), end - start > 1 else { return nil }
      return (
        .yaml("found character that cannot start any token", at: location(index, start + 1)), quoted
      )
    }
  }

  /// The full-width commas of a list in brackets between texts in quotation marks.
  private func commaBehindQuotes(_ scalars: [Unicode.Scalar], from start: Int) -> [Int]? {
    guard scalars[start] == "[" || scalars[start] == "{" else { return nil }
    let places = scalars.indices.dropFirst(start + 1).filter {
      "，、；".unicodeScalars.contains(scalars[$0])
        && (scalars[$0 - 1] == "\"" || scalars[$0 - 1] == "'")
    }
    return places.isEmpty ? nil : places
  }
}
