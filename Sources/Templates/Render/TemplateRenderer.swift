import Markup

/// Runs programs. All nesting is on stacks of its own, so that no template and no data can exhaust
/// the thread's.
struct TemplateRenderer {
  private let library: TemplateLibrary
  /// The values that names are looked for in, innermost last.
  private var context: [Value]
  private var loops: [Loop] = []
  private var calls: [Return] = []
  /// Replacements of blocks, outermost first.
  private var overrides: [Overrides] = []
  /// What every line begins with at present.
  private var indentation: [UInt8] = []
  /// Whether the next byte begins a line. Only kept while there is indentation.
  private var startsLine = false

  /// A section over the values of a list; over one value the list is empty.
  private struct Loop {
    let values: [Value]
    /// The index of the next value.
    var next: Int
    let start: Int32
  }

  /// Where to go on after a template or a replacement, and what to put back.
  private struct Return {
    let program: Int
    let instruction: Int
    let indentationCount: Int
    let overridesCount: Int
  }

  private struct Overrides {
    let program: Int
    let call: Int
  }

  init(_ library: TemplateLibrary, _ value: Value) {
    self.library = library
    context = [value]
  }

  mutating func render(_ number: Int, to output: inout OutputBuffer) throws(RenderingError) {
    var current = number
    var program = library.programs[current]
    var next = 0
    while true {
      let instruction = program.instructions[next]
      next += 1
      switch instruction {
      case .literal(let start, let end):
        let range = Int(start)..<Int(end)
        if indentation.isEmpty {
          output.append(verbatim: program.literals[range])
        } else {
          writeIndented(program.literals[range], to: &output)
        }
      case .escaped(let path):
        beginLine(&output)
        writeEscaped(value(of: program.paths[Int(path)]), to: &output)
      case .unescaped(let path):
        beginLine(&output)
        writeUnescaped(value(of: program.paths[Int(path)]), to: &output)
      case .section(let path, let end):
        if !enter(value(of: program.paths[Int(path)]), at: Int32(next)) { next = Int(end) }
      case .inverted(let path, let end):
        if value(of: program.paths[Int(path)]).opensSection { next = Int(end) }
      case .endSection:
        if let start = repeatSection() { next = start }
      case .call(let number):
        let call = program.calls[Int(number)]
        guard let target = target(of: call, in: program) else {
          next = Int(call.next)
          continue
        }
        try push(program: current, next: Int(call.next))
        overrides.append(Overrides(program: current, call: Int(number)))
        indent(by: call.indentation)
        current = target
        program = library.programs[current]
        next = 0
      case .block(let number):
        let block = program.blocks[Int(number)]
        guard let (owner, start) = replacement(of: block.number) else { continue }
        try push(program: current, next: Int(block.end))
        indent(by: block.indentation)
        current = owner
        program = library.programs[current]
        next = start
      case .return:
        guard let last = calls.popLast() else { return }
        indentation.removeLast(indentation.count - last.indentationCount)
        overrides.removeLast(overrides.count - last.overridesCount)
        current = last.program
        program = library.programs[current]
        next = last.instruction
      }
    }
  }

  // MARK: Sections

  private mutating func enter(_ value: Value, at start: Int32) -> Bool {
    guard value.opensSection else { return false }
    if case .list(let values) = value {
      context.append(values[0])
      loops.append(Loop(values: values, next: 1, start: start))
    } else {
      context.append(value)
      loops.append(Loop(values: [], next: 0, start: start))
    }
    return true
  }

  /// - Returns: where the section begins, if it has another value.
  private mutating func repeatSection() -> Int? {
    context.removeLast()
    let last = loops.count - 1
    let next = loops[last].next
    guard next < loops[last].values.count else {
      loops.removeLast()
      return nil
    }
    context.append(loops[last].values[next])
    loops[last].next = next + 1
    return Int(loops[last].start)
  }

  // MARK: Templates and blocks

  private func target(of call: Program.Call, in program: Program) -> Int? {
    switch call.target {
    case .program(let number): return Int(number)
    case .nothing: return nil
    case .dynamic(let path):
      guard case .text(let name) = value(of: program.paths[Int(path)]) else { return nil }
      return library.numbers[name].map(Int.init)
    }
  }

  private mutating func push(program: Int, next: Int) throws(RenderingError) {
    guard calls.count < RenderingError.depthLimit else {
      throw RenderingError(file: library.sources[program].file)
    }
    calls.append(
      Return(
        program: program, instruction: next, indentationCount: indentation.count,
        overridesCount: overrides.count))
  }

  /// The outermost replacement counts: a template knows better than those that it builds on.
  private func replacement(of block: Int32) -> (program: Int, start: Int)? {
    for candidate in overrides {
      let call = library.programs[candidate.program].calls[candidate.call]
      for override in call.overrides where override.block == block {
        return (candidate.program, Int(override.start))
      }
    }
    return nil
  }

  // MARK: Indentation

  private mutating func indent(by more: [UInt8]) {
    guard !more.isEmpty else { return }
    indentation += more
    startsLine = true
  }

  private mutating func beginLine(_ output: inout OutputBuffer) {
    guard startsLine, !indentation.isEmpty else { return }
    output.append(verbatim: indentation)
    startsLine = false
  }

  private mutating func writeIndented(_ text: ArraySlice<UInt8>, to output: inout OutputBuffer) {
    var rest = text
    while !rest.isEmpty {
      beginLine(&output)
      let end = rest.firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? rest.endIndex
      output.append(verbatim: rest[..<end])
      startsLine = rest[end - 1] == UInt8(ascii: "\n")
      rest = rest[end...]
    }
  }

  // MARK: Values

  private func value(of path: Path) -> Value {
    guard let first = path.first else { return context[context.count - 1] }
    var value = Value.missing
    var index = context.count - 1
    while index >= 0 {
      if case .record(let record) = context[index], let found = record.value(of: first) {
        value = found
        break
      }
      index -= 1
    }
    for name in path.rest {
      guard case .record(let record) = value, let found = record.value(of: name) else {
        return .missing
      }
      value = found
    }
    return value
  }

  private func writeEscaped(_ value: Value, to output: inout OutputBuffer) {
    switch value {
    case .text(let text): output.append(text, escapedFor: .html)
    case .boolean(let value): output.append(verbatim: value ? "true" : "false")
    case .html(let html): output.append(html.bytes, escapedFor: .html)
    case .missing, .list, .record: break
    }
  }

  private func writeUnescaped(_ value: Value, to output: inout OutputBuffer) {
    switch value {
    case .text(let text): output.append(verbatim: text)
    case .boolean(let value): output.append(verbatim: value ? "true" : "false")
    case .html(let html): output.append(verbatim: html.bytes)
    case .missing, .list, .record: break
    }
  }
}
