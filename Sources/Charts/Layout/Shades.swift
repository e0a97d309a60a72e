import Statistics

/// Five steps of darkness for numbers, to both sides of zero where there are some on both; and the key
/// to them.
struct Shades {
  private let low: DecimalNumber
  private let high: DecimalNumber
  private let isTwoSided: Bool
  /// The greatest distance from zero.
  private let reach: DecimalNumber

  init(_ values: [DecimalNumber]) {
    (low, high) = (values.min() ?? .zero, values.max() ?? .one)
    isTwoSided = low < .zero && high > .zero
    reach = max(low.magnitude, high.magnitude)
  }

  private func shade(of number: Double) -> (step: UInt8, isBelowZero: Bool) {
    let (low, high) = (low.approximation, high.approximation)
    let share =
      isTwoSided
      ? abs(number) / reach.approximation : high > low ? (number - low) / (high - low) : 0.5
    return (UInt8(min(4, share * 5)), isTwoSided && number < 0)
  }

  func look(of number: Double) -> Look {
    let (step, isBelowZero) = shade(of: number)
    return .shade(step: step, isBelowZero: isBelowZero)
  }

  /// The look of a text on it.
  func ink(of number: Double) -> TextLook {
    let (step, isBelowZero) = shade(of: number)
    return step < 3 ? .plain : .onColour(ofSeries: isBelowZero ? 3 : 0)
  }

  static let keyHeight = 34.0

  /// The steps side by side, with the numbers between which they lie.
  ///
  /// - Parameter y: of its middle.
  func drawKey(x: Double, y: Double, _ format: AxisFormat, in drawing: inout Drawing) {
    guard low < high else { return }
    let looks: [Look] =
      (isTwoSided ? (UInt8(0)...4).reversed().map { .shade(step: $0, isBelowZero: true) } : [])
      + (UInt8(0)...4).map { .shade(step: $0, isBelowZero: false) }
    let (start, end) = isTwoSided ? (reach.negated, reach) : (low, high)
    let (first, last) = (format.label(of: start), format.label(of: end))
    let left = x + drawing.width(of: first, scale: PlaceAxis.scale) + 8
    let width = min(22, (drawing.width - left - drawing.width(of: last) - 8) / Double(looks.count))
    guard width > 4 else { return }
    for (index, look) in looks.enumerated() {
      drawing.add(
        .rectangle(
          Box(x: left + Double(index) * width, y: y - 6, width: width - 1, height: 12), look))
    }
    let right = left + Double(looks.count) * width
    drawing.label(
      first, x: left - 5, y: y, anchor: .end, look: .quiet, scale: PlaceAxis.scale, margin: 0)
    drawing.label(last, x: right + 4, y: y, look: .quiet, scale: PlaceAxis.scale, margin: 0)
  }
}
