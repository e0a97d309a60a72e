import Diagnostics
import Files
import FrontMatter
import Localization
import SiteGenerator
import SiteModel
import Statistics

/// A site as its editors add to it.
package struct Newsroom: Sendable {
  /// The folder with the texts, as it is opened.
  let folder: String
  let configuration: SiteConfiguration
  let columns: [Column]
  /// The folders of all columns, those included whose file can't be read.
  let columnFolders: Set<String>
  /// The oldest first.
  let reports: [Report]
  /// The day in the site's time zone.
  let today: CivilDate
  let sources: SourceFileSystem

  /// Reads a site.
  ///
  /// - Throws: an ``AuthoringFault`` where the site's configuration can't be used, or an error of the
  ///   environment.
  package static func opening(
    _ options: BuildOptions, in environment: BuildEnvironment
  ) async throws -> Newsroom {
    var session = BuildSession(options, in: environment)
    let contents = try await session.contents()
    let folder = options.source == "." ? "content" : "\(options.source)/content"
    guard let configuration = contents.configuration else {
      throw AuthoringFault(
        "{file} can't be used; 'sitegen check' says what is wrong with it",
        "{file} 用不了；运行 sitegen check 看哪里不对", ["file": .text("\(folder)/site.yaml")])
    }
    return Newsroom(folder, contents, configuration, options.now, environment)
  }

  private init(
    _ folder: String, _ contents: SiteContents, _ configuration: SiteConfiguration, _ now: String?,
    _ environment: BuildEnvironment
  ) {
    self.folder = folder
    self.configuration = configuration
    var columns: [Column] = []
    var reports: [Report] = []
    for content in contents.contents {
      switch content {
      case .column(let column): columns.append(column)
      case .report(let report): reports.append(report)
      case .home, .page, .indicator, .indicatorIndex, .term, .topic, .glossary: break
      }
    }
    self.columns = columns
    columnFolders = Set(contents.columns.map(\.folder))
    self.reports = reports.sorted { ($0.date, $0.file) < ($1.date, $1.file) }
    let given = now.flatMap { Moment($0, in: configuration.timeZone) }
    today =
      given?.date
      ?? configuration.day(at: Int(environment.clock() / 1_000_000_000))
    sources = environment.sources
  }

  var words: AuthoringWords { configuration.languageOfWords.authoring }

  /// The column in which a report is listed.
  func column(of report: Report) -> String {
    let named = report.namedColumn.map(\.value)
    return named.flatMap { columnFolders.contains($0) ? $0 : nil } ?? report.homeColumn.folder
  }

  /// The column that is meant by a folder, or by a title.
  func column(called name: String) throws(AuthoringFault) -> String {
    let folder = name.hasSuffix("/") ? String(name.dropLast()) : name
    if columnFolders.contains(folder) { return folder }
    if let column = columns.first(where: { $0.title == name }) { return column.id.folder }
    let known = columnFolders.sorted()
    let nearest = Spelling.nearest(to: name, in: known + columns.map(\.title))
    throw AuthoringFault(
      nearest == nil
        ? "there is no column '{name}'; there is {known}"
        : "there is no column '{name}'; did you mean '{nearest}'?",
      nearest == nil ? "没有“{name}”这个栏目，有这些：{known}" : "没有“{name}”这个栏目，是不是想写“{nearest}”？",
      ["name": .text(name), "known": .names(known), "nearest": .text(nearest ?? "")])
  }

  /// The report that is meant by its file, or by its path below the contents.
  func report(called name: String) throws(AuthoringFault) -> Report {
    let wanted = name.hasSuffix("/") ? String(name.dropLast()) : name
    let found = reports.filter { report in
      let path = String(report.file.dropFirst(folder.count + 1))
      let plain = path.hasSuffix("/index.md") ? path.dropLast(9) : path.dropLast(3)
      return [report.file, "content/\(path)", path, String(plain)].contains(wanted)
        || plain.hasSuffix("/\(wanted)") || path.hasSuffix("/\(wanted)")
    }
    if found.count == 1 { return found[0] }
    let nearest = Spelling.nearest(
      to: name, in: reports.map { String($0.file.dropFirst(folder.count + 1).dropLast(3)) })
    throw AuthoringFault(
      found.isEmpty
        ? nearest == nil
          ? "there is no report '{name}'; write it as news/2023-08-16"
          : "there is no report '{name}'; did you mean '{nearest}'?"
        : "'{name}' can be any of {found}; write more of it",
      found.isEmpty
        ? nearest == nil
          ? "没有“{name}”这篇公报；写成 news/2023-08-16 这样" : "没有“{name}”这篇公报，是不是想写“{nearest}”？"
        : "“{name}”可以是 {found}，请写全",
      [
        "name": .text(name), "nearest": .text(nearest ?? ""),
        "found": .names(found.prefix(5).map(\.file)),
      ])
  }

  /// Checks what a file is to be called, without its ending.
  ///
  /// - Parameter isGiven: whether its editor chose the name, and did not leave it to the title.
  static func checkedName(_ name: String, isGiven: Bool) throws(AuthoringFault) -> String {
    let fault =
      PathSegment.fault(in: name) ?? PathSegment.hazardOnWindows(in: name[...])
      ?? (isGiven ? unfitness(of: name) : nil)
    guard let fault else { return name }
    throw AuthoringFault(
      "a file can't be called '{name}': {reason}", "文件名不能用“{name}”：{reason}",
      ["name": .text(name), "reason": .phrase(fault)])
  }

  /// What makes a name a bad part of an address, or one that means something else to a site.
  private static func unfitness(of name: String) -> Phrase? {
    if name.lowercased().hasSuffix(".md") {
      return Phrase("write it without '.md'", "不用写“.md”")
    }
    if name.lowercased() == "index" {
      return Phrase("that is what a page is called whose files lie beside it", "它是和附件放在一起的页面才用的名字")
    }
    if name.hasPrefix("_") {
      return Phrase(
        "names that begin with '_' are sitegen's own", "下划线开头的名字留给 sitegen 自己用")
    }
    if name.contains(where: \.isWhitespace) {
      return Phrase(
        "it has a space in it, which addresses don't have; write '-'", "里面有空格，网址里不能有；改用“-”")
    }
    return nil
  }
}
