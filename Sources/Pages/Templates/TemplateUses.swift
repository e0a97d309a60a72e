import Diagnostics
import Files
import Localization
import SiteModel
import Templates

/// Checks the templates of a site for every kind of page that each is used on.
package struct TemplateUses {
  private let plan: PagePlan
  private let words: ThemeWords

  package init(of plan: PagePlan, _ words: ThemeWords) {
    self.plan = plan
    self.words = words
  }

  /// What is checked is known by: the kinds of pages that need a template, and the templates that
  /// editors ask for, where they ask for them.
  package var fingerprint: Fingerprint {
    var fingerprint = Fingerprint()
    for kind in plan.neededKinds { fingerprint.combine(kind.name) }
    for language in plan.languages.map(\.rawValue).sorted() { fingerprint.combine(language) }
    for page in plan.pages {
      guard let name = page.template else { continue }
      fingerprint.combine(page.kind.name)
      fingerprint.combine(name.value)
      fingerprint.combine("\(name.location)")
    }
    return fingerprint
  }

  /// A mistake in a template that many others include is reported once.
  package func diagnostics(_ library: TemplateLibrary, folder: String) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    var pairs = PageKind.templated.map { (kind: $0, name: $0.name) }
    for page in plan.pages {
      guard let name = page.template else { continue }
      if library.template(name.value) == nil {
        let nearest = Spelling.nearest(to: name.value, in: library.names)
        diagnostics.append(
          .unknownTemplate(name.value, nearest: nearest, folder: folder, at: name.location))
      } else if !pairs.contains(where: { $0.kind === page.kind && $0.name == name.value }) {
        pairs.append((page.kind, name.value))
      }
    }
    diagnostics += words.missing(plan.languages, folder: folder)
    let needed = Set(plan.neededKinds.map(\.name))
    var seen: Set<Complaint> = []
    for (kind, name) in pairs {
      guard let template = library.template(name) else {
        if needed.contains(kind.name) { diagnostics.append(.missingTemplate(kind, folder: folder)) }
        continue
      }
      guard let shape = kind.shape else { continue }
      for diagnostic in library.check(template, offers: shape.with(words.shape))
      where seen.insert(Complaint(diagnostic)).inserted {
        diagnostics.append(diagnostic)
      }
    }
    return diagnostics
  }

  /// What is the same for two pages that include one faulty template. Which names they know, and
  /// the way to it, may differ.
  private struct Complaint: Hashable {
    let location: SourceLocation
    let message: String

    init(_ diagnostic: Diagnostic) {
      location = diagnostic.location
      message = diagnostic.message.text(in: .english)
    }
  }
}

extension Diagnostic {
  static func unknownTemplate(
    _ name: String, nearest: String?, folder: String, at location: SourceLocation
  ) -> Diagnostic {
    var arguments: [String: Phrase.Argument] = ["name": .text(name)]
    if let nearest {
      arguments["nearest"] = .text(nearest)
    } else {
      arguments["folder"] = .text(folder)
    }
    return Diagnostic(
      Rule.pages.unknownTemplate, at: location, arguments,
      fix: nearest == nil ? nil : .didYouMean, length: name.unicodeScalars.count)
  }

  static func missingTemplate(_ kind: PageKind, folder: String) -> Diagnostic {
    Diagnostic(
      Rule.pages.missingTemplate, at: SourceLocation(file: folder),
      ["kind": .text(kind.name), "content": .phrase(Phrase(kind.documentation))])
  }
}

extension Shape {
  /// A record with more names.
  fileprivate func with(_ fields: [FieldShape]) -> Shape {
    if case .record(let own) = self { .record(own + fields) } else { self }
  }
}
