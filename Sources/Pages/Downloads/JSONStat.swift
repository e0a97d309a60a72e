import Localization
import Markup
import SiteModel
import Statistics

/// The observations of an indicator as a cube, by JSON-stat 2.0.
///
/// A cube has a place for every combination of periods and members, and indicators have figures for
/// few of them: only the periods, members and measures that occur are its categories, and where most
/// places are empty, values are written by their place alone. What a cube of numbers has no room for
/// (vague figures, ranges, remarks) stands by place in `extension`, as the standard provides.
struct JSONStat {
  let listing: IndicatorListing
  let site: SiteView
  private let rows: [ObservationRow]

  init(_ listing: IndicatorListing, on site: SiteView) {
    self.listing = listing
    self.site = site
    rows = ObservationRows(of: listing, on: site).all(withEarlier: false)
  }

  private var language: Language { site.language }

  /// A dimension of the cube, with its categories by id and label.
  struct Axis {
    let id: String
    let label: String
    var categories: [Category] = []
    /// For each row, the id of its category.
    let ids: [String]

    struct Category {
      let id: String
      let label: String
      /// The ids of categories that are part of it.
      var parts: [String] = []
      var unit: MeasuringUnit?
    }
  }

  /// Places are numbers in JSON, which programs read as binary ones: beyond this they run together.
  private static let mostPlaces = 1 << 53

  func bytes() -> [UInt8] {
    var axes = axes
    if Self.size(of: axes) == nil { axes = [timeAxis, memberAxis, measureAxis] }
    // With one axis for all members, there are never more places than the cube of the rows, which 64
    // bits hold; a list of that length is not written.
    let size = Self.size(of: axes) ?? .max
    let places = self.places(in: axes)
    let cells = zip(places, rows).sorted { $0.0 < $1.0 }
    var json = JSONWriter(capacity: 1 << 13)
    json.object { json in
      json.member("version", "2.0")
      json.member("class", "dataset")
      json.member("label", listing.title(in: language))
      if let source = site.reader.source(of: listing) { json.member("source", source) }
      writeNotes(&json)
      if let updated = rows.compactMap(\.release.day).max() {
        json.member("updated", updated.description)
      }
      json.name("id")
      json.array { json in for axis in axes { json.string(axis.id) } }
      json.name("size")
      json.array { json in for axis in axes { json.number(String(axis.categories.count)) } }
      json.name("role")
      json.object { json in
        json.name("time")
        json.array { $0.string(Self.time) }
        json.name("metric")
        json.array { $0.string(Self.measure) }
      }
      json.name("dimension")
      json.object { json in for axis in axes { write(axis, &json) } }
      writeValues(cells, size, &json)
      writeByPlace("status", cells, &json) { $0.status == .normal ? nil : String($0.status.code) }
      json.name("extension")
      json.object { json in
        writeByPlace("exactness", cells, &json) { $0.exactness == "exact" ? nil : $0.exactness }
        writeByPlace("wording", cells, &json) { $0.wording }
        writeNumbers("lower", cells, &json) { $0.lower }
        writeNumbers("upper", cells, &json) { $0.upper }
        writeNumbers("rounded_to", cells, &json) { $0.roundedTo }
        writeByPlace("index_base", cells, &json) { $0.indexBase }
        writeNumbers("link_factor", cells, &json) { $0.linkFactor }
        writeByPlace("revision", cells, &json) { $0.revision }
        writeByPlace("note", cells, &json) { $0.note }
        writeByPlace("source", cells, &json) { $0.source }
      }
    }
    json.endLine()
    return json.bytes
  }
}

// MARK: - Axes and places

extension JSONStat {
  private static let total = "total"
  private static let time = "time"
  private static let measure = "measure"

  private var axes: [Axis] { [timeAxis] + listing.dimensions.indices.map(axis) + [measureAxis] }

  private var timeAxis: Axis {
    occurring(
      Axis(id: Self.time, label: language.pagePhrases.period, ids: rows.map(\.period.sdmx)),
      rows.map {
        Axis.Category(id: $0.period.sdmx, label: $0.period.wording(in: language))
      })
  }

  private var measureAxis: Axis {
    occurring(
      Axis(id: Self.measure, label: language.pagePhrases.measure, ids: rows.map(\.measureName)),
      rows.map {
        Axis.Category(id: $0.measureName, label: label(of: $0.measure), unit: $0.unit)
      })
  }

  private func axis(ofDimension index: Int) -> Axis {
    let dimension = listing.dimensions[index]
    let id = { (member: String) in dimension.codes[member] ?? member }
    let whole = dimension.main.map(id) ?? Self.total
    let axis = Axis(
      id: dimension.id, label: dimension.name,
      ids: rows.map { $0.members[index].map(id) ?? whole })
    let total = Axis.Category(id: whole, label: dimension.main ?? language.pagePhrases.total)
    return occurring(
      axis,
      [total]
        + dimension.members.map {
          Axis.Category(id: id($0), label: $0, parts: dimension.parts(of: $0).map(id))
        })
  }

