extension StatisticsPhrases {
  static let english = StatisticsPhrases(
    unchanged: "unchanged",
    littleChanged: "little changed",
    doubled: ["doubled", "quadrupled", "eight times as much"],
    halved: "halved", negative: "minus ",
    rank: { place, wording in
      switch wording {
      case .fromFront: "no. \(place)"
      case .amongFirst: "top \(place)"
      case .fromEnd: "no. \(place) from the end"
      }
    },
    inBrackets: { " (\($0))" },
    rangeMark: "–",
    exactness: { exactness, _ in
      switch exactness {
      case .exact, .range, .interval: ("", "")
      case .about: ("about ", "")
      case .nearly: ("nearly ", "")
      case .moreThan: ("more than ", "")
      case .lessThan: ("less than ", "")
      case .atLeast: ("at least ", "")
      case .atMost: ("at most ", "")
      }
    },
    scales: scales,
    keepsWrittenScale: false,
    movement: { _, isFall in isFall ? "down " : "up " },
    unit: { $0.englishName },
    amount: { digits, scale, after, unit in
      let isOne = digits == "1" && scale.isEmpty && after.isEmpty
      let name = isOne ? unit.englishSingular : unit.englishName
      let gap = name.isEmpty || name == "%" || name == "‰" ? "" : " "
      return digits + (scale.isEmpty ? "" : " \(scale)") + after + gap + name
    },
    hasCurrencySigns: true,
    measuringUnit: { unit in
      [multiple(unit.power), unit.unit.englishName].filter { !$0.isEmpty }.joined(separator: " ")
    },
    points: { $0 == "1" ? " percentage point" : " percentage points" },
    ratesMove: { $0 ? "down " : "up " },
    pointsMove: { $0 ? "down " : "up " },
    turn: { turn in
      switch turn {
      case .upwards: "turned positive"
      case .downwards: "turned negative"
      }
    },
    comparison: { comparison in
      switch comparison {
      case .yearBefore: "year on year"
      case .periodBefore: "on the previous period"
      case .cumulative: "year to date"
      case .target: "against the target"
      case .fixedBase: "on the base period"
      case .yearEnd: "since the end of the year before"
      case .year(let year): "on \(year)"
      case .twoYearAverage: "two-year average"
      case .annualAverage: "annual average"
      case .annualised: "annualised"
      case .normal: "on the long-term mean"
      case .contribution: "contribution"
      }
    },
    basis: { basis in
      switch basis {
      case .constant: "constant prices"
      case .comparable: "comparable coverage"
      case .nominal: "nominal"
      }
    },
    period: { $0.english },
    frequency: { frequency in
      switch frequency {
      case .annual: "annual"
      case .semiannual: "half-yearly"
      case .quarterly: "quarterly"
      case .monthly: "monthly"
      case .daily: "daily"
      case .tenDaily: "every ten days"
      case .weekly: "weekly"
      }
    },
    kind: { kind in
      switch kind {
      case .stock: "stock"
      case .flow: "flow"
      }
    },
    track: { track in
      switch track {
      case .single: "single periods"
      case .cumulative: "cumulative from the start of the year"
      }
    },
    direction: { direction in
      switch direction {
      case .higher: "higher is better"
      case .lower: "lower is better"
      case .neutral: "neutral"
      }
    },
    status: { status in
      switch status {
      case .normal: "normal"
      case .break: "break in series"
      case .definitionDiffers: "definition differs"
      case .estimated: "estimated"
      case .forecast: "forecast"
      case .experimental: "experimental"
      case .holiday: "holiday or weekend"
      case .imputed: "imputed"
      case .derogation: "derogation"
      case .includedElsewhere: "included in another category"
      case .notCollected: "not collected"
      case .cannotExist: "cannot exist"
      case .notSignificant: "not significant"
      case .missing: "missing"
      case .provisional: "provisional"
      case .suppressed: "suppressed"
      case .strike: "strike or other special event"
      case .lowReliability: "low reliability"
      case .unvalidated: "not validated"
      case .includesOther: "includes another category"
      }
    },
    reason: { reason in
      switch reason {
      case .data: "better data"
      case .coverage: "change of coverage"
      case .census: "census"
      case .correction: "correction of an error"
      }
    },
    derivation: { kind in
      switch kind {
      case .level: "level, from the rate"
      case .rate: "nominal rate, from the levels"
      case .singlePeriod: "single period, from cumulative figures"
      case .share: "share of the total"
      case .index(let base): "index, \(base.english) = 100"
      case .twoYearAverage: "two-year average growth"
      case .linked: "value linked across breaks"
      }
    },
    state: { state in
      switch state {
      case .normal: "normal"
      case .watch: "watch"
      case .alert: "alert"
      }
    },
    changeIs: "change ",
    condition: { condition in
      switch condition {
      case .below(let limit): "below \(limit.shown(in: .english))"
      case .above(let limit): "above \(limit.shown(in: .english))"
      case .falls(let count): "falls for \(count) periods"
      case .rises(let count): "rises for \(count) periods"
      case .missesTarget(let target, let due):
        "misses the target of \(target.shown(in: .english))\(due.map { " for \($0.english)" } ?? "")"
      }
    },
    withMargin: { "\($0); within \($1)% of the limit: watch" })

  private static let scales = [
    Scale(power: 12, word: "trillion", groupsThousands: true),
    Scale(power: 9, word: "billion", groupsThousands: true),
    Scale(power: 6, word: "million", groupsThousands: true),
    Scale(power: 3, word: "thousand", groupsThousands: true),
    Scale(power: 0, word: "", groupsThousands: true),
  ]

  /// 万 is ten thousand, and 亿 a hundred million: English has no word for them.
  private static func multiple(_ power: Int) -> String {
    if let scale = scales.first(where: { $0.power == power }) { return scale.word }
    let thousands = power / 3 * 3
    let rest = ["", "ten", "hundred"][power - thousands]
    return [rest, scales.first { $0.power == thousands }?.word ?? ""].filter { !$0.isEmpty }
      .joined(separator: " ")
  }
}
