import Localization
import SiteModel
import Statistics
import Templates

/// A change as pages show it.
struct ChangeView: Described {
  let change: Change
  let language: Language
  let direction: Indicator.Direction

  init(_ change: Change, in language: Language, direction: Indicator.Direction = .neutral) {
    self.change = change
    self.language = language
    self.direction = direction
  }

  private var isGood: Bool? {
    guard change.amount != .zero else { return nil }
    switch direction {
    case .higher: return !change.amount.isNegative
    case .lower: return change.amount.isNegative
    case .neutral: return nil
    }
  }

  static let schema = Schema<ChangeView>([
    .text("text", "the change with its sign: +26%, −1.6%") { $0.change.text(in: $0.language) },
    .text("spoken", "the change in words: 增长26%, 下降1.6%") { $0.change.spoken(in: $0.language) },
    .text("comparison", "what it is measured against: 同比, 环比") {
      $0.change.comparison.wording(in: $0.language)
    },
    .optionalText("basis", "what makes the figures comparable: 不变价, 可比口径, 名义") {
      $0.change.basis?.wording(in: $0.language)
    },
    .boolean("rises", "whether it is above zero") { $0.change.amount > .zero },
    .boolean("falls", "whether it is below zero") { $0.change.amount.isNegative },
    .boolean("good", "whether it goes the way that the indicator says is better") {
      $0.isGood == true
    },
    .boolean("bad", "whether it goes the other way") { $0.isGood == false },
  ])
}

/// What to know about a figure before using it.
struct StatusView: Described {
  let status: ObservationStatus
  /// Which figure of several it is about; nil where it is about all that stand beside it.
  var figure: String?
  let language: Language

  init(_ status: ObservationStatus, of figure: String? = nil, in language: Language) {
    self.status = status
    self.figure = figure
    self.language = language
  }

  static let schema = Schema<StatusView>([
    .text("code", "the letter of SDMX's code list: P, E") { String($0.status.code) },
    .text("text", "what it means: 初步数, 估计数") { $0.status.wording(in: $0.language) },
    .optionalText("figure", "which figure it is about, where others beside it have another: 同比") {
      $0.figure
    },
  ])
}

extension StatusView {
  /// What to know about the figures of a point: one entry for all of them where they have the same
  /// status, else one for each that is not normal.
  static func all(of point: Series.Point, in language: Language) -> [StatusView] {
    var stated: [(status: ObservationStatus, figure: String)] = []
    if let status = point.valueStatus { stated.append((status, language.pagePhrases.value)) }
    for change in point.changes {
      stated.append(
        (change.current.status, change.current.figure.comparison.wording(in: language)))
    }
    let isOne = Set(stated.map(\.status)).count == 1
    let shown = (isOne ? Array(stated.prefix(1)) : stated).filter { $0.status != .normal }
    return shown.map { StatusView($0.status, of: isOne ? nil : $0.figure, in: language) }
  }

  /// Every status of a page, each once in the order of the code list.
  static func legend(
    of statuses: some Sequence<ObservationStatus>, in language: Language
  ) -> [StatusView] {
    let used = Set(statuses)
    return ObservationStatus.allCases.filter { $0 != .normal && used.contains($0) }
      .map { StatusView($0, in: language) }
  }
}

/// The newest figures of an indicator, as lists and the home page show them.
struct IndicatorCard: Described {
  let site: SiteView
  let entry: IndicatorEntry

  private var language: Language { site.language }
  private var indicator: Indicator { entry.indicator }
  private var latest: Series.Point? { entry.series.latest }

  private var value: Quantity? { latest?.value?.current.figure }

