/// Names on the tabs of sheets, as Excel allows them: 1 to 31 UTF-16 code units, none of `[ ] : * ? / \`,
/// no apostrophe at either end, not "History", and each once whatever its case.
enum SheetName {
  private static let limit = 31

  /// Names that are allowed, as near to those given as may be.
  static func names(for wanted: [String]) -> [String] {
    var taken: Set<String> = []
    return wanted.enumerated().map { index, text in
      var name = shortened(allowed(in: text), to: limit)
      if name.isEmpty || name.lowercased() == "history" { name = "Sheet\(index + 1)" }
      var number = 2
      let stem = name
      while !taken.insert(name.lowercased()).inserted {
        let ending = " (\(number))"
        name = shortened(stem, to: limit - ending.utf16.count) + ending
        number += 1
      }
      return name
    }
  }

  private static func allowed(in text: String) -> String {
    var name = String(
      String.UnicodeScalarView(
        text.unicodeScalars.filter {
          $0.properties.generalCategory != .control && !$0.properties.isNoncharacterCodePoint
        }.map { "[]:*?/\\".unicodeScalars.contains($0) ? " " : $0 }))
    while let first = name.first, first == "'" || first == " " { name.removeFirst() }
    while let last = name.last, last == "'" || last == " " { name.removeLast() }
    return name
  }

  private static func shortened(_ name: String, to limit: Int) -> String {
    var name = name
    while name.utf16.count > limit || name.last == " " || name.last == "'" { name.removeLast() }
    return name
  }
}
