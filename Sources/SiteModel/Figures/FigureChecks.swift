import Diagnostics
import Localization
import Statistics

/// What only shows when the figures of a series are seen beside one another. All of it may be right
/// for a reason, so that each is a warning that its report can accept.
struct FigureChecks {
  private let series: Series

  init(_ series: Series) {
    self.series = series
  }

  private var indicator: Indicator { series.indicator }

  var diagnostics: [Diagnostic] {
    guard !indicator.unit.unit.isRelative else { return [] }
    return membersAboveTotal + membersBeyondTotal + otherBases + sumsThatFall + partsAboveSums
      + unequalSums + unequalParts + jumps + repetitions + tenfoldRevisions
  }

  /// A figure that is meant as one number.
  private struct Figure {
    let point: Series.Point
    let quantity: Quantity
    let value: DecimalNumber

    init?(_ point: Series.Point?) {
      guard let point, let quantity = point.value?.current.figure,
        case .single(let value) = quantity.amount
      else { return nil }
      (self.point, self.quantity, self.value) = (point, quantity, value)
    }

    /// Half of one in the last digit that was written, twice over for what is meant vaguely.
    var tolerance: DecimalNumber {
      let digit = DecimalNumber(
        significand: 5, exponent: quantity.writtenPower - quantity.writtenDecimals - 1)
      return quantity.exactness == .exact
        ? digit : digit + digit + value.magnitude.scaled(byPowerOfTen: -1)
    }

    var location: SourceLocation { point.value!.current.observation.location }

    /// A remark shows that the editor knows.
    var isExplained: Bool { !point.notes.isEmpty }
  }

  private func diagnostic(
    _ rule: Rule, _ figure: Figure, _ arguments: [String: Phrase.Argument]
  ) -> Diagnostic {
    let own: [String: Phrase.Argument] = [
      "indicator": .text(indicator.id.text), "figure": .text(figure.quantity.text),
      "period": .period(figure.point.period),
    ]
    return Diagnostic(
      rule, at: figure.location, own.merging(arguments) { _, given in given },
      length: figure.quantity.text.unicodeScalars.count)
  }

  // MARK: Parts and wholes

  /// Members add up where an editor says so. Where nobody does, amounts in tens of thousands and
  /// things that are counted are no averages.
  private var addsUp: Bool {
    if let isAdditive = indicator.isAdditive { return isAdditive }
    guard indicator.kind != nil else { return false }
    switch indicator.unit.unit {
    case .currency: return indicator.unit.power >= 4
    case .other(let symbol): return !symbol.contains("/") && indicator.kind == .stock
    case .none, .percent, .perMille, .percentagePoint, .perMillePoint, .rank,
      .rankFromEnd:
      return false
    }
  }

  private var membersAboveTotal: [Diagnostic] {
    guard !indicator.dimensions.isEmpty, addsUp else { return [] }
    return series.points.compactMap { point in
      guard !point.isTotal, !indicator.isOnOtherCoverage(point.members),
        let part = Figure(point), !part.isExplained,
        let total = Figure(series.point(at: point.period, point.members.map { _ in nil })),
        part.value > total.value, !total.value.isNegative, !hasNegatives(beside: point),
        !part.quantity.agrees(with: total.quantity)
      else { return nil }
      return diagnostic(
        Rule.series.memberAboveTotal, part,
        [
          "member": .text(MemberWording.text(of: point.members, in: indicator.dimensions) ?? ""),
          "total": .text(total.quantity.text),
        ])
    }
  }

  /// 进口 may be negative where 出口 and the balance are not.
  private func hasNegatives(beside point: Series.Point) -> Bool {
    series.points.contains {
      $0.period.span == point.period.span && Figure($0)?.value.isNegative == true
    }
  }

