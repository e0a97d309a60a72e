import Diagnostics
import Localization
import Statistics
import Testing

/// Short ways to say what bulletins report.
enum Reported {
  static let output = Indicator(
    id: IndicatorID("output")!, title: "产值", unit: MeasuringUnit("亿元")!, kind: .flow,
    direction: .higher, basis: .nominal,
    dimensions: [Indicator.Dimension(name: "产业", members: ["第一", "第二"])])

  static func release(_ id: Int, _ day: String) -> Observation.Release {
    let day = CivilDate(day)!
    return Observation.Release(id: "\(id)", day: day, moment: day.daysSince1970 * 86_400)
  }

  static func observation(
    _ period: String, _ value: String? = nil, _ change: String? = nil, member: String? = nil,
    status: ObservationStatus? = nil, ofChange: ObservationStatus? = nil,
    reason: Revision.Reason? = nil, in release: Observation.Release, line: Int = 1,
    isFinal: Bool = false, supersedes: String? = nil, basis: Change.Basis = .nominal
  ) throws -> Observation {
    Observation(
      period: try #require(Period(period)), members: [member],
      value: try value.map { try Quantity(parsing: $0) },
      change: try change.map { try Change(parsing: $0).assuming(basis) }, valueStatus: status,
      changeStatus: ofChange ?? (status?.meansAbsence == true ? nil : status), reason: reason,
      release: release, isFinal: isFinal, supersedes: supersedes,
      location: SourceLocation(file: "\(release.id).md", line: line, column: 1))
  }

  static func series(
    of indicator: Indicator = output, _ observations: [Observation]
  ) -> Parsed<Series> {
    SeriesAssembly.series(of: indicator, from: observations)
  }
}

@Suite struct SeriesTests {
  private func text(of series: Series) -> [String] {
    series.points.map { point in
      let member = point.members.compactMap { $0 }.joined()
      let value = point.value.map { "\($0.current.figure)" } ?? "-"
      let earlier = point.value?.earlier.map { "\($0.figure)" }.joined(separator: ",") ?? ""
      let changes = point.changes.map { $0.current.figure.text }.joined(separator: ",")
      let revised = point.restatements.isEmpty ? "" : "r"
      let codes = String(point.statuses.map(\.code)) + revised
      return "\(point.period)\(member) \(value) [\(earlier)] \(changes) \(codes)"
    }
  }

