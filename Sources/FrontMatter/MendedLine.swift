/// A line of a text that is mended so that it can be read on, which still knows where everything on
/// it stood.
struct MendedLine {
  private(set) var text: String
  /// Where something was put in: behind how many scalars of the mended line, and how many more there
  /// are since.
  private var shifts: [(place: Int, by: Int)] = []

  init(_ text: String) { self.text = text }

  /// Puts other scalars in the place of some, from an index on.
  mutating func replace(_ index: Int, count: Int, with replacement: String) {
    var scalars = Array(text.unicodeScalars)
    let new = Array(replacement.unicodeScalars)
    scalars.replaceSubrange(index..<index + count, with: new)
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    text = String(view)
    let by = new.count - count
    guard by != 0 else { return }
    for place in shifts.indices where shifts[place].place > index { shifts[place].place += by }
    shifts.append((index + new.count, by))
  }

  /// The column, from 1, at which a scalar of the mended line stood.
  func column(of index: Int) -> Int {
    let behind = shifts.filter { $0.place <= index }.reduce(0) { $0 + $1.by }
    return max(1, index - behind + 1)
  }
}
