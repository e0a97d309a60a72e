import FrontMatter
import Markdown

/// Which of the files beside the texts each text names: those that only hidden texts name stay back
/// with them.
struct FileReferences {
  /// Who names a file, as far as that matters.
  enum Readers: Sendable {
    case nobody
    /// Only texts that are not to be seen, with the first reason.
    case hidden(Absence)
    case visible
  }

  private let contentFolder: String
  /// By their paths below the content folder.
  private var readers: [String: Readers] = [:]
  /// The last parts of those paths: most links name no file at all.
  private let names: Set<Substring>

  init(to attachments: [OwnedAttachment], contentFolder: String) {
    self.contentFolder = contentFolder
    var names: Set<Substring> = []
    for attachment in attachments {
      let path = Self.below(contentFolder, attachment.file)
      readers[path] = .nobody
      names.insert(path[(path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex)...])
    }
    self.names = names
  }

  func readers(of attachment: OwnedAttachment) -> Readers {
    readers[Self.below(contentFolder, attachment.file)] ?? .nobody
  }

  /// Takes in what a content file names.
  ///
  /// - Parameter withHTML: whether it may name files in HTML of its own.
  mutating func add(_ content: ParsedContent, withHTML: Bool, hidden absence: Absence?) {
    let folder = Self.below(contentFolder, content.file).split(separator: "/").dropLast()
      .map(String.init)
    let page = content.pagePath.map { $0.text.split(separator: "/").map(String.init) }
    let inHTML = withHTML ? content.body.quotedTexts : []
    for name in content.namedFiles + inHTML {
      add(name, from: [folder] + [page].compactMap { $0 }, hidden: absence)
    }
  }

  /// Takes in an address that every page shows.
  mutating func add(_ path: SitePath) { add(path.text, from: [], hidden: nil) }

  /// - Parameter folders: where a name without a slash before it may be meant.
  private mutating func add(_ name: String, from folders: [[String]], hidden absence: Absence?) {
    let path = name.prefix { $0 != "#" && $0 != "?" }
    guard let decoded = String(path).percentDecoded?.inFormC,
      names.contains(
        decoded[
          (decoded.lastIndex(of: "/").map(decoded.index(after:))
            ?? decoded.startIndex)...])
    else { return }
    if decoded.hasPrefix("/") {
      mark(String(decoded.dropFirst()), absence)
    } else {
      for folder in folders {
        if let joined = AddressBook.joined(folder, decoded) { mark(joined, absence) }
      }
    }
  }

  private mutating func mark(_ path: String, _ absence: Absence?) {
    guard let known = readers[path] else { return }
    guard let absence else {
      readers[path] = .visible
      return
    }
    if case .nobody = known { readers[path] = .hidden(absence) }
  }

  private static func below(_ folder: String, _ file: String) -> String {
    String(file.dropFirst(folder.count + 1)).inFormC
  }
}

extension ParsedContent {
  /// Where its page stands, if it has one of its own.
  fileprivate var pagePath: SitePath? {
    switch self {
    case .report(let report): report.path
    case .column(let column): column.path
    case .page(let page): page.path
    case .indicator(let page): page.path
    case .home: .home
    case .indicatorIndex: IndicatorPage.indexPath
    case .term, .glossary: GlossaryTerm.glossaryPath
    case .topic(let topic): topic.path
    }
  }

  /// All that may be the address of a file beside the text.
  fileprivate var namedFiles: [String] {
    var names = body.links.map(\.destination) + body.pictures.map(\.destination)
    for case .file(let name, _) in charts.map(\.data) { names.append(name.value) }
    let (image, extra): (Located<ImageAddress>?, YAMLValue?) =
      switch self {
      case .report(let report): (report.image, report.extra)
      case .column(let column): (column.image, column.extra)
      case .page(let page): (page.image, page.extra)
      case .home(let home): (home.image, nil)
      case .indicator, .indicatorIndex, .term, .topic, .glossary: (nil, nil)
      }
    if case .onSite(let paths)? = image?.value { names += paths.map(\.text) }
    if let extra { names += extra.texts }
    return names
  }
}

extension YAMLValue {
  /// Every text in it.
  fileprivate var texts: [String] {
    switch content {
    case .null: []
    case .scalar(let text): [text]
    case .sequence(let items): items.flatMap(\.texts)
    case .mapping(let entries): entries.flatMap(\.value.texts)
    }
  }
}

extension Body {
  /// All that stands in quotation marks in its HTML, as addresses do.
  fileprivate var quotedTexts: [String] {
    html.bytes.split(separator: UInt8(ascii: "\"")).filter { $0.contains(UInt8(ascii: ".")) }
      .map { String(decoding: $0, as: UTF8.self) }
  }
}
