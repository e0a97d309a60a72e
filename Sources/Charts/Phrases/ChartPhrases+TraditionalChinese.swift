import Statistics

extension ChartPhrases {
  static let traditionalChinese = ChartPhrases(
    listSeparator: "，",
    clauseSeparator: "；",
    sentenceSeparator: "",
    noteSeparator: "。",
    wordSpace: "",
    scales: [
      Scale(power: 12, word: "萬億", least: 1e12),
      Scale(power: 8, word: "億", least: 1e8),
      Scale(power: 4, word: "萬", least: 1e5),
    ],
    unitPowerStep: 1,
    groupsThousands: false,
    untitled: "圖表",
    unit: { "單位：\($0)" },
    source: { "來源：\($0)" },
    others: "其他",
    part: { part, figure in "\(part)（\(figure)）" },
    totals: ["合計", "總計", "總額", "期末"],
    horizontalAxisNotFromZero: "橫軸不從零開始",
    verticalAxisNotFromZero: "縱軸不從零開始",
    onlyAxisLogarithmic: "橫軸為對數刻度",
    horizontalAxisLogarithmic: "橫軸為對數刻度",
    verticalAxisLogarithmic: "縱軸為對數刻度",
    bothAxesLogarithmic: "兩軸均為對數刻度",
    // Periods are written with the same characters.
    partOfYear: { Period.inTraditionalCharacters(simplifiedChinese.partOfYear($0)) },
    wholeYear: "全年",
    baseIs: { "\($0)=100" },
    hollowAre: { "空心為\($0.joined(separator: "、"))" },
    dashedAre: { "虛線為\($0.joined(separator: "、"))" },
    paleAre: { "淺色為\($0.joined(separator: "、"))" },
    someAre: { "含\($0.joined(separator: "、"))" },
    scalesDiffer: "各小圖刻度不同",
    linesAreRanges: "細線為區間",
    bandsAreRanges: "淺色帶為區間",
    allFiguresAre: { "均為\($0.joined(separator: "、"))" },
    greyAreOthers: { "灰線為其餘\($0)項" },
    greyAre: { "灰線為\($0.joined(separator: "、"))" },
    greyAreYears: { first, last in first == last ? "灰線為\(first)" : "灰線為\(first)至\(last)" },
    stacksLackParts: { places in
      places.count > 3
        ? "有\(places.count)處缺一部分數據，長度不是合計" : "\(places.joined(separator: "、"))缺一部分數據，長度不是合計"
    },
    breaks: { "\($0.joined(separator: "、"))起口徑有變，不能與此前直接比較" },
    dataTable: "數據表",
    period: "時期",
    item: "項目",
    value: "數值",
    tableFile: "數據（CSV）", drawingFile: "圖（SVG）", permalink: "本圖連結", cite: "引用", embed: "嵌入",
    citation: { publisher, title in "\(publisher)：《\(title)》" },
    inUnit: { "\($0)（\($1)）" }, shareOf: { "\($0)佔比" }, remarks: "說明",
    about: { "\($0)：\($1)" },
    seriesBreaks: "口徑有變，與此前各期不能直接相比",
    unnamedSubject: "數值",
    isFinding: simplifiedChinese.isFinding,
    largestPart: { place, share in
      share.first?.isNumber == true ? "\(place)佔比最高，為\(share)" : "\(place)佔比最高，\(share)"
    },
    highestOf: { name, place, figure in
      name.isEmpty ? "\(place)最高，為\(figure)" : "\(name)以\(place)最高，為\(figure)"
    },
    highestSince: { name, period, figure, first in "\(period)\(name)為\(figure)，是\(first)以來最高" },
    lowestSince: { name, period, figure, first in "\(period)\(name)為\(figure)，是\(first)以來最低" },
    highestOfPartSince: { name, period, figure, first, _ in
      "\(period)\(name)為\(figure)，是\(first)以來同期最高"
    },
    lowestOfPartSince: { name, period, figure, first, _ in
      "\(period)\(name)為\(figure)，是\(first)以來同期最低"
    },
    turnedUp: { name, period, figure in "\(period)\(name)由負轉正，為\(figure)" },
    turnedDown: { name, period, figure in "\(period)\(name)由正轉負，為\(figure)" },
    risenFor: { name, count, period, figure in "\(name)連續\(count)期上升，\(period)為\(figure)" },
    fallenFor: { name, count, period, figure in "\(name)連續\(count)期下降，\(period)為\(figure)" },
    upFromYearBefore: { name, period, figure in "\(period)\(name)為\(figure)，上年同期為負" },
    downFromYearBefore: { name, period, figure in "\(period)\(name)為\(figure)，上年同期為正" },
    aboveYearsBefore: { name, count, period, figure in
      "\(period)\(name)為\(figure)，連續\(count)年高於上年同期"
    },
    belowYearsBefore: { name, count, period, figure in
      "\(period)\(name)為\(figure)，連續\(count)年低於上年同期"
    },
    isWhole: { place in
      ["合計", "總計", "總體", "平均", "全部", "全國", "全省", "全市", "全區", "全縣", "全州", "全鎮", "全體", "全行業"]
        .contains { place.hasPrefix($0) || place.hasSuffix($0) }
    },
    notes: { "標註：\($0)。" },
    note: { place, text in "\(place)，\(text)" },
    pointOf: { series, place in "\(series)\(place)" },
    events: { "事件：\($0)。" }, spans: { "陰影：\($0)。" },
    single: { subject, place, figure in "\(place)，\(subject)為\(figure)。" },
    list: { subject, figures in "\(subject)：\(figures)。" },
    summary: { subject, count, extremes in "\(subject)：共\(count)項，\(extremes)。" },
    overTime: { first, last, course in "\(first)至\(last)，\(course)。" },
    sums: { subject, figures in "\(subject)各期從年初算起，\(figures)" },
    course: { course, subject, first, last in
      switch course {
      case .level: "\(subject)一直為\(first)"
      case .back: "\(subject)首末兩期均為\(first)"
      // What was published may be in either script.
      case .rise where areAmounts(first, last, about: "约約"): "\(subject)由\(first)升至\(last)"
      case .fall where areAmounts(first, last, about: "约約"): "\(subject)由\(first)降至\(last)"
      case .rise, .fall, .change: "\(subject)由\(first)變為\(last)"
      case .broken: "\(subject)首期為\(first)，末期為\(last)，其間口徑有變，不能直接比較"
      }
    },
    highest: { place, figure in "最高為\(place)的\(figure)" },
    lowest: { place, figure in "最低為\(place)的\(figure)" },
    several: { names, areTimes in
      names.count <= 3
        ? names.joined(separator: "、") : "\(names[0])等\(names.count)\(areTimes ? "期" : "項")"
    },
    allAre: { "均為\($0)" },
    lessThan: { "不足\($0)" },
    moreThan: { "超\($0)" },
    withoutValue: { "其中\($0)個沒有數據" },
    withValueAlone: { "其中\($0)個有數據" },
    areOfStatus: { places, status in
      places.count > 3
        ? "其中\(places.count)個是\(status)" : "\(places.joined(separator: "、"))是\(status)"
    },
    othersWithout: { "另有\($0)個沒有數據" },
    figure: { place, figure in "\(place)為\(figure)" },
    figureAt: { place, figure, measure, number in
      "\(place)的\(measure)為\(number)時為\(figure)"
    },
    seriesInAll: { "共\($0)個系列。" },
    baseSentence: { "\($0)。" },
    references: { "參考：\($0)。" },
    reference: { label, value in "\(label)為\(value)" })
}
