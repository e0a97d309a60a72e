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
    .text("text", "the change with its sign: +26%, −1.6%", "带正负号的增减，如：+26%、−1.6%") {
      $0.change.text(in: $0.language)
    },
    .text("spoken", "the change in words: up 26%, down 1.6%", "用文字说的增减，如：增长26%、下降1.6%") {
      $0.change.spoken(in: $0.language)
    },
    .text("comparison", "what it is measured against: year on year", "和什么比，如：同比、环比") {
      $0.change.comparison.wording(in: $0.language)
    },
    .optionalText(
      "basis", "what makes the figures comparable: constant prices, comparable coverage, nominal",
      "增减的口径：不变价、可比口径或名义"
    ) {
      $0.change.basis?.wording(in: $0.language)
    },
    .boolean("rises", "whether it is above zero", "是否大于零") { $0.change.amount > .zero },
    .boolean("falls", "whether it is below zero", "是否小于零") { $0.change.amount.isNegative },
    .boolean(
      "good", "whether it goes the way that the indicator says is better", "是否朝指标说明里认定为好的方向变"
    ) {
      $0.isGood == true
    },
    .boolean("bad", "whether it goes the other way", "是否朝相反的方向变") { $0.isGood == false },
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
    .text("code", "the letter of SDMX's code list: P, E", "状态的字母，采用 SDMX 代码表，如：P、E") {
      String($0.status.code)
    },
    .text("text", "what it means: provisional, estimated", "状态的意思，如：初步数、估计数") {
      $0.status.wording(in: $0.language)
    },
    .optionalText(
      "figure", "which figure it is about, where others beside it have another: year on year",
      "是哪个数据的状态，旁边的数据状态不同时才有，如：同比"
    ) {
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
  let listing: IndicatorListing
  /// Whether its short title tells it from those beside it.
  var isShortTitleEnough = true

  private var language: Language { site.language }
  private var latest: Series.Point? { listing.latest }

  private var value: Quantity? { latest?.value?.current.figure }

  static let schema = Schema<IndicatorCard>([
    .text("id", "its name in addresses", "指标编号，用在网址里") { $0.listing.id.text },
    .text("title", "what is measured", "指标名称") { $0.listing.title(in: $0.language) },
    .text("short-title", "the same, for narrow places", "指标简称，用在窄的地方；没有简称时就是名称") { card in
      card.language.isChinese && card.isShortTitleEnough
        ? card.listing.shortTitle ?? card.listing.title
        : card.listing.title(in: card.language)
    },
    .url("url", "link to its page", "指标页的网址") { $0.site.link(to: $0.listing.path) },
    .optionalText("summary", "what it is, in a sentence", "一句话简介") {
      $0.site.reader.summary(of: $0.listing)
    },
    .optionalText("unit", "the unit of its values: billion yuan", "数值的单位，如：亿元") { card in
      card.listing.unit == .none ? nil : card.listing.unit.name(in: card.language)
    },
    .boolean("has-figures", "whether any bulletin has reported it", "有没有公报公布过它") {
      $0.latest != nil
    },
    .optionalText(
      "period", "what its newest figures are about: first half of 2023", "最新数据的时期，如：2023年上半年"
    ) { card in
      card.latest?.period.wording(in: card.language)
    },
    .optionalText("value", "the newest level: 59.3 trillion yuan", "最新数值，带单位，如：593034亿元") { card in
      card.value?.shown(in: card.language)
    },
    .optionalText("number", "the same without its unit: 593034", "最新数值，不带单位，如：593034") { card in
      card.value.flatMap { NumberWording(card.listing.unit, card.language).text(of: $0) }
    },
    .optionalRecord("change", "the newest change", "最新的增减") { card in
      card.latest?.mainChange.map {
        ChangeView($0, in: card.language, direction: card.listing.direction)
      }
    },
    .optionalText(
      "turn",
      "whether the change has another sign than the one published before it: turned positive",
      "增减的正负号和上一期不同时的说法，如：由负转正"
    ) { card in
      card.listing.turn?.wording(in: card.language)
    },
    .list("statuses", "what to know about the newest figures", "最新数据的状态，如：初步数") { card in
      card.latest.map { StatusView.all(of: $0, in: card.language) } ?? []
    },
    .text(
      "state", "how it stands by its warning rules: normal, watch, alert",
      "按预警规则所处的状态：normal（正常）、watch（关注）或 alert（预警）"
    ) {
      $0.listing.assessment.state.rawValue
    },
    .text("state-text", "the same in words", "状态的文字：正常、关注、预警") {
      $0.listing.assessment.state.wording(in: $0.language)
    },
    .boolean("has-rules", "whether it has warning rules that could be judged", "有没有能作出判断的预警规则") {
      !$0.listing.assessment.findings.isEmpty
    },
    .boolean("needs-attention", "whether a warning rule gives watch or alert", "是否处于“关注”或“预警”") {
      $0.listing.assessment.state > .normal
    },
    .html(
      "sparkline", "its series as a line as small as a word, up to the newest figure",
      "一行字大小的折线，画到最新数据为止"
    ) { card in
      card.latest.flatMap { latest in
        card.listing.sparkline(
          endingAt: latest.period, of: latest.members, hasLevel: latest.value != nil,
          in: card.language)
      } ?? .empty
    },
    .number("count", "for how many periods there are figures", "有数据的时期有几个") { card in
      Set(card.listing.points.map(\.period)).count
    },
  ])
}

extension IndicatorListing {
  /// Whether the newest change has another sign than the one published before it for a period of the
  /// same kind.
  var turn: Change.Turn? {
    guard let latest, let change = latest.mainChange,
      let earlier = changeBefore(latest, by: yardstick(of: change))
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
        unit.number(value), unit: isCount ? .other("") : .none, decimals: decimals(of: quantity),
        exactness: quantity.exactness)
      return number.written(in: language)
    case .range(let lower, let upper): return ends(lower, upper, of: quantity)
    case .interval(let value, let lower, let upper):
      let number = unit.number(value).text(minimumDecimals: decimals(of: quantity))
      return language.inBrackets(ends(lower, upper, of: quantity), behind: number)
    case .ratio: return quantity.written(in: language)
    }
  }

  /// Whether the number is one of things, which Chinese says more than by 余: 200余, but 超60.
  private var isCount: Bool {
    if case .other = unit.unit { language.isChinese && unit.power == 0 } else { false }
  }

  private func ends(
    _ lower: DecimalNumber, _ upper: DecimalNumber, of quantity: Quantity
  ) -> String {
    [lower, upper].map {
      unit.number($0).text(minimumDecimals: decimals(of: quantity))
    }.joined(separator: language.rangeMark)
  }

  private func decimals(of quantity: Quantity) -> Int { unit.decimals(of: quantity) }
}
