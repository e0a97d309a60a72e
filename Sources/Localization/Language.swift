/// A language that figures, periods and changes can be spoken in.
public enum Language: String, CaseIterable, Sendable {
  case chinese = "zh"
  case english = "en"

  /// The language to speak to readers of a language tag: Chinese for `zh-Hans`, English otherwise.
  public init(tag: String) {
    self = tag.lowercased().hasPrefix("zh") ? .chinese : .english
  }
}
