import Characters
import Diagnostics
import Files
import FrontMatter
import Localization
import Markup
import Templates

/// One template rendered with data from a file, for people who write templates.
package struct TemplateTrial {
  package private(set) var diagnostics: [Diagnostic] = []
  /// Nil where there are errors.
  package private(set) var output: [UInt8]?

  /// - Parameters:
  ///   - data: a file in JSON if its name ends in `.json`, in YAML otherwise.
  ///   - partials: a folder; `NAME.mustache` in it, or in a folder below, is the partial `NAME`.
  ///   - theme: the files that are partials where that folder has none of their name.
  ///   - isLenient: whether the template is rendered without the checks that sites get.
  /// - Throws: where a file can't be read.
  package init(
    template: String, data: String, partials: String?, theme: BuiltInFolder, isLenient: Bool,
    in fileSystem: SourceFileSystem
  ) throws(EnvironmentError) {
    var sources = [try source("", template, fileSystem)]
    if let partials {
      let tree = try SourceTree.below(partials, in: fileSystem)
      diagnostics += tree.diagnostics
      let suffix = ".mustache"
      for file in tree.value.files where file.path.hasSuffix(suffix) {
        sources.append(
          try source(
            String(file.path.dropLast(suffix.count)), "\(partials)/\(file.path)", fileSystem))
      }
    }
    let own = Set(sources.map(\.name))
    for file in theme.files where file.path.hasSuffix(".mustache") {
      let name = String(file.path.dropLast(".mustache".count))
      if own.contains(name) { continue }
      sources.append(
        TemplateSource(name: name, file: "\(theme.name)/\(file.path)", bytes: file.bytes))
    }
    let library = TemplateLibrary.compiling(sources)
    diagnostics += library.diagnostics
    let value = try self.value(data, fileSystem)
    guard let value, !diagnostics.hasErrors, let main = library.value.template("") else { return }
    if !isLenient {
      diagnostics += library.value.check(main, offers: .inferred(from: value))
      if diagnostics.hasErrors { return }
    }
    var buffer = OutputBuffer()
    do throws(RenderingError) {
      try library.value.render(main, with: value, to: &buffer)
      output = buffer.bytes
    } catch {
      diagnostics.append(.templatesTooDeep(error.file))
    }
  }

  private mutating func source(
    _ name: String, _ file: String, _ fileSystem: SourceFileSystem
  ) throws(EnvironmentError) -> TemplateSource {
    let text = SourceText.checking(try fileSystem.read(file, SourceText.sizeLimit), file: file)
    diagnostics += text.diagnostics
    return TemplateSource(name: name, file: file, bytes: text.value.bytes)
  }

  private mutating func value(
    _ file: String, _ fileSystem: SourceFileSystem
  ) throws(EnvironmentError) -> Value? {
    let text = SourceText.checking(try fileSystem.read(file, SourceText.sizeLimit), file: file)
    diagnostics += text.diagnostics
    guard !text.diagnostics.hasErrors else { return nil }
    if file.hasSuffix(".json") {
      do throws(JSONFault) {
        return try Value(json: text.value.bytes)
      } catch {
        diagnostics.append(.notJSON(error, in: text.value))
        return nil
      }
    }
    let yaml = YAMLReader(file: file, firstLine: 1)
      .read(String(decoding: text.value.bytes, as: UTF8.self)) { _ in false }
    diagnostics += yaml.diagnostics
    return yaml.diagnostics.hasErrors ? nil : yaml.value?.templateValue ?? .mapping(Mapping([]))
  }
}

extension Diagnostic {
  fileprivate static func notJSON(_ fault: JSONFault, in text: SourceText) -> Diagnostic {
    let end = min(fault.offset + fault.length, text.bytes.count)
    return Diagnostic(
      Rule.pages.notJSON,
      at: SourceLocation(file: text.file, offset: fault.offset, in: text.bytes),
      ["fault": .phrase(fault.kind.phrase)],
      length: max(1, text.bytes[min(fault.offset, end)..<end].scalarCount))
  }

  fileprivate static func templatesTooDeep(_ file: String) -> Diagnostic {
    Diagnostic(
      Rule.pages.templatesTooDeep, at: SourceLocation(file: file),
      ["file": .text(file), "limit": .number(RenderingError.depthLimit)])
  }
}
