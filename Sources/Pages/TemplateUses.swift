import Diagnostics
import FrontMatter
import SiteModel
import Templates

/// Which templates a site uses, and for which kinds of pages.
package struct TemplateUses {
  /// A template that an editor asked for by name.
  private let asked: [(kind: PageTemplate, name: Located<String>)]
  /// The kinds of pages that there are.
  private let kinds: Set<PageTemplate>

  package init(of site: Site, hasRedirects: Bool) {
    asked =
      site.reports.compactMap { report in report.template.map { (.report, $0) } }
      + site.columns.compactMap { column in column.template.map { (.column, $0) } }
      + site.pages.compactMap { page in page.template.map { (.page, $0) } }
      + [site.home.template].compactMap { $0 }.map { (.home, $0) }
    kinds = Set(
      PageTemplate.allCases.filter { kind in
        switch kind {
        case .redirect: hasRedirects
        case .indicators, .indicator, .warnings, .revisions: !site.indicators.isEmpty
        case .glossary: !site.terms.isEmpty
        case .home, .column, .report, .page, .tags, .tag, .notFound: true
        }
      })
  }

  /// Checks every template for every kind of page that it is used on. A mistake in a template that
  /// many others include is reported once.
  package func diagnostics(_ library: TemplateLibrary, folder: String) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    var pairs = PageTemplate.allCases.map { (kind: $0, name: $0.rawValue) }
    for (kind, name) in asked {
      if library.template(name.value) == nil {
        let nearest = Spelling.nearest(to: name.value, in: library.names)
        diagnostics.append(
          .noSuchTemplate(name.value, nearest: nearest, folder: folder, at: name.location))
      } else if !pairs.contains(where: { $0 == (kind, name.value) }) {
        pairs.append((kind, name.value))
      }
    }
    var seen: Set<Complaint> = []
    for (kind, name) in pairs {
      guard let template = library.template(name) else {
        if kinds.contains(kind) { diagnostics.append(.templateMissing(kind, folder: folder)) }
        continue
      }
      for diagnostic in library.check(template, offers: kind.shape)
      where seen.insert(Complaint(diagnostic)).inserted {
        diagnostics.append(diagnostic)
      }
    }
    return diagnostics
  }

  /// What is the same for two pages that include one faulty template.
  private struct Complaint: Hashable {
    let location: SourceLocation
    let message: String

    init(_ diagnostic: Diagnostic) {
      location = diagnostic.location
      message = diagnostic.message
    }
  }
}

extension Diagnostic {
  package static func noSuchTemplate(
    _ name: String, nearest: String?, folder: String, at location: SourceLocation
  ) -> Diagnostic {
    .error(
      at: location, "there is no template '\(name)'",
      fix: nearest.map { "did you mean '\($0)'?" } ?? "add the file \(folder)/\(name).mustache",
      length: name.unicodeScalars.count)
  }

  package static func templateMissing(_ kind: PageTemplate, folder: String) -> Diagnostic {
    .error(
      at: SourceLocation(file: folder),
      "the template '\(kind.rawValue).mustache' is missing; it shows \(kind.documentation)",
      fix: "add the file; 'sitegen variables \(kind.rawValue)' lists what it can show")
  }
}
