import Diagnostics
import Localization
import Markdown
import Statistics

/// A claim beside a linked figure that what is on record denies: 下降4.6%，降幅比1—9月收窄0.4个百分点, of a fall of
/// 4.2% before.
struct RecordContradiction {
  /// As it was written.
  let words: String
  let kind: Kind

  enum Kind {
    case record(Record)
    /// By how much the figure changed.
    case change(FigureComparison.Known)
    /// What went out and what came in.
    case trade(exports: String, imports: String)
  }

  /// What is on record of another time, and what is stated.
  struct Record {
    let period: Period
    let earlier: String
    let own: String
    /// Whether it may be right all the same: an amount in its last digit, for whoever published it may have had more
    /// digits than the rates have; a way for which no time is named.
    let mayBeRight: Bool

    var rule: Rule {
      mayBeRight ? Rule.figureLinks.doubtfulMove : Rule.figureLinks.moveAgainstRecord
    }

    func arguments(_ words: String) -> [String: Phrase.Argument] {
      [
        "words": .text(words), "period": .period(period), "earlier": .text(earlier),
        "figure": .text(own),
      ]
    }
  }

  /// - Parameters:
  ///   - link: with the words of its sentence.
  ///   - figure: what the words of the link state.
  ///   - target: the figure that it leads to, and is.
  /// - Returns: nil where nothing is claimed, where nothing is known of the other time, and where it is so.
  static func first(
    _ link: FigureLink, _ figure: StatedFigure, _ target: FigureTarget
  ) -> RecordContradiction? {
    let claims = RecordClaim.all(around: link, named: target.names)
    for claim in claims {
      if let found = claim.contradiction(withTradeOf: target) { return found }
    }
    guard !claims.isEmpty, let own = RecordedFigure(figure.reading, of: target) else { return nil }
    for claim in claims {
      let meant = claim.isOfRate ? own.rate(by: claim.comparison) ?? own : own
      guard meant.mayBeMeant(by: claim) else { continue }
      if let found = claim.contradiction(with: meant, figure.words) { return found }
    }
    return nil
  }

  /// - Parameters:
  ///   - claims: of a figure that is not stated.
  ///   - target: the figure.
  static func first(among claims: [RecordClaim], _ target: FigureTarget) -> RecordContradiction? {
    for claim in claims {
      guard let own = RecordedFigure(meantBy: claim, of: target), own.mayBeMeant(by: claim) else {
        continue
      }
      if let found = claim.contradiction(with: own, own.text) { return found }
    }
    return nil
  }

  /// What is said of the difference between two linked figures of one series: 1266.3亿元，比9月的1200亿元多56.3亿元.
  ///
  /// - Parameters:
  ///   - link: to the figure with which the one before it is compared.
  static func difference(
    _ link: FigureLink, from base: (figure: StatedFigure, target: FigureTarget),
    to own: (figure: StatedFigure, target: FigureTarget)
  ) -> RecordContradiction? {
    guard let claim = RecordClaim.difference(from: link) ?? RecordClaim.side(before: link),
      let base = RecordedFigure(base.figure.reading, of: base.target),
      let own = RecordedFigure(own.figure.reading, of: own.target), own.mayBeMeant(by: claim)
    else { return nil }
    return claim.contradiction(with: own, base: base.known)
  }
}

extension RecordClaim {
  /// Whether what went out and came in leaves another balance, as far as all three were rounded.
  fileprivate func contradiction(withTradeOf target: FigureTarget) -> RecordContradiction? {
    guard case .balanced(let isSurplus, let said) = kind, let (exports, imports) = target.trade,
      let balance = said.value
    else { return nil }
    for out in exports {
      for into in imports {
        guard out.exactness == .exact, into.exactness == .exact,
          let a = out.converted(to: said.unit)?.value,
          let b = into.converted(to: said.unit)?.value
        else { return nil }
        let difference = a - b
        let meant =
          isSurplus == nil
          ? difference.magnitude : isSurplus == true ? difference : difference.negated
        // Each is off by half of its last digit at most.
        let steps = [out, into, said].map {
          DecimalNumber(significand: 1, exponent: $0.writtenPower - $0.writtenDecimals)
        }
        let off = (meant - balance).magnitude
        if off + off <= steps[0] + steps[1] + steps[2] { return nil }
      }
    }
    return RecordContradiction(
      words: words, kind: .trade(exports: "\(exports[0])", imports: "\(imports[0])"))
  }

