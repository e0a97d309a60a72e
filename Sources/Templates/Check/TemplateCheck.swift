import Diagnostics

extension TemplateLibrary {
  /// Checks a template, and all that it includes, for a page that offers these names.
  ///
  /// Finds: names that are not there, missing and endless partials, values where escaping does not
  /// make them harmless, HTML that is no HTML, blocks that replace nothing.
  public func check(_ template: Template, offers shape: Shape) -> [Diagnostic] {
    var check = TemplateCheck(self, shape)
    check.run(template.number)
    return check.diagnostics
  }
}

extension TemplateLibrary {
  /// The blocks of a template that at least two others replace.
  fileprivate func blocksOfSeveral(in parent: String) -> Set<String> {
    var owners: [String: Int] = [:]
    for tree in trees {
      var names: Set<String> = []
      for node in tree {
        if case .parent(let tag, _, let blocks, _) = node, tag.name == parent {
          names.formUnion(blocks.map(\.tag.name))
        }
      }
      for name in names { owners[name, default: 0] += 1 }
    }
    return Set(owners.filter { $0.value > 1 }.keys)
  }
}

/// Walks the trees of templates as the renderer would, with shapes in the place of values.
private struct TemplateCheck {
  private let library: TemplateLibrary
  private(set) var diagnostics: [Diagnostic] = []

  /// The shapes that names are looked for in, innermost last.
  private var context: [Shape]
  private var html = HTMLState()
  /// The templates that led here.
  private var chain: [Step] = []
  /// Replacements of blocks, outermost first.
  private var overrides: [Overrides] = []
  private var visits = 0

  private struct Step {
    let number: Int
    /// Whether everything between the template before and this one is shown in any case.
    var isUnconditional: Bool
  }

  private struct Overrides {
    let owner: Int
    let blocks: [TemplateBlock]
    /// All blocks that were asked for since.
    var asked: Set<String> = []
  }

  private static let visitLimit = 200_000
  /// How much text counts as much as one more tag: what is included often can't make a page of any
  /// size out of small files.
  private static let bytesOfVisit = 512
  private static let recursionLimit = 20

  init(_ library: TemplateLibrary, _ shape: Shape) {
    self.library = library
    context = [shape]
  }

  mutating func run(_ number: Int) {
    chain.append(Step(number: number, isUnconditional: true))
    walk(library.trees[number], in: number, isUnconditional: true)
  }

  private mutating func walk(_ nodes: [TemplateNode], in number: Int, isUnconditional: Bool) {
    let source = library.sources[number]
    for node in nodes {
      visits += 1
      if visits >= Self.visitLimit {
        if visits == Self.visitLimit {
          report(.tooManyTemplates(at: source.location(ofOffset: 0)))
        }
        return
      }
      switch node {
      case .text(let range):
        html.advance(over: source.bytes[range])
        visits = max(visits, min(Self.visitLimit - 1, visits + range.count / Self.bytesOfVisit))
      case .variable(let tag): checkVariable(tag, in: source)
      case .section(let tag, let content):
        walkSection(tag, content, in: number, isUnconditional: isUnconditional)
      case .partial(let tag, _):
        walkCall(tag, [], in: number, isUnconditional: isUnconditional)
      case .parent(let tag, _, let blocks, let stray):
        if let stray {
          report(.strayContent(in: tag.name, at: source.location(ofOffset: stray)))
        }
        walkCall(tag, blocks, in: number, isUnconditional: isUnconditional)
      case .block(let block): walkBlock(block, in: number, isUnconditional: isUnconditional)
      }
    }
  }

  // MARK: Variables

  private mutating func checkVariable(_ tag: Tag, in source: TemplateSource) {
    defer { html.advanceOverValue() }
    // Counting lines takes longer than the rest of the check, and few tags have a fault.
    var location: SourceLocation { self.location(of: tag, in: source) }
    let length = tag.range.count
    if case .forbidden(let rule, let arguments) = html.surroundings {
      report(Diagnostic(rule, at: location, arguments, length: length))
    }
    guard let shape = shape(of: tag, in: source) else { return }
    if tag.kind == .unescapedVariable {
      guard case .html = shape else {
        report(.notHTML(tag.name, shape, length: length, at: location))
        return
      }
      if html.surroundings == .attribute || html.surroundings == .address
        || html.surroundings == .plainText
      {
        report(.misplacedHTML(length: length, at: location))
      }
      return
    }
    switch shape {
    case .html, .list, .record:
      report(.notText(tag.name, shape, length: length, at: location))
    case .text, .boolean, .any:
      if html.surroundings == .address {
        let attribute = String(decoding: html.attribute, as: UTF8.self)
        report(.textAsAddress(tag.name, attribute: attribute, length: length, at: location))
      }
    case .url: break
    }
  }

