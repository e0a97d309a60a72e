import Markup
import SiteModel
import Statistics

/// The observations of an indicator as SDMX-CSV 2.0 (SDMX 3.0, section 5): what systems of statistical
/// offices exchange. Its columns are the components of ``SDMXStructure``, which is published beside it.
struct SDMXTable {
  let listing: IndicatorListing
  let site: SiteView

  private var structure: SDMXStructure { SDMXStructure(listing: listing, site: site) }

  func csv() -> [UInt8] {
    let structure = structure
    var csv = CSVWriter(capacity: 1 << 13)
    for name in ["STRUCTURE", "STRUCTURE_ID", "ACTION"] + structure.components.map(\.id) {
      csv.text(name)
    }
    csv.endRow()
    for row in ObservationRows(of: listing, on: site).all(withEarlier: false) {
      write(row, structure, to: &csv)
      csv.endRow()
    }
    return csv.bytes
  }

  private func write(_ row: ObservationRow, _ structure: SDMXStructure, to csv: inout CSVWriter) {
    csv.text("dataflow")
    csv.text("\(structure.agency):\(listing.id)(1.0)")
    csv.text("I")
    csv.text(row.period.sdmxFrequency.rawValue)
    if let area = structure.area { csv.text(area) }
    for (dimension, member) in zip(listing.dimensions, row.members) {
      csv.text(dimension.sdmxCode(of: member))
    }
    csv.text(SDMXStructure.code(row.measureName.uppercased()))
    csv.text(row.period.sdmx)
    csv.number(orNothing: row.number)
    csv.text(row.unit.unit.sdmxCode)
    csv.number(String(row.unit.power))
    csv.number(orNothing: row.decimals.map { String($0) })
    csv.text(String(row.status.code))
    csv.text(row.exactness ?? "")
    csv.number(orNothing: row.lower)
    csv.number(orNothing: row.upper)
    csv.number(orNothing: row.roundedTo)
    csv.text(row.indexBase ?? "")
    csv.text(row.revision ?? "")
    csv.text([row.wording, row.note].compactMap { $0 }.joined(separator: "; "))
    csv.text(row.source ?? "")
    csv.text(row.release.day?.description ?? "")
    csv.text(row.basis?.rawValue ?? "")
    csv.number(orNothing: row.linkFactor)
  }
}

extension Indicator.Dimension {
  /// The code of a member, or of the total. Members without one are numbered, for codes are of ASCII
  /// letters, digits, `_`, `-`, `$` and `@` alone.
  func sdmxCode(of member: String?) -> String {
    guard let member = member ?? main else { return "_T" }
    if let code = codes[member] { return code }
    let place = member == main ? 0 : members.firstIndex(of: member).map { $0 + 1 } ?? 0
    return "M\(place)"
  }
}

/// A code of SDMX's list of frequencies, CL_FREQ.
enum SDMXFrequency: String, CaseIterable {
  case annual = "A"
  case semiannual = "S"
  case quarterly = "Q"
  case monthly = "M"
  case weekly = "W"
  case daily = "D"
  /// Stretches that are none of them, as the first three quarters.
  case other = "_O"
}

extension Period {
  fileprivate var sdmxFrequency: SDMXFrequency {
    switch frequency {
    case .annual: .annual
    case .semiannual: .semiannual
    case .quarterly: .quarterly
    case .monthly: .monthly
    case .weekly: .weekly
    case .daily: .daily
    case .tenDaily, nil: .other
    }
  }
}

extension Unit {
  /// ISO 4217 for money, PT for percent, PM for per mille and PP for percentage points, as many
  /// offices have it; other units by their own sign.
  fileprivate var sdmxCode: String {
    switch self {
    case .none: "_Z"
    case .percent: "PT"
    case .perMille: "PM"
    case .percentagePoint: "PP"
    case .perMillePoint, .rank, .rankFromEnd: symbol
    case .currency(let currency): currency.isoCode
    case .other(let symbol): symbol
    }
  }
}

extension Unit.Currency {
  fileprivate var isoCode: String {
    switch self {
    case .yuan: "CNY"
    case .dollar: "USD"
    case .euro: "EUR"
    case .pound: "GBP"
    case .hongKongDollar: "HKD"
    case .yen: "JPY"
    case .macauPataca: "MOP"
    case .taiwanDollar: "TWD"
    case .won: "KRW"
    case .rouble: "RUB"
    case .australianDollar: "AUD"
    case .canadianDollar: "CAD"
    case .singaporeDollar: "SGD"
    case .swissFranc: "CHF"
    case .indianRupee: "INR"
    }
  }
}
