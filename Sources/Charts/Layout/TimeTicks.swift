import Localization
import Statistics

/// The ticks of a time axis: at calendar steps from round places, as few as keep their labels apart.
///
/// Every third month begins with January, every fifth year with one that five divides; a year stands
/// under the first of its ticks.
struct TimeTicks {
  struct Tick {
    let position: Double
    let text: String
    /// The year, under the first tick of each; empty where the texts say it themselves.
    let year: String
  }

  let ticks: [Tick]

  /// - Parameters:
  ///   - isSeasonal: whether years are series, and not to be said here.
  ///   - positions: where the periods are.
  ///   - position: where one between them is; nil where there is no room for it.
  ///   - width: how wide a label is.
  init(
    _ periods: [Period], _ sequence: PeriodSequence, _ book: PhraseBook<ChartPhrases>,
    at positions: [Double], isSeasonal: Bool = false,
    between position: @escaping (Period) -> Double?, width: (String) -> Double
  ) {
    let finder = Finder(
      periods, sequence, book, at: positions, isSeasonal: isSeasonal, position)
    for step in Step.of(sequence.unit) where finder.hasRoom(for: step) {
      let ticks = finder.ticks(step)
      if ticks.count > min(1, periods.count - 1), Self.areApart(ticks, width) {
        self.ticks = ticks
        return
      }
    }
    ticks = Self.someOf(periods, book, positions, width)
  }

  // MARK: - Steps

  private enum Step {
    /// So many units, counted from the start of the year; of days from that of the month.
    case units(Int)
    /// So many months, each at its first period.
    case months(Int)
    /// So many years, each at its first period.
    case years(Int)

    static func of(_ unit: PeriodSequence.Unit?) -> [Step] {
      let years = [1, 2, 5, 10, 20, 50, 100].map(Step.years)
      return switch unit {
      case .year: years
      case .half: [.units(1)] + years
      case .quarter: [.units(1), .units(2)] + years
      case .month: [.units(1), .months(2), .months(3), .months(6)] + years
      case .tenDays: [.units(1), .months(1), .months(2), .months(3), .months(6)] + years
      case .week: [.units(1), .units(2), .units(4), .units(13), .units(26)] + years
      case .day:
        [.units(1), .units(2), .units(5), .units(10)]
          + [1, 2, 3, 6].map(Step.months) + years
      case nil: []
      }
    }

    /// About how many units it has.
    func length(in unit: PeriodSequence.Unit) -> Double {
      let inYear: Double =
        switch unit {
        case .year: 1
        case .half: 2
        case .quarter: 4
        case .month: 12
        case .tenDays: 36
        case .week: 52
        case .day: 365
        }
      return switch self {
      case .units(let count): Double(count)
      case .months(let count): Double(count) * inYear / 12
      case .years(let count): Double(count) * inYear
      }
    }
  }

  /// Finds the periods at which the ticks of a step are.
  private struct Finder {
    let sequence: PeriodSequence
    let book: PhraseBook<ChartPhrases>
    let position: (Period) -> Double?
    private let isSeasonal: Bool
    private var ordinals: ClosedRange<Int>?
    /// The axis's own periods by their numbers, in order.
    private var given: [(ordinal: Int, period: Period, position: Double)] = []
    /// How far units are apart; none where that is not known.
    private var distance: Double?

    /// More units than these are no axis that anybody reads.
    private static let limit = 100_000

    init(
      _ periods: [Period], _ sequence: PeriodSequence, _ book: PhraseBook<ChartPhrases>,
      at positions: [Double], isSeasonal: Bool, _ position: @escaping (Period) -> Double?
    ) {
      (self.sequence, self.book, self.position) = (sequence, book, position)
      self.isSeasonal = isSeasonal
      guard let first = periods.first, let last = periods.last,
        let start = sequence.ordinal(of: first), let end = sequence.ordinal(of: last),
        start <= end, end - start < Self.limit
      else { return }
      ordinals = start...end
      given.reserveCapacity(periods.count)
      for (period, position) in zip(periods, positions) {
        if let ordinal = sequence.ordinal(of: period) { given.append((ordinal, period, position)) }
      }
      if end > start {
        distance = (positions[periods.count - 1] - positions[0]) / Double(end - start)
      }
    }

    /// Whether ticks of a step could be told apart at all.
    func hasRoom(for step: Step) -> Bool {
      guard let distance, let unit = sequence.unit else { return true }
      return distance * step.length(in: unit) > 16
    }

