import Localization
import Statistics

/// What a subtitle says of the numbers below it.
extension Chart {
  /// The parts of the subtitle, without the word that says which one is the unit.
  var subtitleParts: [String] {
    guard let subtitle else { return [] }
    return subtitle.split { Self.separators.contains($0) }.map { part in
      let part = part.trimmingSpaces
      let label = Self.unitLabels.first { part.hasPrefix($0) }
      return label.map { String(part.dropFirst($0.count)).trimmingSpaces } ?? part
    }
  }

  /// The unit that an editor names in the subtitle is the one that numbers are drawn in: 亿元 there, and
  /// 万亿元 in the labels, would be a number ten thousand times too small.
  mutating func adoptUnitOfSubtitle() {
    guard data.unit != .none, !data.unit.unit.isRelative else { return }
    let unit = subtitleParts.lazy.compactMap { MeasuringUnit($0) }.first {
      $0.unit == data.unit.unit
    }
    guard let unit else { return }
    data.unit = unit
    data.isUnitFixed = true
    data.isUnitNamed = true
  }

  private static let separators: Set<Character> = [
    "，", ",", "、", "；", ";", "（", "）", "(", ")", "。",
  ]
  private static let unitLabels = ["单位：", "單位：", "单位:", "單位:", "Unit:", "unit:", "in "]
}

extension StringProtocol {
  fileprivate var trimmingSpaces: String {
    var text = self[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
