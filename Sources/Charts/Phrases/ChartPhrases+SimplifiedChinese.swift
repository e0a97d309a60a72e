extension ChartPhrases {
  static let simplifiedChinese = ChartPhrases(
    listSeparator: "，",
    clauseSeparator: "；",
    sentenceSeparator: "",
    noteSeparator: "。",
    wordSpace: "",
    scales: [
      Scale(power: 12, word: "万亿", least: 1e12),
      Scale(power: 8, word: "亿", least: 1e8),
      Scale(power: 4, word: "万", least: 1e5),
    ],
    unitPowerStep: 1,
    groupsThousands: false,
    untitled: "图表",
    unit: { "单位：\($0)" },
    source: { "来源：\($0)" },
    others: "其他",
    part: { part, figure in "\(part)（\(figure)）" },
    totals: ["合计", "总计", "总额", "期末"],
    horizontalAxisNotFromZero: "横轴不从零开始",
    verticalAxisNotFromZero: "纵轴不从零开始",
    onlyAxisLogarithmic: "横轴为对数刻度",
    horizontalAxisLogarithmic: "横轴为对数刻度",
    verticalAxisLogarithmic: "纵轴为对数刻度",
    bothAxesLogarithmic: "两轴为对数刻度",
    partOfYear: { period in
      // 一季度 says what 第一季度 does.
      switch period {
      case .quarter(1, _): "一季度"
      case .quarter(2, _): "二季度"
      case .quarter(3, _): "三季度"
      case .quarter(4, _): "四季度"
      default: period.chineseWithoutYear
      }
    },
    wholeYear: "全年",
    baseIs: { "\($0)=100" },
    hollowAre: { "空心为\($0.joined(separator: "、"))" },
    dashedAre: { "虚线为\($0.joined(separator: "、"))" },
    paleAre: { "浅色为\($0.joined(separator: "、"))" },
    someAre: { "含\($0.joined(separator: "、"))" },
    scalesDiffer: "各小图刻度不同",
    linesAreRanges: "细线为区间",
    bandsAreRanges: "浅色带为区间",
    allFiguresAre: { "均为\($0.joined(separator: "、"))" },
    greyAreOthers: { "灰线为其余\($0)项" },
    greyAre: { "灰线为\($0.joined(separator: "、"))" },
    greyAreYears: { first, last in first == last ? "灰线为\(first)" : "灰线为\(first)至\(last)" },
    stacksLackParts: { places in
      places.count > 3
        ? "有\(places.count)处缺一部分数据，长度不是合计" : "\(places.joined(separator: "、"))缺一部分数据，长度不是合计"
    },
    breaks: { "\($0.joined(separator: "、"))起口径有变，不能与此前直接比较" },
    dataTable: "数据表",
    period: "时期",
    item: "项目",
    value: "数值",
    tableFile: "数据（CSV）", drawingFile: "图（SVG）", permalink: "本图链接", cite: "引用", embed: "嵌入",
    citation: { publisher, title in "\(publisher)：《\(title)》" },
    inUnit: { "\($0)（\($1)）" }, shareOf: { "\($0)占比" }, remarks: "说明",
    about: { "\($0)：\($1)" },
    seriesBreaks: "口径有变，与此前各期不能直接相比",
    unnamedSubject: "数值",
    isFinding: { title in
      // 零 of 零售 is a number, too, and no figure.
      title.count > 16
        || title.contains {
          $0.wholeNumberValue != nil && !$0.isLetter || findingWords.contains($0)
        }
    },
    largestPart: { place, share in
      share.first?.isNumber == true ? "\(place)占比最高，为\(share)" : "\(place)占比最高，\(share)"
    },
    highestOf: { name, place, figure in
      name.isEmpty ? "\(place)最高，为\(figure)" : "\(name)以\(place)最高，为\(figure)"
    },
    highestSince: { name, period, figure, first in "\(period)\(name)为\(figure)，是\(first)以来最高" },
    lowestSince: { name, period, figure, first in "\(period)\(name)为\(figure)，是\(first)以来最低" },
    highestOfPartSince: { name, period, figure, first, _ in
      "\(period)\(name)为\(figure)，是\(first)以来同期最高"
    },
    lowestOfPartSince: { name, period, figure, first, _ in
      "\(period)\(name)为\(figure)，是\(first)以来同期最低"
    },
    turnedUp: { name, period, figure in "\(period)\(name)由负转正，为\(figure)" },
    turnedDown: { name, period, figure in "\(period)\(name)由正转负，为\(figure)" },
    risenFor: { name, count, period, figure in "\(name)连续\(count)期上升，\(period)为\(figure)" },
    fallenFor: { name, count, period, figure in "\(name)连续\(count)期下降，\(period)为\(figure)" },
    upFromYearBefore: { name, period, figure in "\(period)\(name)为\(figure)，上年同期为负" },
    downFromYearBefore: { name, period, figure in "\(period)\(name)为\(figure)，上年同期为正" },
    aboveYearsBefore: { name, count, period, figure in
      "\(period)\(name)为\(figure)，连续\(count)年高于上年同期"
    },
    belowYearsBefore: { name, count, period, figure in
      "\(period)\(name)为\(figure)，连续\(count)年低于上年同期"
    },
    isWhole: { place in
      ["合计", "总计", "总体", "平均", "全部", "全国", "全省", "全市", "全区", "全县", "全州", "全镇", "全体", "全行业"]
        .contains { place.hasPrefix($0) || place.hasSuffix($0) }
    },
    notes: { "标注：\($0)。" },
    note: { place, text in "\(place)，\(text)" },
    pointOf: { series, place in "\(series)\(place)" },
    events: { "事件：\($0)。" }, spans: { "阴影：\($0)。" },
    single: { subject, place, figure in "\(place)，\(subject)为\(figure)。" },
    list: { subject, figures in "\(subject)：\(figures)。" },
    summary: { subject, count, extremes in "\(subject)：共\(count)项，\(extremes)。" },
    overTime: { first, last, course in "\(first)至\(last)，\(course)。" },
    sums: { subject, figures in "\(subject)各期从年初算起，\(figures)" },
    course: { course, subject, first, last in
      switch course {
      case .level: "\(subject)一直为\(first)"
      case .back: "\(subject)首尾均为\(first)"
      case .rise where areAmounts(first, last, about: "约"):
        "\(subject)由\(first)\(isLevel(last) ? "升" : "增")至\(last)"
      case .fall where areAmounts(first, last, about: "约"): "\(subject)由\(first)降至\(last)"
      case .rise, .fall, .change: "\(subject)由\(first)变为\(last)"
      case .broken: "\(subject)首期为\(first)，末期为\(last)，其间口径有变，不能直接相比"
      }
    },
    highest: { place, figure in "最高为\(place)的\(figure)" },
    lowest: { place, figure in "最低为\(place)的\(figure)" },
    several: { names, areTimes in
      names.count <= 3
        ? names.joined(separator: "、") : "\(names[0])等\(names.count)\(areTimes ? "期" : "项")"
    },
    allAre: { "均为\($0)" },
    lessThan: { "不足\($0)" },
    moreThan: { "超\($0)" },
    withoutValue: { "其中\($0)个没有数据" },
    withValueAlone: { "其中\($0)个有数据" },
    areOfStatus: { places, status in
      places.count > 3
        ? "其中\(places.count)个是\(status)" : "\(places.joined(separator: "、"))是\(status)"
    },
    othersWithout: { "另有\($0)个没有数据" },
    figure: { place, figure in "\(place)为\(figure)" },
    figureAt: { place, figure, measure, number in
      "\(place)的\(measure)为\(number)时为\(figure)"
    },
    seriesInAll: { "共\($0)个系列。" },
    baseSentence: { "\($0)。" },
    references: { "参照：\($0)。" },
    reference: { label, value in "\(label)为\(value)" })

  /// Whether both figures begin like an amount. 由下降3%增至超8% is no Chinese: words of movement and
  /// degree stand for themselves.
  ///
  /// - Parameter about: the words that say no more than that a figure is rounded.
  static func areAmounts(_ first: String, _ last: String, about: String) -> Bool {
    [first, last].allSatisfy { figure in
      figure.first.map { $0.isNumber || "+−-".contains($0) || about.contains($0) } ?? false
    }
  }

  /// Whether a figure is no amount, of which there can be more, but how high something stands: a rate, a
  /// temperature, a price of each.
  private static func isLevel(_ figure: String) -> Bool {
    figure.contains { "%％‰℃°/／点".contains($0) }
  }

  /// Characters of verbs and comparisons, simplified and traditional, which names of measures lack.
  private static let findingWords: Set<Character> = Set(
    "涨跌升降减減反回稳穩扩擴缩縮超达達是在有最比过過仍继繼续續走居列首突破创創再又不都均了快慢")
}
