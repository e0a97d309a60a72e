/// What style rules say, as attributes of SVG: for programs that know no style sheets, such as word
/// processors and feed readers (SVG 2, 6.6). Where there is a style sheet it wins.
struct PresentationAttributes {
  /// In the order of the rules.
  private(set) var pairs: [(name: String, value: String)] = []

  /// - Parameters:
  ///   - colours: the values of the sheet's variables.
  ///   - hasPaintOrder: whether whoever draws it knows the order of painting.
  init(
    _ classes: StyleClasses, _ colours: [String: String], hasPaintOrder: Bool = false
  ) {
    var variables = colours
    var declarations: [(String, String)] = []
    // The last rule that says something wins.
    for item in classes {
      for declaration in item.rule.declarations.split(separator: ";") {
        guard let colon = declaration.firstIndex(of: ":") else { continue }
        let name = String(declaration[..<colon])
        let value = String(declaration[declaration.index(after: colon)...])
        if name.hasPrefix("--") {
          variables[name] = Self.resolved(value, variables)
        } else if name != "paint-order" || hasPaintOrder {
          declarations.removeAll { $0.0 == name }
          declarations.append((name, value))
        }
      }
    }
    pairs = declarations.map { ($0.0, Self.resolved($0.1, variables)) }
    // A halo lies over the text where the order of painting can't be said.
    if !hasPaintOrder, classes.contains(.paperHalo) || classes.contains(.barHalo) {
      pairs.removeAll { $0.name.hasPrefix("stroke") }
    }
  }

  private static func resolved(_ value: String, _ variables: [String: String]) -> String {
    guard value.hasPrefix("var("), value.hasSuffix(")") else { return value }
    return variables[String(value.dropFirst(4).dropLast())] ?? "currentColor"
  }
}
