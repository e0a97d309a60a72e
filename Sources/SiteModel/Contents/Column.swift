import Files
import FrontMatter

/// A folder of reports that readers know by name (栏目).
///
/// A class so that every page that names it shares one.
package final class Column: Sendable {
  package let id: ColumnID
  package let file: String
  package let fingerprint: Fingerprint
  package let path: SitePath
  package let title: String
  package let summary: String?
  package let order: Int
  package let pageSize: Int?
  package let template: Located<String>?
  package let language: String?
  package let image: Located<ImageAddress>?
  package let aliases: [Located<SitePath>]
  package let introduction: Body
  package let extra: YAMLValue?
  /// In how many days at most something new is expected; nil where nobody promises any.
  package let refresh: Int?
  /// Whether its reports with a period are the issues of one publication.
  package let isPeriodical: Bool
  /// Whether it is left out with all its reports until it is finished.
  package let isDraft: Bool
  /// When the next report is due.
  package let nextRelease: Located<Moment>?
  package let accepted: [AcceptedWarning]

  package init(
    id: ColumnID, file: String, fingerprint: Fingerprint, path: SitePath, title: String,
    summary: String?, order: Int,
    pageSize: Int?, template: Located<String>?, language: String?, image: Located<ImageAddress>?,
    aliases: [Located<SitePath>], introduction: Body, extra: YAMLValue?,
    refresh: Int? = nil, isPeriodical: Bool = false, nextRelease: Located<Moment>? = nil,
    isDraft: Bool = false,
    accepted: [AcceptedWarning] = []
  ) {
    self.id = id
    self.file = file
    self.fingerprint = fingerprint
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
    self.refresh = refresh
    self.isPeriodical = isPeriodical
    self.isDraft = isDraft
    self.nextRelease = nextRelease
    self.accepted = accepted
  }
}

/// A column as the home page shows it.
package struct ColumnListing: Sendable {
  package let id: ColumnID
  package let path: SitePath
  package let title: String
  package let summary: String?

  /// What all of it is known by.
  var fingerprint: Fingerprint {
    var fingerprint = Fingerprint()
    fingerprint.combine(id.folder)
    fingerprint.combine(path.text)
    fingerprint.combine(title)
    fingerprint.combine(summary)
    return fingerprint
  }
}

extension Column {
  var listing: ColumnListing {
    ColumnListing(id: id, path: path, title: title, summary: summary)
  }
}
