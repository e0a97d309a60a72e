import Localization
import Statistics

/// All that charts say in one language, and what differs in the way in which they put it together:
/// nothing else here knows which languages there are.
struct ChartPhrases: Sendable {
  // MARK: Between words

  /// Between the things of a list, and the parts of a subtitle.
  let listSeparator: String
  /// Between clauses of one sentence that could be two.
  let clauseSeparator: String
  /// Between sentences, which have their full stops.
  let sentenceSeparator: String
  /// Between notes below a chart, which have none.
  let noteSeparator: String
  /// Between a number, the word for its scale, and a unit that is a word.
  let wordSpace: String

  // MARK: Numbers

  /// A power of ten that is left to a word.
  struct Scale: Sendable {
    let power: Int
    let word: String
    /// The number that is the first to need it: five digits are still read at a glance.
    let least: Double
  }

  /// The largest first.
  let scales: [Scale]

  /// A number with all of its digits and the scale word that suits it: 1.2345亿.
  func scaled(_ number: DecimalNumber) -> String {
    let size = abs(number.approximation)
    let scale = scales.first { size >= $0.least }
    let digits = number.magnitude.scaled(byPowerOfTen: -(scale?.power ?? 0))
      .text(minimumDecimals: 0, groupsThousands: groupsThousands)
    let words = [digits, scale?.word ?? ""].filter { !$0.isEmpty }
    return (number.isNegative ? "−" : "") + words.joined(separator: wordSpace)
  }
  /// Of which powers of ten units have names: English has none for 万, and goes up by thousands.
  let unitPowerStep: Int
  /// Whether numbers in tables and tips have commas between their thousands.
  let groupsThousands: Bool

  // MARK: The chart

  /// What a chart without a title is called.
  let untitled: String
  let unit: @Sendable (_ unit: String) -> String
  let source: @Sendable (_ source: String) -> String
  /// What stands for all series of a stack that have no colour of their own.
  let others: String
  /// A part of a whole with its share, and the figure behind it.
  let part: @Sendable (_ part: String, _ figure: String) -> String
  /// What names end in that are names of totals, in small letters: charts that were described in any
  /// language are searched for them.
  let totals: [String]

  // MARK: Axes

  let horizontalAxisNotFromZero: String
  let verticalAxisNotFromZero: String
  /// Of the horizontal axis, where the other one has no numbers.
  let onlyAxisLogarithmic: String
  let horizontalAxisLogarithmic: String
  let verticalAxisLogarithmic: String
  let bothAxesLogarithmic: String
  /// What a half, a quarter or a stretch is called within its year, as short as an axis needs it.
  let partOfYear: @Sendable (Period) -> String

  /// A year among its parts.
  let wholeYear: String
  /// What 100 is, where lines are indices.
  let baseIs: @Sendable (_ place: String) -> String

  /// What a part of a year is called where the years are series.
  func season(_ period: Period) -> String {
    let part = partOfYear(period)
    return part.isEmpty ? wholeYear : part
  }

  // MARK: What marks mean

  /// What figures are that are no facts yet, by how their marks look: 空心为初步数、估计数.
  let hollowAre: @Sendable (_ statuses: [String]) -> String
  let dashedAre: @Sendable (_ statuses: [String]) -> String
  let paleAre: @Sendable (_ statuses: [String]) -> String
  /// Where they look like the others.
  let someAre: @Sendable (_ statuses: [String]) -> String
  /// Of small multiples that can't be compared in size.
  let scalesDiffer: String
  let linesAreRanges: String
  let bandsAreRanges: String
  /// Where there is nothing that they have to be told from.
  let allFiguresAre: @Sendable (_ statuses: [String]) -> String
  /// Lines without names, of which there are so many more than colours.
  let greyAreOthers: @Sendable (_ count: Int) -> String
  /// The same where they are few enough to be named.
  let greyAre: @Sendable (_ names: [String]) -> String
  /// Lines of the years before the newest.
  let greyAreYears: @Sendable (_ first: String, _ last: String) -> String
  /// Where stacks lack parts.
  let stacksLackParts: @Sendable (_ places: [String]) -> String
  /// Where a series breaks, so that nothing can be compared across.
  let breaks: @Sendable (_ places: [String]) -> String

  // MARK: The table

  let dataTable: String
  /// Over the names of periods.
  let period: String
  /// Over names of any other kind.
  let item: String
  /// Over figures of which nothing says what they are.
  let value: String

  // MARK: The files

  /// What readers take with them: the file of the figures, that of the drawing.
  let tableFile: String
  let drawingFile: String
  /// The address of this very chart.
  let permalink: String
  /// How to name the chart as a source.
  let cite: String
  /// What others write to show the chart on their pages.
  let embed: String
  let citation: @Sendable (_ publisher: String, _ title: String) -> String
  /// The head of a column of numbers.
  let inUnit: @Sendable (_ name: String, _ unit: String) -> String
  /// What a part is called where its share is meant.
  let shareOf: @Sendable (_ part: String) -> String
  /// Over what is to be known of figures.
  let remarks: String
  let about: @Sendable (_ series: String, _ remark: String) -> String
  /// Of the first figure that those before it can't be compared with.
  let seriesBreaks: String

  // MARK: The description

  /// What a sentence is about where neither series nor chart has a name.
  let unnamedSubject: String
  /// Whether a title says what is found, and not what is measured.
  let isFinding: @Sendable (_ title: String) -> Bool
  // MARK: Titles from the data

