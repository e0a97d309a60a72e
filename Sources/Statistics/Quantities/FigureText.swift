/// A figure's text in the one form that the words of ``FigureWords`` have: ASCII for full-width
/// characters, one minus sign for all that look like it, simplified characters for traditional ones.
enum FigureText {
  /// The longest text that can be a figure, in bytes of that form.
  static let lengthLimit = 160

  /// Stands for the em dash: a mark between the ends of a range, and no minus sign.
  static let dash: UInt8 = 1
  static let dashMark = "\u{1}"

  /// Copies UTF-8 text twice: as it was written but for widths and signs, and with traditional
  /// characters folded. Both copies have the same length, so that a place in one is a place in the
  /// other.
  ///
  /// - Returns: how many bytes a copy has.
  static func copy(
    _ text: UnsafeBufferPointer<UInt8>, narrowedTo narrow: UnsafeMutableBufferPointer<UInt8>,
    foldedTo folded: UnsafeMutableBufferPointer<UInt8>
  ) -> Int {
    var count = 0
    var index = 0
    while index < text.count {
      let byte = text[index]
      if byte < 0x80 {
        narrow[count] = byte
        folded[count] = byte
        index += 1
        count += 1
      } else if byte >= 0xE2, index + 2 < text.count {
        if let ascii = asciiForm(byte, text[index + 1], text[index + 2]) {
          narrow[count] = ascii
          folded[count] = ascii
          count += 1
        } else {
          let form = TraditionalForms.simplified(byte, text[index + 1], text[index + 2])
          (narrow[count], folded[count]) = (byte, form.0)
          (narrow[count + 1], folded[count + 1]) = (text[index + 1], form.1)
          (narrow[count + 2], folded[count + 2]) = (text[index + 2], form.2)
          count += 3
        }
        index += 3
      } else if byte == 0xC2, index + 1 < text.count, text[index + 1] == 0xA0 {
        narrow[count] = UInt8(ascii: " ")
        folded[count] = UInt8(ascii: " ")
        index += 2
        count += 1
      } else {
        narrow[count] = byte
        folded[count] = byte
        index += 1
        count += 1
      }
    }
    return count
  }

  /// Copies UTF-8 text as it was written but for widths and signs.
  ///
  /// - Returns: how many bytes the copy has.
  @inline(__always)
  static func copy(
    _ text: UnsafeBufferPointer<UInt8>, narrowedTo narrow: UnsafeMutableBufferPointer<UInt8>
  ) -> Int {
    var count = 0
    var index = 0
    while index < text.count {
      let byte = text[index]
      if byte >= 0xE2, index + 2 < text.count,
        let ascii = asciiForm(byte, text[index + 1], text[index + 2])
      {
        narrow[count] = ascii
        index += 3
      } else {
        narrow[count] = byte
        index += 1
      }
      count += 1
    }
    return count
  }

  @inline(__always)
  private static func asciiForm(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> UInt8? {
    switch (first, second, third) {
    // U+2010 to U+2013, U+2212 and U+2014.
    case (0xE2, 0x80, 0x90...0x93), (0xE2, 0x88, 0x92): UInt8(ascii: "-")
    case (0xE2, 0x80, 0x94): dash
    // Spaces of a fixed width from U+2002 to U+200A, and U+202F.
    case (0xE2, 0x80, 0x82...0x8A), (0xE2, 0x80, 0xAF): UInt8(ascii: " ")
    // The ratio sign U+2236.
    case (0xE2, 0x88, 0xB6): UInt8(ascii: ":")
    // U+3000, and the wave dash U+301C.
    case (0xE3, 0x80, 0x80): UInt8(ascii: " ")
    case (0xE3, 0x80, 0x9C): UInt8(ascii: "~")
    // U+FF01 to U+FF3F and U+FF40 to U+FF5E.
    case (0xEF, 0xBC, 0x81...0xBF): third - 0x60
    case (0xEF, 0xBD, 0x80...0x9E): third - 0x20
    default: nil
    }
  }
}

/// The simplified forms of the characters that figures, units and periods are written with.
enum TraditionalForms {
  /// Traditional characters, and under each row their simplified forms.
  private static let rows = [
    (
      "萬億個約餘點達為爲僅過於將漲環較縮擴緩負幣鎊歐與兩無變從轉長減虧損順貢獻佔實際預",
      "万亿个约余点达为为仅过于将涨环较缩扩缓负币镑欧与两无变从转长减亏损顺贡献占实际预"
    ),
    (
      "計總數戶輛項條間處噸畝頃時鐘週歲臺張隻頭種筆場級層棟戰線門韓盧馬魯鎳圓標準當續進",
      "计总数户辆项条间处吨亩顷时钟周岁台张只头种笔场级层栋战线门韩卢马鲁镍圆标准当续进"
    ),
    (
      "獲現價質濟產業區國縣鄉鎮盤創紀錄績額顯劃務對應歷曆滿維穩隨後復雙淨凈債餉見寬圍貶",
      "获现价质济产业区国县乡镇盘创纪录绩额显划务对应历历满维稳随后复双净净债饷见宽围贬"
    ),
    (
      "滯緊鬆趨擺這裡裏氣溫攝醫學員師機車電話離職勞動積領塊雞豬魚蟲樹藥劑爐噴櫃貨貝斷儲",
      "滞紧松趋摆这里里气温摄医学员师机车电话离职劳动积领块鸡猪鱼虫树药剂炉喷柜货贝断储"
    ),
    (
      "貸鐵鋼鋁銅鋅錢銀號帶稅費購銷賣買單幾節體災歸屆開關選聯營躍衝倉據調來豐暢蝕錯齡糧",
      "贷铁钢铝铜锌钱银号带税费购销卖买单几节体灾归届开关选联营跃冲仓据调来丰畅蚀错龄粮"
    ),
    (
      "發幹燈養貧窮廠冊隊團組舊幫測輕盡邊遠傾換畫儀噓輪頁題詞階連軌揚墜躉險歡別",
      "发干灯养贫穷厂册队团组旧帮测轻尽边远倾换画仪嘘轮页题词阶连轨扬坠趸险欢别"
    ),
  ]

  /// For each character from U+4E00 to U+9FFF its simplified form, or itself.
  private static let table: [UInt16] = {
    var table = (0..<0x5200).map { UInt16(0x4E00 + $0) }
    for (traditional, simplified) in rows {
      for (from, to) in zip(traditional.unicodeScalars, simplified.unicodeScalars) {
        table[Int(from.value) - 0x4E00] = UInt16(to.value)
      }
    }
    return table
  }()

  /// The three bytes of a character, or those of its simplified form.
  @inline(__always)
  static func simplified(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> (UInt8, UInt8, UInt8) {
    let code = UInt16(first & 0x0F) << 12 | UInt16(second & 0x3F) << 6 | UInt16(third & 0x3F)
    guard (0x4E00..<0xA000).contains(code) else { return (first, second, third) }
    let form = table[Int(code) - 0x4E00]
    guard form != code else { return (first, second, third) }
    return (
      0xE0 | UInt8(form >> 12), 0x80 | UInt8(form >> 6 & 0x3F), 0x80 | UInt8(form & 0x3F)
    )
  }

  /// The text with the characters of this table in their simplified form.
  static func simplified(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      guard (0x4E00..<0xA000).contains(scalar.value) else {
        scalars.append(scalar)
        continue
      }
      scalars.append(Unicode.Scalar(table[Int(scalar.value) - 0x4E00]) ?? scalar)
    }
    return String(scalars)
  }
}
