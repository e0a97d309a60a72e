/// A folder of reports that readers know by name (栏目).
///
/// A class so that every page that names it shares one.
package final class Column: Sendable {
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
  let introduction: Body
  let extra: YAMLValue?

  init(
    file: String, folder: String, path: SitePath, title: String, summary: String?, order: Int,
    pageSize: Int?, template: Located<String>?, language: String?, image: Located<ImageAddress>?,
    aliases: [Located<SitePath>], introduction: Body, extra: YAMLValue?
  ) {
    self.file = file
    self.folder = folder
    self.path = path
    self.title = title
    self.summary = summary
    self.order = order
    self.pageSize = pageSize
    self.template = template
    self.language = language
    self.image = image
    self.aliases = aliases
    self.introduction = introduction
    self.extra = extra
  }
}
