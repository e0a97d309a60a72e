import Markdown
import Statistics

/// A figure in a cell of a table, with what the table says of it in other places: the head of its
/// column, the name of its row, a column of units, the line above the table.
struct TabledFigure {
  private let head: Label
  /// The head above it, of which it is a part.
  private let over: Label
  private let row: Label
  /// The row that this one is a part of, which may say for its parts what they are in.
  private let whole: Label
  private let unit: String?
  /// The heads to the left of a head for changes, up to the one for other changes.
  private let leading: [String]

  /// - Parameter own: the unit of the figure that is linked, which may be one of the site's own.
  init(_ cell: FigureLink.TableCell, own: Unit?) {
    head = Label(cell.head, own)
    over = Label(cell.over, own)
    row = Label(cell.row, own)
    whole = Label(cell.whole, own)
    leading =
      head.way == nil ? [] : cell.leading.reversed().prefix { Label($0, own).way == nil }.reversed()
    let ofRow = cell.unit.flatMap { Label.unit($0, own) }
    // 亿元 in the caption is no unit of a rate.
    let isRate = (head.way ?? over.way ?? row.way ?? whole.way) != nil
    let above =
      isRate
      ? nil
      : Self.unit(in: [cell.caption, cell.corner], own) ?? Label(cell.corner, own).unit
        ?? Self.unit(inBracketsOf: cell.corner, own)
    unit =
      head.unit ?? over.unit
      ?? (isRate && (head.way ?? over.way) != nil ? nil : ofRow ?? row.unit ?? whole.unit) ?? above
      ?? (isRate ? "%" : nil)
  }

  /// 单位：亿元 says the unit of a whole table; 单位：亿元、% says it of the cells whose figure has one of that kind,
  /// where only one of them is.
  private static func unit(in texts: [String], _ own: Unit?) -> String? {
    for text in texts {
      for mark in ["单位", "單位", "Unit", "unit"] {
        guard let range = text.ranges(of: mark).last else { continue }
        let rest = text[range.upperBound...].drop { "：: ".contains($0) }
        let name = rest.prefix { !"）) ，,、；;\n".contains($0) }
        let behind = rest[name.endIndex...].first
        if behind.map({ "，,、；;".contains($0) }) ?? false {
          let list = rest.prefix { !"）)\n".contains($0) }
          if let unit = Self.unit(among: list, own) { return unit }
          continue
        }
        if let unit = Label.unit(String(name), own) { return unit }
      }
    }
    return nil
  }

  /// The only unit of a list in which the figure that is linked can be: 亿元 of 亿元、%.
  private static func unit(among list: Substring, _ own: Unit?) -> String? {
    guard let own else { return nil }
    let known = list.split { "，,、；; ".contains($0) }.compactMap { Label.unit(String($0), own) }
      .filter { MeasuringUnit($0)?.unit.isComparable(to: own) ?? false }
    return known.count == 1 ? known[0] : nil
  }

  /// The same of 指标（亿元、%） in the first head.
  private static func unit(inBracketsOf corner: String, _ own: Unit?) -> String? {
    guard let open = corner.lastIndex(where: { "（(".contains($0) }) else { return nil }
    return unit(
      among: corner[corner.index(after: open)...].prefix { !"）)".contains($0) }, own)
  }

  /// What is said on top of a column, or beside a row.
  private struct Label {
    /// As it was written.
    let text: String
    /// Without the unit and the noun for a change.
    let stem: String
    let unit: String?
    let way: Way?

    /// That the numbers are changes, or shares.
    enum Way {
      case change, fall, share
    }

    init(_ text: String, _ own: Unit?) {
      self.text = text
      var words = text.trimmed[...]
      var unit: String?
      while let open = words.lastIndex(where: { "（(".contains($0) }),
        let close = words[open...].firstIndex(where: { "）)".contains($0) }),
        words[words.index(after: close)...].allSatisfy({ $0 == " " })
      {
        let inside = String(words[words.index(after: open)..<close])
        guard let known = Self.unit(inside, own) else { break }
        unit = unit ?? known
        words = words[..<open]
      }
      if unit == nil {
        for mark in "，,/／ " {
          guard let place = words.lastIndex(of: mark), place > words.startIndex else { continue }
          guard let known = Self.unit(String(words[words.index(after: place)...]), own) else {
            continue
          }
          unit = known
          words = words[..<place]
          break
        }
      }
      // 亿元 below 总量.
      if unit == nil, let known = Self.unit(String(words), own) {
        unit = known
        words = ""
      }
      if unit == nil, let last = words.last, "%％".contains(last) {
        unit = "%"
        words = words.dropLast()
      }
      while let last = words.last, " ±+-−".contains(last) { words = words.dropLast() }
      self.unit = unit
      let (stem, way) = Self.parted(words, isPoints: unit != nil)
      self.stem = stem
      self.way = way
    }

