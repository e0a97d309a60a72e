import Diagnostics
import Files
import Localization
import SiteModel

/// Finds pages that want the same place. One of the two would be lost, silently and depending on
/// the file system; so both are named and nothing is published.
package struct Collisions {
  /// Two pages collide where their paths differ at most in case or Unicode form, or where one is a
  /// file and the other needs a folder of that name.
  package static func diagnostics(in plan: PagePlan) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    var owners: [String: Int] = Dictionary(minimumCapacity: plan.pages.count)
    var folders: [String: Int] = [:]
    for (index, page) in plan.pages.enumerated() {
      let key = "/" + SitePath.outputKey(of: page.path)
      if let earlier = owners.updateValue(index, forKey: key) {
        // Feeds lie beside pages that want the same place themselves.
        if plan.pages[earlier].kind !== PageKind.feed || page.kind !== PageKind.feed {
          diagnostics.append(.collision(plan.pages[earlier], page))
        }
        owners[key] = earlier
      }
      var folder = key[...]
      while let slash = folder.lastIndex(of: "/"), slash != folder.startIndex {
        folder = folder[..<slash]
        if folders.updateValue(index, forKey: String(folder)) != nil { break }
      }
    }
    diagnostics += namesForNobody(in: plan)
    for (folder, index) in folders {
      if let file = owners[folder] {
        diagnostics.append(.collision(plan.pages[file], plan.pages[index]))
      }
    }
    return diagnostics
  }
}

extension Collisions {
  /// Names that some systems can't hold: there the page would be missing.
  private static func namesForNobody(in plan: PagePlan) -> [Diagnostic] {
    var known: Set<Substring> = []
    return plan.pages.flatMap { page in
      page.path.text.split(separator: "/").compactMap { name -> Diagnostic? in
        guard let reason = PathSegment.hazardOnWindows(in: name), known.insert(name).inserted
        else { return nil }
        return Diagnostic(
          Rule.pages.nameForNobody, at: page.origin.location ?? SourceLocation(file: "sitegen"),
          ["name": .text(String(name)), "reason": .phrase(reason)])
      }
    }
  }
}

extension SitePath {
  /// ``collisionKey`` of the file that holds a path.
  fileprivate static func outputKey(of path: SitePath) -> String {
    let key = path.collisionKey.dropFirst()
    return path.isPage ? key + "index.html" : String(key)
  }
}

extension Diagnostic {
  static func collision(_ first: PlannedPage, _ second: PlannedPage) -> Diagnostic {
    // The location is one that an editor can change.
    let (here, there) = second.origin.location == nil ? (second, first) : (first, second)
    let location = there.origin.location ?? SourceLocation(file: "sitegen")
    var arguments: [String: Phrase.Argument] = [
      "first": .phrase(there.origin.phrase), "second": .phrase(here.origin.phrase),
      "path": .text(there.path.text),
    ]
    guard here.path != there.path else {
      return Diagnostic(
        Rule.pages.sameAddress, at: location, arguments, fix: there.origin.fix)
    }
    arguments["other"] = .text(here.path.text)
    return Diagnostic(
      Rule.pages.nearlySameAddress, at: location, arguments, fix: there.origin.fix)
  }
}

extension PlannedPage.Origin {
  fileprivate var location: SourceLocation? {
    switch self {
    case .file(let file): file.map { SourceLocation(file: $0) }
    case .tag(_, let location), .series(_, let location), .alias(let location): location
    }
  }

  /// Who asked for the page, as it is named in a sentence.
  fileprivate var phrase: Phrase {
    switch self {
    case .file(let file?): Phrase("{file}", "{file}", ["file": .text(file)])
    case .file(nil): Phrase("sitegen's own page", "本程序自动生成的页面")
    case .tag(let name, let location):
      Phrase(
        "the tag '{name}' ({location})", "标签“{name}”（{location}）",
        ["name": .text(name), "location": "\(location)"])
    case .series(let name, let location):
      Phrase(
        "the series '{name}' ({location})", "系列“{name}”（{location}）",
        ["name": .text(name), "location": "\(location)"])
    case .alias(let location):
      Phrase("the alias at {location}", "{location} 的旧址", ["location": "\(location)"])
    }
  }

  /// What to do about it, where that is not the rule's own advice.
  fileprivate var fix: Wording? {
    switch self {
    case .file(let file?) where file.hasSuffix(".md"): Rule.pages.renameText
    case .file, .series: nil
    case .tag: Rule.pages.sameTagEverywhere
    case .alias: Rule.pages.removeAlias
    }
  }
}
