/// What sets the ids of one text apart from those of others on the same page: a name in front of
/// each, ended by an underscore, which no heading's id contains.
public struct IDSpace: Hashable, Sendable {
  /// In front of the ids of headings; empty where a page has one text.
  public let prefix: String

  /// The ids of the only text of a page.
  public static let page = IDSpace(prefix: "")

  private init(prefix: String) {
    self.prefix = prefix
  }

  func id(_ id: String) -> String { prefix.isEmpty ? id : prefix + id }

  /// - Parameter name: one of its own for each text of a page; white space becomes hyphens.
  public init(named name: String) {
    prefix = "\(String(name.map { $0.isWhitespace ? "-" : $0 }))_"
  }
}
