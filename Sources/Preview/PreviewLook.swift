import Localization

/// How a page looks elsewhere than on the screen in front of its editor.
enum PreviewLook: String, CaseIterable, Sendable {
  case phone
  case paper = "print"
  case dark

  /// What the page is called that shows them side by side.
  static let title = Wording("Phone, paper, dark", "手机、打印、深色")

  /// The name under which an address asks for it.
  static let name = "_sitegen"

  init?(_ query: [String: String]) {
    guard let look = query[Self.name].flatMap(PreviewLook.init) else { return nil }
    self = look
  }

  /// The style sheet as that look has it: a browser applies what is meant for dark rooms or paper only
  /// where it is in one itself.
  func applied(to stylesheet: [UInt8]) -> [UInt8] {
    var text = String(decoding: stylesheet, as: UTF8.self)
    for (from, to) in replacements { text = text.replacing(from, with: to) }
    return Array(text.utf8)
  }

  /// The page as that look has it, with style sheets to match and without what the preview adds.
  func applied(toPage page: [UInt8]) -> [UInt8] {
    var text = String(decoding: applied(to: page), as: UTF8.self)
    text = text.replacing(/(<link rel="stylesheet" href="[^"]*)"/) { match in
      "\(match.1)\(match.1.contains("?") ? "&amp;" : "?")\(Self.name)=\(rawValue)\""
    }
    return Array(text.replacing("\(PreviewStrip.opening)", with: "<aside hidden").utf8)
  }

  private var replacements: [(String, String)] {
    let light = [
      ("(prefers-color-scheme: dark)", "not all"), ("(prefers-color-scheme:dark)", "not all"),
      ("color-scheme: light dark", "color-scheme: light"),
      ("content=\"light dark\"", "content=\"light\""),
    ]
    return switch self {
    case .phone: light
    case .paper:
      light + [
        ("@media print", "@media all"), ("@media screen and", "@media not all and"),
        ("@media screen", "@media not all"),
      ]
    case .dark:
      [
        ("(prefers-color-scheme: dark)", "all"), ("(prefers-color-scheme:dark)", "all"),
        ("color-scheme: light dark", "color-scheme: dark"),
        ("content=\"light dark\"", "content=\"dark\""),
      ]
    }
  }
}
