/// Which Markdown is read and what HTML it becomes.
public enum Dialect: String, CaseIterable, Sendable {
  /// The CommonMark specification, version 0.30, to the letter.
  case commonmark
  /// CommonMark and what bulletins need: headings carry ids.
  case bulletin
}
