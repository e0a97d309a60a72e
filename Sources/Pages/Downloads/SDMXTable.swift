import Markup
import SiteModel
import Statistics

/// The observations of an indicator as SDMX-CSV 2.0 (SDMX 3.0, section 5): what systems of statistical
/// offices exchange.
///
/// No structure is published for it, so its columns speak for themselves: the names of SDMX's
/// cross-domain concepts where there are such, codes where the indicator gives them.
struct SDMXTable {
  let listing: IndicatorListing
  let site: SiteView

  private var area: String? { site.reader.facts(of: listing).area }

  func csv() -> [UInt8] {
    var csv = CSVWriter(capacity: 1 << 13)
    for name in columns { csv.text(name) }
    csv.endRow()
    for row in ObservationRows(of: listing, on: site).all(withEarlier: false) {
      write(row, to: &csv)
      csv.endRow()
    }
    return csv.bytes
  }

  private var columns: [String] {
    ["STRUCTURE", "STRUCTURE_ID", "ACTION", "FREQ"] + (area == nil ? [] : ["REF_AREA"])
      + listing.dimensions.indices.map(dimensionID)
      + [
        "MEASURE", "TIME_PERIOD", "OBS_VALUE", "UNIT_MEASURE", "UNIT_MULT", "DECIMALS",
        "OBS_STATUS", "EXACTNESS", "LOWER_BOUND", "UPPER_BOUND", "ROUNDED_TO", "BASE_PER",
        "REVISION", "COMMENT_OBS", "DATA_SOURCE", "LAST_UPDATE",
      ]
  }

  /// Components have names of ASCII letters: a dimension without a code gets a number.
  private func dimensionID(_ index: Int) -> String {
    listing.dimensions[index].code?.uppercased() ?? "DIMENSION_\(index + 1)"
  }

  private func write(_ row: ObservationRow, to csv: inout CSVWriter) {
    csv.text("dataflow")
    csv.text("\(agency):\(listing.id)(1.0)")
    csv.text("I")
    csv.text(row.period.sdmxFrequency)
    if let area { csv.text(area) }
    for (dimension, member) in zip(listing.dimensions, row.members) {
      csv.text(member.map { dimension.codes[$0] ?? $0 } ?? "_T")
    }
    csv.text(row.measureName.uppercased())
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
  }

  /// The site's host from its end: `example.bulletin`, each part with a letter first.
  private var agency: String {
    let host = site.settings.baseURL.host
    return host.split(separator: ".").reversed().map { part in
      let name = String(
        part.map { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") ? $0 : "_" })
      return name.first?.isLetter == true ? name : "N\(name)"
    }.joined(separator: ".")
  }
}

extension Period {
  /// The code of SDMX's list of frequencies, CL_FREQ; `_O` for stretches that are none of them, as the
  /// first three quarters.
  fileprivate var sdmxFrequency: String {
    switch frequency {
    case .annual: "A"
    case .semiannual: "S"
    case .quarterly: "Q"
    case .monthly: "M"
    case .weekly: "W"
    case .daily: "D"
    case .tenDaily, nil: "_O"
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