  static let schema = Schema<IndicatorCard>([
    .text("id", "its name in addresses") { $0.indicator.id.text },
    .text("title", "what is measured") { $0.indicator.title(in: $0.language) },
    .text("short-title", "the same, for narrow places") { card in
      card.language.isChinese
        ? card.indicator.shortTitle ?? card.indicator.title
        : card.indicator.title(in: card.language)
    },
    .url("url", "link to its page") { $0.site.link(to: $0.entry.page.path) },
    .optionalText("summary", "what it is, in a sentence") {
      $0.site.reader.summary(of: $0.entry.page)
    },
    .optionalText("unit", "the unit of its values: 亿元") { card in
      card.indicator.unit == .none ? nil : card.indicator.unit.name(in: card.language)
    },
    .boolean("has-figures", "whether any bulletin has reported it") { $0.latest != nil },
    .optionalText("period", "what its newest figures are about: 2023年上半年") { card in
      card.latest?.period.wording(in: card.language)
    },
    .optionalText("value", "the newest level: 593034亿元") { card in
      card.value?.shown(in: card.language)
    },
    .optionalText("number", "the same without its unit: 593034") { card in
      card.value.flatMap { NumberWording(card.indicator.unit, card.language).text(of: $0) }
    },
    .optionalRecord("change", "the newest change") { card in
      card.latest?.mainChange.map {
        ChangeView($0, in: card.language, direction: card.indicator.direction)
      }
    },
    .optionalText("turn", "whether the change has another sign than a year before: 由负转正") { card in
      card.entry.turn?.wording(in: card.language)
    },
    .list("statuses", "what to know about the newest figures") { card in
      card.latest.map { StatusView.all(of: $0, in: card.language) } ?? []
    },
    .text("state", "how it stands by its warning rules: normal, watch, alert") {
      $0.entry.assessment.state.rawValue
    },
    .text("state-text", "the same in words: 正常, 关注, 预警") {
      $0.entry.assessment.state.wording(in: $0.language)
    },
    .boolean("has-rules", "whether it has warning rules that could be judged") {
      !$0.entry.assessment.findings.isEmpty
    },
    .boolean("needs-attention", "whether a warning rule gives watch or alert") {
      $0.entry.assessment.state > .normal
    },
    .html("sparkline", "its series as a line as small as a word, up to the newest figure") { card in
      card.latest.flatMap { latest in
        card.entry.sparkline(
          endingAt: latest.period, of: latest.members, hasLevel: latest.value != nil,
          in: card.language)
      } ?? .empty
    },
    .number("count", "for how many periods there are figures") { card in
      Set(card.entry.series.points.map(\.period)).count
    },
  ])
}

extension IndicatorEntry {
  /// Whether the newest change has another sign than the one a year before.
  var turn: Change.Turn? {
    guard let latest = series.latest, let change = latest.mainChange,
      let before = latest.period.yearBefore.flatMap({ series.point(at: $0, latest.members) }),
      let earlier = before.change(change.comparison)
    else { return nil }
    return change.turn(after: earlier)
  }
}

/// Numbers without their unit, where a table's head says it.
struct NumberWording {
  private let unit: MeasuringUnit
  private let language: Language

  init(_ unit: MeasuringUnit, _ language: Language) {
    self.unit = unit
    self.language = language
  }

  /// A figure as a number of the indicator's unit: 1.15 for 1.15亿元 in 亿元, with 约 before it and 余
  /// behind it where it is meant so. What was published with fewer digits than the number would have
  /// keeps its own unit: 20.1万亿元 is not 201000.
  func text(of quantity: Quantity) -> String {
    guard quantity.unit == unit.unit, unit.rounding(of: quantity) == nil else {
      return quantity.shown(in: language)
    }
    switch quantity.amount {
    case .single(let value):
      let number = Quantity(
        unit.number(value), unit: .none, decimals: decimals(of: quantity),
        exactness: quantity.exactness)
      return number.written(in: language)
    case .range(let lower, let upper):
      return [lower, upper].map {
        unit.number($0).text(minimumDecimals: decimals(of: quantity))
      }.joined(separator: language.rangeMark)
    }
  }

  private func decimals(of quantity: Quantity) -> Int { unit.decimals(of: quantity) }
}
