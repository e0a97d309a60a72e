/// How a published folder gets its new content.
package enum PublishingManner: String, CaseIterable, Sendable {
  /// The whole folder is exchanged for another one in one step.
  case exchange
  /// The folder stays, and its files are replaced one by one.
  case inPlace = "in-place"
}
