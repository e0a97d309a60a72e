import Diagnostics
import Files
import Pages
import SiteModel
import Statistics
import Templates

/// What a session knows from before. Nothing of it is needed for a right result: whatever is not
/// there, or was made from something else, is made again.
struct SessionMemory: Sendable {
  /// What each source file was read as, by file.
  var contents: [String: ReadFile<ReadContent>] = [:]
  /// What earlier runs read, by file.
  var archived: [String: SessionArchive.File] = [:]
  var pictures: [String: ReadFile<PictureFacts>] = [:]
  var tables: [String: ReadFile<[UInt8]>] = [:]
  /// What each indicator's reports came to, with what that was made from.
  var series: [IndicatorID: (source: Fingerprint, entry: Parsed<IndicatorEntry>)] = [:]
  var textFacets = FacetTable()
  var texts: [String: Remembered<Parsed<ResolvedText>>] = [:]
  /// The templates, with what they were compiled from.
  var templates: (source: Fingerprint, library: Parsed<TemplateLibrary>)?
  /// What checking the templates came to, with what was checked.
  var templateCheck: (source: Fingerprint, diagnostics: [Diagnostic])?
  var pageFacets = FacetTable()
  /// What the content of each page is known by, by path.
  var pages: [SitePath: Remembered<Fingerprint>] = [:]
}

/// What a source file turned out to be.
struct ReadContent: Sendable {
  let parsed: Parsed<ParsedContent?>
  /// What else has to be kept to know its document again in another run.
  let head: [UInt8]
}

/// What a file was read as, and how the file system knew it then.
struct ReadFile<Value: Sendable>: Sendable {
  let stamp: FileStamp
  /// Whether the file had rested for long enough when it was read that its stamp tells of any change
  /// since.
  let isSettled: Bool
  /// What its bytes are known by, and what else its reading depends on.
  let bytes: Fingerprint
  let key: Fingerprint
  let value: Value

  /// Whether the file is the same without being read.
  func isUntouched(_ stamp: FileStamp, _ key: Fingerprint) -> Bool {
    isSettled && self.stamp == stamp && self.key == key
  }
}
