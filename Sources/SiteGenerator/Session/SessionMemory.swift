import Diagnostics
import Files
import Pages
import SiteModel
import Statistics
import Templates

/// What a session knows from before. Nothing of it is needed for a right result: whatever is not
/// there, or was made from something else, is made again.
struct SessionMemory: Sendable {
  var layout: (source: Fingerprint, layout: ContentLayout)?
  /// The entries that were read last, and what each was read as.
  var readEntries: [ContentLayout.Entry] = []
  var contents: [ReadFile<ReadContent>] = []
  /// What of them is not finished, and the files of those of which nothing is published for that.
  var drafts = Drafts(of: [])
  var draftFiles: Set<String> = []
  /// How many of them were read anew in the last update, and how many series were made anew.
  var readAnew = 0
  var seriesAnew = 0
  /// What earlier runs read, by file.
  var archived: [String: SessionArchive.File] = [:]
  /// What other texts were read as: the configuration and the templates, by file.
  var otherSources: [String: Fingerprint] = [:]
  var pictures: [String: ReadFile<PictureFacts>] = [:]
  var tables: [String: ReadFile<[UInt8]>] = [:]
  /// What was found out about other files from their beginning, by file.
  var heads: [String: ReadFile<FileFacts>] = [:]
  /// The tables with earlier figures of indicators, by file.
  var histories: [String: ReadFile<Parsed<HistoryTable?>>] = [:]
  /// What each indicator's reports came to, with what that was made from.
  var series: [IndicatorID: (source: Fingerprint, entry: Parsed<IndicatorEntry>)] = [:]
  var textFacets = FacetTable()
  /// What resolving each text was made from, and what was wrong with it, by source file.
  var texts: [String: Remembered<[Diagnostic]>] = [:]
  /// What the texts became.
  var resolvedTexts: [String: ResolvedText] = [:]
  var frame: SiteFrame?
  /// What proofreading each file came to, by what its bytes are known by, with what the list of words
  /// was known by.
  var proofs: (key: Fingerprint, remarks: [String: (source: Fingerprint, remarks: [Diagnostic])]) =
    (Fingerprint(), [:])
  /// What is known of the files beside the texts.
  var fileFacts: [String: FileFacts] = [:]
  var site: Site?
  /// What has changed since pages were made.
  var changes = TextChanges.everything
  /// The templates, with what they were compiled from.
  var templates: (source: Fingerprint, library: Parsed<TemplateLibrary>)?
  /// What may be names of files in the theme, with what that was read from.
  var namesInTheme: (source: Fingerprint, names: Set<String>)?
  /// What checking the templates came to, with what was checked.
  var templateCheck: (source: Fingerprint, diagnostics: [Diagnostic])?
  var pageFacets = FacetTable()
  var pages = RememberedPages()
}

/// What the content of each page is known by.
struct RememberedPages: Sendable {
  private var plan: PagePlan?
  /// In the order of the plan; nil of what is copied, and where a page could not be made.
  private var inOrder: [Remembered<FileContent>?] = []
  /// Of the pages of no plan yet: what earlier runs knew.
  private var archived: [SitePath: Remembered<FileContent>] = [:]

  init() {}

  init(archived: [SitePath: Remembered<FileContent>]) { self.archived = archived }

  /// What is known of the pages of a plan, in its order.
  func known(of plan: PagePlan) -> [Remembered<FileContent>?] {
    if plan === self.plan { return inOrder }
    var byPath = archived
    for (path, page) in byPlan { byPath[path] = page }
    return plan.pages.map { byPath[$0.path] }
  }

  mutating func keep(_ pages: [Remembered<FileContent>?], of plan: PagePlan) {
    self.plan = plan
    inOrder = pages
    archived = [:]
  }

  /// The pages of the plan of which anything is known.
  var byPlan: [(path: SitePath, page: Remembered<FileContent>)] {
    guard let plan else { return [] }
    return zip(plan.pages, inOrder).compactMap { planned, page in page.map { (planned.path, $0) } }
  }
}

/// What the bytes of a page are known by, and how many they are.
struct FileContent: Sendable {
  let fingerprint: Fingerprint
  let size: Int
}

/// What a source file turned out to be.
///
/// A class, because the list of all of them is copied in every update.
final class ReadContent: Sendable {
  let parsed: Parsed<ParsedContent?>
  /// What else has to be kept to know its document again in another run.
  let head: [UInt8]
  /// Whether all that the file says was read.
  let isSound: Bool

  init(parsed: Parsed<ParsedContent?>, head: [UInt8], isSound: Bool) {
    self.parsed = parsed
    self.head = head
    self.isSound = isSound
  }
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
