import Markup

/// Runs programs. All nesting is on stacks of its own, so that no template and no data can exhaust
/// the thread's.
struct TemplateRenderer {
  private let library: TemplateLibrary
  private let code: Code
  /// The values that names are looked for in, innermost last.
  private var context: [Value]
  /// What names stand for in the outermost value, once they were asked for: `report` in
  /// `report.title` and `report.date` is made once.
  private var outermost: [Value?]
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
    let instruction: Int
    let indentationCount: Int
    let overridesCount: Int
  }

  private struct Overrides {
    /// The number of the call that brought them.
    let call: Int
  }

  /// The parts of a program that every step reads, without the counting of references that arrays
  /// cost when many threads read them.
  private struct Code {
    let instructions: UnsafeBufferPointer<Program.Instruction>
    let literals: UnsafeBufferPointer<UInt8>
    let names: UnsafeBufferPointer<Name>
    let steps: UnsafeBufferPointer<Int32>
  }

  private init(_ library: TemplateLibrary, _ code: Code, _ value: Value) {
    self.library = library
    self.code = code
    context = [value]
    outermost = [Value?](repeating: nil, count: code.names.count)
  }

  static func render(
    _ template: TemplateLibrary.Template, of library: TemplateLibrary, with value: Value,
    to output: inout OutputBuffer
  ) throws(RenderingError) {
    try library.program.instructions.withUnsafeBufferPointer {
      instructions throws(RenderingError) in
      try library.program.literals.withUnsafeBufferPointer { literals throws(RenderingError) in
        try library.program.names.withUnsafeBufferPointer { names throws(RenderingError) in
          try library.program.steps.withUnsafeBufferPointer { steps throws(RenderingError) in
            let code = Code(
              instructions: instructions, literals: literals, names: names, steps: steps)
            var renderer = TemplateRenderer(library, code, value)
            try renderer.run(from: Int(library.program.starts[template.number]), to: &output)
          }
        }
      }
    }
  }

  private mutating func run(from start: Int, to output: inout OutputBuffer) throws(RenderingError) {
    var next = start
    while true {
      let instruction = code.instructions[next]
      next += 1
      switch instruction {
      case .literal(let start, let end):
        let text = UnsafeBufferPointer(rebasing: code.literals[Int(start)..<Int(end)])
        if indentation.isEmpty {
          output.append(verbatim: text)
        } else {
          writeIndented(text, to: &output)
        }
      case .escaped(let path):
        beginLine(&output)
        writeEscaped(value(of: path), to: &output)
      case .unescaped(let path):
        beginLine(&output)
        writeUnescaped(value(of: path), to: &output)
      case .section(let path, let end):
        if !enter(value(of: path), at: Int32(next)) { next = Int(end) }
      case .inverted(let path, let end):
        if value(of: path).opensSection { next = Int(end) }
      case .endSection:
        if let start = repeatSection() { next = start }
      case .call(let number):
        let call = library.program.calls[Int(number)]
        guard let target = target(of: call) else {
          next = Int(call.next)
          continue
        }
        try push(next: Int(call.next))
        overrides.append(Overrides(call: Int(number)))
        indent(by: call.indentation)
        next = Int(library.program.starts[target])
      case .block(let number):
        let block = library.program.blocks[Int(number)]
        guard let start = replacement(of: block.number) else { continue }
        try push(next: Int(block.end))
        indent(by: block.indentation)
        next = start
      case .return:
        guard let last = calls.popLast() else { return }
        indentation.removeLast(indentation.count - last.indentationCount)
        overrides.removeLast(overrides.count - last.overridesCount)
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

  private mutating func target(of call: Program.Call) -> Int? {
    switch call.target {
    case .template(let number): return Int(number)
    case .nothing: return nil
    case .dynamic(let path):
      guard case .text(let name) = value(of: path) else { return nil }
      return library.numbers[name].map(Int.init)
    }
  }

  private mutating func push(next: Int) throws(RenderingError) {
    guard calls.count < RenderingError.depthLimit else {
      let number = library.program.starts.lastIndex { Int($0) < next } ?? 0
      throw RenderingError(file: library.sources[number].file)
    }
    calls.append(
      Return(
        instruction: next, indentationCount: indentation.count, overridesCount: overrides.count))
  }

  /// The outermost replacement counts: a template knows better than those that it builds on.
  private func replacement(of block: Int32) -> Int? {
    for candidate in overrides {
      for override in library.program.calls[candidate.call].overrides
      where override.block == block {
        return Int(override.start)
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

  private mutating func writeIndented(
    _ text: UnsafeBufferPointer<UInt8>, to output: inout OutputBuffer
  ) {
    var rest = text[...]
    while !rest.isEmpty {
      beginLine(&output)
      let end = rest.firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? rest.endIndex
      output.append(verbatim: rest[..<end])
      startsLine = rest[end - 1] == UInt8(ascii: "\n")
      rest = rest[end...]
    }
  }

  // MARK: Values

  private mutating func value(of path: Program.Path) -> Value {
    if path.count == 0 { return context[context.count - 1] }
    let start = Int(path.start)
    var value = value(ofName: Int(code.steps[start]))
    for index in start + 1..<start + Int(path.count) {
      guard let found = value.value(of: code.names[Int(code.steps[index])]) else {
        return .missing
      }
      value = found
    }
    return value
  }

  /// Looks for a name from the inside out.
  private mutating func value(ofName number: Int) -> Value {
    var index = context.count - 1
    while index > 0 {
      if let found = context[index].value(of: code.names[number]) { return found }
      index -= 1
    }
    if let known = outermost[number] { return known }
    let value = context[0].value(of: code.names[number]) ?? .missing
    outermost[number] = .some(value)
    return value
  }

  private func writeEscaped(_ value: Value, to output: inout OutputBuffer) {
    switch value {
    case .text(let text): output.append(text, escapedFor: .html)
    case .boolean(let value): output.append(verbatim: value ? "true" : "false")
    case .html(let html): output.append(html.bytes, escapedFor: .html)
    case .missing, .list, .record, .mapping: break
    }
  }

  private func writeUnescaped(_ value: Value, to output: inout OutputBuffer) {
    switch value {
    case .text(let text): output.append(verbatim: text)
    case .boolean(let value): output.append(verbatim: value ? "true" : "false")
    case .html(let html): output.append(verbatim: html.bytes)
    case .missing, .list, .record, .mapping: break
    }
  }
}
