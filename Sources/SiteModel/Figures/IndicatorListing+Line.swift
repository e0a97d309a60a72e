import Statistics

/// Which figures stand in one line, so that they can be drawn and compared one after another.
extension IndicatorListing {
  /// The figures that stand in one line with those of a period. Rates of single months take in those of
  /// 1—2月, which are published together, where neither month has one of its own; and those of 1—2月 stand
  /// among the months, and not among sums, where the indicator is published by single months.
  ///
  /// - Parameter track: that of the line; nil for the one that suits the period.
  func line(
    _ points: [Series.Point], with period: Period, in unit: MeasuringUnit, on track: Track? = nil
  ) -> [Series.Point] {
    guard unit.unit.isRelative, frequency == .monthly else {
      return inLine(points, with: period)
    }
    let singles = points.map(\.period).filter { $0.track(of: .monthly) == .single }
    let apart = Set(singles.filter { $0.firstDay.month < 3 }.map(\.year))
    var isAmongMonths = period.track(of: .monthly) == .single
    if case .months(1...2, let year) = period, track != .cumulative,
      indicator.mainTrack == .single, !singles.isEmpty, !apart.contains(year)
    {
      isAmongMonths = true
    }
    guard isAmongMonths else { return inLine(points, with: period) }
    return points.filter { point in
      if case .months(1...2, let year) = point.period { return !apart.contains(year) }
      return point.period.track(of: .monthly) == .single
    }
  }

  private func inLine(_ points: [Series.Point], with other: Period) -> [Series.Point] {
    guard let track = other.track(of: frequency), let frequency else {
      return points.filter { $0.period.isLike(other) }
    }
    // The first quarter is the first sum of quarters, too; a January is one where other months have sums.
    let beginsWithSingle =
      track == .cumulative
      && (frequency != .monthly
        || points.contains { $0.period.frequency == nil && $0.period.track(of: frequency) == track })
    return points.filter { point in
      point.period.track(of: frequency) == track
        || beginsWithSingle && point.period.track(of: frequency) == .single
          && point.period.firstDay.month == 1 && point.period.firstDay.day == 1
    }
  }

  /// The last change of those before a point that is measured in the same way and stands in one line
  /// with it: that of September before October's, of 1—9月 before 1—10月's.
  package func changeBefore(_ point: Series.Point, by yardstick: Change.Yardstick) -> Change? {
    let earlier = series.points(of: point.members).filter {
      $0.period.lastDay < point.period.lastDay
    }
    return line(earlier, with: point.period, in: MeasuringUnit(.percent)).reversed().lazy
      .compactMap { self.change(yardstick, of: $0) }.first
  }
}

extension Period {
  /// Whether two periods can share an axis: of one length, or both from the start of their years.
  fileprivate func isLike(_ other: Period) -> Bool {
    if frequency == nil || other.frequency == nil {
      return firstDay.month == 1 && other.firstDay.month == 1 && isCumulative == other.isCumulative
    }
    return frequency == other.frequency
  }
}
