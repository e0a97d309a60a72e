import Characters

/// A host with a Chinese name in an address that stands in a text: 例子.政务. Nothing but its last part, which
/// is one of the few Chinese top-level domains, tells it from the text that goes on.
enum ChineseHost {
  /// Bytes of the longest name.
  private static let longest = 255

  /// Those of the IANA root zone that are written in Chinese, the longest first where one begins like another.
  private static let topLevels = [
    "中国", "中國", "政务", "公益", "公司", "网络", "網絡", "网址", "網址", "在线", "中文网", "商城", "网店", "集团",
    "我爱你", "移动", "香港", "台湾", "台灣", "澳门", "澳門", "新加坡", "政府", "机构", "组织机构", "商标", "商店", "手机",
    "企业", "信息", "娱乐", "游戏", "网站", "购物", "食品", "餐厅", "健康", "招聘", "广东", "佛山", "慈善", "时尚", "世界",
  ].map { Array($0.utf8) }

  /// - Returns: nil where no such name begins.
  static func end(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var index = start
    var labels = 0
    while index < text.count, index - start <= longest {
      let labelStart = index
      while index < text.count, index - start <= longest,
        case (let scalar, let length) = text.scalar(at: index),
        scalar == "-" || scalar.isCJK && scalar.isWord || isASCIIWord(scalar)
      {
        index += length
      }
      guard index > labelStart else { return nil }
      if index + 1 < text.count, text[index] == UInt8(ascii: "."),
        case (let next, _) = text.scalar(at: index + 1),
        next.isCJK && next.isWord || isASCIIWord(next)
      {
        labels += 1
        index += 1
        continue
      }
      guard labels > 0 else { return nil }
      let label = text[labelStart..<index]
      return topLevels.filter { label.starts(with: $0) }.map(\.count).max().map { labelStart + $0 }
    }
    return nil
  }

  private static func isASCIIWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x80 && UInt8(scalar.value).isASCIILetterOrDigit
  }
}