  /// Where an editor says that members add up: that together they are no more than the total.
  private var membersBeyondTotal: [Diagnostic] {
    guard indicator.isAdditive == true, indicator.dimensions.count == 1,
      !indicator.dimensions[0].isCoverage
    else { return [] }
    return series.totals.compactMap { point in
      guard let total = Figure(point), !total.isExplained else { return nil }
      let parts = indicator.dimensions[0].members
        .filter { indicator.dimensions[0].parents[$0] == nil }
        .compactMap { Figure(series.point(at: point.period, [$0])) }
      guard parts.count > 1, parts.allSatisfy({ !$0.value.isNegative }) else { return nil }
      let sum = parts.reduce(DecimalNumber.zero) { $0 + $1.value }
      let doubt = parts.reduce(total.tolerance) { $0 + $1.tolerance }
      guard sum > total.value + doubt else { return nil }
      return diagnostic(
        Rule.series.membersBeyondTotal, total,
        ["sum": .text("\(indicator.unit.number(sum))\(indicator.unit.symbol)")])
    }
  }

  /// Index numbers on different bases, which make no one line.
  private var otherBases: [Diagnostic] {
    var first: (base: IndexBase, figure: Figure)?
    return series.points.compactMap { point in
      guard let figure = Figure(point), let base = figure.quantity.indexBase.map(IndexBase.init)
      else { return nil }
      guard let known = first else {
        first = (base, figure)
        return nil
      }
      guard known.base != base else { return nil }
      return diagnostic(
        Rule.series.otherBase, figure,
        [
          "base": .text(base.text), "other": .text(known.base.text),
          "earlier": .period(known.figure.point.period),
        ])
    }
  }

  // MARK: Sums from the start of the year

  private func sums(of members: [String?]) -> [Figure] {
    series.points(of: members).filter {
      $0.period.track(of: indicator.frequency) == .cumulative || $0.period.isCumulative
    }.compactMap { Figure($0) }
  }

  private var sumsThatFall: [Diagnostic] {
    guard indicator.kind == .flow else { return [] }
    return series.combinations.flatMap { members in
      let sums = sums(of: members)
      return zip(sums, sums.dropFirst()).compactMap { before, after -> Diagnostic? in
        guard before.point.period.year == after.point.period.year, !before.value.isNegative,
          after.value < before.value, !after.isExplained,
          !after.quantity.agrees(with: before.quantity)
        else { return nil }
        return diagnostic(
          Rule.series.sumFalls, after,
          ["earlier": .period(before.point.period), "before": .text(before.quantity.text)])
      }
    }
  }

  private var partsAboveSums: [Diagnostic] {
    guard indicator.kind == .flow else { return [] }
    return series.combinations.flatMap { members in
      let sums = sums(of: members)
      let parts = series.points(of: members).compactMap { Figure($0) }
      return parts.compactMap { part -> Diagnostic? in
        guard part.point.period.frequency != nil, !part.point.period.isCumulative,
          let sum = sums.first(where: {
            $0.point.period.lastDay == part.point.period.lastDay
              && $0.point.period.dayCount > part.point.period.dayCount
          }), !sum.value.isNegative, part.value > sum.value, !part.isExplained,
          !part.quantity.agrees(with: sum.quantity)
        else { return nil }
        return diagnostic(
          Rule.series.partAboveSum, part, ["total": .text(sum.quantity.text)])
      }
    }
  }

  /// A sum, and the two that should add up to it.
  private struct SumOfTwo {
    let sum: Figure
    let before: Figure
    let last: Figure

    /// By how much they differ beyond what rounding explains; nil where they don't.
    var difference: DecimalNumber? {
      let difference = (before.value + last.value - sum.value).magnitude
      return difference > sum.tolerance + before.tolerance + last.tolerance ? difference : nil
    }

    var isOfWholeYear: Bool { if case .year = sum.point.period.simplified { true } else { false } }

    /// More than revisions of what came before are likely to come to.
    var isLarge: Bool {
      difference.map { $0 > sum.value.magnitude * FigureChecks.fewPerCent } ?? false
    }
  }

