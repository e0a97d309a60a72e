import Diagnostics
import Files
import SiteModel

/// What a site's files say, each by itself, finished or not: for those who add to it.
package struct SiteContents: Sendable {
  /// Nil where `site.yaml` is missing or can't be used.
  package let configuration: SiteConfiguration?
  package let contents: [ParsedContent]
  /// The folders that are columns.
  package let columns: Set<ColumnID>
  package let diagnostics: [Diagnostic]
}

extension BuildSession {
  /// Reads the texts of a site, and goes no further.
  ///
  /// - Throws: where a source file can't be read.
  package mutating func contents() async throws(EnvironmentError) -> SiteContents {
    let sources = try BuildSources.find(options, in: environment)
    let configuration = try readConfiguration(sources.value)
    let layout = ContentLayout(of: sources.value.content)
    let contents = try await readContents(
      layout, sources.value.content, configuration.value ?? .placeholder)
    return SiteContents(
      configuration: configuration.value, contents: contents.value, columns: layout.columns,
      diagnostics: quoted(configuration.diagnostics + contents.diagnostics))
  }
}
