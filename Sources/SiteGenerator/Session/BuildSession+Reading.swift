import Diagnostics
import Files
import Markdown
import Pages
import SiteModel
import Templates

/// The reading stage: the only one that opens source files. A file that was read before and has not
/// been touched since is not read again.
extension BuildSession {
  mutating func readConfiguration(_ sources: BuildSources) throws(EnvironmentError) -> Parsed<
    SiteConfiguration?
  > {
    let name = ContentLayout.configurationFile
    let file = "\(sources.content.folder)/\(name)"
    guard sources.content.files.contains(where: { $0.path == name }) else {
      return Parsed(nil, [.noConfiguration(file)])
    }
    let bytes = try read(file)
    memory.otherSources[file] = Fingerprint(of: bytes)
    var configuration = SiteConfigurationParser(file: file).parse(bytes)
    if let baseURL = options.baseURL { configuration.value?.baseURL = baseURL }
    var fingerprint = Fingerprint(of: bytes)
    fingerprint.combine(options.baseURL?.absolute(.home))
    configuration.value?.fingerprint = fingerprint
    return configuration
  }

  /// Reads what is released when, where the site has a calendar.
  mutating func readCalendar(
    _ tree: SourceTree, _ settings: SiteConfiguration
  ) throws(EnvironmentError) -> Parsed<PlannedReleases> {
    let name = ContentLayout.calendarFile
    guard tree.files.contains(where: { $0.path == name }) else { return Parsed(.none) }
    let file = "\(tree.folder)/\(name)"
    let bytes = try read(file)
    memory.otherSources[file] = Fingerprint(of: bytes)
    return CalendarParser(file: file, for: settings).parse(bytes)
  }

  mutating func readContents(
    _ layout: ContentLayout, _ tree: SourceTree, _ settings: SiteConfiguration
  ) async throws(EnvironmentError) -> Parsed<[ParsedContent]> {
    let parser = ContentParser(configuration: settings)
    let (before, archived) = (contents(of: layout), memory.archived)
    let (entries, total) = (layout.entries, layout.entries.count)
    let progress = { environment.progress(.reading(done: $0, of: total)) }
    let startedAt = environment.clock()
    let sources = environment.sources
    let read = try await Parallel.map(Array(entries.indices), progress: progress) {
      places throws(EnvironmentError) in
      var files: [ReadFile<ReadContent>] = []
      for place in places {
        let entry = entries[place]
        let stamp = tree.files[layout.places[place]].stamp
        let (file, key) = (entry.file, parser.key(of: entry))
        if before[place] == nil, let known = archived[file], known.isUntouched(stamp, key),
          let content = parser.content(known, of: entry)
        {
          files.append(
            ReadFile(
              stamp: known.stamp, isSettled: true, bytes: known.bytes, key: key, value: content))
          continue
        }
        files.append(
          try Self.file(file, stamp, key: key, before[place], startedAt, sources) {
            parser.content($0, of: entry)
          })
      }
      return files
    }
    // Whoever no longer wants to know gets less than all.
    memory.readAnew = zip(read, zip(entries, before)).count { now, place in
      if let known = place.1 { return known.bytes != now.bytes || known.key != now.key }
      return archived[place.0.file]?.bytes != now.bytes
    }
    memory.archived = [:]
    memory.contents = read
    memory.readEntries = entries
    let contents = read.compactMap(\.value.parsed.value)
    let drafts = Drafts(of: contents)
    memory.drafts = drafts
    memory.draftFiles =
      options.includesDrafts ? [] : Set(contents.lazy.filter(drafts.contains).map(\.file))
    var diagnostics: [Diagnostic] = []
    for (entry, file) in zip(entries, read) where !file.value.parsed.diagnostics.isEmpty {
      let found = file.value.parsed.diagnostics
      // What is not finished stops nobody.
      diagnostics += memory.draftFiles.contains(entry.file) ? found.map(\.asWarning) : found
    }
    return Parsed(contents, diagnostics)
  }

  /// Reads the tables with earlier figures, and gives each to its indicator.
  mutating func addHistories(
    to contents: Parsed<[ParsedContent]>, _ layout: ContentLayout, _ stamps: [String: FileStamp],
    _ check: (HistoryTable) -> [Diagnostic]
  ) throws(EnvironmentError) -> Parsed<[ParsedContent]> {
    let startedAt = environment.clock()
    var histories: [String: ReadFile<Parsed<HistoryTable?>>] = [:]
    for file in layout.histories.values.sorted() {
      histories[file] = try Self.file(
        file, stamps[file], key: Fingerprint(), memory.histories[file], startedAt,
        environment.sources
      ) { HistoryTable.reading($0, file: file) }
    }
    memory.histories = histories
    if histories.isEmpty { return contents }
    let added = contents.value.map { content -> ParsedContent in
      guard case .indicator(let page) = content, let file = layout.histories[page.file],
        let read = histories[file], let history = read.value.value
      else { return content }
      return .indicator(page.adding(history, known: read.bytes))
    }
    let diagnostics = histories.sorted { $0.key < $1.key }.flatMap { _, read in
      read.value.diagnostics + (read.value.value.map(check) ?? [])
    }
    return Parsed(added, contents.diagnostics + diagnostics)
  }

