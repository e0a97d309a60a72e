import Localization
import Markup
import SiteModel
import Statistics

/// The figures of one bulletin as people want them in a spreadsheet: a row for each, as the bulletin
/// published it, in the words of its page's language.
///
/// Numbers are numbers in the unit beside them. What can't be one, such as a range, stands under 公布时的写法
/// alone, where all of them stand as they are written.
struct BulletinFigures {
  let report: Report
  let site: SiteView

  static let fileName = "figures.csv"

  private var language: Language { site.language }
  private var phrases: TablePhrases { language.pagePhrases.table }

  /// With a byte order mark: Excel and WPS in Chinese Windows take CSV without one for GBK.
  func csv() -> [UInt8] {
    var csv = CSVWriter(capacity: 1 << 12)
    let heads = [
      phrases.indicator, phrases.period, phrases.from, phrases.through, phrases.value, phrases.unit,
      phrases.comparison, phrases.change, phrases.unitOfChange, phrases.asPublished, phrases.status,
      phrases.note,
    ]
    for head in heads { csv.text(head) }
    csv.endRow()
    for index in report.metrics.indices { write(index, to: &csv) }
    return [0xEF, 0xBB, 0xBF] + csv.bytes
  }

  private func write(_ index: Int, to csv: inout CSVWriter) {
    let metric = report.metrics[index]
    let listing = metric.indicator.flatMap { site.reader.listing($0.value) }
    let change = metric.change?.assuming(listing?.basis)
    csv.text(report.label(ofMetric: index, on: site.reader, language))
    csv.text(metric.period.wording(in: language))
    csv.text(metric.period.firstDay.description)
    csv.text(metric.period.lastDay.description)
    write(metric.value, in: listing?.unit, to: &csv)
    if let change {
      csv.text(Change.Yardstick(change.comparison, basis: change.basis).wording(in: language))
      let own = ObservationRow.Measure.change(
        Change.Yardstick(change.comparison), change.measure)
      write(change.quantity, in: own.unit(of: listing?.unit ?? .none), to: &csv)
    } else {
      for _ in 0..<3 { csv.nothing() }
    }
    let wordings = [
      metric.value?.shown(in: language),
      change.map { $0.comparison.wording(in: language) + separator + $0.text(in: language) },
    ].compactMap { $0 }
    csv.text(wordings.joined(separator: phrases.partSeparator))
    csv.text(
      metric.statuses.all.map { $0.wording(in: language) }.joined(separator: phrases.partSeparator))
    csv.text(metric.note ?? "")
    csv.endRow()
  }

  private var separator: String { language.isChinese ? "" : " " }

  /// The number and its unit: the indicator's where the figure can be given in it, else its own.
  private func write(
    _ quantity: Quantity?, in unit: MeasuringUnit?, to csv: inout CSVWriter
  ) {
    guard let quantity else {
      csv.nothing()
      csv.nothing()
      return
    }
    let own = MeasuringUnit(quantity.unit)
    let shown = unit.flatMap { unit in quantity.converted(to: unit.unit).map { ($0, unit) } }
    let (figure, measuring) = shown ?? (quantity, own)
    if let value = figure.value {
      csv.number(
        measuring.number(value).text(minimumDecimals: measuring.decimals(of: figure)))
    } else {
      csv.nothing()
    }
    if measuring == .none { csv.nothing() } else { csv.text(measuring.name(in: language)) }
  }
}
