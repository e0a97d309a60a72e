extension ChartPhrases {
  static let english = ChartPhrases(
    listSeparator: ", ",
    clauseSeparator: "; ",
    sentenceSeparator: " ",
    noteSeparator: ". ",
    wordSpace: " ",
    scales: [
      Scale(power: 12, word: "trillion", least: 1e12),
      Scale(power: 9, word: "billion", least: 1e9),
      Scale(power: 6, word: "million", least: 1e6),
    ],
    unitPowerStep: 3,
    groupsThousands: true,
    untitled: "Chart",
    unit: { $0 },
    source: { "Source: \($0)" },
    others: "Others",
    part: { part, figure in "\(part) (\(figure))" },
    totals: ["total", "sum"],
    horizontalAxisNotFromZero: "axis does not start at zero",
    verticalAxisNotFromZero: "axis does not start at zero",
    onlyAxisLogarithmic: "logarithmic axis",
    horizontalAxisLogarithmic: "logarithmic horizontal axis",
    verticalAxisLogarithmic: "logarithmic vertical axis",
    bothAxesLogarithmic: "logarithmic axes",
    partOfYear: { period in
      switch period {
      case .quarter(let quarter, _): "Q\(quarter)"
      case .half(let half, _): "H\(half)"
      case .year: ""
      case .quarters(let range, _): "Q\(range.lowerBound)–Q\(range.upperBound)"
      case .month(let month, _): shortMonth(month)
      case .months(let range, _):
        "\(shortMonth(range.lowerBound))–\(shortMonth(range.upperBound))"
      case .day(let date): "\(date.day) \(shortMonth(date.month))"
      case .tenDays(_, let month, _):
        "\(period.firstDay.day)–\(period.lastDay.day) \(shortMonth(month))"
      case .week(let week, _): "W\(week)"
      case .end(.year): "year end"
      case .end(.month(let month, _)): "end \(shortMonth(month))"
      case .end, .stretch, .years, .days, .fiscalYear, .academicYear: period.english
      }
    },
    wholeYear: "year",
    baseIs: { "\($0) = 100" },
    hollowAre: { "hollow marks are \(Self.either($0))" },
    dashedAre: { "dashed lines are \(Self.either($0))" },
    paleAre: { "light marks are \(Self.either($0))" },
    someAre: { "some figures are \(Self.either($0))" },
    scalesDiffer: "each plot has a scale of its own",
    linesAreRanges: "thin lines are ranges",
    bandsAreRanges: "shaded bands are ranges",
    allFiguresAre: { "all figures are \(Self.either($0))" },
    greyAreOthers: { "grey lines are the other \($0)" },
    greyAre: { names in
      names.count == 1
        ? "the grey line is \(names[0])"
        : "grey lines are \(names.dropLast().joined(separator: ", ")) and \(names[names.count - 1])"
    },
    greyAreYears: { first, last in
      first == last ? "the grey line is \(first)" : "grey lines are \(first) to \(last)"
    },
    stacksLackParts: { places in
      places.count > 3
        ? "\(places.count) stacks lack parts, and their lengths are no totals"
        : "the stack of \(Self.all(places)) lacks parts, and its length is no total"
    },
    breaks: { "figures from \(Self.all($0)) on can't be compared with those before" },
    dataTable: "Data table",
    period: "Period",
    item: "Item",
    value: "Value",
    tableFile: "Data (CSV)", drawingFile: "Picture (SVG)", permalink: "Link to this chart",
    cite: "Cite", embed: "Embed",
    citation: { publisher, title in "\(publisher), “\(title)”" },
    inUnit: { "\($0) (\($1))" }, shareOf: { "\($0), share" }, remarks: "Remarks",
    about: { "\($0): \($1)" },
    seriesBreaks: "break in series: not comparable with earlier figures",
    unnamedSubject: "value",
    isFinding: { title in
      title.contains(where: \.isNumber) || title.split(separator: " ").count > 5
    },
    largestPart: { place, share in "\(place) has the largest share, \(share)" },
    highestOf: { name, place, figure in
      name.isEmpty
        ? "\(place) is highest, at \(figure)" : "\(name) is highest in \(place), at \(figure)"
    },
    highestSince: { name, period, figure, first in
      "\(named(name, in: period)): \(figure), the highest since \(first)"
    },
    lowestSince: { name, period, figure, first in
      "\(named(name, in: period)): \(figure), the lowest since \(first)"
    },
    highestOfPartSince: { name, period, figure, first, part in
      "\(named(name, in: period)): \(figure), the highest for \(part) since \(first)"
    },
    lowestOfPartSince: { name, period, figure, first, part in
      "\(named(name, in: period)): \(figure), the lowest for \(part) since \(first)"
    },
    turnedUp: { name, period, figure in
      "\(named(name, in: period)): \(figure), from below zero"
    },
    turnedDown: { name, period, figure in
      "\(named(name, in: period)): \(figure), from above zero"
    },
    risenFor: { name, count, period, figure in
      "\(named(name, in: period)): \(figure), up \(count) times in a row"
    },
    fallenFor: { name, count, period, figure in
      "\(named(name, in: period)): \(figure), down \(count) times in a row"
    },
    upFromYearBefore: { name, period, figure in
      "\(named(name, in: period)): \(figure), from below zero a year before"
    },
    downFromYearBefore: { name, period, figure in
      "\(named(name, in: period)): \(figure), from above zero a year before"
    },
    aboveYearsBefore: { name, count, period, figure in
      "\(named(name, in: period)): \(figure), above the year before \(count) times in a row"
    },
    belowYearsBefore: { name, count, period, figure in
      "\(named(name, in: period)): \(figure), below the year before \(count) times in a row"
    },
    isWhole: { place in
      ["total", "all", "overall", "average", "whole", "sum"].contains(
        place.lowercased().split(separator: " ").first.map(String.init) ?? "")
        || place.lowercased().hasSuffix("total") || place.lowercased().hasSuffix("average")
    },
    notes: { "Notes: \($0)." },
    note: { place, text in "\(place): \(text)" },
    pointOf: { series, place in "\(series), \(place)" },
    events: { "Events: \($0)." }, spans: { "Shaded: \($0)." },
    single: { subject, place, figure in "\(subject), \(place): \(figure)." },
    list: { subject, figures in "\(subject): \(figures)." },
    summary: { subject, count, extremes in "\(subject): \(count) items, \(extremes)." },
    overTime: { first, last, course in "From \(first) to \(last), \(course)." },
    sums: { subject, figures in "\(subject), each from the start of its year: \(figures)" },
    course: { course, subject, first, last in
      switch course {
      case .level: "\(subject) was \(first) all along"
      case .back: "\(subject) was \(first) in the first and the last"
      case .rise where areAmounts(first, last): "\(subject) rose to \(last) from \(first)"
      case .fall where areAmounts(first, last): "\(subject) fell to \(last) from \(first)"
      case .rise, .fall, .change: "\(subject) went to \(last) from \(first)"
      case .broken: "\(subject) began at \(first) and ended at \(last), with a break between"
      }
    },
    highest: { place, figure in "highest \(figure) (\(place))" },
    lowest: { place, figure in "lowest \(figure) (\(place))" },
    several: { names, _ in
      names.count <= 3
        ? names.dropLast().joined(separator: ", ") + (names.count > 1 ? " and " : "")
          + names[names.count - 1]
        : "\(names[0]) and \(names.count - 1) others"
    },
    allAre: { "all \($0)" },
    lessThan: { "<\($0)" },
    moreThan: { ">\($0)" },
    withoutValue: { "\($0) without a value" },
    withValueAlone: { "\($0) with a value" },
    areOfStatus: { places, status in
      places.count > 3
        ? "\(places.count) of them \(status)"
        : "\(status) for \(Self.all(places))"
    },
    othersWithout: { "another \($0) without a value" },
    figure: { place, figure in "\(place) \(figure)" },
    figureAt: { place, figure, measure, number in "\(place) \(figure) at \(measure) \(number)" },
    seriesInAll: { "\($0) series in all." },
    baseSentence: { "\($0)." },
    references: { "For reference, \($0)." },
    reference: { label, value in "\(label): \(value)" })

  /// Whether both figures are amounts: nothing falls to "unchanged" from "up 3%".
  private static func areAmounts(_ first: String, _ last: String) -> Bool {
    ![first, last].contains { figure in
      ["up ", "down ", "unchanged"].contains { figure.hasPrefix($0) }
    }
  }

  private static func either(_ names: [String]) -> String { names.joined(separator: " or ") }

  private static func all(_ names: [String]) -> String {
    guard names.count > 1, let last = names.last else { return names.first ?? "" }
    return "\(names.dropLast().joined(separator: ", ")) and \(last)"
  }

  private static func named(_ name: String, in period: String) -> String {
    name.isEmpty ? period : "\(name), \(period)"
  }

  private static func shortMonth(_ month: Int) -> String {
    [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ][month - 1]
  }
}