  /// What was read before of each entry of a layout.
  private func contents(of layout: ContentLayout) -> [ReadFile<ReadContent>?] {
    let known = zip(memory.readEntries, memory.contents)
    if memory.readEntries.elementsEqual(layout.entries, by: { $0.file == $1.file }) {
      return memory.contents
    }
    let byFile = Dictionary(uniqueKeysWithValues: known.lazy.map { ($0.file, $1) })
    return layout.entries.map { byFile[$0.file] }
  }

  /// Reads a file, or takes what it was read as before.
  ///
  /// - Parameter key: what its reading depends on beside its bytes.
  private static func file<Value>(
    _ file: String, _ stamp: FileStamp?, key: Fingerprint, _ known: ReadFile<Value>?,
    _ now: Int64, _ sources: SourceFileSystem, limit: Int = SourceText.sizeLimit,
    _ parse: ([UInt8]) -> Value
  ) throws(EnvironmentError) -> ReadFile<Value> {
    if let stamp, let known, known.isUntouched(stamp, key) { return known }
    let bytes = try sources.read(file, limit)
    let fingerprint = Fingerprint(of: bytes)
    let isSame = known.map { $0.bytes == fingerprint && $0.key == key } ?? false
    return ReadFile(
      stamp: stamp ?? .none, isSettled: stamp?.hasRested(at: now) ?? false,
      bytes: fingerprint, key: key, value: isSame ? known?.value ?? parse(bytes) : parse(bytes))
  }

  /// Reads what texts show of other files: pictures, as far as they say how large they are, and the
  /// tables that charts name, as far as they are there.
  mutating func readMaterials(
    _ contents: [ParsedContent], _ attachments: [String], _ stamps: [String: FileStamp]
  ) throws(EnvironmentError) -> Materials {
    let startedAt = environment.clock()
    var pictures: [String: ReadFile<PictureFacts>] = [:]
    for file in attachments where Picture.isNamed(so: file) {
      pictures[file] = try Self.file(
        file, stamps[file], key: Fingerprint(), memory.pictures[file], startedAt,
        environment.sources,
        limit: PictureFacts.readingLimit(of: file)
      ) { PictureFacts(of: $0, file: file) }
    }
    memory.pictures = pictures
    let files = try readHeads(attachments, stamps, at: startedAt)
    var tables: [String: ReadFile<[UInt8]>] = [:]
    for content in contents {
      for case .file(let name, _) in content.charts.map(\.data) {
        let file = ChartResolution.path(of: name.value, beside: content.file)
        guard tables[file] == nil, stamps[file] != nil else { continue }
        tables[file] = try Self.file(
          file, stamps[file], key: Fingerprint(), memory.tables[file], startedAt,
          environment.sources
        ) { $0 }
      }
    }
    memory.tables = tables
    return Materials(
      pictures: pictures.mapValues(\.value), tables: tables.mapValues(\.value),
      files: files)
  }

  /// Looks at the beginning of the files that may be other than they are called.
  private mutating func readHeads(
    _ files: [String], _ stamps: [String: FileStamp], at startedAt: Int64
  ) throws(EnvironmentError) -> [String: FileFacts] {
    var heads: [String: ReadFile<FileFacts>] = [:]
    var facts: [String: FileFacts] = [:]
    for file in files {
      guard let stamp = stamps[file] else { continue }
      let size = Int(stamp.size)
      guard FileFacts.needsHead(file, size: size) else {
        facts[file] = FileFacts(size: size)
        continue
      }
      let head = try Self.file(
        file, stamp, key: Fingerprint(), memory.heads[file], startedAt, environment.sources,
        limit: FileFacts.headLength
      ) { FileFacts(of: $0, size: size, file: file) }
      heads[file] = head
      facts[file] = head.value
    }
    memory.heads = heads
    memory.fileFacts = facts
    return facts
  }

  mutating func readTemplates(
    _ sources: BuildSources
  ) throws(EnvironmentError) -> Parsed<TemplateLibrary> {
    var templates: [TemplateSource] = []
    var diagnostics: [Diagnostic] = []
    var fingerprint = Fingerprint()
    for (name, file) in sources.templateFiles {
      let bytes = try read(file)
      memory.otherSources[file] = Fingerprint(of: bytes)
      let text = SourceText.checking(bytes, file: file)
      diagnostics += text.diagnostics
      templates.append(TemplateSource(name: name, file: file, bytes: text.value.bytes))
      fingerprint.combine(file)
      fingerprint.combine(text.value.bytes)
    }
    if diagnostics.isEmpty, let known = memory.templates, known.source == fingerprint {
      return known.library
    }
    var library = TemplateLibrary.compiling(templates)
    library.diagnostics += diagnostics
    memory.templates = (fingerprint, library)
    return library
  }

