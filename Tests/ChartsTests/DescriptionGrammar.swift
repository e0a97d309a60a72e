import Foundation
import Localization

/// How sentences are made in one language: a grammar of its own, so that what the chart says is not
/// held against itself. `{}` is a gap.
struct DescriptionGrammar {
  enum Course { case rise, fall, change, level, back, broken }
  enum FindingKind {
    case highestOf, lowestOf, largestPart, highestSince, lowestSince, turnedUp, turnedDown, risenFor
    case fallenFor, highestOfPartSince, lowestOfPartSince, upFromYearBefore, downFromYearBefore
    case aboveYearsBefore, belowYearsBefore
  }

  /// The highest or the lowest: names of places, a separator, and their figure.
  struct Extreme {
    let prefix: String
    let separator: String
    /// Or the figure, and names in brackets.
    var isFigureFirst = false
  }

  let end: String
  let clauseSeparator: String
  let listSeparator: String
  let unnamed: String
  let seriesInAll: String
  let base: String
  let references: String
  let reference: String
  let notes: String
  let events: String
  let spans: String
  let overTime: String
  /// In place of a course, of sums from the start of each year.
  let sums: String
  let single: [String]
  let list: String
  let summary: String
  let figure: String
  let figureAt: String
  let allAre: String
  /// What figures are, of their places, and of many by their number.
  let areOfStatus: String
  let someAreOfStatus: String
  let missing: String
  /// How many have a value, where fewer have one than have none.
  let present: String
  /// Of places before the first figure, and after the last.
  let missingBeyond: String
  let highest: Extreme
  let lowest: Extreme
  let andOthers: [String]
  /// Between names.
  let joints: [String]
  let courses: [(Course, [String])]
  /// With the order in which the gaps are meant.
  let findings: [(kind: FindingKind, form: String, order: [Int]?)]
}

extension DescriptionGrammar {
  init(_ language: Language) {
    switch language {
    case .simplifiedChinese: self = .simplifiedChinese
    case .traditionalChinese: self = .traditionalChinese
    case .english: self = .english
    }
  }

  private static let simplifiedChinese = DescriptionGrammar(
    end: "。", clauseSeparator: "；", listSeparator: "，", unnamed: "数值",
    seriesInAll: "共{}个系列", base: "{}=100", references: "参照：{}", reference: "{}为", notes: "标注：{}",
    events: "事件：{}", spans: "阴影：{}",
    overTime: "{}至{}，{}", sums: "{s}各期从年初算起，{}",
    single: ["{}，{s}为{}"], list: "{s}：{}", summary: "共{}项，{}",
    figure: "{place}为{}", figureAt: "{place}的{measure}为{}时为{}", allAre: "均为{}",
    areOfStatus: "{}是{status}", someAreOfStatus: "其中{}个是{status}",
    missing: "其中{}个没有数据", present: "其中{}个有数据", missingBeyond: "另有{}个没有数据",
    highest: Extreme(prefix: "最高为", separator: "的"),
    lowest: Extreme(prefix: "最低为", separator: "的"), andOthers: ["{}等{}项", "{}等{}期"],
    joints: ["、"],
    courses: [
      (.level, ["{s}一直为{}"]), (.back, ["{s}首尾均为{}"]),
      (.rise, ["{s}由{}增至{}", "{s}由{}升至{}"]), (.fall, ["{s}由{}降至{}"]),
      (.change, ["{s}由{}变为{}"]), (.broken, ["{s}首期为{}，末期为{}，其间口径有变，不能直接相比"]),
    ],
    findings: [
      (.largestPart, "{}占比最高，为{}", nil), (.largestPart, "{}占比最高，{}", nil),
      (.highestOf, "{s}以{}最高，为{}", nil),
      (.highestOfPartSince, "{}{s}为{}，是{}以来同期最高", nil),
      (.lowestOfPartSince, "{}{s}为{}，是{}以来同期最低", nil),
      (.upFromYearBefore, "{}{s}为{}，上年同期为负", nil),
      (.downFromYearBefore, "{}{s}为{}，上年同期为正", nil),
      (.aboveYearsBefore, "{}{s}为{}，连续{}年高于上年同期", [2, 0, 1]),
      (.belowYearsBefore, "{}{s}为{}，连续{}年低于上年同期", [2, 0, 1]),
      (.highestSince, "{}{s}为{}，是{}以来最高", nil), (.lowestSince, "{}{s}为{}，是{}以来最低", nil),
      (.turnedUp, "{}{s}由负转正，为{}", nil), (.turnedDown, "{}{s}由正转负，为{}", nil),
      (.risenFor, "{s}连续{}期上升，{}为{}", nil), (.fallenFor, "{s}连续{}期下降，{}为{}", nil),
    ])

