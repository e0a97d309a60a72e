import FrontMatter

/// YAML as people write it, line by line.
struct YAMLText {
  private(set) var lines: [String] = []

  mutating func comment(_ text: String, indent: Int = 0) {
    lines.append("\(Self.space(indent))# \(text)")
  }

  /// A key with a text, or with nothing behind it.
  mutating func entry(_ key: String, _ text: String?, indent: Int = 0) {
    lines.append("\(Self.space(indent))\(key):" + (text.map { " \(Self.scalar($0))" } ?? ""))
  }

  mutating func line(_ text: String) { lines.append(text) }

  mutating func lines(_ texts: [String]) { lines += texts }

  /// A key with what is written behind it as it stands.
  mutating func entry(_ key: String, verbatim text: String, indent: Int = 0) {
    lines.append("\(Self.space(indent))\(key): \(text)")
  }

  mutating func entry(_ key: String, _ value: YAMLValue, indent: Int = 0) {
    switch value.content {
    case .null: entry(key, nil, indent: indent)
    case .scalar(let text): entry(key, text, indent: indent)
    case .sequence, .mapping:
      if let flow = Self.flow(value) {
        entry(key, verbatim: flow, indent: indent)
      } else {
        lines.append("\(Self.space(indent))\(key):")
        block(value, indent: indent + 2)
      }
    }
  }

  /// Makes the group of lines from a place on an entry of a list.
  mutating func markItem(from start: Int, indent: Int) {
    guard
      let first = lines.indices.dropFirst(start).first(where: { !lines[$0].isComment })
    else { return }
    lines[first] =
      "\(Self.space(indent))- " + lines[first].dropFirst(indent + 2)
  }

  private mutating func block(_ value: YAMLValue, indent: Int) {
    switch value.content {
    case .mapping(let entries):
      for item in entries { entry(Self.scalar(item.key), item.value, indent: indent) }
    case .sequence(let items):
      for item in items {
        let start = lines.count
        if case .mapping = item.content {
          block(item, indent: indent + 2)
          markItem(from: start, indent: indent)
        } else {
          lines.append("\(Self.space(indent))- \(Self.flow(item) ?? "")")
        }
      }
    case .null, .scalar: break
    }
  }

  private static func space(_ count: Int) -> String { String(repeating: " ", count: count) }

  /// A list or group on one line; nil where it holds more than texts, or would be too long.
  private static func flow(_ value: YAMLValue) -> String? {
    let text: String
    switch value.content {
    case .null: return ""
    case .scalar(let scalar): return self.scalar(scalar, inFlow: true)
    case .sequence(let items):
      let parts = items.compactMap(flowScalar)
      guard parts.count == items.count else { return nil }
      text = "[\(parts.joined(separator: ", "))]"
    case .mapping(let entries):
      let parts = entries.compactMap { entry in
        flowScalar(entry.value).map { "\(scalar(entry.key, inFlow: true)): \($0)" }
      }
      guard parts.count == entries.count else { return nil }
      text = "{\(parts.joined(separator: ", "))}"
    }
    return text.count <= 100 ? text : nil
  }

  private static func flowScalar(_ value: YAMLValue) -> String? {
    if case .scalar(let text) = value.content { scalar(text, inFlow: true) } else { nil }
  }

  /// A text as one scalar, in quotation marks where YAML would take it for something else.
  static func scalar(_ text: String, inFlow: Bool = false) -> String {
    let isPlain =
      !text.isEmpty && text.first != " " && text.last != " "
      && !"-?:,[]{}#&*!|>'\"%@`~".contains(text.first ?? " ") && !text.contains(": ")
      && !text.contains(" #") && text.last != ":" && !text.contains("\n")
      && !["null", "Null", "NULL"].contains(text)
      && !(inFlow && text.contains { ",[]{}".contains($0) })
    if isPlain || isFigure(text) { return text }
    guard text.contains("\n") else { return "'\(text.replacing("'", with: "''"))'" }
    // Only between these quotation marks can a line end be written.
    let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
      .replacing("\n", with: "\\n")
    return "\"\(escaped)\""
  }

  /// `-1.6%` is no list.
  private static func isFigure(_ text: String) -> Bool {
    text.first == "-" && text.dropFirst().first.map { $0.isASCII && $0.isNumber } == true
      && !text.contains(":") && !text.contains("#") && !text.contains(",")
  }
}

extension String {
  fileprivate var isComment: Bool { drop { $0 == " " }.first == "#" }
}
