import Statistics

/// What Chinese says of how a figure moved.
enum MoveVerb {
  enum Way {
    case up, down
    /// Nearer to nothing, or further from it, whatever the sign: 收窄, 扩大.
    case narrower, wider

    /// Whether a move from one number to another goes the other way, or nowhere.
    ///
    /// - Parameters:
    ///   - isOfFalls: whether the numbers may stand without their sign, as those of 降幅 do.
    ///   - isRank: whether the first place is the highest: 由第8位上升到第5位.
    func isContradicted(
      by a: DecimalNumber, _ b: DecimalNumber, isOfFalls: Bool, isRank: Bool
    ) -> Bool {
      // Of falls numbers without a sign are as large as the fall; with signs, nobody knows what is meant.
      if isOfFalls, a.isNegative || b.isNegative { return false }
      return switch self {
      case .up: isRank ? b >= a : b <= a
      case .down: isRank ? b <= a : b >= a
      case .narrower: a.isNegative == b.isNegative && b.magnitude >= a.magnitude
      case .wider: a.isNegative == b.isNegative && b.magnitude <= a.magnitude
      }
    }
  }

  /// What stands before the figure with which a move begins.
  static let origins = ["由", "从", "從"]
  /// Rates that are stated without their sign.
  static let falls = ["降幅", "跌幅", "减幅", "減幅", "逆差", "赤字", "亏损", "虧損", "缺口"]

  /// The verbs, each before its own beginning: 下降 before 降.
  static let all: [(String, Way)] = {
    let up = [
      "增加", "增长", "增長", "增", "上升", "升", "回升", "攀升", "跃升", "躍升", "提升", "提高", "上涨", "上漲", "涨", "漲",
      "加快", "加速", "反弹", "反彈", "上调", "上調", "抬升", "走高", "提速", "延长", "延長", "壮大", "壯大",
    ]
    let down = [
      "减少", "減少", "减", "減", "下降", "降低", "降", "回落", "放缓", "放緩", "缩减", "縮減", "下滑", "下跌", "跌", "滑落",
      "下调", "下調", "压减", "壓減", "压降", "壓降", "走低", "减缓", "減緩", "缩短", "縮短", "压缩", "壓縮",
    ]
    let narrower = ["收窄", "缩小", "縮小"]
    let wider = ["扩大", "擴大"]
    return
      (up.map { ($0, Way.up) } + down.map { ($0, .down) } + narrower.map { ($0, .narrower) }
      + wider.map { ($0, .wider) }).sorted { $0.0.count > $1.0.count }
  }()

  /// The same with what leads to the figure that was reached: 下降至 before 降至.
  static let arrivals: [(String, Way)] = all.flatMap { word, way in
    ["到", "至", "为", "為"].map { (word + $0, way) }
  }
  .sorted { $0.0.count > $1.0.count }

  /// A text without the words before a verb that only colour it: 进一步 before 收窄.
  static func withoutAdverbs(_ text: Substring) -> Substring {
    var words = text
    while let adverb = adverbs.first(where: words.hasSuffix) {
      words = words.dropLast(adverb.count)
    }
    return words
  }

  private static let adverbs = [
    "大幅", "小幅", "进一步", "進一步", "稳步", "穩步", "逐步", "明显", "明顯", "略", "略有", "显著", "顯著", "持续", "持續", "继续",
    "繼續", "快速", "有所", "连续", "連續", "不断", "不斷", "略微", "迅速", "逐年", "逐月", "逐季", "又", "再", "已", "，",
    "左右", " ",
  ]
}
