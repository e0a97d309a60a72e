import Markup

extension HTML {
  /// The same without the notes that nothing refers to any more, or of which nothing is left, after parts
  /// of a text were taken out; those that remain keep their numbers.
  package var withoutLostFootnotes: HTML {
    guard var notes = NotedText(String(decoding: bytes, as: UTF8.self)) else { return self }
    notes.removeLost()
    return HTML(vouchedFor: Array(notes.html.utf8))
  }
}

/// The HTML of a text, parted at its notes as ``FragmentWriter`` writes them.
private struct NotedText {
  private var text: String
  private let opening: String
  private var notes: [Note]
  private let rest: Substring
  private let count: Int

  private struct Note {
    /// Behind `_fn-` in its id.
    let key: String
    /// From the opening tag of its item to the next item's.
    var html: String

    init(_ html: String) {
      self.html = html
      key = String(html.dropFirst(NotedText.item.count).prefix { $0 != "\"" })
    }

    /// Whether anything is left but the ways back.
    var isEmpty: Bool {
      var inner = html
      for way in html.elements(from: NotedText.wayBack, to: "</a>") {
        inner = inner.replacing(way, with: "")
      }
      return !inner.contains("<img") && !inner.contains("<svg")
        && inner.split(separator: "<").allSatisfy { part in
          part.drop { $0 != ">" }.dropFirst().allSatisfy(\.isWhitespace)
        }
    }

    /// With the number that its place among those that are left would not give it.
    var numbered: String {
      let number = key.reversed().prefix { $0.isNumber }.reversed()
      return html.replacing(
        "\(NotedText.item)\(key)\"", with: "\(NotedText.item)\(key)\" value=\"\(String(number))\"",
        maxReplacements: 1)
    }
  }

  fileprivate static let item = "<li id=\"_fn-"
  fileprivate static let wayBack = "<a class=\"footnote-back\" href=\"#"
  private static let end = "</ol>\n</section>\n"

  /// Nil for a text without notes.
  init?(_ html: String) {
    guard let section = html.ranges(of: "<section class=\"footnotes\"").last,
      let end = html[section.lowerBound...].ranges(of: Self.end).last
    else { return nil }
    let starts = html[section.lowerBound..<end.lowerBound].ranges(of: Self.item).map(\.lowerBound)
    guard let first = starts.first else { return nil }
    text = String(html[..<section.lowerBound])
    opening = String(html[section.lowerBound..<first])
    notes = zip(starts, starts.dropFirst() + [end.lowerBound]).map { Note(String(html[$0..<$1])) }
    rest = html[end.upperBound...]
    count = notes.count
  }

  mutating func removeLost() {
    // A note may be referred to by another that is lost.
    while let lost = notes.firstIndex(where: { $0.isEmpty || !isReferred(to: $0) }) {
      let note = notes.remove(at: lost)
      removeReferences(to: note.key)
    }
    let all = text + notes.map(\.html).joined()
    for index in notes.indices {
      for way in notes[index].html.elements(from: Self.wayBack, to: "</a>") {
        let target = way.dropFirst(Self.wayBack.count).prefix { $0 != "\"" }
        guard !all.contains("id=\"\(target)\"") else { continue }
        notes[index].html = notes[index].html.replacing(" \(way)", with: "").replacing(
          way, with: "")
      }
    }
  }

  /// Numbers have no letters in ids, so that -2 behind one is its second reference.
  private func isReferred(to note: Note) -> Bool {
    ([text] + notes.filter { $0.key != note.key }.map(\.html)).contains { html in
      html.contains("id=\"_fnref-\(note.key)\"") || html.contains("id=\"_fnref-\(note.key)-")
    }
  }

  private mutating func removeReferences(to key: String) {
    let without = { (html: String) in
      html.elements(from: "<sup class=\"footnote-ref\"", to: "</sup>").reduce(html) {
        html, reference in
        let isTo =
          reference.contains("id=\"_fnref-\(key)\"") || reference.contains("id=\"_fnref-\(key)-")
        return isTo ? html.replacing(reference, with: "") : html
      }
    }
    text = without(text)
    for index in notes.indices { notes[index].html = without(notes[index].html) }
  }

  var html: String {
    if notes.isEmpty { return text + rest }
    let items = notes.count == count ? notes.map(\.html) : notes.map(\.numbered)
    return text + opening + items.joined() + Self.end + rest
  }
}

extension String {
  /// The stretches from one text to the next other one, each once.
  fileprivate func elements(from start: String, to end: String) -> [String] {
    var found: [String] = []
    for range in ranges(of: start) {
      guard let stop = self[range.upperBound...].ranges(of: end).first else { continue }
      let element = String(self[range.lowerBound..<stop.upperBound])
      if !found.contains(element) { found.append(element) }
    }
    return found
  }
}