  @Test func joinsBulletinsInPeriodOrder() throws {
    let (first, second) = (Reported.release(1, "2023-04-18"), Reported.release(2, "2023-07-17"))
    let series = Reported.series([
      try Reported.observation("2023-H1", "12亿元", "+5%", in: second),
      try Reported.observation("2023-H1", "4亿元", member: "第二", in: second),
      try Reported.observation("2023-H1", "3亿元", member: "第一", in: second),
      try Reported.observation("2023-Q1", "5亿元", "+4%", in: first),
      try Reported.observation("2022-H1", nil, "持平", in: first),
    ])
    #expect(series.diagnostics.isEmpty)
    #expect(
      text(of: series.value) == [
        "2022-H1 - [] 0% ", "2023-Q1 5亿元 [] +4% ", "2023-H1 12亿元 [] +5% ",
        "2023-H1第一 3亿元 []  ", "2023-H1第二 4亿元 []  ",
      ])
    #expect(series.value.latest?.period.description == "2023-H1")
    #expect(series.value.combinations == [[nil], ["第一"], ["第二"]])
  }

  @Test func keepsEveryRevisionTheNewestFirst() throws {
    let series = Reported.series([
      try Reported.observation("2023-H1", "12.2亿元", "+5%", in: Reported.release(3, "2024-07-15")),
      try Reported.observation(
        "2023-01..06", "12亿元", "+5%", status: .provisional,
        in: Reported.release(1, "2023-07-17")),
      try Reported.observation("2023-Q1..Q2", "12.1亿元", in: Reported.release(2, "2023-10-01")),
      // The same again is no revision.
      try Reported.observation("2023-H1", "12.20亿元", in: Reported.release(4, "2024-09-01")),
    ])
    #expect(series.diagnostics.isEmpty)
    #expect(text(of: series.value) == ["2023-H1 12.2亿元 [12.1亿元,12亿元] +5% Pr"])
    let revisions = series.value.revisions
    #expect(revisions.map(\.release.id) == ["3", "2"])
    #expect(revisions.map(\.releaseBefore.id) == ["2", "1"])
    #expect(series.value.points[0].releases.map(\.id) == ["1", "2", "3", "4"])
  }

  /// What agrees and is written so much rougher can only be the same figure: the finer account counts.
  @Test(arguments: [
    ("12345亿元", "1.23万亿元", "12345亿元"), ("1.23万亿元", "12345亿元", "12345亿元"),
    ("12345亿元", "约1.2万亿元", "12345亿元"), ("超1.2万亿元", "12345亿元", "12345亿元"),
    ("12345亿元", "约12345亿元", "12345亿元"), ("12345.67亿元", "12345.7亿元", "12345.67亿元"),
    ("12345.7亿元", "12345.67亿元", "12345.67亿元"),
  ])
  func aRounderAccountIsNoRevision(first: String, second: String, current: String) throws {
    let series = Reported.series([
      try Reported.observation("2023-H1", first, in: Reported.release(1, "2023-07-17")),
      try Reported.observation("2023-H1", second, in: Reported.release(2, "2023-08-17")),
    ])
    #expect(series.diagnostics.isEmpty && series.value.revisions.isEmpty)
    #expect(text(of: series.value) == ["2023-H1 \(current) []  "])
  }

  /// 5.2% and 5% may be two figures, of which one lacks its zero: somebody has to look.
  @Test(arguments: [
    ("12345.6亿元", "12346亿元", ["rounder-than-before"]), ("12亿元", "12.1亿元", []),
    ("1.23万亿元", "12400亿元", []),
  ])
  func aRounderAccountInOneUnitIsARevisionThatIsSaid(
    first: String, second: String, codes: [String]
  ) throws {
    let series = Reported.series([
      try Reported.observation("2023-H1", first, in: Reported.release(1, "2023-07-17")),
      try Reported.observation("2023-H1", second, in: Reported.release(2, "2023-08-17")),
    ])
    #expect(series.diagnostics.map(\.rule.code) == codes)
    #expect(series.value.revisions.count == 1)
    let explained = Reported.series([
      try Reported.observation("2023-H1", first, in: Reported.release(1, "2023-07-17")),
      try Reported.observation(
        "2023-H1", second, reason: .data, in: Reported.release(2, "2023-08-17")),
    ])
    #expect(explained.diagnostics.isEmpty && explained.value.revisions.count == 1)
  }

  /// Bulletins of one day, and one bulletin, may be rounder in one place than in another.
  @Test func accountsOfOneDayMayDifferInRounding() throws {
    let day = Reported.release(1, "2023-07-17")
    for other in [day, Reported.release(2, "2023-07-17")] {
      let series = Reported.series([
        try Reported.observation("2023-H1", "12346亿元", "+5%", in: day),
        try Reported.observation("2023-H1", "12345.6亿元", "+5.2%", in: other, line: 2),
      ])
      #expect(series.diagnostics.isEmpty && series.value.revisions.isEmpty)
      #expect(text(of: series.value) == ["2023-H1 12345.6亿元 [] +5.2% "])
    }
  }

  @Test func theStatusOfAFigureGoesWithIt() throws {
    let series = Reported.series([
      try Reported.observation(
        "2023-H1", "12亿元", status: .provisional, in: Reported.release(1, "2023-07-17")),
      try Reported.observation("2023-H1", "12.2亿元", in: Reported.release(2, "2024-07-15")),
      try Reported.observation(
        "2022-H1", status: .missing, in: Reported.release(1, "2023-07-17")),
    ])
    #expect(text(of: series.value) == ["2022-H1 - []  O", "2023-H1 12.2亿元 [12亿元]  r"])
    #expect(series.value.latest?.period.description == "2023-H1")
  }

  /// A level that was made final says nothing of the rate beside it.
  @Test func valueAndChangeHaveTheirOwnStatus() throws {
    let (a, b) = (Reported.release(1, "2023-07-17"), Reported.release(2, "2024-07-15"))
    let series = Reported.series([
      try Reported.observation("2023-H1", "12亿元", "+5%", status: .provisional, in: a),
      try Reported.observation("2023-H1", "12亿元", status: .normal, in: b, isFinal: true),
    ])
    let point = try #require(series.value.points.first)
    #expect(point.valueStatus == .normal)
    #expect(point.changes.map(\.current.status) == [.provisional])
    #expect(point.statuses == [.provisional])
    let stated = try #require(
      Reported.series([
        try Reported.observation(
          "2023-H1", "12亿元", "+5%", status: .break, ofChange: .estimated, in: a)
      ]).value.points.first)
    #expect(stated.valueStatus == .break)
    #expect(stated.changes.map(\.current.status) == [.estimated])
  }

  /// That there is no level does not hide the rate, and the rate does not hide that.
  @Test func aMissingLevelStandsBesideItsRate() throws {
    let point = try #require(
      Reported.series([
        try Reported.observation(
          "2023-H1", nil, "+5%", status: .missing, in: Reported.release(1, "2023-07-17"))
      ]).value.points.first)
    #expect(point.valueStatus == .missing)
    #expect(point.changes.map(\.current.status) == [.normal])
  }

  @Test func aRevisionSaysWhyItWasMade() throws {
    let series = Reported.series([
      try Reported.observation("2023-H1", "12亿元", in: Reported.release(1, "2023-07-17")),
      try Reported.observation(
        "2023-H1", "11亿元", reason: .coverage, in: Reported.release(2, "2024-07-15")),
    ])
    #expect(series.diagnostics.isEmpty)
    #expect(series.value.revisions.map(\.reason) == [.coverage])
    #expect(series.value.points[0].restatements.map(\.reason) == [.coverage])
  }

  @Test func aReasonForNothingIsReported() throws {
    let series = Reported.series([
      try Reported.observation("2023-H1", "12亿元", in: Reported.release(1, "2023-07-17")),
      try Reported.observation(
        "2023-H1", "12亿元", reason: .coverage, in: Reported.release(2, "2024-07-15")),
    ])
    #expect(
      series.diagnostics.map { $0.message.text(in: .english) } == [
        "no earlier figure of 'output' for 2023-H1 differs from this one, "
          + "so the reason for its revision is shown nowhere"
      ])
  }

  /// The whole list: 20 codes, none of them twice, and none for what was revised.
  @Test func statusesAreThoseOfSDMX() {
    let codes = ObservationStatus.allCases.map(\.code)
    #expect(String(codes) == "ABDEFGHIJKLMNOPQSUVW")
    for language in Language.allCases {
      #expect(Set(ObservationStatus.allCases.map { $0.wording(in: language) }).count == 20)
    }
  }

  @Test func theLastWordOnAFigureCounts() throws {
    let (a, b, c) = (
      Reported.release(1, "2023-07-17"), Reported.release(2, "2023-10-17"),
      Reported.release(3, "2024-07-17")
    )
    let confirmed = Reported.series([
      try Reported.observation("2023-H1", "12亿元", status: .provisional, in: a),
      try Reported.observation("2023-H1", "12亿元", status: .normal, in: b, isFinal: true),
      try Reported.observation("2023-H1", "13亿元", in: c),
    ])
    #expect(confirmed.diagnostics.count == 1)
    #expect(confirmed.diagnostics[0].message.text(in: .english).contains("was said to be final"))
    let withdrawn = Reported.series([
      try Reported.observation("2023-H1", "12亿元", "+5%", in: a),
      try Reported.observation("2023-H1", status: .suppressed, in: b),
    ]).value
    #expect(text(of: withdrawn) == ["2023-H1 - []  Q"])
    #expect(withdrawn.revisions.count == 2)
    #expect(withdrawn.latest == nil)
  }

  @Test func differentComparisonsAreDifferentFigures() throws {
    let release = Reported.release(1, "2023-07-17")
    let series = Reported.series([
      try Reported.observation("2023-Q2", "5亿元", "+4%", in: release),
      try Reported.observation("2023-Q2", nil, "环比增长1.5%", in: release),
    ])
    #expect(series.diagnostics.isEmpty)
    #expect(text(of: series.value) == ["2023-Q2 5亿元 [] +4%,+1.5% "])
    #expect(series.value.points[0].mainChange?.text == "+4%")
  }

  @Test func bulletinsOfOneDayMustAgree() throws {
    let (a, b) = (Reported.release(1, "2023-07-17"), Reported.release(2, "2023-07-17"))
    let observations = [
      try Reported.observation("2023-H1", "12亿元", in: a),
      try Reported.observation("2023-H1", "13亿元", in: b),
    ]
    #expect(
      Reported.series(observations).diagnostics.map { $0.message.text(in: .english) } == [
        "'output' is 13亿元 for 2023-H1 here, but 12亿元 in a bulletin of the same day (1.md:1:1)"
      ])
    let outright = [
      try Reported.observation("2023-H1", "12亿元", in: a, supersedes: "2"),
      try Reported.observation("2023-H1", "13亿元", in: b),
    ]
    let series = Reported.series(outright)
    #expect(series.diagnostics.isEmpty)
    #expect(text(of: series.value) == ["2023-H1 12亿元 [13亿元]  r"])
  }

  @Test func aFinalFigureStays() throws {
    let observations = [
      try Reported.observation(
        "2023-H1", "12亿元", in: Reported.release(1, "2023-07-17"), isFinal: true),
      try Reported.observation("2023-H1", "13亿元", in: Reported.release(2, "2024-07-17")),
    ]
    #expect(
      Reported.series(observations).diagnostics.map { $0.message.text(in: .english) } == [
        "'output' is 13亿元 for 2023-H1 here, but 12亿元 was said to be final (1.md:1:1)"
      ])
  }
}

