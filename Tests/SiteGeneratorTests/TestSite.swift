import Diagnostics
import Files
import Foundation
import Localization
import SiteGenerator
import SiteModel
import Themes

/// A site made from `[path: text]`, in memory; or on the disk, in a folder of its own that is gone when
/// the test is over.
final class TestSite: Sendable {
  let folder: String
  let memory: MemoryFileSystem?
  /// What stands in for the site's own templates where it has none.
  let theme: Theme
  /// How many files it has to have for the folder published before to be kept for the next build.
  let spareSize: Int

  /// - Parameters:
  ///   - files: by their paths; the configuration, a column and the smallest templates are there
  ///     unless given or `isBare`.
  ///   - onDisk: for what only a real file system can show.
  ///   - theme: none, so that what a test shows is all of its site, unless it is about themes.
  init(
    _ files: [String: String], isBare: Bool = false, onDisk: Bool = false, theme: Theme = .none,
    spareSize: Int = Publication.usualSpareSize
  ) throws {
    self.theme = theme
    self.spareSize = spareSize
    memory = onDisk ? nil : MemoryFileSystem()
    folder =
      onDisk
      ? FileManager.default.temporaryDirectory
        .appending(path: "sitegen-test-\(UUID().uuidString)").path : "/site"
    for (path, text) in isBare ? files : Self.base.merging(files, uniquingKeysWith: { $1 }) {
      try write(text, to: path)
    }
  }

  deinit {
    // Nobody is there any more to be told of a folder that stays.
    if memory == nil { try? FileManager.default.removeItem(atPath: folder) }
  }

  static let base: [String: String] = [
    // Files that a test needs for itself need no page that names them.
    "content/site.yaml": "title: 公报\nbase-url: https://example.org/\nunlinked: [news/]\n",
    "content/news/_index.md": "---\ntitle: 新闻\n---\n",
    "templates/home.mustache": "{{#latest}}<a href=\"{{url}}\">{{title}}</a>{{/latest}}\n",
    "templates/column.mustache":
      "{{page.title}}:{{#reports}} {{title}}{{/reports}}{{#pagination}} [{{previous}}|{{current}}/{{total}}|{{next}}]{{/pagination}}\n",
    "templates/report.mustache": "<h1>{{report.title}}</h1>\n{{{report.body}}}",
    "templates/page.mustache": "<h1>{{page.title}}</h1>\n{{{body}}}",
    "templates/tags.mustache": "{{#tags}}{{name}}={{count}};{{/tags}}\n",
    "templates/tag.mustache": "{{tag.name}}:{{#reports}} {{title}}{{/reports}}\n",
    "templates/404.mustache": "{{page.title}}\n",
    "templates/indicators.mustache":
      "{{#groups}}{{title}}:{{#indicators}} {{title}}={{value}}{{#change}}({{text}}){{/change}}[{{state}}]{{/indicators}}\n{{/groups}}",
    "templates/indicator.mustache":
      "<h1>{{indicator.title}}</h1>\n{{#indicator.observations}}{{period}}|{{members}}|{{value}}|{{#changes}}{{#change}}{{text}}{{/change}}{{/changes}}|{{#statuses}}{{code}}{{/statuses}}|{{#sources}}{{title}}{{/sources}}\n{{/indicator.observations}}{{#indicator.derived}}{{kind}} {{period}} {{members}} {{figure}} = {{formula}}\n{{/indicator.derived}}{{{indicator.method}}}",
    "templates/warnings.mustache":
      "{{#states}}{{state}}:{{#findings}} {{indicator.title}} {{rule}} {{figure}} {{since}} {{#evidence}}{{title}}{{/evidence}};{{/findings}}\n{{/states}}",
    "templates/revisions.mustache":
      "{{#revisions}}{{indicator.title}} {{period}} {{before}} → {{after}} {{#earlier-bulletin}}{{title}}{{/earlier-bulletin}}{{earlier-table-source}} → {{#bulletin}}{{title}}{{/bulletin}}{{table-source}} {{note}}\n{{/revisions}}",
    "templates/glossary.mustache": "{{#terms}}<dt id=\"{{id}}\">{{title}}</dt>{{{body}}}{{/terms}}",
    "templates/archive.mustache":
      "{{page.title}}:{{#years}} {{year}}={{count}}{{/years}}{{#months}} [{{title}} {{count}}{{#reports}} {{title}}{{/reports}}]{{/months}}\n",
    "templates/releases.mustache": "{{name}}:{{#releases}} {{title}}{{/releases}}\n",
    "templates/publications.mustache":
      "{{#publications}}{{name}}({{count}}) {{#latest}}{{title}}{{/latest}}\n{{/publications}}",
    "templates/calendar.mustache":
      "{{#upcoming}}{{title}} {{/upcoming}}|{{#past}} {{title}}{{/past}}\n",
    "templates/embed.mustache":
      "<a href=\"{{from.url}}\">{{from.title}}</a> {{page.title}} {{page.url}}\n{{{figure}}}\n",
    "templates/redirect.mustache": "<a href=\"{{target}}\">{{page.title}}</a>\n",
  ]

