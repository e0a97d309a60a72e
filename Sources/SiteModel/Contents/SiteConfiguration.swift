import Diagnostics
import Files
import Foundation
import FrontMatter
import Localization
import Statistics

/// What `site.yaml` says about the site as a whole.
package struct SiteConfiguration: Sendable {
  package let title: String
  package let description: String
  package var baseURL: BaseURL
  package let language: String
  /// The language that figures and the generator's own words are in.
  package let languageOfWords: Language
  package let timeZone: TimeZone
  /// When its fiscal and academic years begin.
  package let calendar: StatisticalCalendar
  package let pageSize: Int
  package let allowsRawHTML: Bool
  /// The indicators that the home page shows, as the editor names them.
  package let headlines: [Located<String>]
  /// Units of the site's own.
  package let units: Set<Statistics.Unit>
  /// Of indicators that say nothing else: terms of use, whom to ask, and the code of their area.
  package let licence: Licence?
  package let contact: String?
  package let area: String?
  package let navigation: [NavigationEntry]
  package let footer: [FooterEntry]
  package let expiredPages: ExpiredPages
  /// Files and folders that are published although no page leads to them.
  let unlinked: [SitePath]
  /// Kinds of files that can act, and are published all the same: the endings of their names.
  let allowedAttachments: Set<String>
  package let publishing: Publication.Wishes

  package struct NavigationEntry: Sendable {
    package let title: String
    package let link: SiteLink
    /// Where it is written; nil of one that its editor did not write.
    let location: SourceLocation?
  }

  package struct FooterEntry: Sendable {
    package let label: String?
    package let text: String
    package let link: SiteLink?
    let location: SourceLocation
  }

  /// What every page leads to, and where that is written.
  var links: [(link: SiteLink, location: SourceLocation)] {
    navigation.compactMap { entry in entry.location.map { (entry.link, $0) } }
      + footer.compactMap { entry in entry.link.map { ($0, entry.location) } }
  }

  /// Whether a file need not be named by any page.
  ///
  /// - Parameter segments: the parts of its path.
  func isUnlinked(_ segments: [String]) -> Bool {
    let file = SitePath.file(segments).text
    return unlinked.contains { $0.isPage ? file.hasPrefix($0.text) : file == $0.text }
  }

  /// Somewhere on the site or elsewhere.
  package enum SiteLink: Sendable {
    /// With what stands behind the path: `?…#…`.
    case onSite(SitePath, suffix: String)
    case elsewhere(String)
  }

  package static let defaultPageSize = 20

  /// By which browsers and search engines know the site: a file on it.
  package var icon: Located<ImageAddress>?
  /// Whether its editor says which links lead through the site; else they are made from its columns.
  package var namesNavigation = true
  /// How many reports a tag needs for a page of its own.
  package var smallestTagPage = 1
  /// Paths below the site's root that robots are asked not to read.
  package var disallowed: [String] = []

  /// The media type of a file that browsers take for an icon; nil of any other.
  package static func iconType(of path: SitePath) -> String? {
    let types = ["svg": "image/svg+xml", "png": "image/png", "ico": "image/x-icon"]
    return path.text.split(separator: ".").last.flatMap { types[$0.lowercased()] }
  }

  /// What it is known by.
  package var fingerprint = Fingerprint()

  /// The language of a tag that was read before, and is one of those known.
  package static func language(of tag: String) -> Language {
    Language(tag: tag) ?? .simplifiedChinese
  }

  /// Stands in for a configuration that can't be used, while the rest of a site is checked.
  package static let placeholder = SiteConfiguration(
    title: "", description: "", baseURL: BaseURL("https://example.org/")!, language: "zh-Hans",
    languageOfWords: .simplifiedChinese, timeZone: .gmt, calendar: .usual,
    pageSize: defaultPageSize, allowsRawHTML: false,
    headlines: [], units: [], licence: nil, contact: nil, area: nil, navigation: [], footer: [],
    expiredPages: .notice, unlinked: [], allowedAttachments: [], publishing: Publication.Wishes())
}

extension SiteConfiguration {
  /// The day that it is in the site's time zone.
  package func day(at secondsSince1970: Int) -> CivilDate {
    Self.day(at: secondsSince1970, in: timeZone)
  }

  /// The day in the zone of sites that name none.
  package static func dayInUsualZone(at secondsSince1970: Int) -> CivilDate {
    day(at: secondsSince1970, in: TimeZone(identifier: usualZone) ?? .gmt)
  }

  /// The zone of sites that name none.
  static let usualZone = "Asia/Shanghai"

  private static func day(at seconds: Int, in zone: TimeZone) -> CivilDate {
    let instant = Date(timeIntervalSince1970: Double(seconds))
    return Moment(secondsSince1970: seconds, offset: zone.secondsFromGMT(for: instant)).date
  }
}