  let largestPart: @Sendable (_ place: String, _ share: String) -> String
  let highestOf: @Sendable (_ name: String, _ place: String, _ figure: String) -> String
  /// Of all figures that are shown, from the first period on.
  let highestSince:
    @Sendable (_ name: String, _ period: String, _ figure: String, _ first: String) -> String
  let lowestSince:
    @Sendable (_ name: String, _ period: String, _ figure: String, _ first: String) -> String
  /// Of the same part of each year, as 上半年, from some year on.
  let highestOfPartSince:
    @Sendable (
      _ name: String, _ period: String, _ figure: String, _ first: String, _ part: String
    ) -> String
  let lowestOfPartSince:
    @Sendable (
      _ name: String, _ period: String, _ figure: String, _ first: String, _ part: String
    ) -> String
  /// Of rates of change, whose sign changed.
  let turnedUp: @Sendable (_ name: String, _ period: String, _ figure: String) -> String
  let turnedDown: @Sendable (_ name: String, _ period: String, _ figure: String) -> String
  let risenFor:
    @Sendable (_ name: String, _ count: Int, _ period: String, _ figure: String) -> String
  let fallenFor:
    @Sendable (_ name: String, _ count: Int, _ period: String, _ figure: String) -> String
  /// The same of periods of which each is a year after the last.
  let upFromYearBefore: @Sendable (_ name: String, _ period: String, _ figure: String) -> String
  let downFromYearBefore: @Sendable (_ name: String, _ period: String, _ figure: String) -> String
  let aboveYearsBefore:
    @Sendable (_ name: String, _ count: Int, _ period: String, _ figure: String) -> String
  let belowYearsBefore:
    @Sendable (_ name: String, _ count: Int, _ period: String, _ figure: String) -> String
  /// Whether a place is called the whole, of which others are parts.
  let isWhole: @Sendable (_ place: String) -> Bool

  // MARK: Points

  /// What stands at points, and one of it.
  let notes: @Sendable (_ notes: String) -> String
  let note: @Sendable (_ place: String, _ text: String) -> String
  /// A place of one of several series.
  let pointOf: @Sendable (_ series: String, _ place: String) -> String
  /// What happened when along the axis, and what the shaded stretches of it are; each as a note is.
  let events: @Sendable (_ notes: String) -> String
  let spans: @Sendable (_ notes: String) -> String
  /// A sentence about a series with one figure.
  let single: @Sendable (_ subject: String, _ place: String, _ figure: String) -> String
  /// A sentence about a series of few figures.
  let list: @Sendable (_ subject: String, _ figures: String) -> String
  /// A sentence about a series of many figures, with its extremes.
  let summary: @Sendable (_ subject: String, _ count: Int, _ extremes: String) -> String
  /// A sentence about a series over time, with its course.
  let overTime: @Sendable (_ first: String, _ last: String, _ course: String) -> String
  /// What is said of figures from the start of each year, in place of a course: sums mostly, but a mean price is none.
  let sums: @Sendable (_ subject: String, _ figures: String) -> String
  /// How a series gets from its first figure to its last.
  let course: @Sendable (Course, _ subject: String, _ first: String, _ last: String) -> String
  let highest: @Sendable (_ place: String, _ figure: String) -> String
  let lowest: @Sendable (_ place: String, _ figure: String) -> String
  /// Places whose figures are the same, which are periods or not.
  let several: @Sendable (_ names: [String], _ areTimes: Bool) -> String
  /// What all of many figures are.
  let allAre: @Sendable (_ figure: String) -> String
  /// A share that is more than nothing, and less than can be shown.
  let lessThan: @Sendable (_ least: String) -> String
  /// Of what would be rounded to all: more than the most that can be written.
  let moreThan: @Sendable (_ most: String) -> String
  let withoutValue: @Sendable (_ count: Int) -> String
  /// Where fewer places have a value than have none: censuses, among the years between them.
  let withValueAlone: @Sendable (_ count: Int) -> String
  /// What some figures are, by their places or, of many, their number.
  let areOfStatus: @Sendable (_ places: [String], _ status: String) -> String
  /// Of places that are not among those that a sentence is about.
  let othersWithout: @Sendable (_ count: Int) -> String
  /// The figure of one place.
  let figure: @Sendable (_ place: String, _ figure: String) -> String
  /// The figure of a place with its other measure.
  let figureAt:
    @Sendable (_ place: String, _ figure: String, _ measure: String, _ number: String) -> String
  /// A sentence for the series that the others say nothing of.
  let seriesInAll: @Sendable (_ count: Int) -> String
  /// A sentence that says what index numbers take for 100.
  let baseSentence: @Sendable (_ base: String) -> String
  /// A sentence about what figures are to be read against.
  let references: @Sendable (_ references: String) -> String
  let reference: @Sendable (_ label: String, _ value: String) -> String

  /// How the last figure of a series stands to its first.
  enum Course: CaseIterable {
    /// All of them are the same.
    case level
    /// The two are, but not all between them.
    case back
    case rise
    case fall
    /// Of ranges and roundings nobody can say which.
    case change
    /// Across a break nothing rises or falls.
    case broken
  }
}

extension Language {
  var chartPhrases: ChartPhrases { chartPhraseBook.phrases }

  var chartPhraseBook: PhraseBook<ChartPhrases> {
    switch self {
    case .simplifiedChinese: Books.simplifiedChinese
    case .traditionalChinese: Books.traditionalChinese
    case .english: Books.english
    }
  }
}

private enum Books {
  static let simplifiedChinese = PhraseBook(ChartPhrases.simplifiedChinese)
  static let traditionalChinese = PhraseBook(ChartPhrases.traditionalChinese)
  static let english = PhraseBook(ChartPhrases.english)
}