  static func report(
    _ title: String, date: String = "2023-08-16", more: String = "", body: String = ""
  )
    -> String
  {
    "---\ntitle: \(title)\ndate: \(date)\n\(more)---\n\(body)"
  }

  func path(_ path: String) -> String { "\(folder)/\(path)" }

  func url(_ path: String) -> URL { URL(filePath: self.path(path)) }

  func write(_ text: String, to path: String) throws {
    try write(Array(text.utf8), to: path)
  }

  func write(_ bytes: [UInt8], to path: String) throws {
    if let memory { return memory.write(bytes, to: self.path(path)) }
    let file = url(path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }

  func remove(_ path: String) throws {
    if let memory { return memory.remove(self.path(path)) }
    try FileManager.default.removeItem(at: url(path))
  }

  var publishing: PublishingFileSystem { memory?.publishing ?? .disk }

  // MARK: Building

  struct Outcome {
    let summary: BuildSummary?
    /// As it would be printed, with paths from the site's folder on.
    let diagnostics: String
    /// The same in Chinese.
    let chinese: String
    /// What will happen by itself: what, when and to what.
    let schedule: [String]
  }

  static let noon2023: Int64 = 1_700_000_000 * 1_000_000_000

  func build(
    publishing: PublishingFileSystem? = nil,
    _ change: (inout BuildOptions, inout BuildEnvironment) -> Void = { _, _ in }
  ) async throws -> Outcome {
    var options = BuildOptions()
    options.source = folder
    var environment = BuildEnvironment(clock: { Self.noon2023 }, programIdentity: "test")
    environment.theme = theme
    environment.publishing = publishing ?? self.publishing
    environment.spareSize = spareSize
    if let memory { environment.sources = memory.sources }
    change(&options, &environment)
    let result = try await Build(options, in: environment).run()
    return Outcome(
      summary: result.summary,
      diagnostics: text(of: result.diagnostics, in: .english),
      chinese: text(of: result.diagnostics, in: .simplifiedChinese),
      schedule: result.schedule.map { "\($0.kind) \($0.moment.text) \($0.title)" })
  }

  /// What `sitegen check` says, in English.
  func checked(
    _ change: (inout BuildOptions, inout BuildEnvironment) -> Void = { _, _ in }
  ) async throws -> String {
    var options = BuildOptions()
    options.source = folder
    var environment = BuildEnvironment(clock: { Self.noon2023 }, programIdentity: "test")
    environment.theme = theme
    environment.publishing = publishing
    if let memory { environment.sources = memory.sources }
    change(&options, &environment)
    return text(of: try await Check(options, in: environment).run().diagnostics, in: .english)
  }

  private func text(of diagnostics: [Diagnostic], in language: Language) -> String {
    DiagnosticPrinter(in: language).text(of: diagnostics).replacing("\(folder)/", with: "")
  }

  /// Every file below a folder, by its path there.
  func files(in path: String = "public") throws -> [String: String] {
    if let memory {
      return memory.files(below: self.path(path)).mapValues { String(decoding: $0, as: UTF8.self) }
    }
    let root = url(path).path
    guard let paths = FileManager.default.enumerator(atPath: root) else { return [:] }
    var files: [String: String] = [:]
    for case let path as String in paths {
      let file = "\(root)/\(path)"
      var isFolder: ObjCBool = false
      if FileManager.default.fileExists(atPath: file, isDirectory: &isFolder), !isFolder.boolValue {
        files[path] = String(decoding: try Data(contentsOf: URL(filePath: file)), as: UTF8.self)
      }
    }
    return files
  }
}
