/// Simplified Chinese in traditional characters, for what sitegen says itself. What an editor wrote is never
/// changed.
///
/// Words alone decide where a character stands for several: 历 is 歷, and 曆 in 日历.
public enum TraditionalText {
  public static func of(_ simplified: String) -> String {
    let scalars = Array(simplified.unicodeScalars)
    var text = String.UnicodeScalarView()
    var index = 0
    while index < scalars.count {
      if let word = word(at: index, in: scalars) {
        text.append(contentsOf: word.unicodeScalars)
        index += word.unicodeScalars.count
      } else {
        text.append(TraditionalCharacters.forms[scalars[index]] ?? scalars[index])
        index += 1
      }
    }
    return String(text)
  }

  private static func word(at index: Int, in scalars: [Unicode.Scalar]) -> String? {
    guard firsts.contains(scalars[index]) else { return nil }
    for length in lengths where index + length <= scalars.count {
      var word = String.UnicodeScalarView()
      word.append(contentsOf: scalars[index..<index + length])
      if let traditional = words[String(word)] { return traditional }
    }
    return nil
  }

  private static let firsts = Set(words.keys.compactMap(\.unicodeScalars.first))
  /// The longest first.
  private static let lengths = Set(words.keys.map(\.unicodeScalars.count)).sorted(by: >)

  /// Words in which a character has another form than in most; each has as many characters in both scripts.
  private static let words = [
    "一只": "一隻", "主干": "主幹", "了解": "瞭解", "公历": "公曆", "公里": "公里", "关注": "關注",
    "关系": "關係", "农历": "農曆", "冲洗": "沖洗", "制作": "製作", "制图": "製圖", "制成": "製成",
    "制表": "製表", "制造": "製造", "千里": "千里", "华里": "華里", "历法": "曆法", "取舍": "取捨",
    "台风": "颱風", "吁请": "籲請", "合并": "合併", "向导": "嚮導", "周围": "周圍", "周岁": "周歲",
    "呼吁": "呼籲", "四舍五入": "四捨五入", "回复": "回復", "复制": "複製", "头发": "頭髮",
    "尽快": "儘快", "尽管": "儘管", "尽量": "儘量", "市里": "市里", "干净": "乾淨", "干部": "幹部",
    "并入": "併入", "恢复": "恢復", "批准": "批准", "日历": "日曆", "明了": "明瞭", "杠杆": "槓桿",
    "松树": "松樹", "标签": "標籤", "汇总": "彙總", "注意": "注意", "注音": "注音", "海里": "海里",
    "皇后": "皇后", "答复": "答覆", "系数": "係數", "绘制": "繪製", "编制": "編製", "联系": "聯繫",
    "舍去": "捨去", "舍弃": "捨棄", "英里": "英里", "词汇": "詞彙", "路里": "路里", "里程": "里程",
    "长征": "長征", "面粉": "麵粉", "骨干": "骨幹",
  ]
}