@Suite struct DerivationTests {
  private func figures(of observations: [Observation], _ indicator: Indicator = Reported.output)
    -> [String]
  {
    Derivation(of: Reported.series(of: indicator, observations).value).figures.map { figure in
      let text =
        switch figure.figure {
        case .value(let value): value.text
        case .change(let change): change.text
        case .absence(let status): "\(status)"
        }
      let member = figure.members.compactMap { $0 }.joined()
      return
        "\(figure.kind.wording(in: .simplifiedChinese)) \(figure.period)\(member) \(text) = \(figure.formula)"
    }
  }

  private let release = Reported.release(1, "2023-07-17")

  @Test func aLevelFollowsFromANominalRate() throws {
    #expect(
      figures(of: [
        try Reported.observation("2022-H1", "210432亿元", in: release),
        try Reported.observation("2023-H1", nil, "+8.2%", in: release),
      ]) == ["总量（由增速推算） 2023-H1 约227700亿元 = 210432 × (1 + 8.2%)"])
  }

  @Test func aNominalRateFollowsFromLevels() throws {
    #expect(
      figures(of: [
        try Reported.observation("2022-H1", "18463亿元", in: release),
        try Reported.observation("2023-H1", "19672亿元", in: release),
      ]) == ["名义增速（由总量推算） 2023-H1 +6.5% = 19672 ÷ 18463 − 1"])
  }

  @Test func noRateFollowsWhereTheBasisIsAnother() throws {
    let constant = Indicator(
      id: IndicatorID("gdp")!, title: "GDP", unit: MeasuringUnit("亿元")!, kind: .flow,
      basis: .constant, dimensions: Reported.output.dimensions)
    #expect(
      figures(
        of: [
          try Reported.observation("2022-H1", "562642亿元", in: release),
          try Reported.observation("2023-H1", "593034亿元", in: release),
        ], constant) == [])
  }

  @Test func aQuarterFollowsFromCumulativeFigures() throws {
    #expect(
      figures(of: [
        try Reported.observation("2023-Q1", "284997亿元", in: release),
        try Reported.observation("2023-H1", "593034亿元", in: release),
        try Reported.observation("2023-Q1..Q3", "913027亿元", in: release),
      ]) == [
        "当期值（由累计数推算） 2023-Q2 308037亿元 = 593034 − 284997",
        "当期值（由累计数推算） 2023-Q3 319993亿元 = 913027 − 593034",
      ])
  }

  @Test func nothingIsTakenApartTwice() throws {
    #expect(
      figures(of: [
        try Reported.observation("2023-Q1", "5亿元", in: release),
        try Reported.observation("2023-Q2", "7亿元", in: release),
        try Reported.observation("2023-H1", "12亿元", in: release),
      ]) == [])
  }

  /// Shares are of members that add up: where an editor says so, or where they do within rounding.
  @Test func aShareIsOfTheTotalOfItsPeriod() throws {
    let observations = [
      try Reported.observation("2023-H1", "593034亿元", in: release),
      try Reported.observation("2023-H1", "30416亿元", member: "第一", in: release),
      try Reported.observation("2023-H1", "562618亿元", member: "第二", in: release),
    ]
    let shares = [
      "占总计的比重 2023-H1第一 5.1% = 30416 ÷ 593034", "占总计的比重 2023-H1第二 94.9% = 562618 ÷ 593034",
    ]
    #expect(figures(of: observations) == shares)
    #expect(figures(of: Array(observations.prefix(2))) == [])
    let output = Reported.output
    func indicator(isAdditive: Bool, isDerivedFrom: Bool = true) -> Indicator {
      Indicator(
        id: output.id, title: output.title, unit: output.unit, kind: output.kind,
        dimensions: output.dimensions, isAdditive: isAdditive, isDerivedFrom: isDerivedFrom)
    }
    #expect(figures(of: observations, indicator(isAdditive: false)) == [])
    #expect(
      figures(of: Array(observations.prefix(2)), indicator(isAdditive: true))
        == Array(shares.prefix(1)))
    #expect(figures(of: observations, indicator(isAdditive: true, isDerivedFrom: false)) == [])
  }

  /// Mean incomes of towns and villages don't add up to the mean of all.
  @Test func averagesHaveNoShares() throws {
    #expect(
      figures(of: [
        try Reported.observation("2023-H1", "18463亿元", in: release),
        try Reported.observation("2023-H1", "25003亿元", member: "第一", in: release),
        try Reported.observation("2023-H1", "8903亿元", member: "第二", in: release),
      ]) == [])
  }

  /// The first three quarters and the year were published, then the year alone was revised: a fourth
  /// quarter is worked out from figures of one vintage.
  @Test func vintagesAreNotMixed() throws {
    #expect(
      figures(of: [
        try Reported.observation(
          "2023-Q1..Q3", "913027亿元", in: Reported.release(1, "2023-10-18")),
        try Reported.observation("2023", "1260582亿元", in: Reported.release(2, "2024-01-17")),
        try Reported.observation("2023", "1294272亿元", in: Reported.release(3, "2024-12-27")),
      ]) == ["当期值（由累计数推算） 2023-Q4 347555亿元 = 1260582 − 913027"])
  }

  @Test func singleMonthsFollowFromSums() throws {
    var monthly = Reported.output
    monthly = Indicator(
      id: monthly.id, title: monthly.title, unit: monthly.unit, kind: .flow, frequency: .monthly,
      dimensions: monthly.dimensions)
    #expect(
      figures(
        of: [
          try Reported.observation("2023-01..02", "20亿元", in: release),
          try Reported.observation("2023-01..03", "33亿元", in: release),
          try Reported.observation("2023-01..04", "45亿元", in: release),
        ], monthly) == [
          "当期值（由累计数推算） 2023-03 13亿元 = 33 − 20", "当期值（由累计数推算） 2023-04 12亿元 = 45 − 33",
        ])
  }

  @Test func aBreakInBetweenPartsTwoLevels() throws {
    #expect(
      figures(of: [
        try Reported.observation("2023-05", "80亿元", in: release),
        try Reported.observation("2024-01", "90亿元", status: .break, in: release),
        try Reported.observation("2024-05", "112亿元", in: release),
      ]) == [])
  }

  @Test func anIndexComparesPeriodsOfOneKind() throws {
    let indexed = Indicator(
      id: IndicatorID("gdp")!, title: "GDP", unit: MeasuringUnit("亿元")!,
      dimensions: Reported.output.dimensions, indexBase: Period("2022"))
    #expect(
      figures(
        of: [
          try Reported.observation("2022", "1210207亿元", in: release),
          try Reported.observation("2023-Q1..Q3", "913027亿元", in: release),
        ], indexed) == ["定基指数（2022年=100） 2022 100.0 = 1210207 ÷ 1210207 × 100"])
  }

  /// 20.1万亿元 is no 201000亿元 to the last digit, and neither is what comes from it.
  @Test func nothingIsMoreExactThanWhatItComesFrom() throws {
    #expect(
      figures(of: [
        try Reported.observation("2023-Q1", "20.1万亿元", in: release),
        try Reported.observation("2023-H1", "412345亿元", in: release),
      ]) == ["当期值（由累计数推算） 2023-Q2 约211000亿元 = 412345 − 201000"])
    #expect(
      figures(of: [
        try Reported.observation("2022-H1", "112亿元", in: release),
        try Reported.observation("2023-H1", nil, "超5%", in: release),
      ]) == [])
  }

  /// The figure that the National Bureau of Statistics gave for the first half of 2021.
  @Test func theTwoYearAverageIsTheGeometricMean() throws {
    #expect(
      figures(of: [
        try Reported.observation("2020-H1", nil, "-1.6%", in: release),
        try Reported.observation("2021-H1", nil, "+12.7%", in: release),
      ]) == ["两年平均增速 2021-H1 +5.3% = √((1 + 12.7%) × (1 − 1.6%)) − 1"])
  }

  @Test func anIndexStartsAtItsBase() throws {
    let indexed = Indicator(
      id: IndicatorID("gdp")!, title: "GDP", unit: MeasuringUnit("亿元")!,
      dimensions: Reported.output.dimensions, indexBase: Period("2019-H1"))
    #expect(
      figures(
        of: [
          try Reported.observation("2019-H1", "450933亿元", in: release),
          try Reported.observation("2025-H1", "660536亿元", in: release),
        ], indexed) == [
          "定基指数（2019年上半年=100） 2019-H1 100.0 = 450933 ÷ 450933 × 100",
          "定基指数（2019年上半年=100） 2025-H1 146.5 = 660536 ÷ 450933 × 100",
        ])
  }

  @Test func nothingIsComparedAcrossABreak() throws {
    #expect(
      figures(of: [
        try Reported.observation("2022-H1", "100亿元", in: release),
        try Reported.observation("2023-H1", "80亿元", status: .break, in: release),
      ]) == [])
  }

  /// A year of another definition is compared with no other; those around it are with one another.
  @Test(arguments: [
    (
      "2022",
      ["定基指数（2021年=100） 2023 114.3", "名义增速（由总量推算） 2024 +10.4%", "定基指数（2021年=100） 2024 126.2"]
    ),
    (
      "2023",
      ["名义增速（由总量推算） 2022 +7.8%", "定基指数（2021年=100） 2022 107.8", "定基指数（2021年=100） 2024 126.2"]
    ),
  ])
  func anotherDefinitionPartsAFigureFromTheOthers(year: String, derived: [String]) throws {
    let levels = [
      "2021": "100.00亿元", "2022": "107.80亿元", "2023": "114.30亿元", "2024": "126.20亿元",
    ]
    let indexed = Indicator(
      id: IndicatorID("output")!, title: "产值", unit: MeasuringUnit("亿元")!, kind: .flow,
      basis: .nominal, dimensions: Reported.output.dimensions, indexBase: Period("2021"))
    let figures = figures(
      of: try levels.map { period, level in
        try Reported.observation(
          period, level, status: period == year ? .definitionDiffers : nil, in: release)
      }, indexed)
    #expect(
      figures.map { $0.components(separatedBy: " = ")[0] }
        == ["定基指数（2021年=100） 2021 100.0"] + derived)
  }

  /// Rates and indices of totals reach across a break that is linked; nothing else does.
  @Test func aLinkFactorReachesAcrossItsBreak() throws {
    func figures(_ links: [LinkFactor], member: String? = nil) throws -> [String] {
      self.figures(
        of: [
          try Reported.observation("2021", "100.00亿元", member: member, in: release),
          try Reported.observation("2022", "107.80亿元", member: member, in: release),
          try Reported.observation(
            "2023", "121.30亿元", member: member, status: .break, in: release),
          try Reported.observation("2024", "126.20亿元", member: member, in: release),
        ],
        Indicator(
          id: IndicatorID("output")!, title: "产值", unit: MeasuringUnit("亿元")!, kind: .flow,
          basis: .nominal, dimensions: Reported.output.dimensions, indexBase: Period("2021"),
          links: links))
    }
    func link(_ period: String) throws -> LinkFactor {
      LinkFactor(
        at: try #require(Period(period)), DecimalNumber("1.0320")!, decimals: 4, note: nil,
        location: SourceLocation(file: "output.md"))
    }
    let parted = [
      "定基指数（2021年=100） 2021 100.0 = 100 ÷ 100 × 100",
      "名义增速（由总量推算） 2022 +7.8% = 107.8 ÷ 100 − 1",
      "定基指数（2021年=100） 2022 107.8 = 107.8 ÷ 100 × 100",
    ]
    let after = "名义增速（由总量推算） 2024 +4.0% = 126.2 ÷ 121.3 − 1"
    #expect(try figures([]) == parted + [after])
    #expect(try figures([link("2024")]) == parted + [after])
    #expect(
      try figures([link("2023")]) == parted + [
        "名义增速（由总量推算） 2023 约+9.0% = 121.3 ÷ (107.8 × 1.0320) − 1",
        "定基指数（2021年=100） 2023 约117.5 = 121.3 ÷ (100 × 1.0320) × 100", after,
        "定基指数（2021年=100） 2024 约122.3 = 126.2 ÷ (100 × 1.0320) × 100",
      ])
    let ofPart = try figures([], member: "第一")
    #expect(try figures([link("2023")], member: "第一") == ofPart)
  }

  @Test func aPartOfAnotherDefinitionHasNoShare() throws {
    #expect(
      figures(of: [
        try Reported.observation("2023-H1", "593034亿元", in: release),
        try Reported.observation(
          "2023-H1", "30416亿元", member: "第一", status: .definitionDiffers, in: release),
        try Reported.observation("2023-H1", "562618亿元", member: "第二", in: release),
      ]) == ["占总计的比重 2023-H1第二 94.9% = 562618 ÷ 593034"])
  }

  @Test func whatComesFromAboutIsAbout() throws {
    #expect(
      figures(of: [
        try Reported.observation("2022-H1", "约350亿元", in: release),
        try Reported.observation("2023-H1", "400亿元", in: release),
      ]) == ["名义增速（由总量推算） 2023-H1 约+14% = 400 ÷ 350 − 1"])
    #expect(
      figures(of: [
        try Reported.observation("2022-H1", "近350亿元", in: release),
        try Reported.observation("2023-H1", "400亿元", in: release),
      ]) == [])
  }

  @Test(arguments: [("+8.2%", 0), ("+8.1%", 0), ("+9%", 0), ("+9.2%", 1), ("-8.2%", 1)])
  func aReportedRateIsCheckedAgainstLevels(rate: String, contradictions: Int) throws {
    let series = Reported.series([
      try Reported.observation("2022-H1", "210432亿元", in: release),
      try Reported.observation("2023-H1", "227588亿元", rate, in: release),
    ]).value
    #expect(Derivation(of: series).contradictions.count == contradictions)
    #expect(series.points[1].mainChange?.text == (try Change(parsing: rate)).text)
  }

  /// Offices compare with figures that they revised since: then all rates of a year are off by about as much.
  @Test(arguments: [
    (["+4.3%", "+4.5%", "+4.6%", "+5.0%"], 0), (["+4.3%", "+45%", "+4.6%", "+5.0%"], 1),
    (["+4.3%", "-4.5%", "+4.6%", "+5.0%"], 1), (["+3.3%", "+3.4%", "+4.6%", "+4.1%"], 1),
    (["+14.3%", "+14.5%", "+14.6%", "+15.0%"], 4),
  ])
  func ratesOnARevisedBaseAreNoContradictions(rates: [String], contradictions: Int) throws {
    let indicator = Indicator(
      id: IndicatorID("retail")!, title: "零售额", unit: MeasuringUnit("亿元")!, kind: .flow,
      frequency: .quarterly, basis: .nominal)
    // The levels give 3.3%, 3.4%, 3.6% and 4.0%.
    let levels = ["103.3亿元", "103.4亿元", "103.6亿元", "104.0亿元"]
    var observations: [Observation] = []
    for (index, (rate, level)) in zip(rates, levels).enumerated() {
      observations.append(
        try Reported.observation("2024-Q\(index + 1)", "100.0亿元", in: release))
      observations.append(
        try Reported.observation(
          "2025-Q\(index + 1)", level, rate, in: release, basis: .nominal))
    }
    let series = Reported.series(of: indicator, observations).value
    #expect(Derivation(of: series).contradictions.count == contradictions)
  }

  /// A sign, or the place of a point, shows at constant prices where the other rates are near to the levels' own.
  @Test(arguments: [
    (["+4.3%", "-5.5%", "+4.6%"], ["103.3亿元", "104.7亿元", "103.6亿元"], 1),
    (["+4.3%", "+55%", "+4.6%"], ["103.3亿元", "104.7亿元", "103.6亿元"], 1),
    (["+4.3%", "-4.5%", "-4.6%"], ["93.3亿元", "104.0亿元", "104.1亿元"], 0),
    (["+4.3%", "+5.5%", "+4.6%"], ["103.3亿元", "104.7亿元", "103.6亿元"], 0),
  ])
  func slipsShowBesideOtherRates(
    rates: [String], levels: [String], contradictions: Int
  ) throws {
    let indicator = Indicator(
      id: IndicatorID("output")!, title: "增加值", unit: MeasuringUnit("亿元")!, kind: .flow,
      frequency: .quarterly, basis: .constant)
    var observations: [Observation] = []
    for (index, (rate, level)) in zip(rates, levels).enumerated() {
      observations.append(
        try Reported.observation("2024-Q\(index + 1)", "100.0亿元", in: release))
      observations.append(
        try Reported.observation(
          "2025-Q\(index + 1)", level, rate, in: release, basis: .constant))
    }
    let series = Reported.series(of: indicator, observations).value
    #expect(Derivation(of: series).contradictions.count == contradictions)
  }

  /// What prices can't explain on any basis: the digits that the levels give, with another sign or another
  /// place of the decimal point.
  @Test(arguments: [
    ("+52%", 1), ("-5.2%", 1), ("+0.052%", 1), ("+5.2%", 0), ("+5.9%", 0), ("+0.5%", 0),
    ("-1.2%", 0),
    ("+12%", 0),
  ])
  func aSlipOfTheRateShowsOnAnyBasis(rate: String, contradictions: Int) throws {
    let indicator = Indicator(
      id: IndicatorID("output")!, title: "产值", unit: MeasuringUnit("亿元")!, kind: .flow,
      frequency: .quarterly, basis: nil)
    for (comparison, earlier) in [
      (Change.Comparison.yearBefore, "2022-Q2"), (.periodBefore, "2023-Q1"),
    ] {
      var later = try Reported.observation("2023-Q2", "105.2亿元", in: release)
      later = Observation(
        period: later.period, members: [], value: later.value,
        change: try Change(parsing: rate, comparison: comparison), release: release,
        location: later.location)
      let first = Observation(
        period: try #require(Period(earlier)), members: [], value: try Quantity(parsing: "100.0亿元"),
        release: release, location: SourceLocation(file: "1.md", line: 2, column: 1))
      let series = Reported.series(of: indicator, [first, later]).value
      #expect(
        Derivation(of: series).contradictions.count == contradictions, "\(comparison) \(rate)")
    }
  }

  /// Prices explain a few points; a level ten times off is a slip whatever the basis.
  @Test(arguments: [("119.8亿元", 0), ("1198亿元", 1), ("11.98亿元", 1), ("160亿元", 0)])
  func aSlipOfTheDecimalPointShowsOnAnyBasis(level: String, contradictions: Int) throws {
    let indicator = Indicator(
      id: IndicatorID("output")!, title: "产值", unit: MeasuringUnit("亿元")!, kind: .flow,
      basis: .constant)
    let series = Reported.series(
      of: indicator,
      [
        try Reported.observation("2022-H1", "111.3亿元", in: release),
        try Reported.observation("2023-H1", level, "+7.6%", in: release, basis: .constant),
      ]
    ).value
    #expect(Derivation(of: series).contradictions.count == contradictions)
  }
}

