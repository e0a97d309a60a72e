import Diagnostics
import Localization

/// Complains of the picture files of a site, as far as no text shows them.
enum PictureCheck {
  static func diagnostics(in edition: Edition, _ materials: Materials) -> [Diagnostic] {
    drawingsThatRun(edition, materials) + brokenImages(edition, materials)
  }

  /// Of all drawings: readers may open any of them by its address.
  private static func drawingsThatRun(_ edition: Edition, _ materials: Materials) -> [Diagnostic] {
    edition.attachments.compactMap { attachment in
      materials.pictures[attachment.file]?.script.map { .drawingRuns($0, attachment.file) }
    }
  }

  private static func brokenImages(_ edition: Edition, _ materials: Materials) -> [Diagnostic] {
    let files = Dictionary(edition.attachments.map { ($0.path, $0.file) }) { first, _ in first }
    return edition.images.compactMap { image in
      guard case .onSite(let paths) = image.value,
        let path = paths.first(where: { files[$0] != nil }), let file = files[path]
      else { return nil }
      if !Picture.isNamed(so: file) { return .noPictureFormat(path.text, at: image.location) }
      return materials.pictures[file]?.isBroken == true
        ? .brokenPicture(path.text, at: image.location) : nil
    }
  }
}

extension Diagnostic {
  package static func brokenPicture(
    _ name: String, at location: SourceLocation, length: Int = 1
  ) -> Diagnostic {
    Diagnostic(
      Rule.linkedPlaces.brokenPicture, at: location, ["name": .text(name)], length: length)
  }

  package static func drawingRuns(_ script: String, _ file: String) -> Diagnostic {
    Diagnostic(
      Rule.linkedPlaces.drawingRuns, at: SourceLocation(file: file), ["script": .text(script)])
  }
}
