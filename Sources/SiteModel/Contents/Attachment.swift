/// A file beside pages, before it is known where they stand and whether they may be seen.
package struct OwnedAttachment: Sendable {
  /// Where it is, for reading.
  package let file: String
  /// The source file of the page that it belongs to; nil for one that belongs to the site.
  package let owner: String?
  /// The parts of its path, below the page's or below the site's root.
  package let segments: [String]

  package init(file: String, owner: String?, segments: [String]) {
    self.file = file
    self.owner = owner
    self.segments = segments
  }

  /// - Parameter pages: where the files beside each page go, by its source file.
  /// - Returns: nil where the page that it belongs to could not be read.
  func placed(beside pages: [String: SitePath]) -> Attachment? {
    guard let owner else { return Attachment(file: file, path: .file(segments)) }
    return pages[owner].map { page in
      let folder = page.text.split(separator: "/").map(String.init)
      return Attachment(file: file, path: .file(folder + segments))
    }
  }
}

/// A file that is published as it is: a picture, a spreadsheet, a style sheet.
package struct Attachment: Sendable {
  /// Where it is, for reading.
  package let file: String
  package let path: SitePath

  package init(file: String, path: SitePath) {
    self.file = file
    self.path = path
  }
}