  private static let fewPerCent = DecimalNumber(significand: 15, exponent: -3)

  private var sumsOfTwo: [SumOfTwo] {
    series.points.compactMap { point in
      guard let sum = Figure(point), !sum.isExplained,
        let (minus, leaves) = point.period.lastPart(by: indicator.frequency),
        let before = Figure(series.point(at: minus, point.members)),
        let last = Figure(series.point(at: leaves, point.members)), !last.isExplained
      else { return nil }
      return SumOfTwo(sum: sum, before: before, last: last)
    }
  }

  /// 1—2月 and 3月, which are not 1—3月. Customs and others revise the months before with each sum: small
  /// differences are slips only where the other sums of the year come out.
  private var unequalSums: [Diagnostic] {
    guard indicator.kind == .flow, indicator.isAdditive != false else { return [] }
    let sums = sumsOfTwo
    return sums.compactMap { one in
      guard one.difference != nil else { return nil }
      let beside = sums.filter {
        $0.sum.point.members == one.sum.point.members
          && $0.sum.point.period.year == one.sum.point.period.year
      }
      let unequal = beside.count { $0.difference != nil }
      // A wrong sum shows twice: in itself, and in the next one.
      let isAlone = unequal <= 2 && beside.count - unequal >= 2 && !one.isOfWholeYear
      guard one.isLarge || isAlone else { return nil }
      return diagnostic(
        Rule.series.unequalSum, one.sum,
        [
          "before": .text(one.before.quantity.text),
          "earlier": .period(one.before.point.period),
          "last": .text(one.last.quantity.text), "part": .period(one.last.point.period),
        ])
    }
  }

  /// The quarters of a year, which are not the year. An annual figure that is revised later than its
  /// quarters may differ by a few per cent.
  private var unequalParts: [Diagnostic] {
    guard indicator.kind == .flow, indicator.isAdditive != false else { return [] }
    return series.points.compactMap { point in
      guard let whole = Figure(point), !whole.isExplained, !whole.value.isNegative else {
        return nil
      }
      for parts in Self.divisions(of: point.period) {
        let figures = parts.compactMap { Figure(series.point(at: $0, point.members)) }
        guard figures.count == parts.count, figures.allSatisfy({ !$0.isExplained }) else {
          continue
        }
        let sum = figures.reduce(DecimalNumber.zero) { $0 + $1.value }
        let doubt = figures.reduce(whole.tolerance) { $0 + $1.tolerance }
        let difference = (sum - whole.value).magnitude
        guard difference > doubt, difference > whole.value * Self.twentieth else { continue }
        return diagnostic(
          Rule.series.unequalParts, whole,
          [
            "count": .number(parts.count), "first": .period(parts[0]),
            "last": .period(parts[parts.count - 1]),
            "sum": .text("\(indicator.unit.number(sum))\(indicator.unit.symbol)"),
          ])
      }
      return nil
    }
  }

  private static let twentieth = DecimalNumber(significand: 5, exponent: -2)

  /// What a period consists of, the longest parts first.
  private static func divisions(of period: Period) -> [[Period]] {
    switch period.simplified {
    case .year(let year):
      [
        (1...2).map { .half($0, of: year) }, (1...4).map { .quarter($0, of: year) },
        (1...12).map { .month($0, of: year) },
        // January and February, between which the spring festival moves, are published together.
        [.months(1...2, of: year)] + (3...12).map { .month($0, of: year) },
      ]
    case .half(let half, let year):
      [
        (half * 2 - 1...half * 2).map { .quarter($0, of: year) },
        (half * 6 - 5...half * 6).map { .month($0, of: year) },
      ] + (half == 1 ? [[.months(1...2, of: year)] + (3...6).map { .month($0, of: year) }] : [])
    case .quarter(let quarter, let year):
      [(quarter * 3 - 2...quarter * 3).map { .month($0, of: year) }]
    default: []
    }
  }

