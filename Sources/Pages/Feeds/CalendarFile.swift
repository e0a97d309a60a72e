import Characters
import Markup
import SiteModel

/// The release calendar for calendar programs (iCalendar, RFC 5545). All of it comes from the content:
/// a calendar that was fetched again is the same as long as nobody has changed it.
struct CalendarFile {
  private let site: SiteView
  private var lines = CalendarLines()

  var bytes: [UInt8] { lines.bytes }

  init(of site: SiteView) {
    self.site = site
    lines.append("BEGIN:VCALENDAR")
    lines.append("VERSION:2.0")
    lines.append("PRODID:-//sitegen//Release calendar//EN")
    lines.append("CALSCALE:GREGORIAN")
    let name = site.words.nameWithParts(site.words.calendar, [site.settings.title])
    lines.append("NAME", text: name)
    lines.append("X-WR-CALNAME", text: name)
    lines.append("URL:\(site.settings.baseURL.absolute(PageKind.calendarPath))")
    for entry in site.reader.calendar.entries { append(entry) }
    lines.append("END:VCALENDAR")
  }

  private mutating func append(_ entry: CalendarEntry) {
    let listing = entry.report.flatMap(site.reader.listing)
    lines.append("BEGIN:VEVENT")
    lines.append("UID:\(uid(of: entry))")
    // The moment of the last change is nowhere in the content; what it says last is known.
    lines.append("DTSTAMP:\((listing?.date ?? entry.postponedFrom ?? entry.moment).inUTC)")
    lines.append("SEQUENCE:\(Self.sequence(of: entry))")
    lines.append(
      entry.moment.timeOfDay == nil
        ? "DTSTART;VALUE=DATE:\(entry.moment.digitsOfDay)" : "DTSTART:\(entry.moment.inUTC)")
    lines.append("SUMMARY", text: CalendarEntryView(site: site, entry: entry).title)
    if let description = description(of: entry) { lines.append("DESCRIPTION", text: description) }
    lines.append("STATUS:\(Self.status(of: entry))")
    // A release keeps nobody busy.
    lines.append("TRANSP:TRANSPARENT")
    lines.append(
      "URL:\(site.settings.baseURL.absolute(listing?.path ?? PageKind.calendarPath))")
    lines.append("END:VEVENT")
  }

  /// Made of what the entry is, whatever becomes of its date and its words.
  private func uid(of entry: CalendarEntry) -> String {
    let hash = String(StableHash(entry.identity.utf8).value, radix: 16)
    return "\(hash)@\(site.settings.baseURL.host)"
  }

  /// Grows with every step that a release takes.
  private static func sequence(of entry: CalendarEntry) -> Int {
    if entry.isReleased { return 4 }
    return switch entry.status {
    case .provisional: 0
    case .confirmed: 1
    case .postponed: entry.isOpenEnded ? 2 : 3
    }
  }

  private static func status(of entry: CalendarEntry) -> String {
    if entry.isReleased { return "CONFIRMED" }
    // On that day there is nothing.
    if entry.isOpenEnded { return "CANCELLED" }
    return entry.status == .provisional ? "TENTATIVE" : "CONFIRMED"
  }

  private func description(of entry: CalendarEntry) -> String? {
    let phrases = site.language.pagePhrases
    let heading = entry.report.flatMap(site.reader.heading)?.title
    let delay = entry.postponedFrom.map {
      phrases.postponed($0.wordingInLists(in: site.language))
    }
    let parts = [heading, delay, entry.reason].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: "\n")
  }
}

extension Moment {
  /// `20240715`
  fileprivate var digitsOfDay: String { "\(date)".filter(\.isNumber) }

  /// `20240715T020000Z`
  fileprivate var inUTC: String {
    let utc = Moment(secondsSince1970: secondsSince1970).rfc3339
    return utc.filter { $0 != "-" && $0 != ":" }
  }
}

/// The lines of a calendar, each folded at 75 bytes (RFC 5545, section 3.1), and between characters.
private struct CalendarLines {
  private(set) var bytes: [UInt8] = []

  private static let limit = 75

  mutating func append(_ line: String) { append(folding: Array(line.utf8)) }

  /// A property whose value is text.
  mutating func append(_ name: String, text: String) {
    var line = OutputBuffer()
    line.append(verbatim: name)
    line.append(":")
    line.append(text, escapedFor: .calendarText)
    append(folding: line.bytes)
  }

  private mutating func append(folding line: [UInt8]) {
    var start = 0
    var room = Self.limit
    while line.count - start > room {
      var end = start + room
      // Never within a character.
      while line[end] & 0xC0 == 0x80 { end -= 1 }
      bytes += line[start..<end]
      bytes += Array("\r\n ".utf8)
      start = end
      // The space at the beginning counts.
      room = Self.limit - 1
    }
    bytes += line[start...]
    bytes += Array("\r\n".utf8)
  }
}