    private static let changes = [
      "增长速度", "增長速度", "增长率", "增長率", "成长率", "成長率", "增减率", "增減率", "年增率", "变动率", "變動率", "增长额",
      "增减额", "增減額", "增长", "增長", "增速", "增幅", "增减", "增減", "涨跌幅", "漲跌幅", "涨跌", "漲跌", "涨幅", "漲幅",
      "变动", "變動", "变化", "變化", "升降", "growth rate", "growth", "change", "增加", "增加额",
    ]
    private static let falls = ["下降", "降幅", "降低", "减少", "減少", "跌幅", "回落", "decrease", "decline"]
    private static let shares = ["占比", "比重", "份额", "份額", "构成", "構成", "share"]
    private static let comparisons = [
      "累计同比", "累計同比", "同比", "环比", "環比", "按年", "按月", "按季", "比上年", "较上年", "較上年", "比上年同期", "较上年同期",
      "比去年同期", "比上月", "较上月", "比年初", "较年初", "比上年末", "year on year", "yoy", "mom",
    ]

    private static func parted(_ words: Substring, isPoints: Bool) -> (String, Way?) {
      let lower = words.lowercased()
      for (endings, way) in [(falls, Way.fall), (changes, .change), (shares, .share)] {
        for ending in endings where lower.hasSuffix(ending) {
          let stem = words.dropLast(ending.count)
          return (String(stem.trimmed), way)
        }
      }
      return (String(words), comparisons.contains(where: lower.hasSuffix) ? .change : nil)
    }

    /// A unit by its name with or without a scale, or in words around it: 单位：亿元.
    static func unit(_ text: String, _ own: Unit?) -> String? {
      var name = text.trimmed[...]
      for mark in ["单位：", "单位:", "單位：", "±"] where name.hasPrefix(mark) {
        name = name.dropFirst(mark.count)
      }
      if name == "百分点" || name == "百分點" { return "个百分点" }
      guard let unit = MeasuringUnit(String(name)), unit.unit != .none,
        unit.unit.isKnown || unit.unit == own
      else { return nil }
      return String(name)
    }
  }
}

extension TabledFigure {
  /// The figures in the words of a cell, as a sentence with the words of the table would state them.
  func figures(
    in text: String, before: String, after: String
  ) throws(StatedFigure.Fault) -> [StatedFigure] {
    let way = head.way ?? over.way ?? row.way ?? whole.way
    let isByHead = (head.way ?? over.way) != nil
    let heads = [over.stem, head.stem].filter { !$0.isEmpty }.joined(separator: " ")
    let stem = isByHead || row.way == nil ? heads : row.stem
    var words = text
    var lead = before
    // A cell that is no number by itself is read with its words below, where faults are thrown.
    if let number = try? Quantity(parsing: text, units: .any), number.saysNumber {
      if number.unit == .none, let unit { words += unit }
      if number.unit == .none || number.unit.isRelative, !number.saysWords {
        switch way {
        case .change, .fall:
          let isNegative = number.value?.isNegative == true
          let isFall = isNegative != (way == .fall)
          // A fall of minus five may be a rise, or a slip.
          if way == .fall, isNegative { throw .none }
          words = String(words.trimmed.drop { "+-−－–＋±".contains($0) })
          lead = (isFall ? "下降" : "增长") + before
        case .share: lead = "占比" + before
        case nil: break
        }
      }
    }
    let outside = Self.plain(isByHead || way == nil ? stem : row.stem)
    return try StatedFigure.figures(in: words, before: outside + lead, after: after).map { figure in
      var figure = figure
      figure.labels = [row.text] + (over.text.isEmpty ? [] : [over.text]) + [head.text]
      figure.headsBefore = leading
      return figure
    }
  }

  /// A label has marks that would part it, were it a sentence: 其中：第二产业.
  private static func plain(_ label: String) -> String {
    Clause.segments(of: label).joined(separator: " ")
  }
}

extension Quantity {
  /// Whether it was written with digits.
  fileprivate var saysNumber: Bool { text.contains { $0.isNumber } }

  /// Whether it says with words of its own which way it went: 下降5.3.
  fileprivate var saysWords: Bool {
    isMovement && !(text.first.map { "+-−－–＋".contains($0) } ?? false)
  }
}
