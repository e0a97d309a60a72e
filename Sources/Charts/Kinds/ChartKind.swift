/// A kind of chart: what it is called, what it shows, what it refuses, and how it is drawn.
///
/// A new kind is a type in a file of its own, a line in `ChartKinds.swift`, and a sample among those of
/// the tests.
protocol ChartKind {
  static var traits: ChartTraits { get }
  /// What the kind implies, and the description need not say.
  static func prepare(_ chart: inout Chart)
  /// - Throws: what the kind can't draw honestly. Values, periods and stacks were checked before.
  static func check(_ chart: Chart) throws(ChartFault)
  /// What the subtitle has to say about the axes; nil where they are as readers expect.
  static func axisNote(_ stage: Stage) -> String?
  /// Whether there is something to see where the drawing is as small as a word.
  static func isSeenInText(_ chart: Chart) -> Bool
  static func draw(_ stage: Stage) -> Drawing
}

extension ChartKind {
  static func prepare(_ chart: inout Chart) {}
  static func check(_ chart: Chart) throws(ChartFault) {}
  static func axisNote(_ stage: Stage) -> String? { nil }
  static func isSeenInText(_ chart: Chart) -> Bool { false }
}

/// What is to be known of a kind of chart besides how it is drawn.
struct ChartTraits: Sendable {
  /// What editors call it: simplified, traditional, and other words.
  let names: [String]
  /// What it is for, in a sentence.
  let summary: String
  /// What it has room for beside its values.
  var additions: Set<Chart.Addition> = []
  var uncertainty = Uncertainty.unseen
  var ranges = Ranges.refused
  var gaps = Gaps.closed
  var paper = Paper.page
  /// Whether places, and not lengths, stand for its numbers, so that an axis may go up by factors.
  var isPlacedByValue = false
  /// Whether its places are rows, one under the other, which may stand in any order.
  var hasRows = false
  /// Whether each of its series is a line with its name at the end: more than six have no colours.
  var namesLines = false
  /// Whether the subtitle says the unit of its numbers.
  var saysUnit = true
  /// What of it may stand out.
  var highlights = Highlights.seriesAndPlaces

  enum Highlights {
    /// Colours stand for something else.
    case nothing
    /// Its marks are whole series.
    case series
    /// Its series have looks of their own.
    case places
    case seriesAndPlaces
  }

  /// How marks look whose figures are not final.
  enum Uncertainty {
    case hollow
    /// Hollow marks, and dashed lines to what is projected.
    case hollowAndDashed
    case pale
    /// As the others; a note says that there are some.
    case unseen
  }

  /// What becomes of a figure that is published as a range.
  enum Ranges {
    /// Nothing can stand for it.
    case refused
    /// A thin line from end to end.
    case whiskers
    /// Shaded stretches along a line; thin lines where there is no neighbour.
    case bands
    /// It is said, and drawn like its middle.
    case inWords
  }

  /// What becomes of the periods that are missing between others.
  enum Gaps {
    /// The others stand side by side.
    case closed
    /// They get places if the others go by one step of the calendar.
    case byCalendar
    /// They always get places: distances are of time.
    case byStep
  }

  /// What a chart is drawn on.
  enum Paper {
    /// The width of a text, and of a phone.
    case page
    case card
    /// The room of a word.
    case word
  }
}
