import Charts
import Diagnostics
import Files
import FrontMatter
import Localization
import Markup
import Statistics

/// One chart by itself, from a file with its description.
package struct ChartTrial: Sendable {
  package let diagnostics: [Diagnostic]
  /// Nil where the chart can't be drawn.
  package let output: [UInt8]?

  /// What is made of the chart.
  package enum Form: Sendable {
    /// A file of its own.
    case svg
    /// A figure for a page, with title and table.
    case html
  }

  /// - Throws: where the file can't be read.
  package init(
    _ file: String, as form: Form, in language: Language, _ fileSystem: SourceFileSystem
  ) throws(EnvironmentError) {
    let text = SourceText.checking(try fileSystem.read(file, SourceText.sizeLimit), file: file)
    var diagnostics = text.diagnostics
    let yaml = YAMLReader(file: file, firstLine: 1)
      .read(String(decoding: text.value.bytes, as: UTF8.self)) { ChartKeys.table.knows($0) }
    diagnostics += yaml.diagnostics
    guard !diagnostics.hasErrors else {
      (self.diagnostics, output) = (diagnostics, nil)
      return
    }
    var fields = Fields<ChartKeys>(
      yaml.value
        ?? YAMLValue(content: .null, position: SourceLocation.Position(line: 1, column: 1)),
      file: file, as: .words("the file", "这个文件"))
    let request = fields.isGroup ? ChartParser.request(&fields) : nil
    diagnostics += fields.diagnostics
    guard let request, !diagnostics.hasErrors else {
      (self.diagnostics, output) = (diagnostics, nil)
      return
    }
    var tables: [String: [UInt8]] = [:]
    if case .file(let name, _) = request.data {
      let path = ChartResolution.path(of: name.value, beside: file)
      do throws(EnvironmentError) {
        tables[path] = try fileSystem.read(path, SourceText.sizeLimit)
      } catch _ {
        // Said below, with the place of its name.
      }
    }
    if case .indicator(let query) = request.data {
      diagnostics.append(.indicatorOutsideSite(query.id))
    }
    var resolution = ChartResolution(
      language, GroundworkReader(.alone(Materials(pictures: [:], tables: tables))))
    let chart = diagnostics.hasErrors ? nil : resolution.chart(request, in: file, title: "")
    diagnostics += resolution.diagnostics
    self.diagnostics = diagnostics
    guard let chart, !diagnostics.hasErrors else {
      output = nil
      return
    }
    output =
      switch form {
      case .svg: chart.standaloneSVG(in: language)
      case .html:
        chart.figure(id: chart.contentID(in: language), in: language).bytes + [UInt8(ascii: "\n")]
      }
  }
}

extension Diagnostic {
  fileprivate static func indicatorOutsideSite(_ id: Located<IndicatorID>) -> Diagnostic {
    Diagnostic(
      Rule.chartRequests.indicatorOutsideSite, at: id.location,
      ["indicator": .text(id.value.text)])
  }
}