  // MARK: One period after another

  /// Each figure with the one before it that it can be compared with: of the period before on its
  /// track, for sums and where there is none of the year before.
  private var neighbours: [(before: Figure, after: Figure)] {
    series.points.compactMap { point in
      guard let after = Figure(point), !after.isExplained else { return nil }
      let isSum =
        point.period.track(of: indicator.frequency) == .cumulative || point.period.isCumulative
      let earlier =
        isSum && indicator.kind != .stock
        ? point.period.yearBefore
        : point.period.previous(by: indicator.frequency)
      let before =
        Figure(earlier.flatMap { series.point(at: $0, point.members) })
        ?? Figure(point.period.yearBefore.flatMap { series.point(at: $0, point.members) })
      return before.map { ($0, after) }
    }
  }

  private var jumps: [Diagnostic] {
    neighbours.compactMap { before, after in
      guard before.value > .zero, after.value > .zero,
        let ratio = after.value.divided(by: before.value),
        ratio >= Self.ten || ratio <= Self.tenth
      else { return nil }
      // A stated rate that says so too is no slip.
      if let change = after.point.change(.yearBefore) ?? after.point.change(.periodBefore),
        change.measure == .percent
      {
        let factor = DecimalNumber.one + change.amount.scaled(byPowerOfTen: -2)
        if factor >= Self.five || factor <= Self.fifth { return nil }
      }
      return diagnostic(
        Rule.series.figureJumps, after,
        ["earlier": .period(before.point.period), "before": .text(before.quantity.text)])
    }
  }

  private static let ten = DecimalNumber(significand: 10)
  private static let tenth = DecimalNumber(significand: 1, exponent: -1)
  private static let five = DecimalNumber(significand: 5)
  private static let fifth = DecimalNumber(significand: 2, exponent: -1)

  /// A figure that took the place of one ten times as large or small: 35 and 350 differ by a key.
  private var tenfoldRevisions: [Diagnostic] {
    series.points.flatMap { point -> [Diagnostic] in
      guard let statement = point.value, !statement.earlier.isEmpty else { return [] }
      let versions = [statement.current] + statement.earlier
      return zip(versions, versions.dropFirst()).compactMap { newer, older in
        guard case .single(let after) = newer.figure.amount,
          case .single(let before) = older.figure.amount, before != .zero,
          newer.restatement?.reason == nil, newer.observation.note == nil,
          newer.observation.supersedes == nil,
          let ratio = after.magnitude.divided(by: before.magnitude),
          ratio >= Self.eight && ratio <= Self.twelve
            || ratio >= Self.twelfth && ratio <= Self.eighth
        else { return nil }
        return Diagnostic(
          Rule.series.revisedTenfold, at: newer.observation.location,
          [
            "indicator": .text(indicator.id.text), "figure": .text(newer.figure.text),
            "period": .period(point.period), "before": .text(older.figure.text),
            "file": .text(older.observation.location.file),
          ], length: newer.figure.text.unicodeScalars.count)
      }
    }
  }

  private static let eight = DecimalNumber(significand: 8)
  private static let twelve = DecimalNumber(significand: 12)
  private static let eighth = DecimalNumber(significand: 125, exponent: -3)
  private static let twelfth = DecimalNumber(significand: 8, exponent: -2)

  /// Figures of four digits and more that come twice in a row, unless the bulletin says that nothing
  /// changed.
  private var repetitions: [Diagnostic] {
    neighbours.compactMap { before, after in
      guard before.value == after.value, String(after.value.significand.magnitude).count >= 4,
        before.point.value?.current.observation.release
          != after.point.value?.current.observation.release,
        after.point.changes.allSatisfy({ $0.current.figure.amount != .zero })
      else { return nil }
      return diagnostic(
        Rule.series.figureRepeated, after, ["earlier": .period(before.point.period)])
    }
  }
}
