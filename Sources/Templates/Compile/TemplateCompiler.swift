/// Flattens the tree of a template.
struct TemplateCompiler {
  private let source: TemplateSource
  /// The number of the program that a name stands for.
  private let programs: [String: Int32]
  private var program = Program()
  private var pathNumbers: [String: Int32] = [:]
  /// Where the literal that can be continued ends; -1 where none can.
  private var openLiteral = -1

  private init(_ source: TemplateSource, programs: [String: Int32]) {
    self.source = source
    self.programs = programs
  }

  /// - Parameter blocks: gives every block name of the library its number.
  static func program(
    of tree: [TemplateNode], source: TemplateSource, programs: [String: Int32],
    blocks: inout BlockNumbers
  ) -> Program {
    var compiler = TemplateCompiler(source, programs: programs)
    compiler.compile(tree, &blocks)
    compiler.emit(.return)
    return compiler.program
  }

  private mutating func compile(_ nodes: [TemplateNode], _ blocks: inout BlockNumbers) {
    for node in nodes {
      switch node {
      case .text(let range): addLiteral(range)
      case .variable(let tag):
        let path = path(tag.name)
        emit(tag.kind == .escapedVariable ? .escaped(path: path) : .unescaped(path: path))
      case .section(let tag, let content): compileSection(tag, content, &blocks)
      case .partial(let tag, let indentation):
        compileCall(tag, indentation: indentation, overrides: [], &blocks)
      case .parent(let tag, let indentation, let overrides, _):
        compileCall(tag, indentation: indentation, overrides: overrides, &blocks)
      case .block(let block): compileBlock(block, &blocks)
      }
    }
  }

  private mutating func compileSection(
    _ tag: Tag, _ content: [TemplateNode], _ blocks: inout BlockNumbers
  ) {
    let path = path(tag.name)
    let isInverted = tag.kind == .invertedSection
    let start = emit(.endSection)
    compile(content, &blocks)
    if !isInverted { emit(.endSection) }
    let end = position
    program.instructions[start] =
      isInverted ? .inverted(path: path, end: end) : .section(path: path, end: end)
  }

  private mutating func compileCall(
    _ tag: Tag, indentation: Range<Int>, overrides: [TemplateBlock],
    _ blocks: inout BlockNumbers
  ) {
    let target: Program.Call.Target =
      tag.isDynamic
      ? .dynamic(path: path(tag.name)) : programs[tag.name].map { .program($0) } ?? .nothing
    let number = program.calls.count
    program.calls.append(
      Program.Call(
        target: target, indentation: Array(source.bytes[indentation]),
        startsLine: !indentation.isEmpty))
    emit(.call(Int32(number)))
    for override in overrides {
      program.calls[number].overrides.append((blocks.number(of: override.tag.name), position))
      compile(override.content, &blocks)
      emit(.return)
    }
    program.calls[number].next = position
  }

  private mutating func compileBlock(_ block: TemplateBlock, _ blocks: inout BlockNumbers) {
    let number = program.blocks.count
    program.blocks.append(
      Program.Block(
        number: blocks.number(of: block.tag.name),
        indentation: Array(source.bytes[block.indentation])))
    emit(.block(Int32(number)))
    compile(block.content, &blocks)
    program.blocks[number].end = position
  }

  // MARK: Emitting

  /// The number of the next instruction. Whoever asks may jump there, so no literal before it can
  /// be continued behind it.
  private var position: Int32 {
    mutating get {
      openLiteral = -1
      return Int32(program.instructions.count)
    }
  }

  @discardableResult
  private mutating func emit(_ instruction: Program.Instruction) -> Int {
    openLiteral = -1
    program.instructions.append(instruction)
    return program.instructions.count - 1
  }

  private mutating func addLiteral(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    let start = program.literals.count
    program.literals += source.bytes[range]
    let end = Int32(program.literals.count)
    if openLiteral == start, case .literal(let first, _)? = program.instructions.last {
      program.instructions[program.instructions.count - 1] = .literal(start: first, end: end)
    } else {
      program.instructions.append(.literal(start: Int32(start), end: end))
    }
    openLiteral = Int(end)
  }

  private mutating func path(_ text: String) -> Int32 {
    if let number = pathNumbers[text] { return number }
    let number = Int32(program.paths.count)
    program.paths.append(Path(text))
    pathNumbers[text] = number
    return number
  }
}

/// The numbers of the block names of a library.
struct BlockNumbers {
  private var numbers: [String: Int32] = [:]

  mutating func number(of name: String) -> Int32 {
    if let number = numbers[name] { return number }
    let number = Int32(numbers.count)
    numbers[name] = number
    return number
  }
}