  // MARK: Names

  /// The shape of a tag's value; nil, with a diagnostic, for a name that is not known.
  private mutating func shape(of tag: Tag, in source: TemplateSource) -> Shape? {
    if tag.name == "." { return context.last }
    let parts = tag.name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard var shape = innermost(parts[0]) else {
      reportUnknown(tag, candidates: visibleNames(), in: source)
      return nil
    }
    for (index, part) in parts.enumerated().dropFirst() {
      switch shape {
      case .any: return .any
      case .record(let fields):
        guard let field = fields.first(where: { $0.name == part }) else {
          let before = parts[..<index].joined(separator: ".")
          reportUnknown(tag, candidates: fields.map { "\(before).\($0.name)" }, in: source)
          return nil
        }
        shape = field.shape
      default:
        let before = parts[..<index].joined(separator: ".")
        report(
          .noNamesInside(
            before, shape, length: tag.range.count, at: location(of: tag, in: source)))
        return nil
      }
    }
    return shape
  }

  private func innermost(_ name: String) -> Shape? {
    for frame in context.reversed() {
      switch frame {
      case .any: return .any
      case .record(let fields):
        if let field = fields.first(where: { $0.name == name }) { return field.shape }
      default: break
      }
    }
    return nil
  }

  /// Every name that can be used here, and those one step inside the groups among them.
  private func visibleNames() -> [String] {
    var names: [String] = []
    for case .record(let fields) in context.reversed() {
      for field in fields {
        names.append(field.name)
        if case .record(let inner) = field.shape {
          names += inner.map { "\(field.name).\($0.name)" }
        }
      }
    }
    return names
  }

  private mutating func reportUnknown(
    _ tag: Tag, candidates: [String], in source: TemplateSource
  ) {
    let inGroup = candidates.first { $0.hasSuffix(".\(tag.name)") }
    let suggestion = inGroup ?? Spelling.nearest(to: tag.name, in: candidates)
    report(
      .unknownName(
        tag.name, suggestion: suggestion,
        known: candidates.filter { !$0.contains(".") || tag.name.contains(".") },
        length: tag.range.count, at: location(of: tag, in: source)))
  }

  // MARK: Sections

  private mutating func walkSection(
    _ tag: Tag, _ content: [TemplateNode], in number: Int, isUnconditional: Bool
  ) {
    let source = library.sources[number]
    let shape = shape(of: tag, in: source)
    let before = html
    var isUnconditional = isUnconditional
    if tag.kind == .invertedSection {
      walk(content, in: number, isUnconditional: false)
    } else {
      if case .record? = shape, !isOptional(tag) {} else { isUnconditional = false }
      let inside: Shape = if case .list(let element)? = shape { element } else { shape ?? .any }
      context.append(inside)
      walk(content, in: number, isUnconditional: isUnconditional)
      context.removeLast()
    }
    if !html.goesOnLike(before) {
      report(
        .unbalancedSection(
          tag.name, length: tag.range.count, at: location(of: tag, in: source)))
      html = before
    }
    html.forgetValue(since: before)
  }

  /// Whether a name's value can be missing.
  private func isOptional(_ tag: Tag) -> Bool {
    var shapes = Array(context.reversed())
    var result = false
    for part in tag.name.split(separator: ".") {
      let fields = shapes.lazy.compactMap { shape -> FieldShape? in
        guard case .record(let fields) = shape else { return nil }
        return fields.first { $0.name == part }
      }
      guard let field = fields.first else { return true }
      result = result || field.isOptional
      shapes = [field.shape]
    }
    return result
  }

  // MARK: Templates and blocks

