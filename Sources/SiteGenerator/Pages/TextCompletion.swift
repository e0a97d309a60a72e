import Diagnostics
import Markdown
import Markup

/// Completes the texts of a site once it is known which pages there are: figures are filled in,
/// links lead to where their targets are published, pictures say how large they are. What leads
/// nowhere is reported.
struct TextCompletion {
  typealias Header = (_ file: String, _ length: Int) throws(EnvironmentError) -> [UInt8]

  private let site: Site
  private let texts: [PageText]
  private let targets: LinkTargets
  /// The beginning of a file.
  private let header: Header
  private var figures: FigureLinkResolution
  private var diagnostics: [Diagnostic] = []
  /// Sizes by file; nil where a file does not say.
  private var sizes: [String: ImageSize?] = [:]

  /// - Parameters:
  ///   - content: the folder that the texts are from, with all its files.
  ///   - header: reads the beginning of a file, at least as many bytes as it is told, if there are
  ///     as many.
  init(_ site: Site, _ plan: PagePlan, _ content: SourceTree, header: @escaping Header) {
    self.site = site
    self.header = header
    texts = PageText.all(of: site)
    targets = LinkTargets(
      plan, texts, contentFolder: content.folder,
      sources: content.files.map(\.path).filter { $0.hasSuffix(".md") })
    figures = FigureLinkResolution(site.configuration, site.indicators)
  }

  /// - Throws: where a picture can't be read.
  consuming func completed() throws(EnvironmentError) -> Parsed<Site> {
    var completed: [String: HTML] = [:]
    for text in texts where text.body.hasGaps {
      var edits = figures.edits(to: text.body, file: text.file, report: text.report)
      for link in text.body.links {
        if let edit = edit(link, in: text) { edits.append(edit) }
      }
      for picture in text.body.pictures { edits += try self.edits(picture, in: text) }
      if !edits.isEmpty { completed[text.file] = text.body.html.applying(edits) }
    }
    return Parsed(site.completed(with: completed), diagnostics + figures.diagnostics)
  }

  private mutating func edit(_ link: Reference, in text: PageText) -> TextEdit? {
    do throws(LinkTargets.Failure) {
      let resolved = try targets.resolve(link.destination, in: text)
      if resolved.isWhole { return nil }
      return .address(address(of: resolved), of: link)
    } catch {
      diagnostics.append(.unusable(link, error, at: location(of: link, in: text)))
      return nil
    }
  }

  private mutating func edits(
    _ picture: Reference, in text: PageText
  ) throws(EnvironmentError) -> [TextEdit] {
    let resolved: LinkTargets.Resolved
    do throws(LinkTargets.Failure) {
      resolved = try targets.resolve(picture.destination, in: text)
    } catch {
      let nearest: String? = if case .nothing(let nearest) = error { nearest } else { nil }
      diagnostics.append(
        .noSuchPicture(picture, nearest: nearest, at: location(of: picture, in: text)))
      return []
    }
    guard let file = resolved.target.file else {
      diagnostics.append(
        .noSuchPicture(picture, nearest: nil, at: location(of: picture, in: text)))
      return []
    }
    var edits: [TextEdit] = []
    if !resolved.isWhole { edits.append(.address(address(of: resolved), of: picture)) }
    if let size = try size(of: file) { edits.append(.size(size, of: picture)) }
    return edits
  }

  private func address(of resolved: LinkTargets.Resolved) -> String {
    site.configuration.baseURL.link(to: resolved.target.path) + resolved.suffix
  }

  private mutating func size(of file: String) throws(EnvironmentError) -> ImageSize? {
    if let known = sizes[file] { return known }
    let size = ImageSize(of: try header(file, ImageSize.headerLength))
    sizes[file] = .some(size)
    return size
  }

  private func location(of reference: Reference, in text: PageText) -> SourceLocation {
    SourceLocation(file: text.file, line: reference.line, column: reference.column)
  }
}
