import Diagnostics
import Files
import Localization
import Markdown

/// Everything on the site that a link may lead to, known as soon as the files are parsed.
package struct AddressBook: Sendable {
  /// A place on the site.
  package struct Target: Sendable {
    package let path: SitePath
    /// The file that is published there as it is.
    package let file: String?
    /// The text that is meant, where its file is named: one of ``texts``.
    package var text: Int?
    /// Why it is not to be seen now; nil of what is.
    var absence: Absence?
    /// When it will be gone, where that is said.
    var expiry: Moment?
  }

  private let contentFolder: String
  /// By their paths.
  private let places: [String: Target]
  /// Source files with where they are published.
  private let files: [String: Target]
  /// All files of the content folder, below it.
  private let sources: [String]
  /// The texts of all pages.
  package private(set) var texts: [PageText]
  /// Indices into ``texts``, by the paths of their pages; of a page without any text nothing is
  /// known.
  private let textsByPath: [String: [Int]]

  /// What the pages are called, by their addresses.
  private let titles: [String: String]
  private var index: AddressIndex

  /// Something that is published, and the file where it is published as it is.
  package struct Place: Sendable {
    let path: SitePath
    let file: String?

    package init(_ path: SitePath, copyOf file: String? = nil) {
      self.path = path
      self.file = file
    }
  }

  /// - Parameters:
  ///   - places: all that is published.
  ///   - sources: all files of the content folder, below it.
  package init(
    _ edition: Edition, _ places: [Place], contentFolder: String, sources: [String]
  ) {
    self.contentFolder = contentFolder
    self.sources = sources
    texts = PageText.all(of: edition)
    var targets: [String: Target] = Dictionary(minimumCapacity: places.count)
    var files: [String: Target] = Dictionary(minimumCapacity: texts.count)
    for (file, absence) in edition.absentFiles {
      let target = Target(path: file.path, file: file.file, absence: absence)
      targets[file.path.text] = target
      files[file.file] = target
    }
    for place in places {
      let target = Target(path: place.path, file: place.file)
      targets[place.path.text] = target
      if let file = place.file { files[file] = target }
    }
    let notices = Set(edition.notices.map(\.path))
    for page in edition.absent {
      let target = Target(path: page.path, file: nil, absence: page.absence)
      files[page.file] = target
      // Another page may have its address by now, but for the one that says that it has expired.
      if targets[page.path.text] == nil || notices.contains(page.path) {
        targets[page.path.text] = target
      }
    }
    var textsByPath: [String: [Int]] = Dictionary(minimumCapacity: texts.count)
    var titles: [String: String] = Dictionary(minimumCapacity: texts.count)
    for (index, text) in texts.enumerated() {
      files[text.file] = Target(path: text.path, file: nil, text: index, expiry: text.expiry)
      if let expiry = text.expiry { targets[text.path.text]?.expiry = expiry }
      textsByPath[text.path.text, default: []].append(index)
      if text.id == nil { titles[text.path.text] = text.title }
    }
    for notice in edition.notices where titles[notice.path.text] == nil {
      titles[notice.path.text] = notice.title
    }
    self.places = targets
    self.files = files
    self.textsByPath = textsByPath
    self.titles = titles
    index = AddressIndex(
      targets, files: files, contentFolder: contentFolder, texts: texts, textsByPath: textsByPath)
  }

  /// The same addresses with other texts of some reports.
  package func replacing(_ changed: [Report]) -> AddressBook {
    var book = self
    for report in changed {
      if let place = files[report.file]?.text { book.texts[place] = PageText(of: report) }
    }
    book.index = AddressIndex(
      places, files: files, contentFolder: contentFolder, texts: book.texts,
      textsByPath: textsByPath)
    return book
  }

  /// The text of a source file.
  func text(of file: String) -> PageText? { files[file]?.text.map { texts[$0] } }

  /// What an address is wanted for.
  enum Use {
    case link, picture
  }

  enum Failure: Error {
    /// With the nearest name there is.
    case nothing(nearest: String?)
    /// It is there, but nobody has finished it.
    case draft
    case noHeading(String, nearest: String?)
  }

  /// What a link in the text of a page leads to.
  struct Resolved {
    package let target: Target
    /// What stands behind the path: `?…#…`.
    package let suffix: String
    /// Whether the address can stay as it is written.
    package let isWhole: Bool
  }

  /// Reads an address as the editor may have meant it: a path from the site's root or the content
  /// folder on; else one beside the source file; else one that is right on the published page.
  func resolve(
    _ destination: String, in text: PageText, as use: Use, _ notes: Notes
  ) throws(Failure) -> Resolved {
    let end = destination.firstIndex { $0 == "#" || $0 == "?" } ?? destination.endIndex
    let path = String(destination[..<end])
    let suffix = String(destination[end...])
    if path.isEmpty {
      let target = files[text.file] ?? Target(path: text.path, file: nil)
      let found = try checkedSuffix(suffix, on: target, notes)
      return Resolved(target: target, suffix: found, isWhole: found == suffix)
    }
    let found = try target(path.percentDecoded ?? path, in: text, use, notes)
    if found.target.absence == .draft { throw .draft }
    return Resolved(
      target: found.target, suffix: try checkedSuffix(suffix, on: found.target, notes),
      isWhole: found.isWhole)
  }

  /// Whether a text shows the picture at an address.
  func shows(_ path: SitePath, in text: PageText, _ site: BaseURL, _ notes: Notes) -> Bool {
    text.body.pictures.contains { picture in
      let destination =
        picture.isLocal
        ? picture.destination : site.pathOnSite(picture.destination) ?? picture.destination
      do throws(Failure) {
        return try resolve(destination, in: text, as: .picture, notes).target.path == path
      } catch {
        // It was reported with the text.
        return false
      }
    }
  }

  /// - Parameter decoded: a path that is not empty.
  private func target(
    _ decoded: String, in text: PageText, _ use: Use, _ notes: Notes
  ) throws(Failure) -> (target: Target, isWhole: Bool) {
    let target: Target
    var isWhole = false
    if decoded.hasPrefix("/") {
      let below = String(decoded.dropFirst())
      if below.hasSuffix(".md"), let file = file(below, notes) {
        target = file
      } else if let place = place(decoded, notes) {
        target = place
        isWhole = place.path.text == decoded
      } else if let place = absentPage(above: decoded, notes) {
        target = place
      } else {
        throw failure(below, in: text, use, notes)
      }
    } else {
      target = try relative(decoded, in: text, use, notes)
    }
    return (target, isWhole)
  }

  private func relative(
    _ path: String, in text: PageText, _ use: Use, _ notes: Notes
  ) throws(Failure) -> Target {
    let folder =
      text.file.hasPrefix("\(contentFolder)/")
      ? text.file.dropFirst(contentFolder.utf8.count + 1).split(separator: "/").dropLast()
        .map(String.init)
      : []
    let beside = Self.joined(folder, path)
    if let beside {
      if let file = file(beside, notes) { return file }
      if let place = place("/\(beside)", notes) { return place }
    }
    let base = text.path.text.split(separator: "/").map(String.init)
    if let onPage = Self.joined(base, path), let place = place("/\(onPage)", notes) { return place }
    if let beside, let place = absentPage(above: "/\(beside)", notes) { return place }
    throw failure(beside ?? path, in: text, use, notes)
  }

  /// The page that is not to be seen now to which something belongs that would stand below it: a chart
  /// of it, or a file.
  private func absentPage(above path: String, _ notes: Notes) -> Target? {
    var rest = path.inFormC[...]
    while let slash = rest.dropLast().lastIndex(of: "/"), slash != rest.startIndex {
      rest = rest[...slash]
      let target = place(String(rest), notes)
      if let absence = target?.absence { return absence == .draft ? nil : target }
      if target != nil { return nil }
    }
    return nil
  }

  /// - Parameter path: below the content folder.
  private func file(_ path: String, _ notes: Notes) -> Target? {
    let path = path.inFormC
    notes.note(.sourceFile(path))
    return files["\(contentFolder)/\(path)"]
  }

  /// - Parameter path: a page's own, or the one of the file that holds it.
  private func place(_ path: String, _ notes: Notes) -> Target? {
    notes.note(.place(path))
    return place(path)
  }

  private func place(_ path: String) -> Target? {
    if let place = places[path] { return place }
    let index = "/index.html"
    if path.hasSuffix(index), let page = places["\(path.dropLast(index.utf8.count))/"] {
      return page
    }
    return SitePath(path).flatMap { places[$0.text] }
  }

  /// The file that is published as it is at an address; nil where there is none.
  func file(publishedAt path: SitePath) -> String? {
    place(path.text).flatMap { $0.absence == nil ? $0.file : nil }
  }

  func isPublished(_ path: SitePath) -> Bool {
    place(path.text).map { $0.absence == nil } ?? false
  }

  func absentPage(above path: String) -> Target? { absentPage(above: path, Notes()) }

  /// What an address from the site's root on leads to.
  package func target(at path: String) -> Target? { place(path.percentDecoded ?? path) }

  /// The address that was most likely meant by one at which there is nothing.
  package func nearest(to path: String) -> String? {
    index.places.nearest(to: path)
  }

  /// A relative path in a folder, both without `.` and `..`; nil where it leads out.
  static func joined(_ folder: [String], _ path: String) -> String? {
    var parts = folder
    for part in path.split(separator: "/", omittingEmptySubsequences: false) {
      switch part {
      case ".": break
      case "..":
        if parts.isEmpty { return nil }
        parts.removeLast()
      default: parts.append(String(part))
      }
    }
    let joined = parts.joined(separator: "/")
    return path.hasSuffix("..") || path.hasSuffix("/.") || path == "." ? joined + "/" : joined
  }

  /// - Parameter path: below the content folder or the site's root, without a slash before it.
  private func failure(
    _ path: String, in text: PageText, _ use: Use, _ notes: Notes
  ) -> Failure {
    notes.note(.addresses)
    if path.hasSuffix(".md"), sources.contains(path) { return .draft }
    // From the root on, it is right in every file.
    let wanted = "/\(path)"
    let nearest =
      if use == .picture {
        index.pictures.nearest(to: wanted)
      } else if path.hasSuffix(".md") {
        index.files.nearest(
          to: wanted, except: String(text.file.dropFirst(contentFolder.utf8.count)))
      } else {
        index.places.nearest(to: wanted, except: text.path.text)
      }
    return .nothing(nearest: nearest)
  }

  /// What stands behind the path, with the id on the page in place of what the text's own file calls
  /// it. Ids that begin with an underscore are those of the templates and of sitegen itself.
  private func checkedSuffix(
    _ suffix: String, on target: Target, _ notes: Notes
  ) throws(Failure) -> String {
    notes.note(.anchors(target.path.text))
    let text = target.text.map { texts[$0] }
    guard let hash = suffix.firstIndex(of: "#") else {
      return suffix + (text?.id.map { "#\($0)" } ?? "")
    }
    guard textsByPath[target.path.text] != nil else { return suffix }
    let fragment = suffix[suffix.index(after: hash)...]
    let id = fragment.percentDecoded ?? String(fragment)
    if id.isEmpty || id.hasPrefix("_") || id.hasPrefix("use-_") { return suffix }
    let wanted = id.inFormC
    let own = target.text.map { index.anchors(of: .text($0)) }
    if let own, let anchor = text?.anchor(called: wanted, among: own.ids) {
      return anchor == wanted ? suffix : suffix[...hash] + anchor
    }
    let all = index.anchors(of: .page(target.path.text))
    if all.ids.contains(wanted) { return suffix }
    throw .noHeading(id, nearest: own?.known.nearest(to: id) ?? all.known.nearest(to: id))
  }
}

