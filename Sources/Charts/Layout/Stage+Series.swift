import Statistics

/// The series of a chart as lines show them.
extension Stage {
  /// The series that have colours and names, in their order.
  var namedSeries: [Int] { series.indices.filter { colour(ofSeries: $0) != .grey } }

  /// The series whose lines have names at their ends: years all have.
  var labelledSeries: [Int] { data.isSeasonal ? series.indices.reversed() : namedSeries }

  /// Grey first, then from the last to the first: the most important lies over the others.
  var drawingOrder: [Int] {
    let named = namedSeries
    return series.indices.filter { !named.contains($0) } + named.reversed()
  }

  /// The stretches of places that belong together: no gap within, no break of the series, and no new
  /// year where sums begin anew.
  func runs(ofSeries index: Int) -> [[Int]] {
    let runs = series[index].runs
    guard sequence?.beginsAnewEachYear == true, !unit.unit.isRelative, let periods = data.periods
    else { return runs }
    return runs.flatMap { $0.split(between: { periods[$0].year != periods[$1].year }) }
  }

  /// The stretches that a line joins: a range that has no number of its own is not on it.
  func lines(ofSeries index: Int) -> [[Int]] {
    let values = series[index].values
    return runs(ofSeries: index).flatMap { run in
      run.split { values[$0]?.isCentred != true }.map(Array.init)
    }
  }
}

extension [Int] {
  /// Parts between neighbours that don't belong together.
  fileprivate func split(between isApart: (Int, Int) -> Bool) -> [[Int]] {
    var parts: [[Int]] = []
    for (index, element) in enumerated() {
      if index > 0, !isApart(self[index - 1], element) {
        parts[parts.count - 1].append(element)
      } else {
        parts.append([element])
      }
    }
    return parts
  }
}

extension DataSeries {
  /// The first of the places with the greatest number.
  func highest(of places: [Int]) -> Int? { places.max { number($0) < number($1) } }

  /// The first of the places with the least number.
  func lowest(of places: [Int]) -> Int? { places.min { number($0) < number($1) } }

  private func number(_ place: Int) -> Double { values[place]?.doubleValue ?? 0 }
}

extension Stage {
  /// The point that a note is about; nil where the chart has none, which its check has said.
  func mark(of note: Chart.PointNote) -> (place: Int, series: Int)? {
    guard let place = placeNames.firstIndex(of: note.place) else { return nil }
    let index = series.indices.first { index in
      series[index].values[place] != nil && note.series.map { $0 == series[index].name } ?? true
    }
    return index.map { (place, $0) }
  }
}