  private static let traditionalChinese = DescriptionGrammar(
    end: "。", clauseSeparator: "；", listSeparator: "，", unnamed: "數值",
    seriesInAll: "共{}個系列", base: "{}=100", references: "參考：{}", reference: "{}為", notes: "標註：{}",
    events: "事件：{}", spans: "陰影：{}",
    overTime: "{}至{}，{}", sums: "{s}各期從年初算起，{}",
    single: ["{}，{s}為{}"], list: "{s}：{}", summary: "共{}項，{}",
    figure: "{place}為{}", figureAt: "{place}的{measure}為{}時為{}", allAre: "均為{}",
    areOfStatus: "{}是{status}", someAreOfStatus: "其中{}個是{status}",
    missing: "其中{}個沒有數據", present: "其中{}個有數據", missingBeyond: "另有{}個沒有數據",
    highest: Extreme(prefix: "最高為", separator: "的"),
    lowest: Extreme(prefix: "最低為", separator: "的"), andOthers: ["{}等{}項", "{}等{}期"],
    joints: ["、"],
    courses: [
      (.level, ["{s}一直為{}"]), (.back, ["{s}首末兩期均為{}"]),
      (.rise, ["{s}由{}增至{}", "{s}由{}升至{}"]), (.fall, ["{s}由{}降至{}"]),
      (.change, ["{s}由{}變為{}"]), (.broken, ["{s}首期為{}，末期為{}，其間口徑有變，不能直接比較"]),
    ],
    findings: [
      (.largestPart, "{}佔比最高，為{}", nil), (.largestPart, "{}佔比最高，{}", nil),
      (.highestOf, "{s}以{}最高，為{}", nil),
      (.highestOfPartSince, "{}{s}為{}，是{}以來同期最高", nil),
      (.lowestOfPartSince, "{}{s}為{}，是{}以來同期最低", nil),
      (.upFromYearBefore, "{}{s}為{}，上年同期為負", nil),
      (.downFromYearBefore, "{}{s}為{}，上年同期為正", nil),
      (.aboveYearsBefore, "{}{s}為{}，連續{}年高於上年同期", [2, 0, 1]),
      (.belowYearsBefore, "{}{s}為{}，連續{}年低於上年同期", [2, 0, 1]),
      (.highestSince, "{}{s}為{}，是{}以來最高", nil), (.lowestSince, "{}{s}為{}，是{}以來最低", nil),
      (.turnedUp, "{}{s}由負轉正，為{}", nil), (.turnedDown, "{}{s}由正轉負，為{}", nil),
      (.risenFor, "{s}連續{}期上升，{}為{}", nil), (.fallenFor, "{s}連續{}期下降，{}為{}", nil),
    ])

  private static let english = DescriptionGrammar(
    end: ".", clauseSeparator: "; ", listSeparator: ", ", unnamed: "value",
    seriesInAll: "{} series in all", base: "{} = 100", references: "For reference, {}",
    reference: "{}: ",
    notes: "Notes: {}", events: "Events: {}", spans: "Shaded: {}",
    overTime: "From {} to {}, {}",
    sums: "{s}, each from the start of its year: {}", single: ["{s}, {}: {}"],
    list: "{s}: {}",
    summary: "{} items, {}", figure: "{place} {}", figureAt: "{place} {} at {measure} {}",
    allAre: "all {}", areOfStatus: "{status} for {}", someAreOfStatus: "{} of them {status}",
    missing: "{} without a value", present: "{} with a value",
    missingBeyond: "another {} without a value",
    highest: Extreme(prefix: "highest ", separator: " (", isFigureFirst: true),
    lowest: Extreme(prefix: "lowest ", separator: " (", isFigureFirst: true),
    andOthers: ["{} and {} others"],
    joints: [", ", " and "],
    courses: [
      (.level, ["{s} was {} all along"]), (.back, ["{s} was {} in the first and the last"]),
      (.rise, ["{s} rose to {} from {}"]), (.fall, ["{s} fell to {} from {}"]),
      (.change, ["{s} went to {} from {}"]),
      (.broken, ["{s} began at {} and ended at {}, with a break between"]),
    ],
    findings: [
      (.largestPart, "{} has the largest share, {}", nil),
      (.highestOf, "{s} is highest in {}, at {}", nil),
      (.highestSince, "{s}, {}: {}, the highest since {}", nil),
      (.lowestSince, "{s}, {}: {}, the lowest since {}", nil),
      (.highestOfPartSince, "{s}, {}: {}, the highest for {} since {}", [0, 1, 3, 2]),
      (.lowestOfPartSince, "{s}, {}: {}, the lowest for {} since {}", [0, 1, 3, 2]),
      (.upFromYearBefore, "{s}, {}: {}, from below zero a year before", nil),
      (.downFromYearBefore, "{s}, {}: {}, from above zero a year before", nil),
      (.aboveYearsBefore, "{s}, {}: {}, above the year before {} times in a row", [2, 0, 1]),
      (.belowYearsBefore, "{s}, {}: {}, below the year before {} times in a row", [2, 0, 1]),
      (.turnedUp, "{s}, {}: {}, from below zero", nil),
      (.turnedDown, "{s}, {}: {}, from above zero", nil),
      (.risenFor, "{s}, {}: {}, up {} times in a row", [2, 0, 1]),
      (.fallenFor, "{s}, {}: {}, down {} times in a row", [2, 0, 1]),
    ])

  func sentences(of text: String) -> [String] {
    // A point within a number is followed by a digit.
    let end = end == "." ? ". " : end
    return (text.hasSuffix(self.end) ? String(text.dropLast(self.end.count)) : text)
      .components(separatedBy: end)
  }

  func parts(of names: String) -> [String] {
    joints.reduce([names]) { parts, joint in parts.flatMap { $0.components(separatedBy: joint) } }
  }

  /// What stands in the gaps of a form; nil for a text of another form.
  func gaps(of text: String, in form: String, about subject: String = "") -> [String]? {
    let literals = form.replacing("{s}", with: subject).components(separatedBy: "{}")
    var rest = text[...]
    guard rest.hasPrefix(literals[0]) else { return nil }
    rest = rest.dropFirst(literals[0].count)
    var gaps: [String] = []
    for (index, literal) in literals.enumerated().dropFirst() {
      if index == literals.count - 1 {
        guard rest.hasSuffix(literal) else { return nil }
        gaps.append(String(rest.dropLast(literal.count)))
        rest = ""
      } else {
        guard let found = rest.range(of: literal) else { return nil }
        gaps.append(String(rest[..<found.lowerBound]))
        rest = rest[found.upperBound...]
      }
    }
    return rest.isEmpty ? gaps : nil
  }
}
