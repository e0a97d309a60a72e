import Markup

/// A folder of reports that readers know by name (栏目).
package struct Column: Sendable {
  let file: String
  /// The folder below the content folder: `news`.
  let folder: String
  let path: SitePath
  let title: String
  let summary: String?
  let order: Int
  let pageSize: Int?
  let template: Located<String>?
  let language: String?
  let image: Located<ImageAddress>?
  let aliases: [Located<SitePath>]
  let introduction: HTML
  let extra: YAMLValue?
}
