import Localization

/// The words that the dialect itself puts on a page, for readers and for those who have it read to
/// them.
public struct DialectWords: Sendable {
  let footnotes: String
  /// What a reference to a footnote is called, before its number.
  let footnote: String
  let backToText: String
  let table: String
  let taskDone: String
  let taskOpen: String
  let callouts: [Callout.Kind: String]

  public static let simplifiedChinese = DialectWords(
    footnotes: "脚注", footnote: "脚注", backToText: "返回正文", table: "表格", taskDone: "已完成",
    taskOpen: "未完成",
    callouts: [
      .note: "注意", .tip: "提示", .important: "重要", .warning: "警告", .caution: "小心",
      .correction: "更正", .notice: "通知",
    ])

  public static let traditionalChinese = DialectWords(
    footnotes: "註腳", footnote: "註腳", backToText: "返回正文", table: "表格", taskDone: "已完成",
    taskOpen: "未完成",
    callouts: [
      .note: "注意", .tip: "提示", .important: "重要", .warning: "警告", .caution: "小心",
      .correction: "更正", .notice: "通知",
    ])

  public static let english = DialectWords(
    footnotes: "Footnotes", footnote: "Footnote ", backToText: "Back to the text", table: "Table",
    taskDone: "Done", taskOpen: "Not done",
    callouts: [
      .note: "Note", .tip: "Tip", .important: "Important", .warning: "Warning",
      .caution: "Caution", .correction: "Correction", .notice: "Notice",
    ])
}

extension Language {
  /// What the dialect writes in this language.
  public var dialectWords: DialectWords {
    switch self {
    case .simplifiedChinese: .simplifiedChinese
    case .traditionalChinese: .traditionalChinese
    case .english: .english
    }
  }
}
