extension Moment {
  /// A time as people write it, spelled as ``init(_:in:)`` reads it: digits and signs of either width,
  /// hours of one digit, 时 and 分, the day of the week behind the date, spaces around 年月日.
  ///
  /// - Returns: nil where nothing is spelled otherwise.
  static func plainSpelling(of text: String) -> String? {
    var plain = narrow(text)
    for pattern in ["（", "("] {
      // 2023-08-16（星期三） 09:30
      if let open = plain.range(of: pattern),
        let close = plain[open.upperBound...].firstIndex(where: { "）)".contains($0) }),
        isDayOfWeek(plain[open.upperBound..<close])
      {
        plain.replaceSubrange(open.lowerBound...close, with: " ")
      }
    }
    var words = plain.split(separator: " ").filter { !isDayOfWeek($0) }.map(String.init)
    // 2023 年 8 月 16 日
    while let index = words.indices.dropFirst().first(where: { index in
      "年月日".contains(words[index].first ?? " ")
        || "年月".contains(words[index - 1].last ?? " ")
    }) {
      words[index - 1] += words.remove(at: index)
    }
    // 2023年8月16日9时30分
    if let first = words.first, let end = first.firstIndex(of: "日"),
      first.index(after: end) < first.endIndex
    {
      words[0] = String(first[...end])
      words.insert(String(first[first.index(after: end)...]), at: 1)
    }
    if words.count > 1 { words[1] = clock(words[1]) }
    // 09:30 +08:00
    while words.count > 2, words[2] == "Z" || "+-".contains(words[2].first ?? " ") {
      words[1] += zone(words.remove(at: 2))
    }
    let result = words.joined(separator: " ")
    return result == text ? nil : result
  }

  private static func narrow(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      // Full-width forms of what ASCII has, brackets among them left as they are.
      case 0xFF0B, 0xFF0D...0xFF1A, 0xFF21...0xFF3A:
        result.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
      case 0x3000, 0xA0: result.append(" ")
      case 0x2010...0x2015, 0x2212: result.append("-")
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  private static func isDayOfWeek(_ word: some StringProtocol) -> Bool {
    let names = ["星期", "礼拜", "禮拜", "周", "週"]
    guard let name = names.first(where: { word.hasPrefix($0) }) else { return false }
    let rest = word.dropFirst(name.count)
    return rest.count == 1 && "一二三四五六日天".contains(rest.first ?? " ")
  }

  /// `09:30` of 9:30, 9时30分 and 9时.
  private static func clock(_ word: String) -> String {
    var clock = word
    for hour in ["时", "時", "点", "點"] {
      guard let mark = clock.range(of: hour) else { continue }
      var minutes = clock[mark.upperBound...]
      if minutes.last == "分" { minutes.removeLast() }
      clock = "\(clock[..<mark.lowerBound]):\(minutes.isEmpty ? "00" : String(minutes))"
    }
    return clock.firstIndex(of: ":").map { clock[..<$0].count } == 1 ? "0\(clock)" : clock
  }

  /// `+08:00` of +0800.
  private static func zone(_ word: String) -> String {
    guard word.count == 5, word.dropFirst().allSatisfy({ $0.isASCII && $0.isNumber }) else {
      return word
    }
    return "\(word.prefix(3)):\(word.suffix(2))"
  }
}
