import Statistics

/// Which figures stand in one line, so that they can be drawn and compared one after another.
extension IndicatorListing {
  /// The figures that stand in one line with those of a period. Rates of single months take in those of
  /// 1—2月, which are published together, where neither month has one of its own.
  func line(
    _ points: [Series.Point], with period: Period, in unit: MeasuringUnit
  ) -> [Series.Point] {
    let isMonthly =
      unit.unit.isRelative && frequency == .monthly && period.track(of: .monthly) == .single
    guard isMonthly else { return points.filter { isInLine($0.period, with: period) } }
    let apart = Set(
      points.lazy.map(\.period).filter {
        $0.track(of: .monthly) == .single && $0.firstDay.month < 3
      }
      .map(\.year))
    return points.filter { point in
      if case .months(1...2, let year) = point.period { return !apart.contains(year) }
      return isInLine(point.period, with: period)
    }
  }

  private func isInLine(_ period: Period, with other: Period) -> Bool {
    guard let track = other.track(of: frequency), frequency != nil else {
      return period.isLike(other)
    }
    return period.track(of: frequency) == track
  }

  /// The last change of those before a point that is measured in the same way and stands in one line
  /// with it: that of September before October's, of 1—9月 before 1—10月's.
  package func changeBefore(_ point: Series.Point, by yardstick: Change.Yardstick) -> Change? {
    let earlier = series.points(of: point.members).filter {
      $0.period.lastDay < point.period.lastDay
    }
    var period = point.period
    // 1—2月 of what is published by single months comes behind December.
    if case .months(1...2, _) = period, frequency == .monthly, indicator.mainTrack == .single,
      let month = earlier.last(where: { $0.period.track(of: .monthly) == .single })
    {
      period = month.period
    }
    return line(earlier, with: period, in: MeasuringUnit(.percent)).reversed().lazy
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
