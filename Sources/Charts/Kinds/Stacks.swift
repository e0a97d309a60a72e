import Statistics

/// Parts piled on one another: where each begins and ends, those above zero apart from those below.
struct Stacks {
  /// For each place and series, the two ends; nil where there is no value.
  let ends: [[(from: Double, to: Double)?]]
  /// For each place and series how large the part is: its value, or its share of a hundred.
  let sizes: [[DecimalNumber?]]
  private let shares: Shares?

  init(_ stage: Stage) {
    let shares = stage.chart.stacking == .percent ? Shares(stage.data) : nil
    self.shares = shares
    let sizes = stage.data.places.indices.map { place in
      shares?.ofPlace[place] ?? stage.series.map { $0.values[place]?.number }
    }
    self.sizes = sizes
    // Rounded shares may add up to more than all.
    ends = (shares?.exact ?? sizes).map { sizes in
      var (up, down) = (0.0, 0.0)
      return sizes.map { size in
        guard let size = size?.approximation else { return nil }
        if size < 0 {
          defer { down += size }
          return (down, down + size)
        }
        defer { up += size }
        return (up, up + size)
      }
    }
  }

  /// What stands on a part.
  func label(
    _ place: Int, _ series: Int, _ size: DecimalNumber, _ stage: Stage, _ format: AxisFormat
  ) -> String {
    if let nearlyAll = shares?.textOfNearlyAll(place, series, stage.phrases) { return nearlyAll }
    return stage.labelInStack(stage.series[series].values[place], size, format)
  }

  var allSizes: [DecimalNumber] { sizes.flatMap { $0.compactMap { $0 } } }

  var extremes: [Double] {
    let all = ends.flatMap { $0.compactMap { $0 }.flatMap { [$0.from, $0.to] } }
    return shares == nil ? all : all.map { min($0, 100) }
  }
}

/// Parts in percent of their whole.
struct Shares {
  /// For each place and series; nil where a part of the whole is missing, and where there is none. To
  /// a tenth, or to a hundredth where that alone tells two of them apart; those that were published are
  /// as they were, also where rounding lets them add up to 99.9.
  let ofPlace: [[DecimalNumber?]]
  /// Whether the figures are shares themselves.
  let arePublished: Bool
  fileprivate let exact: [[DecimalNumber?]]
  private let wording: ShareWording

  init(_ data: ChartData) {
    exact = data.places.indices.map { place in
      let values = data.series.map { $0.values[place]?.number }
      // Without one of its parts nothing is known of the shares of a whole.
      let known = values.compactMap { $0 }
      let total = known.reduce(.zero, +)
      return values.map { value in
        known.count < values.count ? nil : (value.flatMap { ($0 * .hundred).divided(by: total) })
      }
    }
    let wording = ShareWording(of: exact.flatMap { $0.compactMap { $0 } })
    self.wording = wording
    arePublished = data.unit.unit == .percent
    ofPlace =
      arePublished
      ? data.places.indices.map { place in data.series.map { $0.values[place]?.number } }
      : exact.map { $0.map { $0?.rounded(toDecimals: wording.decimals) } }
  }

  func text(_ place: Int, _ series: Int, _ phrases: ChartPhrases) -> String? {
    exact[place][series].map { wording.text(of: $0, phrases) }
  }

  /// The same of a share that is less than all, and would be rounded to it.
  func textOfNearlyAll(_ place: Int, _ series: Int, _ phrases: ChartPhrases) -> String? {
    arePublished
      ? nil
      : exact[place][series].flatMap {
        wording.isNearlyAll($0) ? wording.text(of: $0, phrases) : nil
      }
  }

  /// For a file of figures, where none of them becomes nothing: 0.0001 and not 0.0; and none all.
  func number(_ place: Int, _ series: Int) -> DecimalNumber? {
    exact[place][series].map { share in
      let rounded = share.rounded(toDecimals: wording.decimals)
      if wording.isNearlyAll(share) {
        let rest = DecimalNumber.hundred - share
        return share.rounded(toDecimals: 1 - Ticks.floorLog10(rest.approximation))
      }
      guard wording.isTiny(share) else { return rounded }
      return share.rounded(toDecimals: 1 - Ticks.floorLog10(share.approximation))
    }
  }

  /// A series with its shares in place of its figures.
  func series(_ index: Int, of data: ChartData, _ phrases: ChartPhrases) -> DataSeries {
    let series = data.series[index]
    if arePublished { return series }
    return DataSeries(
      name: series.name,
      values: series.values.indices.map { place in
        exact[place][index].map { share in
          let status = series.values[place]?.status ?? .normal
          let text = wording.text(of: share, phrases)
          if wording.isNearlyAll(share) {
            return DataValue(
              share, text: text, range: wording.most.approximation...100, isCentred: false,
              status: status, isExact: false)
          }
          guard wording.isTiny(share) else {
            return DataValue(
              share.rounded(toDecimals: wording.decimals), text: text, status: status)
          }
          // Somewhere between nothing and the least share that is shown.
          let least = wording.least
          return DataValue(
            least.scaled(byPowerOfTen: -1), text: text, range: 0...least.approximation,
            isCentred: false, status: status, isExact: false)
        }
      })
  }
}

/// How shares of a hundred are written: to a tenth, or to a hundredth where that alone tells two of
/// them apart.
struct ShareWording {
  let decimals: Int
  /// The least share that can be written.
  let least: DecimalNumber

  init(of shares: [DecimalNumber]) {
    func count(_ decimals: Int) -> Int {
      Set(shares.map { $0.rounded(toDecimals: decimals) }).count
    }
    decimals = count(2) > count(1) ? 2 : 1
    least = DecimalNumber(significand: 1, exponent: -decimals)
  }

  /// Whether it would be written as nothing, and is something.
  func isTiny(_ share: DecimalNumber) -> Bool {
    share > .zero && share.rounded(toDecimals: decimals) == .zero
  }

  /// Whether it would be written as all, and is less.
  func isNearlyAll(_ share: DecimalNumber) -> Bool {
    share < .hundred && share.rounded(toDecimals: decimals) == .hundred
  }

  /// The greatest share below all that can be written.
  var most: DecimalNumber { .hundred - least }

  func text(of share: DecimalNumber, _ phrases: ChartPhrases) -> String {
    if isNearlyAll(share) { return phrases.moreThan(digits(most)) }
    if isTiny(share) { return phrases.lessThan(digits(least)) }
    return digits(share.rounded(toDecimals: decimals))
  }

  private func digits(_ share: DecimalNumber) -> String {
    share.text(minimumDecimals: decimals) + "%"
  }
}
