import Diagnostics
import Files
import Markdown
import SiteModel

/// Looks into the picture files of a site, as far as no text shows them.
package struct PictureCheck {
  package let site: Site
  /// The beginning of a file.
  package let header: TextCompletion.Header

  /// - Throws: where a file can't be read.
  package func diagnostics() throws(EnvironmentError) -> [Diagnostic] {
    try drawingsThatRun() + brokenImages()
  }

  /// Of all drawings: readers may open any of them by its address.
  private func drawingsThatRun() throws(EnvironmentError) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for file in site.attachments.map(\.file) where Picture.isDrawing(file) {
      if let script = DrawingScript(of: try header(file, .max)).found {
        diagnostics.append(.drawingRuns(script, file))
      }
    }
    return diagnostics
  }

  private func brokenImages() throws(EnvironmentError) -> [Diagnostic] {
    let files = Dictionary(site.attachments.map { ($0.path, $0.file) }) { first, _ in first }
    var diagnostics: [Diagnostic] = []
    for image in site.images {
      guard case .onSite(let path) = image.value, let file = files[path] else { continue }
      if Picture.isBroken(try header(file, ImageSize.headerLength), file: file) {
        diagnostics.append(.brokenPicture(path.text, at: image.location))
      }
    }
    return diagnostics
  }
}

extension Diagnostic {
  package static func brokenPicture(
    _ name: String, at location: SourceLocation, length: Int = 1
  ) -> Diagnostic {
    .warning(
      at: location, "the file of the picture '\(name)' is empty or no picture",
      fix: "see whether it opens, and put a whole one in its place", length: length)
  }

  package static func drawingRuns(_ script: String, _ file: String) -> Diagnostic {
    .error(
      at: SourceLocation(file: file),
      "the drawing holds '\(script)', which would run when somebody opens it",
      fix: "save it as plain SVG, without scripts")
  }
}
