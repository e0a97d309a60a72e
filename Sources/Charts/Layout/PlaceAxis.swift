import Localization
import Statistics

/// The names of places along the bottom of a plot.
struct PlaceAxis {
  private enum Names {
    /// Periods, of which ticks name as many as there is room for.
    case time([Period], PeriodSequence)
    /// As many as there is room for.
    case row([String])
    /// All of them, each in lines of its own.
    case wrapped([[String]])
  }

  private let names: Names
  private let book: PhraseBook<ChartPhrases>
  /// Whether years are not on the axis, but series.
  private let isSeasonal: Bool
  /// The places that are named, where others only keep the distances of time.
  private var taken: [Int]?

  /// Names of which some may be left out: of points along a line.
  init(row stage: Stage) {
    self.init(stage, orElse: .row(stage.placeNames))
  }

  /// Names that all have to be there: of columns. Periods are abbreviated instead.
  init(columns stage: Stage) {
    self.init(stage, orElse: Self.wrapped(stage, limit: 4))
    if stage.sequence?.unit == .year, stage.leastDistance > 1 { taken = stage.takenPlaces }
  }

  private init(_ stage: Stage, orElse names: @autoclosure () -> Names) {
    (book, isSeasonal) = (stage.phraseBook, stage.data.isSeasonal)
    if let periods = stage.data.periods, let sequence = stage.sequence {
      self.names = .time(periods, sequence)
    } else {
      self.names = names()
    }
  }

  /// Names that all have to be there and say all of themselves: of steps.
  init(steps stage: Stage) {
    (book, isSeasonal) = (stage.phraseBook, false)
    names = Self.wrapped(stage, limit: 5)
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
  private static let rowHeight = 17.0

  /// How many lines of text it takes.
  var lineCount: Int {
    switch names {
    case .time(_, let sequence): sequence.unit == .year || isSeasonal ? 1 : 2
    case .row: 1
    case .wrapped(let names): names.map(\.count).max() ?? 1
    }
  }

  /// - Parameter time: where periods are between the places, too; nil where they are at places alone.
  func draw(at positions: [Double], along time: TimeScale? = nil, in frame: inout VerticalFrame) {
    let y = frame.namesY
    switch names {
    case .time(let periods, let sequence):
      // Of years far apart each is named, 1982 among them, and no round one between.
      if let taken {
        let names = taken.map { index -> String in
          let part = book.phrases.partOfYear(periods[index])
          return part.isEmpty ? "\(periods[index].year)" : part
        }
        let places = taken.map { positions[$0] }
        return PlaceLabels.drawThoseApart(names, at: places, y: y, in: &frame.drawing)
      }
      let ticks = TimeTicks(
        periods, sequence, book, at: positions, isSeasonal: isSeasonal,
        between: { time?.position(of: $0) },
        width: { Drawing.width(of: $0, scale: Self.scale) })
      draw(ticks, hasMarks: time != nil, in: &frame)
    case .row(let labels):
      PlaceLabels.draw(labels, at: positions, y: y, in: &frame.drawing)
    case .wrapped(let names):
      for (lines, x) in zip(names, positions) {
        for (row, line) in lines.enumerated() {
          frame.drawing.label(
            line, x: x, y: y + Double(row) * Self.rowHeight, anchor: .middle, look: .quiet,
            scale: Self.scale, margin: 1)
        }
      }
    }
  }

  private func draw(_ time: TimeTicks, hasMarks: Bool, in frame: inout VerticalFrame) {
    let y = frame.namesY
    if hasMarks {
      var marks = PathData()
      for tick in time.ticks {
        marks.addDown(x: tick.position, y: frame.plot.maxY, length: 5)
      }
      if !marks.isEmpty { frame.drawing.add(.path(marks, .zero)) }
    }
    for tick in time.ticks {
      PlaceLabels.place(tick.text, at: tick.position, y: y, in: &frame.drawing)
    }
    for tick in time.ticks where !tick.year.isEmpty {
      PlaceLabels.place(tick.year, at: tick.position, y: y + Self.rowHeight, in: &frame.drawing)
    }
  }
}
