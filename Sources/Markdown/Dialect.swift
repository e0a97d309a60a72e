/// Which Markdown is read and what HTML it becomes.
public enum Dialect: String, CaseIterable, Sendable {
  /// The CommonMark specification, version 0.30, to the letter.
  case commonmark
  /// CommonMark and what bulletins need: emphasis next to Chinese, no space from a line break
  /// between Chinese characters, tables, strikethrough, tasks, footnotes, bare addresses, callouts,
  /// figures, and headings with ids. README lists it all.
  case bulletin
}