  /// What of the theme does not fit the site: links that lead nowhere, a style sheet that is not there.
  func themeDiagnostics(
    _ sources: BuildSources, _ site: Site
  ) throws(EnvironmentError) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    var asksForStyles = false
    for (_, file) in sources.templateFiles {
      let bytes = try read(file)
      diagnostics += TemplateLinks.diagnostics(in: bytes, of: file, on: site)
      asksForStyles =
        asksForStyles || String(decoding: bytes, as: UTF8.self).contains("site.stylesheet")
    }
    if asksForStyles, !sources.assets.contains(where: SiteLook.isStylesheet) {
      diagnostics.append(SiteLook.noStylesheet(in: options.templateFolder))
    }
    return diagnostics
  }

  /// The last parts of all that may be addresses of files in the templates and their style sheets.
  mutating func readNamesInTheme(
    _ sources: BuildSources
  ) throws(EnvironmentError) -> Set<String> {
    let sheets = sources.assets.map(\.file).filter { $0.lowercased().hasSuffix(".css") }
    var texts: [[UInt8]] = []
    var source = Fingerprint()
    for file in sources.templateFiles.map(\.file) + sheets {
      let bytes = try read(file)
      source.combine(bytes)
      texts.append(bytes)
    }
    if let known = memory.namesInTheme, known.source == source { return known.names }
    var names: Set<String> = []
    for text in texts {
      let words = text.split { byte in
        byte <= UInt8(ascii: " ") || "\"'()<>?#".utf8.contains(byte)
      }
      for word in words where word.contains(UInt8(ascii: ".")) {
        let name = word.split(separator: UInt8(ascii: "/")).last ?? []
        guard name.contains(UInt8(ascii: ".")) else { continue }
        let text = String(decoding: name, as: UTF8.self)
        names.insert(text.percentDecoded ?? text)
      }
    }
    memory.namesInTheme = (source, names)
    return names
  }

  /// Reads the words of the theme; they are known by what the templates are known by.
  mutating func readWords(_ sources: BuildSources) throws(EnvironmentError) -> Parsed<ThemeWords> {
    var files: [(file: String, bytes: [UInt8])] = []
    for file in sources.wordFiles {
      let bytes = try read(file)
      memory.otherSources[file] = Fingerprint(of: bytes)
      files.append((file, bytes))
    }
    return ThemeWords.reading(files)
  }

  func readStylesheet(_ assets: [Attachment]) throws(EnvironmentError) -> [UInt8]? {
    guard let file = assets.first(where: SiteLook.isStylesheet)?.file else { return nil }
    return try environment.sources.read(file, .max)
  }

  /// The figures in the texts of reports that none of their metrics has.
  func figuresWithoutMetrics(
    on site: Site
  ) async throws(EnvironmentError) -> [Diagnostic] {
    let source = sourceOfFile
    return try await Parallel.map(site.filesWithMetrics) { files throws(EnvironmentError) in
      files.map { file in
        // Whoever no longer wants to know takes no part of it for the whole.
        Task.isCancelled
          ? [] : source(file).map { site.figuresWithoutMetrics(in: $0, of: file) } ?? []
      }
    }.flatMap { $0 }.quoting(source)
  }

  /// The bytes of any file as they were read; nil where it has changed since, or is gone.
  var sourceOfFile: @Sendable (_ file: String) -> [UInt8]? {
    // Found once for all files: there may be as many to quote as there are.
    let entries = Dictionary(
      zip(memory.readEntries, memory.contents).map { ($0.file, $1.bytes) },
      uniquingKeysWith: { first, _ in first })
    return { file in
      let known =
        memory.otherSources[file] ?? memory.tables[file]?.bytes ?? memory.histories[file]?.bytes
        ?? entries[file]
      do throws(EnvironmentError) {
        let bytes = try read(file)
        return known == Fingerprint(of: bytes) ? bytes : nil
      } catch {
        // It was there when it was read; the complaint stands without the line.
        return nil
      }
    }
  }

  func read(_ file: String) throws(EnvironmentError) -> [UInt8] {
    try environment.sources.read(file, SourceText.sizeLimit)
  }
}

extension ContentParser {
  fileprivate func content(_ bytes: [UInt8], of entry: ContentLayout.Entry) -> ReadContent {
    let document = document(bytes, of: entry)
    guard let value = document.value else {
      return ReadContent(parsed: Parsed(nil, document.diagnostics), head: [], isSound: false)
    }
    let content = content(of: value, entry)
    return ReadContent(
      parsed: Parsed(content.value, content.diagnostics + document.diagnostics), head: value.head,
      isSound: value.isSound)
  }

  /// - Returns: nil where the document can't be read again.
  fileprivate func content(
    _ file: SessionArchive.File, of entry: ContentLayout.Entry
  ) -> ReadContent? {
    do throws(ArchiveDamage) {
      let (document, head) = try document(archived: file.document, of: entry)
      return ReadContent(parsed: content(of: document, entry), head: head, isSound: true)
    } catch {
      // It is read from its source instead.
      return nil
    }
  }
}

extension FileStamp {
  /// Of a file that the file system was not asked about.
  fileprivate static let none = FileStamp(size: -1, node: 0, modified: 0, changed: 0)
}
