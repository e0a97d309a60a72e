import Characters

/// The box of a task at the beginning of an item: brackets with a space or a tick in them (GFM, section 5.3),
/// as keyboards of either kind type them. Between ASCII's brackets stands one of ASCII's signs, and white
/// space behind them: `[注]` is none.
struct TaskBox {
  let mark: Mark
  /// Behind the bracket that closes it.
  let end: Int

  /// - Returns: nil where no box stands.
  init?(in text: UnsafeBufferPointer<UInt8>, at index: Int) {
    func scalar(_ index: Int) -> (scalar: Unicode.Scalar, length: Int) {
      index < text.count ? text.scalar(at: index) : ("\n", 0)
    }
    let (open, openLength) = scalar(index)
    guard open == "[" || open == "［" else { return nil }
    let (sign, signLength) = scalar(index + openLength)
    let (close, closeLength) = scalar(index + openLength + signLength)
    guard close == "]" || close == "］" else { return nil }
    switch sign {
    case " ", "\u{3000}": mark = .openTask
    case "x", "ｘ", "√", "✓", "✔", "☑": mark = .doneTask
    case "X", "Ｘ": mark = .doneTaskCapital
    default: return nil
    }
    end = index + openLength + signLength + closeLength
    let behind = scalar(end).scalar
    guard end < text.count, close == "］" ? behind != "(" && behind != "（" : behind.isWhiteSpace
    else { return nil }
  }
}
