import Diagnostics
import Files
import FrontMatter
import Localization
import SiteModel
import Statistics

/// What is known of a report that is to be written.
package struct ReportWish: Sendable {
  package var title: String
  /// By its folder or its title.
  package var column: String?
  package var period: String?
  /// The report whose front matter it takes.
  package var model: String?
  /// The part of the file's name behind the date.
  package var name: String?

  package init(title: String) { self.title = title }
}

extension Newsroom {
  /// A report as the column's last one was, with nothing filled in.
  package func report(_ wish: ReportWish) throws -> NewFile {
    let model = try model(of: wish)
    let column = try column(of: wish, model)
    let period = try period(of: wish, model, column)
    let name = try name(of: wish, period)
    let file = "\(folder)/\(column)/\(name).md"
    var draft = ReportDraft(
      title: wish.title, date: today, period: period, words: words,
      succession: succession(in: column))
    if let model {
      let document = try document(of: model)
      draft.follow(
        document.head, titles: document.headings, period: model.period,
        of: String(model.file.dropFirst(folder.count + 1)))
    } else {
      draft.startAlone()
    }
    let isGuess = wish.column == nil && wish.model == nil
    return NewFile(
      path: file, text: draft.text, model: model?.file,
      mayBelongElsewhere: isGuess && columnFolders.count > 1)
  }

  private func model(of wish: ReportWish) throws(AuthoringFault) -> Report? {
    if let name = wish.model { return try report(called: name) }
    if let name = wish.column {
      let column = try column(called: name)
      return reports.last { self.column(of: $0) == column }
    }
    return reports.last
  }

  private func column(
    of wish: ReportWish, _ model: Report?
  ) throws(AuthoringFault) -> String {
    if let name = wish.column { return try column(called: name) }
    if let model { return column(of: model) }
    if columnFolders.count == 1, let only = columnFolders.first { return only }
    throw columnFolders.isEmpty
      ? AuthoringFault(
        "the site has no column yet; start one with: sitegen new column TITLE --name FOLDER",
        "网站还没有栏目，先建一个：sitegen new column 栏目名 --name 文件夹名")
      : AuthoringFault(
        "name the column with --column: {known}", "用 --column 写明放在哪个栏目：{known}",
        ["known": .names(columnFolders.sorted())])
  }

  private func succession(in column: String) -> PeriodSuccession {
    PeriodSuccession(reports.filter { self.column(of: $0) == column }.compactMap(\.period))
  }

  private func period(
    of wish: ReportWish, _ model: Report?, _ column: String
  ) throws(AuthoringFault) -> Period? {
    guard let text = wish.period else {
      return model?.period.flatMap { usual in
        period(namedBy: wish.title, like: usual) ?? part(namedBy: wish.title, after: usual)
          ?? succession(in: column).next(after: usual)
      }
    }
    if let period = part(text, after: model?.period) { return period }
    guard let period = Period(text, in: configuration.calendar) else {
      throw AuthoringFault(
        "'{text}' is no period; write one like these: {examples}", "“{text}”不是时期，可以这样写：{examples}",
        ["text": .text(text), "examples": .text(Period.examples)])
    }
    return period
  }

  /// The part of a year that a title names without the year: 12月 in 12月主要指标, the first after the
  /// column's last one.
  private func part(namedBy title: String, after usual: Period) -> Period? {
    NamedTime.part(in: title, of: usual.year).flatMap { Self.first($0.period, after: usual) }
  }

  /// A part of a year alone: 12月, 前三季度, 全年. Where no report says what came before it, the last that
  /// has begun.
  private func part(_ text: String, after usual: Period?) -> Period? {
    guard Period(text, in: configuration.calendar) == nil,
      let part = Period("\(usual?.year ?? today.year)年\(text)", in: configuration.calendar)
    else { return nil }
    if let usual { return Self.first(part, after: usual) }
    return part.firstDay > today ? part.yearBefore : part
  }

  private static func first(_ part: Period, after usual: Period) -> Period? {
    part.lastDay > usual.lastDay ? part : part.moved(toYear: part.year + 1)
  }

  /// The period that a title says what follows it is about: 2026年10月 in 2026年10月主要指标.
  ///
  /// - Parameter usual: what the column's reports are about. A year in a title is only then their period
  ///   where they are about years: 2026年第10号 is none.
  private func period(namedBy title: String, like usual: Period) -> Period? {
    let characters = Array(title)
    for start in characters.indices
    where characters[start].isNumber && (start == 0 || !characters[start - 1].isNumber) {
      let longest = min(characters.count, start + Self.lengthOfPeriods)
      for end in stride(from: longest, to: start + 4, by: -1) {
        guard let period = Period(String(characters[start..<end]), in: configuration.calendar)
        else {
          continue
        }
        if period.frequency == .annual, usual.frequency != .annual { break }
        return period
      }
    }
    return nil
  }

  /// How many characters the longest way to write a period has that titles use: 2025年11月—2026年10月.
  private static let lengthOfPeriods = 18

  /// The day, and what tells it from others of that day.
  private func name(of wish: ReportWish, _ period: Period?) throws(AuthoringFault) -> String {
    if let name = wish.name { return "\(today)-\(try Self.checkedName(name, isGiven: true))" }
    guard let period else { return "\(today)" }
    let plain = period.description.lowercased().replacing("..", with: "-to-")
      .replacing("/", with: "-")
    return "\(today)-\(plain)"
  }

  /// The front matter of a report as it is written, and the headings of its text.
  func document(
    of report: Report
  ) throws -> (head: [YAMLValue.Entry], headings: [String]) {
    let bytes = try sources.read(report.file, SourceText.sizeLimit)
    let source = SourceText.checking(bytes, file: report.file, lineBreaks: .markdown)
    guard let parts = FrontMatterDocument.splitting(source.value).value else { return ([], []) }
    let reader = YAMLReader(file: report.file, firstLine: FrontMatterDocument.frontMatterLine)
    let yaml = reader.read(parts.frontMatter) { KeyNames.report.canonical($0) != nil }
    let headings = String(decoding: parts.body, as: UTF8.self).split(separator: "\n")
      .map(String.init).filter { $0.hasPrefix("## ") && !$0.hasDigits }
    guard case .mapping(let entries)? = yaml.value?.content else { return ([], headings) }
    return (entries, headings)
  }
}

/// The keys of one kind of front matter under all their names.
struct KeyNames: Sendable {
  private let names: [String: String]
  /// Of each key by its English name.
  private let chineseNames: [String: [String]]

  static let report = KeyNames(of: "report")
  static let metric = KeyNames(of: "metric")
  static let chart = KeyNames(of: "chart")

  private init(of kind: String) {
    var names: [String: String] = [:]
    var chineseNames: [String: [String]] = [:]
    for key in KeyReference.kinds.first(where: { $0.name == kind })?.keys ?? [] {
      for name in [key.name] + key.chineseNames { names[name] = key.name }
      chineseNames[key.name] = key.chineseNames
    }
    self.names = names
    self.chineseNames = chineseNames
  }

  /// What a key is called in a language, by its English name.
  func name(of key: String, in language: Language) -> String {
    let chinese = chineseNames[key] ?? []
    return switch language {
    case .english: key
    case .simplifiedChinese: chinese.first ?? key
    case .traditionalChinese: chinese.dropFirst().first ?? chinese.first ?? key
    }
  }

  /// The English name of a key, whatever it is called; nil for one that is not known.
  func canonical(_ name: String) -> String? { names[name] }
}
