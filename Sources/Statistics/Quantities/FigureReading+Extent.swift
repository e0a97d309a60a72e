/// How far a figure reaches in words that are only shown: nothing needs to be known of it but its end.
extension FigureReading {
  /// The most characters that belong together: longer ones would not fit on a narrow screen.
  private static let longestExtent = 20

  /// How many characters at the start of a text are a number with its scale and its unit, which nobody
  /// should have to read on two lines: 616836亿元, 5.0%, 48个. Nil where no number stands there, or
  /// nothing that belongs to it behind it.
  public static func extent(atStartOf text: Substring) -> Int? {
    let extent = FigureReader.reading(String(text.prefix(longestExtent))) { reader -> Int? in
      guard case .success = reader.readNumber() else { return nil }
      let end = reader.index
      if reader.readWord(FigureWords.openEnds) == nil { reader.goBack(to: end) }
      while reader.readWord(FigureWords.scales) != nil {}
      let scaled = reader.index
      if reader.readWord(FigureWords.openEnds) == nil { reader.goBack(to: scaled) }
      _ = reader.readUnit()
      return reader.index > end ? reader.text(from: 0, to: reader.index).count : nil
    }
    return extent ?? nil
  }
}