// MARK: - Answers

extension AddressBook {
  /// What the page at an address is called; nil where it has no title of its own.
  func title(at path: SitePath) -> String? { titles[path.text] }

  func fingerprint(ofSourceFile path: String) -> Fingerprint {
    fingerprint(of: files["\(contentFolder)/\(path)"])
  }

  func fingerprint(ofPlace path: String) -> Fingerprint { fingerprint(of: place(path)) }

  private func fingerprint(of target: Target?) -> Fingerprint {
    var fingerprint = Fingerprint()
    guard let target else { return fingerprint }
    fingerprint.combine(target.path.text)
    fingerprint.combine(target.file)
    fingerprint.combine(target.text.map { texts[$0].file })
    fingerprint.combine(target.absence)
    fingerprint.combine(target.expiry?.secondsSince1970 ?? 0)
    return fingerprint
  }

  /// Of the ids that links to an address may name.
  func fingerprint(ofAnchorsAt path: String) -> Fingerprint {
    var fingerprint = Fingerprint()
    for index in textsByPath[path] ?? [] {
      fingerprint.combine(texts[index].file)
      for anchor in texts[index].anchors { fingerprint.combine(anchor) }
    }
    return fingerprint
  }

  /// Of all addresses in their order.
  var fingerprint: Fingerprint {
    var fingerprint = Fingerprint()
    for path in places.keys.sorted() { fingerprint.combine(path) }
    for file in files.keys.sorted() { fingerprint.combine(file) }
    return fingerprint
  }
}

