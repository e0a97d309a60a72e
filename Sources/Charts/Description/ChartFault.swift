import Localization

/// Why a chart is not drawn as asked: it would mislead, or there is nothing to draw.
public enum ChartFault: Error, Hashable, Sendable {
  case empty
  case notFinite(String)
  case outOfRange(String)
  case unequalNumbers(expected: Int, found: Int)
  case tooManyParts(kind: String, limit: Int, count: Int)
  case negativePart(String, kind: String)
  case unequalLengths(series: String, expected: Int, found: Int)
  case needsPeriods(kind: String)
  case needsTwoSeries(kind: String)
  case needsTwoPlaces(kind: String)
  case needsNumbers
  case mixedPeriods
  case emptyTotal(kind: String)
  case missingPart(String, kind: String)
  case sharesNotWhole(total: String)
  case shareOfInexact(String)
  case totalAmongParts(String)
  case oneSeries(kind: String, count: Int)
  case oneFigure(count: Int)
  case repeatedPeriod(String)
  case repeatedSeries(String)
  case repeatedPlace(String)
  case repeatedTile(String)
  case totalDiffers(String, stated: String, sum: String)
  /// A last step that is nearly the sum of those before it.
  case stepLikeTotal(String, stated: String, sum: String)
  case totalOfPartsDiffers(String, at: String, stated: String, sum: String)
  case unequalSpans(String, String)
  case unequalIntervals
  case rangeNotDrawn(String, kind: String)
  case needsNames(kind: String)
  case unknownBase(String)
  case noBase(String, at: String)
  case indexOfInexact(String)
  case noSeasons
  case eventOnSeasons(String)
  /// The unit of the rates.
  case indexOfRates(String)
  /// From where on the series is another.
  case indexAcrossBreak(String, base: String)
  /// A stage of a funnel that is wider than the one before it.
  case widensBelow(String, String)
  case unknownOverlay(String)
  case nothingUnderOverlay(String)
  case overlayOnShares(String)
  case noTimeAxis(String)
  case orderOnTime
  case outsideOfTime(String)
  case notOnMap(String, isOwnGrid: Bool)
}

