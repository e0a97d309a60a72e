/// Templates compiled to one flat list of instructions, so that running them is a walk over plain
/// memory. All numbers are places in the lists of the same program.
struct Program: Sendable {
  enum Instruction: Sendable {
    /// Writes bytes of ``Program/literals``.
    case literal(start: Int32, end: Int32)
    /// Writes the value of a path, escaped.
    case escaped(Path)
    /// Writes the value of a path as it is.
    case unescaped(Path)
    /// Goes on, once for each value of the path, or jumps behind the matching ``endSection``.
    case section(Path, end: Int32)
    /// Goes on where the path has no value, or jumps to the end.
    case inverted(Path, end: Int32)
    case endSection
    /// Runs another template and comes back.
    case call(Int32)
    /// Runs what replaces a block, or goes on with what it has by default.
    case block(Int32)
    /// Comes back from a template or a replacement.
    case `return`
  }

  /// `name`, `group.name` or `.`: the numbers of its names stand one after the other in
  /// ``Program/steps``. None for `.`, the innermost value itself.
  struct Path: Sendable {
    let start: Int32
    let count: Int32
  }

  /// A partial or parent.
  struct Call: Sendable {
    enum Target: Sendable {
      /// The template of that number.
      case template(Int32)
      /// The name is the value of a path.
      case dynamic(Path)
      /// There is no such template.
      case nothing
    }

    let target: Target
    let indentation: [UInt8]
    /// What it puts in the place of the parent's blocks: the block's number, and where the
    /// replacement begins.
    var overrides: [(block: Int32, start: Int32)] = []
    /// Where to go on afterwards.
    var next: Int32 = 0
  }

  struct Block: Sendable {
    /// The number of its name.
    let number: Int32
    let indentation: [UInt8]
    /// Where to go on after a replacement.
    var end: Int32 = 0
  }

  var instructions: [Instruction] = []
  var literals: [UInt8] = []
  /// Every name once.
  var names: [Name] = []
  var steps: [Int32] = []
  var calls: [Call] = []
  var blocks: [Block] = []
  /// Where each template begins.
  var starts: [Int32] = []
}
