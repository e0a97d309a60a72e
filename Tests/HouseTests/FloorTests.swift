import Foundation
import Testing

/// Imports only go down the floors of the house.
@Suite struct FloorTests {
  private static let root = URL(filePath: #filePath).appending(path: "../../..").standardized

  private static let floors: [String: Int] = [
    "CMark": -1, "CSystem": -1, "Diagnostics": 0, "Markup": 0, "Markdown": 1, "Statistics": 1,
    "Templates": 1, "Charts": 2, "SiteGenerator": 3, "sitegen": 5, "benchmark": 6,
  ]

  /// Libraries that only some modules may know, and those modules.
  private static let reserved: [String: Set<String>] = [
    "CMark": ["Markdown", "benchmark"], "CSystem": ["SiteGenerator"], "Yams": ["SiteGenerator"],
    "ArgumentParser": ["sitegen", "benchmark"], "Mustache": ["benchmark"],
    "RealModule": ["Charts"],
    "Foundation": ["SiteGenerator", "sitegen", "benchmark"],
    "Synchronization": ["sitegen"],
    "Glibc": ["SiteGenerator", "sitegen"], "Darwin": ["SiteGenerator", "sitegen"],
  ]

  /// Within the site generator, the files that may know a library.
  private static let foldersOfLibraries = ["CSystem": "Write", "Yams": "Parse/YAMLReader.swift"]

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
      if module == "SiteGenerator", let folder = Self.foldersOfLibraries[imported] {
        #expect(file.hasPrefix(folder), "\(module)/\(file) imports \(imported)")
      }
    }
  }

  /// Data flows through the folders of the site generator in one direction: what reads files knows
  /// nothing of pages, what writes files nothing of either.
  @Test(arguments: [
    ("Read", ["Fields", "Report", "PageView", "Publication", "TemplateLibrary"]),
    (
      "Model",
      ["YAMLReader", "Fields<", "PageView", "Publication", "TemplateLibrary", "SourceTree"]
    ),
    ("Pages", ["YAMLReader", "Fields<", "Publication", "SourceFileSystem"]),
    ("Write", ["YAML", "Report", "Fields<", "PageView", "TemplateLibrary", "PagePlan"]),
  ])
  func foldersOfTheGeneratorKeepToTheirStep(folder: String, strangers: [String]) throws {
    let path = Self.root.appending(path: "Sources/SiteGenerator/\(folder)")
    let files =
      FileManager.default.enumerator(atPath: path.path)?.compactMap { $0 as? String } ?? []
    #expect(!files.isEmpty)
    for file in files where file.hasSuffix(".swift") {
      let text = try String(contentsOf: path.appending(path: file), encoding: .utf8)
      let code = text.split(separator: "\n").filter {
        !$0.drop { $0 == " " }.hasPrefix("//")
      }.joined(separator: "\n")
      for stranger in strangers {
        #expect(!code.contains(stranger), "\(folder)/\(file) knows \(stranger)")
      }
    }
  }
}
