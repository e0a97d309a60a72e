/// A language that a site can be in. Nothing else knows which there are: each module has a table of
/// its phrases for every one of them, and so have the templates.
public enum Language: String, CaseIterable, Sendable {
  case simplifiedChinese = "zh-Hans"
  case traditionalChinese = "zh-Hant"
  case english = "en"

  /// The language of a tag (BCP 47), as far as it is one of those known: Chinese in Taiwan, Hong Kong
  /// and Macau is written in traditional characters, elsewhere in simplified ones.
  public init?(tag: String) {
    let parts = tag.lowercased().split(separator: "-")
    switch parts.first {
    case "en": self = .english
    case "zh":
      let isTraditional = parts.dropFirst().contains { ["hant", "tw", "hk", "mo"].contains($0) }
      let isSimplified = parts.contains("hans")
      self = isTraditional && !isSimplified ? .traditionalChinese : .simplifiedChinese
    default: return nil
    }
  }

  /// Whether it is Chinese, in either script: what is written in one is read in the other.
  public var isChinese: Bool { self != .english }
}