extension Diagnostic {
  static func unusable(
    _ reference: Reference, _ failure: AddressBook.Failure, at location: SourceLocation
  ) -> Diagnostic {
    let address = Phrase.Argument.text(reference.destination)
    switch failure {
    case .nothing(let known):
      let nearest = meant(by: reference.destination) ?? known
      return Diagnostic(
        Rule.linkedPlaces.nothingThere, at: location,
        ["address": address, "nearest": .text(nearest ?? "")],
        fix: nearest.map { _ in .didYouMean }, length: reference.length)
    case .draft:
      return Diagnostic(
        Rule.linkedPlaces.notPublishedThere, at: location, ["address": address],
        length: reference.length)
    case .noHeading(let id, let nearest):
      return Diagnostic(
        Rule.linkedPlaces.noHeading, at: location,
        ["heading": .text(id), "nearest": .text(nearest ?? "")],
        fix: nearest.map { _ in
          Wording("did you mean '#{nearest}'?", "是不是想写“#{nearest}”？")
        }, length: reference.length)
    }
  }

  /// What was probably meant by an address that is none on the site: a link to a figure with a
  /// full-width colon, or another site's address without its beginning.
  private static func meant(by destination: String) -> String? {
    let address = destination.percentDecoded ?? destination
    if address.hasPrefix("metric：") { return "metric:" + address.dropFirst("metric：".count) }
    for scheme in ["https：//", "http：//"] where address.hasPrefix(scheme) {
      return scheme.replacing("：", with: ":") + address.dropFirst(scheme.count)
    }
    let host = address.prefix { $0 != "/" }
    let isHost =
      host.hasPrefix("www.")
      || [".cn", ".com", ".org", ".net", ".tw", ".hk", ".mo"].contains { host.hasSuffix($0) }
    return isHost ? "https://\(address)" : nil
  }

  static func noSuchPicture(
    _ reference: Reference, nearest: String?, at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      Rule.linkedPlaces.noPicture, at: location,
      ["address": .text(reference.destination), "nearest": .text(nearest ?? "")],
      fix: nearest.map { _ in .didYouMean }, length: reference.length)
  }
}
