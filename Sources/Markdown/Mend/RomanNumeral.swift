import Characters

/// The small Roman numbers of items, in Latin letters: ii, iii, iv, XII.
enum RomanNumeral {
  private static let values: [String: Int] = [
    "i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9, "x": 10,
    "xi": 11, "xii": 12, "xiii": 13, "xiv": 14, "xv": 15, "xvi": 16, "xvii": 17, "xviii": 18,
    "xix": 19, "xx": 20,
  ]

  /// Of a letter that may be one alone, by its code.
  static func value(ofLetter code: Int) -> Int? {
    Unicode.Scalar(UInt32(code)).flatMap { values[String(Character($0)).lowercased()] }
  }

  /// A number of at least two letters, all of one case.
  ///
  /// - Returns: nil where none stands; what it is, and where it ends.
  static func read(_ line: UnsafeBufferPointer<UInt8>, from start: Int) -> (value: Int, end: Int)? {
    let letters = line[start...].prefix(6).prefix { byte in
      "ivxIVX".utf8.contains(byte)
    }
    guard letters.count > 1 else { return nil }
    let word = String(decoding: letters, as: UTF8.self)
    guard word == word.lowercased() || word == word.uppercased(),
      let value = values[word.lowercased()]
    else { return nil }
    return (value, letters.endIndex)
  }
}