  fileprivate func contradiction(
    with own: RecordedFigure, _ figure: String
  ) -> RecordContradiction? {
    switch kind {
    case .balanced: nil
    case .changed(let reading):
      own.change(otherThan: reading, words).map {
        RecordContradiction(words: words, kind: .change($0))
      } ?? grown(by: reading, own)
    case .shared(let said):
      own.share(otherThan: said).map { share in
        RecordContradiction(
          words: words, kind: .change(FigureComparison.Known(text: "\(share.figure)")))
      }
    case .moved(let way, let amount?) where !own.isRate && amount.unit.isRate:
      own.period(named: time).flatMap { grown(way, by: amount, own, since: $0) }
    case .moved(let way, let amount?) where time.isEmpty:
      movedSince(way, by: amount, own)
    case .moved(let way, let amount?):
      compared(with: own).flatMap { moved(way, by: amount, own, since: $0) }
    case .moved(let way, nil): moved(way, own, figure)
    case .unchanged: unchanged(own)
    case .turned(let toRise, let fromRise): turned(toRise, fromRise, own)
    case .ran(let count, let areRises):
      run(count, own) { _, number in areRises ? number > .zero : number < .zero }
    case .kept(let count, let way):
      run(count + 1, own) { next, number in
        next.map { next in move(way, from: number, to: next).map { $0 > .zero } ?? true } ?? true
      }
    case .extreme(let isHighest, let scope): extreme(isHighest, scope, own)
    case .stood(let reading): stood(reading, own)
    case .beyond(let isOver, let bound):
      own.isOnOtherSide(of: bound, saidToBeOver: isOver) ? contradiction(withFigureOf: own) : nil
    case .multiple(let said):
      own.known(own.period(named: time)).flatMap { known in
        own.isOther(said, of: known) ? contradiction(known, own) : nil
      }
    case .mean(let ofDays, let said):
      own.isOther(said, ofDays: ofDays) ? contradiction(withFigureOf: own) : nil
    }
  }

  fileprivate func contradiction(
    with own: RecordedFigure, base: RecordedFigure.Known
  ) -> RecordContradiction? {
    guard case .moved(let way, let amount) = kind else { return nil }
    if let amount { return moved(way, by: amount, own, since: base) }
    let goesOtherWay = base.all.allSatisfy { number in
      move(way, from: number, to: own.value).map { $0 <= .zero } ?? false
    }
    return goesOtherWay ? contradiction(base, own) : nil
  }

  private func contradiction(withFigureOf own: RecordedFigure) -> RecordContradiction {
    RecordContradiction(
      words: words,
      kind: .change(FigureComparison.Known(text: own.text, comparison: own.comparison)))
  }

  /// What a figure is said to differ from: itself at another time, or another figure of the report.
  private func compared(with own: RecordedFigure) -> RecordedFigure.Known? {
    if let period = own.period(named: time) { return own.known(period) }
    return own.target.peers?.rate(named: time, beside: own)
  }

  private func contradiction(
    _ known: RecordedFigure.Known, _ own: RecordedFigure, mayBeRight: Bool = false
  ) -> RecordContradiction {
    RecordContradiction(
      words: words,
      kind: .record(
        RecordContradiction.Record(
          period: known.period, earlier: known.text, own: own.text, mayBeRight: mayBeRight)))
  }

