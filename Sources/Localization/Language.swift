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

  /// The language that somebody may mean who writes no tag: its name, or a tag of another system.
  public init?(meantBy name: String) {
    let name = name.lowercased().filter { !$0.isWhitespace }
    switch name {
    case "中文", "汉语", "漢語", "简体", "简体中文", "中文简体", "中文（简体）", "chinese", "cn", "chs", "zhcn", "gb":
      self = .simplifiedChinese
    case "繁体", "繁體", "繁体中文", "繁體中文", "中文繁體", "正體中文", "中文（繁體）", "cht", "tw", "hk", "zhtw":
      self = .traditionalChinese
    case "英文", "英语", "英語", "english", "eng", "us", "uk": self = .english
    default: self.init(tag: name.replacing("_", with: "-"))
    }
  }

  /// What it calls itself.
  public var autonym: String {
    switch self {
    case .simplifiedChinese: "简体中文"
    case .traditionalChinese: "繁體中文"
    case .english: "English"
    }
  }

  /// Whether it is Chinese, in either script: what is written in one is read in the other.
  public var isChinese: Bool { self != .english }
}
