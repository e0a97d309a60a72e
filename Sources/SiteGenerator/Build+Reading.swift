import Diagnostics
import Markup
import Templates

/// The files that a site is made from.
struct BuildSources: Sendable {
  let content: SourceTree
  let templates: SourceTree

  /// Below the templates, what is published as it is.
  private static let assetFolder = "assets"

  /// Files below the content folder that are published as they are.
  func attachments(of layout: ContentLayout) -> [OwnedAttachment] {
    layout.attachments.map {
      OwnedAttachment(
        file: "\(content.folder)/\($0.file.path)", owner: $0.owner, segments: $0.segments)
    }
  }

  var assets: [Attachment] {
    templates.files.filter { $0.path.hasPrefix("\(Self.assetFolder)/") }.map {
      Attachment(
        file: "\(templates.folder)/\($0.path)", path: .file($0.path.split(separator: "/")))
    }
  }

  /// The template files, with the names that templates call them by.
  var templateFiles: [(name: String, file: String)] {
    let suffix = ".mustache"
    return templates.files.filter { $0.path.hasSuffix(suffix) }.map {
      (String($0.path.dropLast(suffix.count)), "\(templates.folder)/\($0.path)")
    }
  }

  /// Whether any file changed so late that it may have changed again since it was read, within the
  /// coarseness of the file system's clock.
  func changed(since start: Int64) -> Bool {
    let coarseness: Int64 = 100_000_000
    return (content.files + templates.files).contains { $0.stamp.changed > start - coarseness }
  }
}

extension Build {
  /// The output as an absolute path without symbolic links.
  ///
  /// - Throws: where publishing there would replace sources.
  func resolvedOutput() throws(EnvironmentError) -> String {
    let output = try resolved(options.outputFolder)
    for folder in [options.source, options.contentFolder, options.templateFolder] {
      let source = try resolved(folder)
      let isInside = folder != options.source && output.hasPrefix("\(source)/")
      if output == source || source.hasPrefix(output == "/" ? "/" : "\(output)/") || isInside {
        throw EnvironmentError(
          "\(options.outputFolder) can't be the output: it would replace \(folder); "
            + "name another folder with --output")
      }
    }
    return output
  }

  /// Resolves what is there of a path; the rest may still have to be made.
  private func resolved(_ path: String) throws(EnvironmentError) -> String {
    var existing = Substring(path)
    var missing: [Substring] = []
    while true {
      while existing.count > 1, existing.hasSuffix("/") { existing.removeLast() }
      if let resolved = environment.publishing.resolved(existing.isEmpty ? "." : String(existing)) {
        let base = resolved == "/" ? "" : resolved
        return missing.isEmpty ? resolved : base + "/" + missing.reversed().joined(separator: "/")
      }
      let slash = existing.lastIndex(of: "/")
      let name = slash.map { existing[existing.index(after: $0)...] } ?? existing
      guard name != "..", !existing.isEmpty else {
        throw EnvironmentError("\(path) leads nowhere: there is no folder before its '..'")
      }
      missing.append(name)
      existing = slash.map { $0 == existing.startIndex ? "/" : existing[..<$0] } ?? ""
    }
  }

  func findSources() throws(EnvironmentError) -> Parsed<BuildSources> {
    let content = try SourceTree.below(options.contentFolder, in: environment.sources)
    let templates = try SourceTree.below(options.templateFolder, in: environment.sources)
    return Parsed(
      BuildSources(content: content.value, templates: templates.value),
      content.diagnostics + templates.diagnostics)
  }

  func readConfiguration(
    _ sources: BuildSources
  ) throws(EnvironmentError) -> Parsed<SiteConfiguration?> {
    let name = ContentLayout.configurationFile
    let file = "\(sources.content.folder)/\(name)"
    guard sources.content.files.contains(where: { $0.path == name }) else {
      return Parsed(nil, [.noConfiguration(file)])
    }
    var configuration = SiteConfigurationParser(file: file).parse(try read(file))
    if let baseURL = options.baseURL { configuration.value?.baseURL = baseURL }
    return configuration
  }

  /// Reads the texts of the site.
  func readContents(
    _ layout: ContentLayout, _ configuration: SiteConfiguration
  ) async throws(EnvironmentError) -> Parsed<[ParsedContent]> {
    let parser = ContentParser(configuration: configuration, layout: layout)
    let total = layout.entries.count
    let progress = { environment.progress(.reading(done: $0, of: total)) }
    let parsed = try await Parallel.map(layout.entries, progress: progress) {
      entries throws(EnvironmentError) in
      var results: [Parsed<ParsedContent?>] = []
      for entry in entries { results.append(parser.parse(try read(entry.file), of: entry)) }
      return results
    }
    return Parsed(parsed.compactMap(\.value), parsed.flatMap(\.diagnostics))
  }

  /// Reads the tables that charts name, as far as they are there.
  func readChartFiles(
    _ sources: BuildSources, _ contents: [ParsedContent]
  ) throws(EnvironmentError) -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for content in contents {
      for case .file(let name, _) in content.charts.map(\.data) {
        let path = ChartResolution.path(of: name.value, beside: content.file)
        let isThere = sources.content.files.contains {
          "\(sources.content.folder)/\($0.path)" == path
        }
        if isThere { files[path] = try read(path) }
      }
    }
    return files
  }

  func readTemplates(_ sources: BuildSources) throws(EnvironmentError) -> Parsed<TemplateLibrary> {
    var templates: [TemplateSource] = []
    var diagnostics: [Diagnostic] = []
    for (name, file) in sources.templateFiles {
      let text = SourceText.checking(try read(file), file: file)
      diagnostics += text.diagnostics
      templates.append(TemplateSource(name: name, file: file, bytes: text.value.bytes))
    }
    var library = TemplateLibrary.compiling(templates)
    library.diagnostics += diagnostics
    return library
  }

  /// A mark that changes with the style sheet, so that no reader sees new pages with an old one.
  func stylesheetVersion(_ sources: BuildSources) throws(EnvironmentError) -> String? {
    guard let file = sources.assets.first(where: { $0.path == SiteView.stylesheetPath })?.file
    else {
      return nil
    }
    var fingerprint = Fingerprint()
    fingerprint.combine(try environment.sources.read(file, .max))
    return fingerprint.description
  }

  private func read(_ file: String) throws(EnvironmentError) -> [UInt8] {
    try environment.sources.read(file, SourceText.sizeLimit)
  }
}

extension Diagnostic {
  static func noConfiguration(_ file: String) -> Diagnostic {
    .error(
      at: SourceLocation(file: file), "the file is missing",
      fix: "add it, with at least 'title: …' and 'base-url: https://…'")
  }
}