  private func moved(
    _ way: MoveVerb.Way, by amount: Quantity, _ own: RecordedFigure,
    since known: RecordedFigure.Known
  ) -> RecordContradiction? {
    guard
      let said = (own.isRate ? amount : amount.converted(to: own.unit) ?? amount).value
    else { return nil }
    let step = DecimalNumber(
      significand: 1, exponent: amount.writtenPower - amount.writtenDecimals)
    var isNear = false
    for number in known.all {
      guard let moved = move(way, from: number, to: own.value) else { return nil }
      // A fall that is not called one may have gained speed, or lost it.
      let isFall =
        noun.isEmpty && own.comparison != nil && number.isNegative && own.value.isNegative
      for moved in isFall ? [moved, moved.negated] : [moved] {
        if moved == said { return nil }
        isNear = isNear || moved > .zero && (moved - said).magnitude <= step
      }
    }
    return contradiction(known, own, mayBeRight: isNear)
  }

  /// 同比增加46.3亿元, where no such change was published: what the levels come to.
  private func grown(by reading: FigureReading, _ own: RecordedFigure) -> RecordContradiction? {
    let said = reading.quantity
    guard !said.unit.isRelative, own.comparison == nil, let amount = said.value,
      said.converted(to: own.unit) != nil,
      !own.target.allChanges.contains(where: { $0.measure.unit == said.unit })
    else { return nil }
    let since =
      switch reading.comparison {
      case .yearBefore: own.known(own.yearBefore)
      case .periodBefore: own.lastKnown
      default: nil as RecordedFigure.Known?
      }
    let way: MoveVerb.Way = amount.isNegative ? .down : .up
    let size = amount.isNegative ? said.negated : said
    return since.flatMap { moved(way, by: size, own, since: $0) }
  }

  /// A level that grew by a share of itself. The change that was published counts; the levels alone may be at other
  /// prices, or may have been adjusted for the season.
  private func grown(
    _ way: MoveVerb.Way, by share: Quantity, _ own: RecordedFigure, since period: Period
  ) -> RecordContradiction? {
    guard [.up, .down].contains(way), let written = share.value else { return nil }
    let measure: Change.Comparison? =
      own.yearBefore?.span == period.span
      ? .yearBefore : own.target.period.previous?.span == period.span ? .periodBefore : nil
    let published = own.target.allChanges.first { change in
      change.comparison == measure && change.measure == .percent
    }
    if let published {
      let said = share.unit == .percent ? written : written * .hundred
      let moved = way == .up ? published.amount : published.amount.negated
      guard published.exactness == .exact, moved != said else { return nil }
      return RecordContradiction(
        words: words,
        kind: .change(
          FigureComparison.Known(text: "\(published)", comparison: published.comparison)))
    }
    guard let known = own.known(period), own.isOther(share, way, since: known) else { return nil }
    return contradiction(known, own, mayBeRight: true)
  }

  /// By how much a rate moved since a time that isn't named: the one before, or a year before where that is known,
  /// too. Of a month it is the one before, unless another is named.
  private func movedSince(
    _ way: MoveVerb.Way, by amount: Quantity, _ own: RecordedFigure
  ) -> RecordContradiction? {
    let isMonth = if case .month = own.target.period { true } else { false }
    let yearBefore = own.known(own.yearBefore)
    guard let last = own.lastKnown, isMonth || yearBefore != nil else { return nil }
    let isSo = [last, yearBefore].compactMap { $0 }
      .contains { moved(way, by: amount, own, since: $0) == nil }
    return isSo ? nil : contradiction(last, own, mayBeRight: true)
  }

  private func moved(
    _ way: MoveVerb.Way, _ own: RecordedFigure, _ figure: String
  ) -> RecordContradiction? {
    let isNamed = !time.isEmpty
    let before = isNamed ? compared(with: own) : own.lastKnown
    let yearBefore = isNamed ? nil : own.known(own.yearBefore)
    // Of a level that changes with the seasons the year before may be meant as well as the month.
    guard let known = before, isNamed || own.isRate || yearBefore != nil else { return nil }
    let goesOtherWay = [known, yearBefore].compactMap { $0 }.allSatisfy { known in
      known.all.allSatisfy { number in
        move(way, from: number, to: own.value).map { $0 <= .zero } ?? false
      }
    }
    return goesOtherWay ? contradiction(known, own, mayBeRight: !isNamed) : nil
  }