  private mutating func walkCall(
    _ tag: Tag, _ blocks: [TemplateBlock], in number: Int, isUnconditional: Bool
  ) {
    let source = library.sources[number]
    var location: SourceLocation { self.location(of: tag, in: source) }
    let length = tag.range.count
    guard !tag.isDynamic else {
      report(.uncheckablePartial(tag.name, length: length, at: location))
      return
    }
    guard let target = library.numbers[tag.name].map(Int.init) else {
      let nearest = Spelling.nearest(to: tag.name, in: library.names)
      report(.unknownPartial(tag.name, nearest: nearest, at: location))
      return
    }
    chain.append(Step(number: target, isUnconditional: isUnconditional))
    overrides.append(Overrides(owner: number, blocks: blocks))
    if goesOn(at: tag, in: source) {
      walk(library.trees[target], in: target, isUnconditional: true)
      reportUnusedBlocks(of: tag, in: source)
    }
    overrides.removeLast()
    chain.removeLast()
  }

  /// Whether the last step of the chain should be walked. A template that includes itself is walked
  /// again as long as that can end.
  private mutating func goesOn(at tag: Tag, in source: TemplateSource) -> Bool {
    let target = chain[chain.count - 1].number
    let earlier = chain.dropLast().indices.filter { chain[$0].number == target }
    guard let last = earlier.last else { return true }
    if chain[(last + 1)...].allSatisfy(\.isUnconditional) {
      let names = chain[last...].map { library.sources[$0.number].name }
      report(
        .endlessTemplates(names, length: tag.range.count, at: location(of: tag, in: source)))
      return false
    }
    if case .any? = context.last { return false }
    return earlier.count < Self.recursionLimit
  }

  private mutating func walkBlock(
    _ block: TemplateBlock, in number: Int, isUnconditional: Bool
  ) {
    let name = block.tag.name
    for index in overrides.indices { overrides[index].asked.insert(name) }
    for index in overrides.indices {
      guard let replacement = overrides[index].blocks.first(where: { $0.tag.name == name }) else {
        continue
      }
      let owner = overrides[index].owner
      // A replacement that asks for the same block again would replace itself without end.
      guard !isReplacing.contains(name) else {
        let source = library.sources[owner]
        report(
          .endlessTemplates(
            [name, name], length: replacement.tag.range.count,
            at: location(of: replacement.tag, in: source)))
        return
      }
      isReplacing.append(name)
      walk(replacement.content, in: owner, isUnconditional: isUnconditional)
      isReplacing.removeLast()
      return
    }
    walk(block.content, in: number, isUnconditional: isUnconditional)
  }

  /// The blocks whose replacements are being walked.
  private var isReplacing: [String] = []

  private mutating func reportUnusedBlocks(of tag: Tag, in source: TemplateSource) {
    let last = overrides[overrides.count - 1]
    if last.asked.isEmpty, !last.blocks.isEmpty, let parent = library.numbers[tag.name] {
      // One mistake, however many templates it keeps from being shown.
      diagnostics.append(
        .noBlocks(tag.name, at: library.sources[Int(parent)].location(ofOffset: 0)))
      return
    }
    let unused = last.blocks.filter { !last.asked.contains($0.tag.name) }
    if unused.isEmpty { return }
    // What several templates replace was taken out of the parent, which is one mistake.
    let lacking = library.blocksOfSeveral(in: tag.name).subtracting(last.asked)
    if unused.contains(where: { lacking.contains($0.tag.name) }),
      let parent = library.numbers[tag.name]
    {
      diagnostics.append(
        .lackingBlocks(
          tag.name, lacking.sorted(),
          at: library.sources[Int(parent)].location(ofOffset: 0)))
    }
    for block in unused where !lacking.contains(block.tag.name) {
      let known = last.asked.sorted()
      report(
        .unknownBlock(
          block.tag.name, in: tag.name, nearest: Spelling.nearest(to: block.tag.name, in: known),
          known: known, length: block.tag.range.count, at: location(of: block.tag, in: source)))
    }
  }

  // MARK: Reporting

  private func location(of tag: Tag, in source: TemplateSource) -> SourceLocation {
    source.location(ofOffset: tag.range.lowerBound)
  }

  /// Adds the way that led to a template that others include.
  private mutating func report(_ diagnostic: Diagnostic) {
    let files = chain.map { library.sources[$0.number] }
    guard let page = files.first, page.file != diagnostic.location.file else {
      diagnostics.append(diagnostic)
      return
    }
    diagnostics.append(diagnostic.reached(by: files.map(\.name)))
  }
}
