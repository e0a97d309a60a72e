/// A template compiled to a flat list of instructions.
struct Program: Sendable {
  enum Instruction: Sendable {
    /// Writes bytes of ``Program/literals``.
    case literal(start: Int32, end: Int32)
    /// Writes the value of a path, escaped.
    case escaped(path: Int32)
    /// Writes the value of a path as it is.
    case unescaped(path: Int32)
    /// Goes on, once for each value of the path, or jumps behind the matching ``endSection``.
    case section(path: Int32, end: Int32)
    /// Goes on where the path has no value, or jumps to the end.
    case inverted(path: Int32, end: Int32)
    case endSection
    /// Runs another template and comes back.
    case call(Int32)
    /// Runs what replaces a block, or goes on with what it has by default.
    case block(Int32)
    /// Comes back from a template or a replacement.
    case `return`
  }

  /// A partial or parent.
  struct Call: Sendable {
    enum Target: Sendable {
      case program(Int32)
      /// The name is the value of a path.
      case dynamic(path: Int32)
      /// There is no such template.
      case nothing
    }

    let target: Target
    let indentation: [UInt8]
    /// Whether it stands on a line of its own, at whose beginning its output begins.
    let startsLine: Bool
    /// What it puts in the place of the parent's blocks: the block's number, and where the
    /// replacement begins.
    var overrides: [(block: Int32, start: Int32)] = []
    /// Where to go on afterwards.
    var next: Int32 = 0
  }

  struct Block: Sendable {
    /// The number of its name in the library.
    let number: Int32
    let indentation: [UInt8]
    /// Where to go on after a replacement.
    var end: Int32 = 0
  }

  var instructions: [Instruction] = []
  var literals: [UInt8] = []
  var paths: [Path] = []
  var calls: [Call] = []
  var blocks: [Block] = []
}

/// `name`, `group.name` or `.`.
struct Path: Sendable {
  /// Looked for from the inside out; nil for `.`, the innermost value itself.
  let first: Name?
  /// Looked for in what came before, and nowhere else.
  let rest: [Name]

  init(_ text: String) {
    if text == "." {
      first = nil
      rest = []
    } else {
      let parts = text.split(separator: ".", omittingEmptySubsequences: false)
      first = Name(String(parts[0]))
      rest = parts.dropFirst().map { Name(String($0)) }
    }
  }
}