  private func unchanged(_ own: RecordedFigure) -> RecordContradiction? {
    guard let known = own.known(own.period(named: time)), !known.all.contains(own.value) else {
      return nil
    }
    return contradiction(known, own)
  }

  private func turned(
    _ toRise: Bool, _ fromRise: Bool?, _ own: RecordedFigure
  ) -> RecordContradiction? {
    guard let known = own.lastKnown else { return nil }
    guard toRise ? own.value > .zero : own.value < .zero else { return contradiction(known, own) }
    // A turn may be one since the year before.
    let wasSame = known.all.allSatisfy { toRise ? $0 > .zero : $0 < .zero }
    return wasSame ? contradiction(known, own, mayBeRight: true) : nil
  }

  /// The first of so many periods, the figure's own among them, that is not as it should be.
  ///
  /// - Parameter isSo: of the number of the period behind, where that is one of the run, and of its own.
  private func run(
    _ count: Int, _ own: RecordedFigure, isSo: (DecimalNumber?, DecimalNumber) -> Bool
  ) -> RecordContradiction? {
    var next: [DecimalNumber] = [own.value]
    var period = own.lastKnown?.period
    guard isSo(nil, own.value) else { return contradiction(withFigureOf: own) }
    for _ in 1..<count {
      guard let known = own.known(period) else { return nil }
      let isAnySo = known.all.contains { number in next.contains { isSo($0, number) } }
      guard isAnySo else { return contradiction(known, own) }
      next = known.all
      period = own.isSum ? known.period.previous(by: .monthly) : known.period.previous
    }
    return nil
  }

  private func extreme(
    _ isHighest: Bool, _ scope: Scope, _ own: RecordedFigure
  ) -> RecordContradiction? {
    if isOfFall, !own.value.isNegative { return nil }
    // Of falls the lowest number is the highest.
    let isUpward = isHighest != isOfFall
    let beyond = own.known(in: scope).first { known in
      known.all.allSatisfy { isUpward ? $0 > own.value : $0 < own.value }
    }
    return beyond.map { contradiction($0, own) }
  }

  private func stood(_ reading: FigureReading, _ own: RecordedFigure) -> RecordContradiction? {
    let said = reading.quantity
    guard !time.isEmpty else {
      // Where no time is named, any may be meant that is on record.
      let isOnRecord = own.allKnown.contains { isSo(said, $0, own) }
      return isOnRecord ? nil : own.lastKnown.map { contradiction($0, own, mayBeRight: true) }
    }
    guard let known = own.known(own.period(named: time)), !isSo(said, known, own) else {
      return nil
    }
    return contradiction(known, own)
  }

  private func isSo(_ said: Quantity, _ known: RecordedFigure.Known, _ own: RecordedFigure) -> Bool
  {
    return

      own.comparison == nil
      ? known.levels.contains { $0.isStated(by: said) }
      : known.all.contains { number in
        guard let value = said.value else { return true }
        // 降幅由4.2% and 同比由4.2% say no sign.
        return value.magnitude == number.magnitude
          && (!said.saysMovement || value == .zero || value.isNegative == number.isNegative)
      }
  }

  /// By how much it moved the way that it is said to; nil where that can't be said, as of a fall that turned into a
  /// rise.
  private func move(
    _ way: MoveVerb.Way, from before: DecimalNumber, to own: DecimalNumber
  ) -> DecimalNumber? {
    let grown = own.magnitude - before.magnitude
    if isOfFall {
      guard before.isNegative, own.isNegative else { return nil }
      return switch way {
      case .up, .wider: grown
      case .down, .narrower: grown.negated
      }
    }
    switch way {
    case .up: return own - before
    case .down: return before - own
    case .wider: return before.isNegative == own.isNegative ? grown : nil
    case .narrower: return before.isNegative == own.isNegative ? grown.negated : nil
    }
  }
}