extension ChartFault {
  /// What is wrong with the chart.
  public var message: Phrase {
    switch self {
    case .empty: Phrase("the chart has no values", "图里没有数值")
    case .notFinite(let name):
      Phrase(
        "the value of '{name}' is no finite number", "“{name}”的数值不是一个数",
        ["name": .text(name)])
    case .outOfRange(let name):
      Phrase(
        "the value of '{name}' is too large or too small to be drawn",
        "“{name}”的数值太大或太小，画不出来", ["name": .text(name)])
    case .unequalNumbers(let expected, let found):
      Phrase(
        "there are {found} numbers on the lower axis for {expected} names",
        "横轴上有 {found} 个数，名称却有 {expected} 个",
        ["found": .number(found), "expected": .number(expected)])
    case .tooManyParts(let kind, let limit, let count):
      Phrase(
        "a {kind} shows at most {limit} parts, but there are {count}",
        "{kind}最多显示 {limit} 个部分，这里有 {count} 个",
        ["kind": .kind(kind), "limit": .number(limit), "count": .number(count)])
    case .negativePart(let name, let kind):
      Phrase(
        "'{name}' is below zero, and a {kind} shows parts of a whole",
        "“{name}”小于零，而{kind}画的是整体的各个部分", ["name": .text(name), "kind": .kind(kind)])
    case .unequalLengths(let series, let expected, let found):
      Phrase(
        "the series '{series}' has {found} values for {expected} places",
        "系列“{series}”有 {found} 个数值，横轴上却有 {expected} 个点",
        ["series": .text(series), "found": .number(found), "expected": .number(expected)])
    case .needsPeriods(let kind):
      Phrase("a {kind} needs periods", "{kind}的横轴要写时期", ["kind": .kind(kind)])
    case .needsTwoSeries(let kind):
      Phrase(
        "a {kind} compares two series, and there are not two", "{kind}比较两个系列，而这里不是两个",
        ["kind": .kind(kind)])
    case .needsTwoPlaces(let kind):
      Phrase(
        "a {kind} compares two places, and there are not two",
        "{kind}比较横轴上的两个点，而这里不是两个", ["kind": .kind(kind)])
    case .needsNumbers:
      Phrase("a scatter chart needs a number on both axes", "散点图的横轴和纵轴都要有数")
    case .mixedPeriods:
      Phrase(
        "the periods are of different kinds, cumulative and single ones, which can't share an axis",
        "时期的种类不同，有的是累计，有的是当期，不能放在一条轴上")
    case .emptyTotal(let kind):
      Phrase(
        "the parts of the {kind} add up to nothing", "{kind}的各个部分加起来是零", ["kind": .kind(kind)])
    case .missingPart(let name, let kind):
      Phrase(
        "'{name}' has no value, and a {kind} needs all parts",
        "“{name}”没有数值，而{kind}缺一个部分都不行", ["name": .text(name), "kind": .kind(kind)])
    case .sharesNotWhole(let total):
      Phrase(
        "the shares add up to {total}%, not to 100%", "各部分加起来是 {total}%，不是 100%",
        ["total": .text(total)])
    case .shareOfInexact(let text):
      Phrase(
        "'{text}' is not exact, and shares of it would be exact numbers", "“{text}”不是确数，算出来的占比却是确数",
        ["text": .text(text)])
    case .totalAmongParts(let name):
      Phrase(
        "'{name}' is the sum of the others, and no part beside them",
        "“{name}”是其他各项的和，不能和它们并列", ["name": .text(name)])
    case .oneSeries(let kind, let count):
      Phrase(
        "a {kind} shows one series, but there are {count}", "{kind}只画一个系列，这里有 {count} 个",
        ["kind": .kind(kind), "count": .number(count)])
    case .oneFigure(let count):
      Phrase(
        "a card shows one figure, but there are {count}", "“数字”只显示一个数，这里有 {count} 个",
        ["count": .number(count)])
    case .repeatedPeriod(let name):
      Phrase("there are two values for {name}", "{name}有两个数值", ["name": .text(name)])
    case .repeatedSeries(let name):
      Phrase("two series are called '{name}'", "有两个系列都叫“{name}”", ["name": .text(name)])
    case .repeatedPlace(let name):
      Phrase("two places are called '{name}'", "有两项都叫“{name}”", ["name": .text(name)])
    case .repeatedTile(let name):
      Phrase(
        "'{name}' is on the map by another name, too", "“{name}”在图上已经有了，只是叫法不同",
        ["name": .text(name)])
    case .totalOfPartsDiffers(let name, let place, let stated, let sum):
      Phrase(
        "'{name}' of {place} is {stated}, but the parts come to {sum}",
        "{place}的“{name}”写的是“{stated}”，各部分加起来却是“{sum}”",
        [
          "name": .text(name), "place": .text(place), "stated": .text(stated), "sum": .text(sum),
        ])
    case .totalDiffers(let name, let stated, let sum):
      Phrase(
        "'{name}' is {stated}, but the steps before it come to {sum}",
        "“{name}”写的是“{stated}”，前面各步加起来却是“{sum}”",
        ["name": .text(name), "stated": .text(stated), "sum": .text(sum)])
    case .stepLikeTotal(let name, let stated, let sum):
      Phrase(
        "'{name}' is {stated}, nearly the {sum} that the steps before it come to, and would be one more step",
        "“{name}”写的是“{stated}”，和前面各步加起来的“{sum}”相近，会被当成又一步",
        ["name": .text(name), "stated": .text(stated), "sum": .text(sum)])
    case .unequalSpans(let a, let b):
      Phrase(
        "{first} and {second} are stretches of different lengths, which can't be compared",
        "{first}和{second}长短不同，不能相比", ["first": .text(a), "second": .text(b)])
    case .unequalIntervals:
      Phrase(
        "the periods lie at very unequal intervals, which columns can't show",
        "各时期的间隔相差太大，柱状图显示不出来")
    case .rangeNotDrawn(let text, let kind):
      Phrase(
        "'{text}' is a range, which a {kind} would show as one number",
        "“{text}”是区间，{kind}只能画成一个数", ["text": .text(text), "kind": .kind(kind)])
    case .unknownBase(let base):
      Phrase(
        "the base '{base}' is none of the chart's places", "基期“{base}”不在图的横轴上",
        ["base": .text(base)])
    case .noBase(let name, let base):
      Phrase(
        "'{name}' has no figure above zero at the base {base}", "“{name}”在基期“{base}”没有大于零的数值",
        ["name": .text(name), "base": .text(base)])
    case .indexOfInexact(let text):
      Phrase(
        "'{text}' is not exact, and an index would make an exact number of it",
        "“{text}”不是确数，折成指数就成了确数", ["text": .text(text)])
    case .noSeasons:
      Phrase(
        "a line for each year needs one series of parts of several years",
        "按年分线要有一个系列、跨几个年份的月份或季度")
    case .indexOfRates(let unit):
      Phrase(
        "figures in {unit} are rates already, and no amounts that an index could be made of",
        "单位是{unit}的数已经是比率，不能再折成指数", ["unit": .text(unit)])
    case .indexAcrossBreak(let place, let base):
      Phrase(
        "from {place} on figures can't be compared with those before, and {base} would measure them all",
        "{place}起口径有变，不能都拿“{base}”作基期",
        ["place": .text(place), "base": .text(base)])
    case .widensBelow(let stage, let before):
      Phrase(
        "'{stage}' is more than '{before}' above it, and a funnel only narrows",
        "“{stage}”比上一步“{before}”还多，漏斗图只能越来越窄",
        ["stage": .text(stage), "before": .text(before)])
    case .eventOnSeasons(let label):
      Phrase(
        "'{label}' belongs to one year, and this chart lays the years over one another",
        "“{label}”是某一年的事，而这张图把各年叠在一起", ["label": .text(label)])
    case .unknownOverlay(let name):
      Phrase("there is no series '{name}'", "没有叫“{name}”的系列", ["name": .text(name)])
    case .nothingUnderOverlay(let name):
      Phrase(
        "'{name}' is the only series, and there are no columns under it",
        "只有“{name}”一个系列，下面没有柱子", ["name": .text(name)])
    case .overlayOnShares(let name):
      Phrase(
        "'{name}' is no share, and can't be drawn over shares of a hundred percent",
        "“{name}”不是占比，不能画在百分比堆叠图上", ["name": .text(name)])
    case .noTimeAxis(let label):
      Phrase(
        "'{label}' is an event, and the chart has no time axis",
        "“{label}”是事件，而这张图的横轴不是时间", ["label": .text(label)])
    case .orderOnTime:
      Phrase(
        "time goes on from left to right, in no other order", "时间轴从左到右，不能按数值排")
    case .outsideOfTime(let label):
      Phrase(
        "'{label}' lies before or after all that the chart shows",
        "“{label}”在图所画的时间之外", ["label": .text(label)])
    case .needsNames(let kind):
      Phrase(
        "a {kind} shows places, and these are periods", "{kind}画的是地方，而这里是时期",
        ["kind": .kind(kind)])
    case .notOnMap(let name, let isOwnGrid):
      isOwnGrid
        ? Phrase("'{name}' is not on the grid", "“{name}”不在网格里", ["name": .text(name)])
        : Phrase("'{name}' is no province", "“{name}”不是省级行政区", ["name": .text(name)])
    }
  }