@Suite struct WarningTests {
  private let release = Reported.release(1, "2023-07-17")

  private func assessment(
    _ rule: WarningRule, direction: Indicator.Direction = .higher,
    _ readings: [(String, String?, String?)]
  ) throws -> (WarningState, since: String?)? {
    let indicator = Indicator(
      id: IndicatorID("firms")!, title: "企业", unit: MeasuringUnit("家")!, kind: .stock,
      direction: direction, rules: [rule])
    let observations = try readings.map { period, value, change in
      Observation(
        period: try #require(Period(period)), value: try value.map { try Quantity(parsing: $0) },
        change: try change.map { try Change(parsing: $0) }, release: release,
        location: SourceLocation(file: "a.md"))
    }
    let series = SeriesAssembly.series(of: indicator, from: observations).value
    return Assessment(of: series).findings.first.map { ($0.state, $0.since?.description) }
  }

  private func limit(_ text: String) throws -> Quantity { try Quantity(parsing: text) }

  @Test(
    arguments: [
      ("44家", WarningState.alert, "2023-Q1"), ("45家", .watch, "2022-Q4"),
      ("49家", .watch, "2022-Q4"),
      ("50家", .normal, nil),
    ] as [(String, WarningState, String?)])
  func aLimitBelow(latest: String, state: WarningState, since: String?) throws {
    let rule = WarningRule(
      condition: .below(try limit("45家")), measure: .value, level: .alert,
      margin: DecimalNumber(significand: 10))
    let found = try #require(
      try assessment(
        rule, [("2022-Q3", "60家", nil), ("2022-Q4", "47家", nil), ("2023-Q1", latest, nil)]))
    #expect(found.0 == state)
    #expect(found.since == since)
  }

  @Test func aLimitAbove() throws {
    let rule = WarningRule(condition: .above(try limit("5.5%")), measure: .change, level: .alert)
    let found = try #require(
      try assessment(rule, [("2022-H1", nil, "5.7%"), ("2023-H1", nil, "5.6%")]))
    #expect(found == (.alert, since: "2022-H1"))
  }

  @Test(arguments: [
    (["60家", "55家", "50家"], WarningState.watch), (["60家", "55家", "55家"], .normal),
    (["55家", "50家"], .normal),
  ])
  func fallsInARow(values: [String], state: WarningState) throws {
    let rule = WarningRule(condition: .falls(2), measure: .value, level: .watch)
    let periods = ["2022-Q3", "2022-Q4", "2023-Q1"]
    let readings = zip(periods.suffix(values.count), values).map { ($0, $1, nil as String?) }
    #expect(try assessment(rule, readings)?.0 == state)
  }

  @Test func aGapEndsARow() throws {
    let rule = WarningRule(condition: .rises(2), measure: .value, level: .watch)
    #expect(
      try assessment(
        rule, [("2022-Q2", "1家", nil), ("2022-Q4", "2家", nil), ("2023-Q1", "3家", nil)])?.0
        == .normal)
  }

  @Test func halvesOfOneKindAreComparedYearByYear() throws {
    let rule = WarningRule(condition: .falls(2), measure: .change, level: .watch)
    let readings = [("2021-H1", "5.9%"), ("2022-H1", "3.8%"), ("2023-H1", "3.4%")]
    let found = try assessment(rule, readings.map { ($0, nil as String?, $1) })
    #expect(found?.0 == .watch)
    #expect(found?.since == "2023-H1")
  }

  @Test(arguments: [
    (Indicator.Direction.higher, "119家", WarningState.watch), (.higher, "120家", .normal),
    (.lower, "121家", .watch), (.lower, "120家", .normal),
  ])
  func aTargetIsMissedOnTheWorseSide(
    direction: Indicator.Direction, value: String, state: WarningState
  ) throws {
    let rule = WarningRule(
      condition: .missesTarget(try limit("120家"), due: Period("2023")), measure: .value,
      level: .watch)
    #expect(try assessment(rule, direction: direction, [("2023", value, nil)])?.0 == state)
    #expect(try assessment(rule, direction: direction, [("2022", value, nil)]) == nil)
  }

  @Test(arguments: [
    ("不足50家", WarningState.alert), ("30—60家", .alert), ("50家", .normal), ("50余家", .normal),
  ])
  func theWorseEndOfAVagueFigureCounts(value: String, state: WarningState) throws {
    let rule = WarningRule(condition: .below(try limit("50家")), measure: .value, level: .alert)
    #expect(try assessment(rule, [("2022-H2", "60家", nil), ("2023-H1", value, nil)])?.0 == state)
  }

  @Test func stocksAreComparedPeriodByPeriod() throws {
    let rule = WarningRule(condition: .falls(2), measure: .value, level: .watch)
    let found = try assessment(
      rule, [("2022-H1", "60家", nil), ("2022-H2", "55家", nil), ("2023-H1", "50家", nil)])
    #expect(found?.0 == .watch)
  }

  @Test func percentAndPointsAreNotMixed() throws {
    let rule = WarningRule(condition: .falls(1), measure: .change, level: .watch)
    #expect(
      try assessment(rule, [("2022-H1", nil, "+5%"), ("2023-H1", nil, "+3个百分点")])?.0 == .normal)
  }

  @Test func whatWasNotPublishedIsNotJudged() throws {
    let rule = WarningRule(condition: .below(try limit("45家")), measure: .value, level: .alert)
    #expect(try assessment(rule, [("2023-Q1", nil, "+5%")]) == nil)
  }
}
