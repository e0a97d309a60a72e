import Charts
import Statistics

extension DataValue {
  /// A published figure: an estimate at its own centre, a range at its middle, which stands for it and
  /// is no number that anybody published.
  ///
  /// - Returns: nil for a figure of several numbers, such as a ratio.
  init?(_ figure: Quantity, text: String?, status: ObservationStatus, startsAnew: Bool) {
    let isExact = figure.exactness == .exact
    switch figure.amount {
    case .single(let number):
      self.init(
        number, text: text, status: status, isExact: isExact, bound: Bound(of: figure),
        startsAnew: startsAnew)
    case .interval(let centre, let lower, let upper):
      self.init(
        centre, text: text, range: lower.approximation...upper.approximation,
        status: status, isExact: false, startsAnew: startsAnew)
    case .range(let lower, let upper):
      guard let middle = (lower + upper).divided(by: DecimalNumber(significand: 2)) else {
        return nil
      }
      self.init(
        middle, text: text, range: lower.approximation...upper.approximation, isCentred: false,
        status: status, isExact: false, startsAnew: startsAnew)
    case .ratio: return nil
    }
  }
}

extension DataValue.Bound {
  /// Of what is known on one side alone, on which; of 下降超5%, below.
  package init(of figure: Quantity) {
    let isNearly = figure.exactness == .nearly
    switch (figure.lower, figure.upper) {
    case (_?, nil): self = isNearly ? .nearly : .atLeast
    case (nil, _?): self = isNearly ? .nearly : .atMost
    default: self = .around
    }
  }
}
