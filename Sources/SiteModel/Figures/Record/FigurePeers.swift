import Characters
import Statistics

/// The figures of a report, of which one may be compared with another: 服务业增长6.1%，比工业高2.3个百分点.
struct FigurePeers {
  private let report: Report
  private let reader: GroundworkReader

  init(of report: Report, _ reader: GroundworkReader) {
    self.report = report
    self.reader = reader
  }

  /// What a figure is compared with by its name: the rate of the same period by the same measure.
  ///
  /// - Parameter words: what stands in the text: 工业增速.
  /// - Returns: nil where nothing is called so, where it may be one of several, and of levels.
  func rate(named words: Substring, beside own: RecordedFigure) -> RecordedFigure.Known? {
    let wanted = Self.plain(Self.withoutNoun(words.trimmed[...]))
    guard wanted.count >= 2, own.isRate else { return nil }
    var found: [(number: DecimalNumber, text: String)] = []
    for metric in report.metrics where metric.period.span == own.target.period.span {
      guard
        let name = names(of: metric).first(where: {
          Self.plain($0[...]) == wanted && !own.target.names.contains($0)
        }), let rate = rate(of: metric, like: own)
      else { continue }
      found.append((rate.number, "\(name) \(rate.text)"))
    }
    guard let first = found.first, found.allSatisfy({ $0.number == first.number }) else {
      return nil
    }
    return RecordedFigure.Known(
      period: own.target.period, all: [first.number], text: first.text, levels: [])
  }

  /// A member is called by its own name, and no total by that of a member.
  private func names(of metric: Metric) -> [String] {
    if let label = metric.label { return [label] }
    let members = metric.dimensions.flatMap { $0.texts.map(\.value) }
    if !members.isEmpty { return members.count == 1 ? members : [] }
    return metric.indicator.flatMap { reader.listing($0.value) }?.indicator.names ?? []
  }

  private func rate(
    of metric: Metric, like own: RecordedFigure
  ) -> (number: DecimalNumber, text: String)? {
    if let comparison = own.comparison {
      guard let change = metric.change, change.comparison == comparison, change.measure == .percent,
        change.exactness == .exact
      else { return nil }
      return (change.amount, "\(change)")
    }
    guard let value = metric.value, value.unit == .percent, value.exactness == .exact,
      let number = value.value
    else { return nil }
    return (number, "\(value)")
  }

  private static func withoutNoun(_ words: Substring) -> Substring {
    var words = words
    for noun in RecordClaim.nouns + ["同比", "的", "水平"] where words.hasSuffix(noun) {
      words = words.dropLast(noun.count)
    }
    return words.hasSuffix("的") ? words.dropLast() : words
  }

  /// 规模以上工业增加值 is called 工业, and 社会消费品零售总额 by less than that.
  private static func plain(_ name: Substring) -> String {
    var name = name
    for opening in ["规模以上", "規模以上", "规上", "規上"] where name.hasPrefix(opening) {
      name = name.dropFirst(opening.count)
    }
    for ending in ["增加值", "总额", "總額", "额", "額"] where name.hasSuffix(ending) {
      name = name.dropLast(ending.count)
    }
    return name.lowercased()
  }
}
