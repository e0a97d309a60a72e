import Diagnostics
import Files
import Localization
import Markup
import SiteGenerator
import SiteModel

/// Answers what a browser asks of a preview. Nothing that is asked for is ever taken for the path of a
/// file: only what the site publishes is found.
struct PreviewResponder: Sendable {
  let site: PreviewSite
  /// Of all that the preview says itself.
  let language: Language

  /// The folder of addresses that are the preview's own; no page of a site begins so.
  static let ownFolder = "/_sitegen/"

  struct Answer: Sendable {
    var status = 200
    var type = "text/html; charset=utf-8"
    var bytes: [UInt8] = []
    /// Where to go instead.
    var location: String?
    /// What the page is known by, before the preview's script.
    var version: String?
    /// Whether it stands in the place of a page that can't be shown.
    var isFault = false
  }

  /// - Parameters:
  ///   - path: as in the request, percent-encoded.
  ///   - query: the names and values behind it, decoded.
  func answer(_ path: String, _ query: [String: String] = [:]) -> Answer {
    let state = site.current
    if path.hasPrefix(Self.ownFolder) {
      return own(String(path.dropFirst(Self.ownFolder.count)), query, state)
    }
    guard let live = state.live else {
      let isBeginning = state.generation == 0
      let answer =
        isBeginning
        ? Answer(
          status: 503, bytes: PreviewPages(language: language).beginning(), isFault: true)
        : faultPage(state, of: nil, 500)
      return finished(answer, path, query)
    }
    let base = live.configuration.baseURL.path
    let behind = query.isEmpty ? "" : "?\(LiveScript.encoded(query))"
    guard path.hasPrefix(base) else {
      return Answer(status: 302, location: Self.place(of: path, on: live, below: base) + behind)
    }
    guard let name = String(path.dropFirst(base.count)).percentDecoded else {
      return Answer(status: 400, type: "text/plain; charset=utf-8")
    }
    let isFolder = name.isEmpty || name.hasSuffix("/")
    let output = isFolder ? name + "index.html" : name
    if !isFolder, !live.publishes(output), live.publishes(name + "/index.html") {
      return Answer(status: 301, location: "\(path)/\(behind)")
    }
    do throws(LivePageFault) {
      if let page = try live.page(output) {
        return finished(
          page.isHTML ? htmlPage(page, at: path, state, live) : file(page.bytes, output, query),
          path, query)
      }
      // What is new and wrong is not on the site of before; what is not finished is on none.
      if state.isBroken { return finished(faultPage(state, of: nil, 404), path, query) }
      if let draft = state.drafts.first(where: {
        $0.path.output == output || $0.path.output == "\(output)/index.html"
      }) {
        let page = PreviewPages(language: language).unfinished(draft)
        return finished(Answer(status: 404, bytes: page, isFault: true), path, query)
      }
      var answer =
        try live.page("404.html").map { htmlPage($0, at: path, state, live) }
        ?? Answer(type: "text/plain; charset=utf-8")
      answer.status = 404
      return finished(answer, path, query)
    } catch {
      var problem = Answer(status: 500, isFault: true)
      problem.bytes = PreviewPages(language: language).fault(error)
      return finished(problem, path, query)
    }
  }

  /// Where the page of an address is now that the site is somewhere else: `/new/news/x/` for
  /// `/old/news/x/`, and the home page where there is no such page.
  private static func place(of path: String, on live: LiveSite, below base: String) -> String {
    var rest = path[...]
    while let slash = rest.firstIndex(of: "/") {
      rest = rest[rest.index(after: slash)...]
      guard !rest.isEmpty, let name = String(rest).percentDecoded else { break }
      let isPage = live.publishes(name.hasSuffix("/") ? name + "index.html" : name)
      if isPage || live.publishes(name + "/index.html") { return base + rest }
    }
    return base
  }

  /// A page as a build makes it, with a strip that says what the editor should know; or what is wrong
  /// with its source.
  private func htmlPage(
    _ page: LiveSite.Page, at path: String, _ state: PreviewState, _ live: LiveSite
  ) -> Answer {
    if let source = page.source,
      state.isBroken, state.errors.contains(where: { $0.location.file == source })
    {
      return faultPage(state, of: source, 500)
    }
    return Answer(
      bytes: PreviewStrip(state, source: page.source, at: path, live, language).added(
        to: page.bytes))
  }

  private func faultPage(_ state: PreviewState, of source: String?, _ status: Int) -> Answer {
    Answer(
      status: status, bytes: PreviewPages(language: language).faults(state, first: source),
      isFault: true)
  }

  private func file(_ bytes: [UInt8], _ output: String, _ query: [String: String]) -> Answer {
    var bytes = bytes
    if output.hasSuffix(".css"), let look = PreviewLook(query) { bytes = look.applied(to: bytes) }
    return Answer(type: MediaType.of(output), bytes: bytes)
  }

  /// The preview's own pages and its script.
  private func own(_ name: String, _ query: [String: String], _ state: PreviewState) -> Answer {
    let pages = PreviewPages(language: language)
    let path = Self.ownFolder + name
    switch name {
    case "": return finished(Answer(bytes: pages.desk(state)), path, query)
    case "look":
      let address = PreviewPages.addressOnSite(query["page"] ?? "/")
      // The page around the frames is known by what stands in them, and tells for them.
      let version = answer(address).version ?? ""
      return finished(Answer(bytes: pages.look(at: address, version: version)), path, query)
    case "live.js":
      return Answer(
        type: "text/javascript; charset=utf-8", bytes: Array(LiveScript.source.utf8))
    default: return Answer(status: 404, type: "text/plain; charset=utf-8")
    }
  }

  /// Notes what a page is known by, and adds the script that shows it anew once that changes.
  private func finished(
    _ answer: Answer, _ path: String, _ query: [String: String]
  ) -> Answer {
    guard answer.type.hasPrefix("text/html") else { return answer }
    var answer = answer
    let files = site.current.live?.files ?? Fingerprint()
    var known = Fingerprint(of: answer.bytes)
    known.combine(files)
    let version = "\(known)"
    answer.version = version
    if let look = PreviewLook(query) { answer.bytes = look.applied(toPage: answer.bytes) }
    let address = query.isEmpty ? path : "\(path)?\(LiveScript.encoded(query))"
    answer.bytes = LiveScript.added(
      to: answer.bytes, of: address, version: version, files: "\(files)", isFault: answer.isFault)
    return answer
  }
}

/// What kinds of files are called on the web, by the ends of their names. (RFC 9110, section 8.3)
enum MediaType {
  private static let types: [String: String] = [
    "html": "text/html; charset=utf-8", "css": "text/css; charset=utf-8",
    "js": "text/javascript; charset=utf-8", "json": "application/json",
    "svg": "image/svg+xml", "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg",
    "gif": "image/gif", "webp": "image/webp", "avif": "image/avif", "ico": "image/x-icon",
    "csv": "text/csv; charset=utf-8", "xml": "application/xml", "txt": "text/plain; charset=utf-8",
    "ics": "text/calendar; charset=utf-8", "pdf": "application/pdf", "zip": "application/zip",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "woff2": "font/woff2", "jsonld": "application/ld+json", "mp4": "video/mp4",
    "mp3": "audio/mpeg", "webm": "video/webm",
  ]

  /// - Parameter name: of a file; one whose end nobody knows is some bytes.
  static func of(_ name: String) -> String {
    let end = name.split(separator: "/").last?.split(separator: ".").last.map(String.init) ?? ""
    return types[end.lowercased()] ?? "application/octet-stream"
  }
}