    func ticks(_ step: Step) -> [Tick] {
      guard let ordinals else { return [] }
      var ticks: [Tick] = []
      var lastYear: Int?
      var next = 0
      for ordinal in ordinals {
        while next < given.count, given[next].ordinal < ordinal { next += 1 }
        let own = next < given.count && given[next].ordinal == ordinal ? given[next] : nil
        guard let period = own?.period ?? sequence.period(at: ordinal),
          isRound(period, step, isGiven: own != nil),
          let position = own?.position ?? position(period)
        else { continue }
        let (text, saysYear) = text(of: period, step)
        let isFirst = !saysYear && period.year != lastYear
        if isFirst { lastYear = period.year }
        ticks.append(
          Tick(position: position, text: text, year: isFirst ? "\(period.year)" : ""))
      }
      return ticks
    }

    /// - Parameter isGiven: whether it is one of the axis's own periods, and none between them.
    private func isRound(_ period: Period, _ step: Step, isGiven: Bool) -> Bool {
      let period = period.withoutEnd
      let last = period.lastDay
      let isMonthEnd = last.day == CivilDate.days(inMonth: last.month, of: last.year)
      // 1—2月 among months is the first of its year.
      let month = sequence.standsAtEnd ? last.month : period.firstDay.month
      switch step {
      case .units(1): return isGiven
      case .units(let count):
        switch sequence.unit {
        case .quarter: return last.month / 3 % count == (sequence.standsAtEnd ? 0 : 1)
        case .week: return (sequence.week(of: period) - 1) % count == 0
        // The last day of a month would stand beside the first of the next.
        default: return (last.day - 1) % count == 0 && last.day <= 30 - count / 2
        }
      case .months(let count):
        return sequence.standsAtEnd
          ? month % count == 0 && isMonthEnd
          : (month - 1) % count == 0 && (sequence.unit == .month || period.firstDay.day == 1)
      case .years(let count):
        guard period.year % count == 0 else { return false }
        switch sequence.unit {
        case .year: return true
        case .week: return sequence.week(of: period) == 1
        default:
          return sequence.standsAtEnd
            ? month == 12 && isMonthEnd : month == 1 && period.firstDay.day == 1
        }
      }
    }

    /// - Returns: also whether it is the year, which then need not stand below.
    private func text(of period: Period, _ step: Step) -> (String, saysYear: Bool) {
      if isSeasonal { return (book.phrases.season(period), true) }
      if period.withoutEnd.spansYears { return (book.phrases.partOfYear(period), true) }
      switch step {
      case .years: return ("\(period.year)", true)
      case .months where sequence.unit != .month:
        return (book.phrases.partOfYear(.month(period.firstDay.month, of: period.year)), false)
      case .months, .units:
        // The year stands below: a sum of all of it is 1—12月 beside 1—9月, and 全年 beside 上半年.
        guard sequence.beginsAnewEachYear, period.withoutEnd.lastDay.month == 12 else {
          return (book.phrases.partOfYear(period), false)
        }
        let isOfMonths = sequence.unit == .month
        return (
          isOfMonths
            ? book.phrases.partOfYear(.months(1...12, of: period.year)) : book.phrases.wholeYear,
          false
        )
      }
    }
  }

  // MARK: - Fit

  private static func areApart(_ ticks: [Tick], _ width: (String) -> Double) -> Bool {
    func areApart(_ text: (Tick) -> String) -> Bool {
      var last: (position: Double, width: Double)?
      for tick in ticks where !text(tick).isEmpty {
        let width = width(text(tick))
        if let last, tick.position - last.position <= (last.width + width) / 2 + 8 { return false }
        last = (tick.position, width)
      }
      return true
    }
    return areApart { $0.text } && areApart { $0.year }
  }

  /// Periods without a common measure: every so many of those that there are, and the last one.
  private static func someOf(
    _ periods: [Period], _ book: PhraseBook<ChartPhrases>, _ positions: [Double],
    _ width: (String) -> Double
  ) -> [Tick] {
    var step = 1
    while true {
      var lastYear: Int?
      let shown = stride(from: periods.count - 1, through: 0, by: -step).reversed()
      let ticks = shown.map { index -> Tick in
        let (period, position) = (periods[index], positions[index])
        let text = book.phrases.partOfYear(period)
        let saysYear = text.isEmpty || period.withoutEnd.spansYears
        defer { if !saysYear { lastYear = period.year } }
        return Tick(
          position: position, text: text.isEmpty ? "\(period.year)" : text,
          year: saysYear || period.year == lastYear ? "" : "\(period.year)")
      }
      if areApart(ticks, width) || step >= periods.count { return ticks }
      step *= 2
    }
  }
}

extension [Period] {
  /// What all periods share where their ticks say no more than the year: 上半年. Nil where it is
  /// nothing, or there is more than one.
  func commonPart(_ phrases: ChartPhrases) -> String? {
    guard let first, !first.withoutEnd.spansYears else { return nil }
    let part = phrases.partOfYear(first)
    guard !part.isEmpty, dropFirst().allSatisfy({ phrases.partOfYear($0) == part }),
      Set(map(\.year)).count == count
    else { return nil }
    return part
  }
}
