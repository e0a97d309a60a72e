import Files
import Localization
import SiteModel
import Statistics

/// A site to begin with: one example of everything, which publishes as it is.
package struct StarterSite: Sendable {
  private let facts: StarterFacts
  private let language: Language

  /// - Parameter today: what all of its dates follow.
  package init(
    in language: Language, title: String?, baseURL: BaseURL?, today: CivilDate
  ) {
    self.language = language
    facts = StarterFacts(
      title: title ?? language.authoring.siteTitle,
      baseURL: baseURL?.absolute(.home) ?? Self.exampleURL, today: today)
  }

  /// Where a site is until somebody says where.
  package static let exampleURL = "https://www.example.org/"

  /// What a site is called until somebody says how.
  package static func exampleTitle(in language: Language) -> String { language.authoring.siteTitle }

  /// The day in the zone that sites are in unless they say otherwise.
  package static func today(secondsSince1970 seconds: Int) -> CivilDate {
    SiteConfiguration.dayInUsualZone(at: seconds)
  }

  /// By their paths below the folder of the site.
  package var files: [(path: String, text: String)] {
    language.authoring.starter(facts).map { ("content/\($0.path)", $0.text) }
  }

  /// Writes the site into a folder that may have to be made: all of it or nothing.
  ///
  /// - Throws: an ``AuthoringFault`` where anything is in its way, or an error of the environment.
  package func write(to folder: String, _ system: PublishingFileSystem) throws {
    for name in ["content", "templates", "public"] {
      let path = Self.path(name, in: folder)
      switch try system.kind(path) {
      case .nothing, .emptyFolder: continue
      case .file, .folder, .other:
        throw AuthoringFault(
          "{path} is there already; nothing was changed: start the site in another folder",
          "{path} 已经有了，什么都没有动：换一个文件夹建站", ["path": .text(path)])
      }
    }
    let content = Self.path("content", in: folder)
    // Put together beside its place and then moved there, so that nobody finds half of it.
    let workshop = Self.path(".content.new", in: folder)
    try system.remove(workshop)
    do {
      for (path, text) in files {
        let below = path.dropFirst("content/".count)
        _ = try system.write("\(workshop)/\(below)", Array(text.utf8))
      }
      if try system.kind(content) == .emptyFolder { try system.remove(content) }
      try system.rename(workshop, content)
    } catch {
      // The first failure is the one to report.
      do { try system.remove(workshop) } catch {}
      throw error
    }
  }

  private static func path(_ name: String, in folder: String) -> String {
    folder == "." ? name : folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
  }
}

/// A file of the example site.
struct StarterFile: Sendable {
  /// Below the content folder.
  let path: String
  let text: String

  init(_ path: String, _ text: String) {
    self.path = path
    self.text = text
  }
}

/// What the example site is made from.
struct StarterFacts: Sendable {
  let title: String
  let baseURL: String
  let today: CivilDate
  /// The month that is over by today.
  let month: Period

  init(title: String, baseURL: String, today: CivilDate) {
    self.title = title
    self.baseURL = baseURL
    self.today = today
    month =
      today.month == 1
      ? .month(12, of: today.year - 1) : .month(today.month - 1, of: today.year)
  }

  var monthNumber: Int { month.lastDay.month }

  /// From January to the month; nil in January, where the two are one.
  var sum: Period? {
    switch monthNumber {
    case 1: nil
    case 12: .year(month.year)
    default: .months(1...monthNumber, of: month.year)
    }
  }

  /// A day before today.
  func day(before days: Int) -> CivilDate { CivilDate(daysSince1970: today.daysSince1970 - days) }

  // The figures are made up: every month has a little more than the one before, and 5% more than that
  // of the year before, so that rates and sums agree with one another.

  private func level(_ month: Int, of year: Int) -> Int {
    year == self.month.year ? 21_000 + 84 * month : 20_000 + 80 * month
  }

  var level: Int { level(monthNumber, of: month.year) }

  var sumLevel: Int { (1...monthNumber).map { level($0, of: month.year) }.reduce(0, +) }

  /// The twelve months before, with their figures.
  var earlier: [(period: Period, level: Int)] {
    (1...12).reversed().map { back in
      let count = month.year * 12 + monthNumber - 1 - back
      let (year, month) = (count / 12, count % 12 + 1)
      return (.month(month, of: year), level(month, of: year))
    }
  }
}