  /// What to do about it.
  public var fix: Phrase {
    switch self {
    case .empty: Phrase("add data, or take the chart out", "补上数据，或者去掉这张图")
    case .notFinite: Phrase("write a number", "写一个数")
    case .outOfRange: Phrase("use a unit that suits it", "换一个合适的单位")
    case .unequalNumbers: Phrase("give each point a number and a name", "每个点都写上数和名称")
    case .tooManyParts: Phrase("use bars, or join small parts", "改用条形图，或者把小的部分合并")
    case .negativePart, .emptyTotal:
      Phrase(
        "use 'type: diverging', with bars to both sides of zero",
        "改用“类型: 增减图”，条形分在零的两边")
    case .unequalLengths:
      Phrase(
        "give each series one value for each place, and leave it empty where there is none",
        "每个系列在每个点都要有一个数值，没有的就空着")
    case .needsPeriods:
      Phrase(
        "write periods such as 2023-H1 as the names of the places", "横轴各点写成时期，如 2023-H1")
    case .needsTwoSeries, .needsTwoPlaces, .oneFigure:
      Phrase("use 'type: bar'", "改用“类型: 条形图”")
    case .needsNumbers: Phrase("give each point an x and a y", "每个点都写上横轴和纵轴的数")
    case .mixedPeriods, .unequalSpans:
      Phrase("draw one chart for each kind of period", "每种时期单独画一张图")
    case .missingPart: Phrase("add its value, or use bars", "补上它的数值，或者改用条形图")
    case .sharesNotWhole:
      Phrase(
        "add what is missing as a part of its own, or use bars",
        "把缺的作为一个部分补上，或者改用条形图")
    case .shareOfInexact:
      Phrase(
        "use 'type: bar', or 'stack: stacked', and draw the figures themselves",
        "改用“类型: 条形图”或“堆叠: 堆叠”，直接画原来的数")
    case .totalAmongParts: Phrase("take it out, or use bars", "去掉它，或者改用条形图")
    case .oneSeries:
      Phrase("draw one chart for each, or use bars", "每个系列单独画一张图，或者改用条形图")
    case .repeatedPeriod: Phrase("keep one of them", "两个留一个")
    case .repeatedTile: Phrase("leave one of them out", "去掉其中一个")
    case .totalOfPartsDiffers:
      Phrase(
        "check the figures; a part that is missing has to be shown, too",
        "核对各个数；漏了的一部分也要画出来")
    case .repeatedSeries, .repeatedPlace: Phrase("give each a name of its own", "给它们各起一个名字")
    case .totalDiffers:
      Phrase(
        "check the figures; a step that is missing has to be shown, too",
        "核对各个数；漏了的一步也要画出来")
    case .stepLikeTotal:
      Phrase(
        "check the figures where it is the total; where it is a step, write the total after it",
        "是合计就核对各个数；确实是一步，就在它后面再写上合计")
    case .unknownBase: Phrase("write one of its periods or names", "写横轴上的一个时期或名称")
    case .noBase: Phrase("choose another base", "换一个基期")
    case .indexOfInexact:
      Phrase("take 'base' out, and draw the figures themselves", "去掉“基期”，直接画原来的数")
    case .noSeasons: Phrase("write months or quarters of two years or more", "写两年以上的月份或季度")
    case .indexOfRates: Phrase("leave 'base' out", "去掉“基期”")
    case .indexAcrossBreak:
      Phrase(
        "leave 'base' out, or draw the figures on one side of the break",
        "去掉“基期”，或者只画口径一致的那一段")
    case .widensBelow:
      Phrase("put the stages into their order, or use 'type: bar'", "把各步按先后排好，或者改用“类型: 条形图”")
    case .eventOnSeasons:
      Phrase(
        "name the point with 'labels', or leave 'seasons' out", "用“标注”写在那一点上，或者去掉“按年分线”")
    case .unknownOverlay: Phrase("write the name of one of the series", "写其中一个系列的名称")
    case .overlayOnShares: Phrase("use 'stack: stacked'", "改用“堆叠: 堆叠”")
    case .nothingUnderOverlay: Phrase("add the series that it is drawn over", "补上画成柱子的系列")
    case .noTimeAxis: Phrase("write periods on the axis, or take it out", "横轴写成时期，或者去掉它")
    case .orderOnTime:
      Phrase("take 'order' out, or use 'type: bar'", "去掉“顺序”，或者改用“类型: 条形图”")
    case .outsideOfTime: Phrase("check its date", "核对它的日期")
    case .needsNames: Phrase("use 'type: line'", "改用“类型: 折线图”")
    case .notOnMap(_, isOwnGrid: true): Phrase("add it to 'grid'", "把它写进“网格”")
    case .notOnMap:
      Phrase(
        "write the names of provinces, or a 'grid' of your own",
        "写省级行政区的名称，或者用“网格”自己排")
    case .rangeNotDrawn:
      Phrase("use bars, dots or a line, which show ranges", "改用能画区间的条形图、点图或折线图")
    case .unequalIntervals: Phrase("use 'type: line'", "改用“类型: 折线图”")
    }
  }
}

extension Chart.Kind {
  /// What it is called in a sentence: the name of its type, or its first Chinese one.
  public var wording: Wording { Wording(rawValue, otherNames[0]) }
}

extension Phrase.Argument {
  /// What a fault calls a kind: nearly always by the name of its type.
  fileprivate static func kind(_ name: String) -> Phrase.Argument {
    if let kind = Chart.Kind(rawValue: name) { return .phrase(Phrase(kind.wording)) }
    return switch name {
    case "percent stack": .words(name, "百分比堆叠图")
    case "bullet chart, beside its target,": .words(name, "目标图除目标外")
    default: .text(name)
    }
  }
}
