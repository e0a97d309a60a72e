/// Flattens the trees of templates into one program.
struct TemplateCompiler {
  private let source: TemplateSource
  /// The number of the template that a name stands for.
  private let templates: [String: Int32]
  private var program: Program
  private var numbers: Numbers
  /// Where the literal that can be continued ends; -1 where none can.
  private var openLiteral = -1

  /// What has been given a number already.
  private struct Numbers {
    var paths: [String: Program.Path] = [:]
    var names: [String: Int32] = [:]
    var blocks: [String: Int32] = [:]
  }

  private init(
    _ source: TemplateSource, templates: [String: Int32], program: Program, numbers: Numbers
  ) {
    self.source = source
    self.templates = templates
    self.program = program
    self.numbers = numbers
  }

  static func program(
    of trees: [[TemplateNode]], sources: [TemplateSource], templates: [String: Int32]
  ) -> Program {
    var program = Program()
    var numbers = Numbers()
    for (source, tree) in zip(sources, trees) {
      var compiler = TemplateCompiler(
        source, templates: templates, program: program, numbers: numbers)
      compiler.program.starts.append(compiler.position)
      compiler.compile(tree)
      compiler.emit(.return)
      program = compiler.program
      numbers = compiler.numbers
    }
    return program
  }

  private mutating func compile(_ nodes: [TemplateNode]) {
    for node in nodes {
      switch node {
      case .text(let range): addLiteral(range)
      case .variable(let tag):
        let path = path(tag.name)
        emit(tag.kind == .escapedVariable ? .escaped(path) : .unescaped(path))
      case .section(let tag, let content): compileSection(tag, content)
      case .partial(let tag, let indentation):
        compileCall(tag, indentation: indentation, overrides: [])
      case .parent(let tag, let indentation, let overrides, _):
        compileCall(tag, indentation: indentation, overrides: overrides)
      case .block(let block): compileBlock(block)
      }
    }
  }

  private mutating func compileSection(_ tag: Tag, _ content: [TemplateNode]) {
    let path = path(tag.name)
    let isInverted = tag.kind == .invertedSection
    let start = emit(.endSection)
    compile(content)
    if !isInverted { emit(.endSection) }
    let end = position
    program.instructions[start] =
      isInverted ? .inverted(path, end: end) : .section(path, end: end)
  }

  private mutating func compileCall(
    _ tag: Tag, indentation: Range<Int>, overrides: [TemplateBlock]
  ) {
    let target: Program.Call.Target =
      tag.isDynamic
      ? .dynamic(path(tag.name)) : templates[tag.name].map { .template($0) } ?? .nothing
    let number = program.calls.count
    program.calls.append(
      Program.Call(target: target, indentation: Array(source.bytes[indentation])))
    emit(.call(Int32(number)))
    for override in overrides {
      program.calls[number].overrides.append((blockNumber(override.tag.name), position))
      compile(override.content)
      emit(.return)
    }
    program.calls[number].next = position
  }

  private mutating func compileBlock(_ block: TemplateBlock) {
    let number = program.blocks.count
    program.blocks.append(
      Program.Block(
        number: blockNumber(block.tag.name), indentation: Array(source.bytes[block.indentation])))
    emit(.block(Int32(number)))
    compile(block.content)
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

  private mutating func path(_ text: String) -> Program.Path {
    if let path = numbers.paths[text] { return path }
    let start = program.steps.count
    if text != "." {
      for part in text.split(separator: ".", omittingEmptySubsequences: false) {
        program.steps.append(nameNumber(String(part)))
      }
    }
    let path = Program.Path(start: Int32(start), count: Int32(program.steps.count - start))
    numbers.paths[text] = path
    return path
  }

  private mutating func nameNumber(_ name: String) -> Int32 {
    if let number = numbers.names[name] { return number }
    let number = Int32(program.names.count)
    program.names.append(Name(name))
    numbers.names[name] = number
    return number
  }

  private mutating func blockNumber(_ name: String) -> Int32 {
    if let number = numbers.blocks[name] { return number }
    let number = Int32(numbers.blocks.count)
    numbers.blocks[name] = number
    return number
  }
}
