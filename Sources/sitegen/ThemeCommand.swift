import ArgumentParser
import Diagnostics
import Files
import Localization
import SiteGenerator
import Themes

struct ThemeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "theme",
    abstract: TerminalLanguage.text(
      "Brings out files of the look that is built in, and shows what was changed in them.",
      "把自带的外观文件复制出来修改，查看改了什么。"),
    discussion: TerminalLanguage.text(
      """
      A site looks like the theme that is built in; a file in templates/ takes the place of the one \
      of its name there, and of that alone.
      """,
      "网站的外观是自带的；templates/ 里的文件只代替自带的同名文件，别的照旧。"),
    subcommands: [ThemeCopyCommand.self, ThemeDiffCommand.self])
}

struct ThemeCopyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "copy",
    abstract: TerminalLanguage.text(
      "Copies files of the theme to templates/, where they can be changed.",
      "把自带的外观文件复制到 templates/，供修改。"),
    discussion: TerminalLanguage.text(
      """
      Files that are there stay as they are. What was copied, and from which version, is kept in \
      templates/.theme/, for 'sitegen theme diff'.
      """,
      "已经有的文件不动。复制了什么、复制自哪个版本，记在 templates/.theme/ 里，供 sitegen theme diff 比较。"))

  @OptionGroup var folder: SourceFolder

  @Argument(
    help: .words(
      "The files, such as base or assets/site.css; all of them unless given.",
      "哪些文件，如 base、assets/site.css；不写就是全部。"), completion: .list(ThemeNames.all))
  var names: [String] = []

  func run() throws {
    let theme = Theme.builtIn
    let paths = try ThemeNames.paths(names, of: ThemeNames.all)
    let copies = ThemeCopies(of: theme, in: folder.path("templates"), .disk, .disk)
    try folder.requireSite()
    let result: (copied: [String], present: [String])
    do {
      result = try copies.copy(paths, version: Program.version)
    } catch {
      throw Failure(error.phrase)
    }
    for path in result.copied {
      let file: [String: Phrase.Argument] = ["file": .text(folder.path("templates/\(path)"))]
      try StandardOutput.write(
        Phrase("copied: {file}", "已复制：{file}", file).text(in: TerminalLanguage.current) + "\n")
    }
    guard !result.present.isEmpty else { return }
    let present: [String: Phrase.Argument] = [
      "files": .names(result.present.map { folder.path("templates/\($0)") })
    ]
    let phrase = Phrase(
      "left as they are, for they are there: {files}", "原来就有，没有动：{files}", present)
    // Whoever names a file wants that one.
    if !names.isEmpty { throw Failure(phrase) }
    StandardOutput.say(phrase.text(in: TerminalLanguage.current))
  }
}

struct ThemeDiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: TerminalLanguage.text(
      "Shows what the site changed in files of the theme, and what a newer theme changed beneath.",
      "列出本站改了外观文件的哪些地方，以及新版本又改了什么。"))

  @OptionGroup var folder: SourceFolder

  @Argument(
    help: .words(
      "The files, such as base or assets/site.css; all of the site's own unless given.",
      "哪些文件，如 base、assets/site.css；不写就是本站全部。"), completion: .list(ThemeNames.all))
  var names: [String] = []

  func run() throws {
    try folder.requireSite()
    let templates = folder.path("templates")
    let copies = ThemeCopies(of: .builtIn, in: templates, .disk, .disk)
    let comparisons: [ThemeComparison]
    do {
      let all = try copies.comparisons()
      let known = Set(all.map(\.path)).union(ThemeNames.all).sorted()
      let paths = Set(try ThemeNames.paths(names, of: known))
      comparisons = all.filter { names.isEmpty || paths.contains($0.path) }
    } catch let error as EnvironmentError {
      throw Failure(error.phrase)
    }
    if comparisons.isEmpty {
      return StandardOutput.say(
        TerminalLanguage.text(
          "the site has no files of its own in place of the theme's", "本站没有改动自带的外观"))
    }
    for comparison in comparisons {
      try StandardOutput.write(ThemeComparisonText(comparison, in: templates).text)
    }
  }
}

/// The files that people name.
private enum ThemeNames {
  static let all = Theme.builtIn.folder.files.map(\.path)

  static func paths(_ names: [String], of known: [String]) throws -> [String] {
    if names.isEmpty { return known }
    return try names.map { name in
      if let path = Theme.path(called: name, among: known) { return path }
      let suffix = ".mustache"
      let short = known.filter { $0.hasSuffix(suffix) }.map { String($0.dropLast(suffix.count)) }
      let nearest = Spelling.nearest(to: name, in: short + known)
      throw Failure(
        Phrase(
          nearest == nil
            ? "the theme has no file '{name}'; it has {known}"
            : "the theme has no file '{name}'; did you mean '{nearest}'?",
          nearest == nil
            ? "自带的外观里没有“{name}”，有这些：{known}" : "自带的外观里没有“{name}”，是不是想写“{nearest}”？",
          ["name": .text(name), "nearest": .text(nearest ?? ""), "known": .names(known)]),
        code: .validationFailure)
    }
  }
}

/// What was changed in a file of the theme, in words and lines.
private struct ThemeComparisonText {
  private let comparison: ThemeComparison
  private let file: String

  init(_ comparison: ThemeComparison, in folder: String) {
    self.comparison = comparison
    file = "\(folder)/\(comparison.path)"
  }

  var text: String {
    var lines = [say(heading)]
    lines += comparison.own.map(line)
    if comparison.isGone {
      lines.append(say(Wording("  the theme has it no more", "  新版本里已经没有这个文件")))
    } else if !comparison.beneath.isEmpty {
      lines.append(
        say(
          Wording(
            "  changed in the theme since then; this file does not have it:",
            "  自带的外观后来改了这些，这个文件里没有：")))
      lines += comparison.beneath.map(line)
    }
    return lines.map { "\($0)\n" }.joined()
  }

  private var heading: Wording {
    switch comparison.origin {
    case .siteAlone:
      Wording("{file}: the site's own; the theme has none of that name", "{file}：本站自己的文件，自带外观里没有")
    case .unknown where comparison.own.isEmpty:
      Wording("{file}: the same as the theme's", "{file}：和自带的一样")
    case .unknown:
      Wording(
        "{file}: differs from the theme's (not known from which it was copied)",
        "{file}：和自带的不同（不知道复制自哪个版本）")
    case .copied where comparison.own.isEmpty:
      Wording("{file}: copied from {version}, unchanged", "{file}：复制自 {version}，没有改动")
    case .copied:
      Wording("{file}: copied from {version}, changed:", "{file}：复制自 {version}，改了这些：")
    }
  }

  private func say(_ wording: Wording) -> String {
    var arguments: [String: Phrase.Argument] = ["file": .text(file)]
    if case .copied(let version) = comparison.origin { arguments["version"] = .text(version) }
    return Phrase(wording, arguments).text(in: TerminalLanguage.current)
  }

  private func line(_ change: LineChange) -> String {
    "\(comparison.path):\(change.number): \(change.isAdded ? "+" : "-") \(change.line)"
  }
}
