import Diagnostics
import Files
import FrontMatter
import Localization
import Markup
import SiteModel

/// One file of the site to be, and how it is made.
///
/// A class so that all who go through a plan share it.
package final class PlannedPage: Sendable {
  package let path: SitePath
  package let kind: PageKind
  /// What of its kind it is.
  let subject: String
  let origin: Origin
  /// When it last changed, as far as its content says.
  let modified: Moment?
  /// The template that an editor asked for in place of the kind's own.
  let template: Located<String>?
  /// Its language, where that is not the site's.
  let language: Language?
  /// Whether search engines should know it.
  let isListed: Bool
  package let making: Making

  init(
    path: SitePath, kind: PageKind, subject: String, origin: Origin, modified: Moment?,
    template: Located<String>?, language: Language? = nil, isListed: Bool = false, making: Making
  ) {
    self.path = path
    self.kind = kind
    self.subject = subject
    self.origin = origin
    self.modified = modified
    self.template = template
    self.language = language
    self.isListed = isListed
    self.making = making
  }

  package enum Making: Sendable {
    /// Bytes that are written.
    case written(@Sendable (PageDesk, inout OutputBuffer) throws(PageFault) -> Void)
    /// A file published as it is.
    case copied(file: String)
  }

  /// Who asked for the page: what to name where two ask for the same.
  enum Origin: Sendable {
    /// A source file, or sitegen itself where there is none.
    case file(String?)
    case tag(String, SourceLocation)
    case series(String, SourceLocation)
    case alias(SourceLocation)

    static let generator = Origin.file(nil)
  }

  /// What makes the page what it is, beside all that it reads of the site.
  package var identity: Fingerprint {
    var identity = Fingerprint(of: kind.name)
    identity.combine(path.text)
    identity.combine(subject)
    identity.combine(template?.value)
    identity.combine(language?.rawValue)
    return identity
  }

  /// The file that its text comes from; nil of a page that is made of many, or of none.
  package var sourceFile: String? {
    if case .file(let file) = origin { file } else { nil }
  }

  /// Whether people read it in a browser.
  package var isHTML: Bool { kind.shape != nil }
}

/// Why a page could not be made.
package enum PageFault: Error {
  /// Templates include one another without end.
  case endless(file: String)
  /// The site does not have what the page was planned for.
  case nothingToShow
}