  /// All dimensions in one.
  private var memberAxis: Axis {
    let ids = rows.map { row in
      zip(row.members, listing.dimensions).map { $0 ?? $1.main ?? Self.total }
        .joined(separator: "/")
    }
    let axis = Axis(
      id: "members", label: listing.dimensions.map(\.name).joined(separator: "/"), ids: ids)
    return occurring(
      axis,
      zip(ids, rows).map {
        Axis.Category(
          id: $0,
          label: MemberWording.text(of: $1.members, in: listing.dimensions)
            ?? language.pagePhrases.total)
      })
  }

  /// The axis with those of the categories that any row has, each once.
  private func occurring(_ axis: Axis, _ categories: [Axis.Category]) -> Axis {
    let used = Set(axis.ids)
    var seen: Set<String> = []
    var axis = axis
    axis.categories = categories.filter { used.contains($0.id) && seen.insert($0.id).inserted }
    for index in axis.categories.indices {
      axis.categories[index].parts.removeAll { !used.contains($0) }
    }
    return axis
  }

  /// How many places there are; nil where there are too many to tell apart.
  private static func size(of axes: [Axis]) -> Int? {
    var size = 1
    for axis in axes {
      let (product, overflow) = size.multipliedReportingOverflow(by: axis.categories.count)
      if overflow || product > mostPlaces { return nil }
      size = product
    }
    return size
  }

  /// For each row its place: the last axis varies fastest.
  private func places(in axes: [Axis]) -> [Int] {
    var places = [Int](repeating: 0, count: rows.count)
    for axis in axes {
      let order = Dictionary(
        uniqueKeysWithValues: axis.categories.enumerated().map { ($1.id, $0) })
      for row in rows.indices {
        guard let category = order[axis.ids[row]] else {
          preconditionFailure("every row's id is among the categories that occur")
        }
        places[row] = places[row] * axis.categories.count + category
      }
    }
    return places
  }

  private func label(of measure: ObservationRow.Measure) -> String {
    measure.label(in: language)
  }
}

// MARK: - Writing

extension JSONStat {
  private typealias Cells = [(Int, ObservationRow)]

  private func writeValues(_ cells: Cells, _ size: Int, _ json: inout JSONWriter) {
    // A list takes a `null` for each empty place, an entry by place some ten characters more.
    guard size <= 4 * cells.count + 16 else {
      return writeNumbers("value", cells, &json) { $0.number }
    }
    json.name("value")
    json.array { json in
      var cells = cells[...]
      for place in 0..<size {
        if let (_, row) = cells.first, cells.first?.0 == place {
          cells.removeFirst()
          if let number = row.number { json.number(number) } else { json.null() }
        } else {
          json.null()
        }
      }
    }
  }

  private func writeByPlace(
    _ name: String, _ cells: Cells, _ json: inout JSONWriter, _ text: (ObservationRow) -> String?
  ) {
    let texts = cells.compactMap { place, row in text(row).map { (place, $0) } }
    if texts.isEmpty { return }
    json.name(name)
    json.object { json in for (place, text) in texts { json.member(String(place), text) } }
  }

  private func writeNumbers(
    _ name: String, _ cells: Cells, _ json: inout JSONWriter, _ number: (ObservationRow) -> String?
  ) {
    let numbers = cells.compactMap { place, row in number(row).map { (place, $0) } }
    // Values have to be there, even where no figure has a number.
    if numbers.isEmpty, name != "value" { return }
    json.name(name)
    json.object { json in
      for (place, number) in numbers {
        json.name(String(place))
        json.number(number)
      }
    }
  }

  /// In words what the numbers can't say, for programs that know nothing of the extension.
  private func writeNotes(_ json: inout JSONWriter) {
    let notes = rows.compactMap { row -> String? in
      let members =
        MemberWording.text(of: row.members, in: listing.dimensions).map { " \($0)" } ?? ""
      let what = "\(row.period.sdmx)\(members), \(label(of: row.measure))"
      let link = row.link.map { "× \($0.text)\($0.note.map { " (\($0))" } ?? "")" }
      let said = [row.wording(in: language), row.note, link].compactMap { $0 }
      return said.isEmpty ? nil : "\(what): \(said.joined(separator: "; "))"
    }
    if notes.isEmpty { return }
    json.name("note")
    json.array { json in for note in notes { json.string(note) } }
  }

  private func write(_ axis: Axis, _ json: inout JSONWriter) {
    json.name(axis.id)
    json.object { json in
      json.member("label", axis.label)
      json.name("category")
      json.object { json in
        json.name("index")
        json.array { json in for category in axis.categories { json.string(category.id) } }
        json.name("label")
        json.object { json in
          for category in axis.categories { json.member(category.id, category.label) }
        }
        let wholes = axis.categories.filter { !$0.parts.isEmpty }
        if !wholes.isEmpty {
          json.name("child")
          json.object { json in
            for whole in wholes {
              json.name(whole.id)
              json.array { json in for part in whole.parts { json.string(part) } }
            }
          }
        }
        writeUnits(axis, &json)
      }
    }
  }

  private func writeUnits(_ axis: Axis, _ json: inout JSONWriter) {
    guard axis.categories.contains(where: { $0.unit != nil }) else { return }
    json.name("unit")
    json.object { json in
      for category in axis.categories {
        json.name(category.id)
        json.object { $0.member("label", category.unit?.symbol ?? "") }
      }
    }
  }
}
