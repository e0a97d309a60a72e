import Statistics

/// Parts piled on one another: where each begins and ends, those above zero apart from those below.
struct Stacks {
  /// For each place and series, the two ends; nil where there is no value.
  let ends: [[(from: Double, to: Double)?]]
  /// For each place and series how large the part is: its value, or its share of a hundred.
  let sizes: [[DecimalNumber?]]

  init(_ stage: Stage) {
    let shares = stage.chart.stacking == .percent ? Shares(stage.data) : nil
    let sizes = stage.data.places.indices.map { place in
      shares?.ofPlace[place] ?? stage.series.map { $0.values[place]?.number }
    }
    self.sizes = sizes
    ends = sizes.map { sizes in
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

  var allSizes: [DecimalNumber] { sizes.flatMap { $0.compactMap { $0 } } }

  var extremes: [Double] {
    ends.flatMap { $0.compactMap { $0 }.flatMap { [$0.from, $0.to] } }
  }
}

/// Parts in percent of their whole.
struct Shares {
  /// For each place and series; nil where a part of the whole is missing, and where there is none.
  let ofPlace: [[DecimalNumber?]]

  init(_ data: ChartData) {
    let exact = data.places.indices.map { place in
      let values = data.series.map { $0.values[place]?.number }
      // Without one of its parts nothing is known of the shares of a whole.
      let known = values.compactMap { $0 }
      let total = known.reduce(.zero, +)
      return values.map { value in
        known.count < values.count ? nil : (value.flatMap { ($0 * .hundred).divided(by: total) })
      }
    }
    // To a tenth, or to a hundredth where that alone tells two of them apart.
    let all = exact.flatMap { $0.compactMap { $0 } }
    let places = Self.count(all, 1) == Set(all).count ? 1 : 2
    ofPlace = exact.map { $0.map { $0?.rounded(toDecimals: places) } }
  }

  private static func count(_ shares: [DecimalNumber], _ places: Int) -> Int {
    Set(shares.map { $0.rounded(toDecimals: places) }).count
  }

  func text(_ place: Int, _ series: Int) -> String? {
    ofPlace[place][series].map(Self.text)
  }

  private static func text(_ share: DecimalNumber) -> String {
    share.text(minimumDecimals: 1) + "%"
  }

  /// A series with its shares in place of its figures.
  func series(_ index: Int, of data: ChartData) -> DataSeries {
    let series = data.series[index]
    return DataSeries(
      name: series.name,
      values: series.values.indices.map { place in
        ofPlace[place][index].map { DataValue($0, text: Self.text($0)) }
      })
  }
}
