/// The names of places along the bottom of a plot.
struct PlaceAxis {
  private enum Names {
    /// As many as there is room for, with the years below them.
    case row([String], years: [String]?)
    /// All of them, each in lines of its own.
    case wrapped([[String]])
  }

  private let names: Names

  /// Names of which some may be left out: of points along a line.
  init(row stage: Stage) {
    names = Self.periods(stage) ?? .row(stage.placeNames, years: nil)
  }

  /// Names that all have to be there: of columns. Periods are abbreviated instead.
  init(columns stage: Stage) {
    names = Self.periods(stage) ?? Self.wrapped(stage, limit: 2)
  }

  /// Names that all have to be there and say all of themselves: of steps.
  init(steps stage: Stage) {
    names = Self.wrapped(stage, limit: 3)
  }

  private static func periods(_ stage: Stage) -> Names? {
    guard let periods = stage.data.periods else { return nil }
    let labels = PeriodLabels(periods, stage.phrases).all
    let hasYears = labels.contains { !$0.year.isEmpty }
    return .row(labels.map(\.text), years: hasYears ? labels.map(\.year) : nil)
  }

  private static func wrapped(_ stage: Stage, limit: Int) -> Names {
    let width = max(1, (step(stage) - 6) / Drawing.ordinarySize / scale)
    return .wrapped(
      stage.placeNames.map { TextWrap.lines(of: $0, width: width, limit: limit) })
  }

  /// About how far places are apart, before the width of the axis is known.
  static func step(_ stage: Stage) -> Double {
    (stage.width - 50) / Double(max(1, stage.data.places.count))
  }

  static let scale = 0.92

  /// How many lines of text it takes.
  var lineCount: Int {
    switch names {
    case .row(_, let years): years == nil ? 1 : 2
    case .wrapped(let names): names.map(\.count).max() ?? 1
    }
  }

  func draw(at positions: [Double], in frame: inout VerticalFrame) {
    let y = frame.plot.maxY + 18
    switch names {
    case .row(let labels, let years):
      PlaceLabels.draw(labels, years: years, at: positions, y: y, in: &frame.drawing)
    case .wrapped(let names):
      for (lines, x) in zip(names, positions) {
        for (row, line) in lines.enumerated() {
          frame.drawing.label(
            line, x: x, y: y + Double(row) * 17, anchor: .middle, look: .quiet,
            scale: Self.scale, margin: 1)
        }
      }
    }
  }
}
