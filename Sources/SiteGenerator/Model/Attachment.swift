/// A file that is published as it is: a picture, a spreadsheet, a style sheet.
struct Attachment: Sendable {
  /// Where it is, for reading.
  let file: String
  let path: SitePath
}
