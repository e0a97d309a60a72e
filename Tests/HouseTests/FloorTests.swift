import Foundation
import Testing

/// What the compiler does not see of the walls: a package's build finds every module that was built
/// before, declared or not.
@Suite struct FloorTests {
  private static let root = URL(filePath: #filePath).appending(path: "../../..").standardized

  private static let floors: [String: Int] = [
    "CMark": 0, "CYAML": 0, "CSitegen": 0, "Characters": 0, "Localization": 0, "Diagnostics": 1,
    "Markup": 1,
    "Files": 2,
    "Markdown": 2,
    "Spreadsheets": 2, "Statistics": 2, "Templates": 2, "Charts": 3, "FrontMatter": 3, "Themes": 3,
    "SiteModel": 4, "Pages": 5, "Proofreading": 5,
    "SiteGenerator": 6, "Authoring": 7, "Preview": 7, "sitegen": 8, "benchmark": 8,
    "EmbedTheme": 8, "ThemeEmbedder": 8,
  ]

  /// Libraries that only some modules may know, and those modules.
  private static let reserved: [String: Set<String>] = [
    "CMark": ["Markdown", "benchmark"], "CSitegen": ["Files"], "CYAML": ["FrontMatter"],
    "Templates": ["Pages", "SiteGenerator", "sitegen", "benchmark"],
    "ArgumentParser": ["sitegen", "benchmark"], "Mustache": ["benchmark"],
    "FoundationXML": ["SiteModel"], "Dispatch": ["Files"],
    "FlyingFox": ["Preview"], "FlyingSocks": ["Preview"],
    "Foundation": [
      "FrontMatter", "SiteModel", "Pages", "Preview", "sitegen", "benchmark", "EmbedTheme",
      "ThemeEmbedder",
    ],
    "PackagePlugin": ["EmbedTheme"],
    "Synchronization": ["Diagnostics", "Files", "SiteModel", "Preview", "sitegen"],
    "Glibc": ["Files", "sitegen"],
    "SystemPackage": ["Files"], "Subprocess": ["sitegen"],
    "TestSupport": ["benchmark"], "SiteProofs": ["benchmark"],
    "RealModule": ["Charts"],
  ]

  private static let modules: [String] =
    ((try? FileManager.default.contentsOfDirectory(
      atPath: root.appending(path: "Sources").path)) ?? []).filter { !$0.hasPrefix(".") }.sorted()

  private func imports(of module: String) throws -> [(file: String, module: String)] {
    let folder = Self.root.appending(path: "Sources/\(module)")
    let files = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }
    return try (files ?? []).filter { $0.hasSuffix(".swift") }.flatMap { file in
      let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
      return text.split(separator: "\n").compactMap { line -> (String, String)? in
        let words = line.split(separator: " ")
        guard let place = words.firstIndex(of: "import"), place <= 1, place + 1 < words.count
        else { return nil }
        return (file, String(words[place + 1]))
      }
    }
  }

  @Test func everyModuleHasAFloor() {
    #expect(Set(Self.modules) == Set(Self.floors.keys))
  }

  @Test(arguments: modules)
  func importsOnlyFromFloorsBelow(module: String) throws {
    let floor = try #require(Self.floors[module])
    for (file, imported) in try imports(of: module) {
      if let below = Self.floors[imported] {
        #expect(below < floor, "\(module)/\(file) imports \(imported)")
      }
    }
  }

  @Test(arguments: modules)
  func importsLibrariesOnlyWhereTheyBelong(module: String) throws {
    for (file, imported) in try imports(of: module)
    where Self.floors[imported] == nil || Self.reserved[imported] != nil {
      let allowed = Self.reserved[imported] ?? []
      #expect(allowed.contains(module), "\(module)/\(file) imports \(imported)")
    }
  }
}
