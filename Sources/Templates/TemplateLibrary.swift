import Diagnostics
import Markup

/// Templates compiled together, so that they can use one another.
///
/// The language is Mustache (https://github.com/mustache/spec, version 1.4) without lambdas, with
/// inheritance and dynamic names.
public struct TemplateLibrary: Sendable {
  /// A template of a library. Only good for the library that it came from.
  public struct Template: Sendable {
    let number: Int
  }

  /// What the templates were made from, by their numbers.
  let sources: [TemplateSource]
  let trees: [[TemplateNode]]
  let program: Program
  let numbers: [String: Int32]

  /// Compiles templates.
  ///
  /// - Returns: with errors for every template that can't be read; it then renders as nothing.
  public static func compiling(_ sources: [TemplateSource]) -> Parsed<TemplateLibrary> {
    var diagnostics: [Diagnostic] = []
    var numbers: [String: Int32] = [:]
    for (number, source) in sources.enumerated() {
      if let earlier = numbers[source.name] {
        diagnostics.append(
          .sameTemplateTwice(source.name, sources[Int(earlier)].file, at: source.file))
      } else {
        numbers[source.name] = Int32(number)
      }
    }
    let trees = sources.map { source in
      let tree = TemplateParser.tree(of: source)
      diagnostics += tree.diagnostics
      return tree.value
    }
    let program = TemplateCompiler.program(of: trees, sources: sources, templates: numbers)
    return Parsed(
      TemplateLibrary(sources: sources, trees: trees, program: program, numbers: numbers),
      diagnostics)
  }

  /// The template of that name, if there is one.
  public func template(_ name: String) -> Template? {
    numbers[name].map { Template(number: Int($0)) }
  }

  /// The names of all templates, sorted.
  public var names: [String] { numbers.keys.sorted() }

  /// Renders a template with a value, in Mustache's lenient way: a name that is not known stands
  /// for nothing. ``check(_:named:offers:)`` finds such names beforehand.
  ///
  /// - Throws: where templates include one another without end.
  public func render(
    _ template: Template, with value: Value, to output: inout OutputBuffer
  ) throws(RenderingError) {
    try TemplateRenderer.render(template, of: self, with: value, to: &output)
  }
}

/// A template could not be rendered to its end.
public struct RenderingError: Error, Equatable, CustomStringConvertible {
  /// The template in which it showed.
  public let file: String

  /// How deep templates may include one another.
  package static let depthLimit = 200

  public var description: String {
    "\(file): templates include one another more than \(Self.depthLimit) deep"
  }
}
