import Diagnostics
import Markdown
import Markup
import Statistics

/// Completes the texts of a site once it is known which pages there are: figures are filled in,
/// charts drawn, links lead to where their targets are published, pictures say how large they are.
/// What leads nowhere is reported.
struct TextCompletion: Sendable {
  typealias Header = @Sendable (_ file: String, _ length: Int) throws(EnvironmentError) -> [UInt8]

  private let site: Site
  private let texts: [PageText]
  private let targets: LinkTargets
  /// The beginning of a file.
  private let header: Header
  private let language: Language
  private let terms: TermIndex
  private var figures: FigureLinkResolution
  private var charts: ChartResolution
  private var diagnostics: [Diagnostic] = []
  /// By file.
  private var pictures: [String: KnownPicture] = [:]

  private struct KnownPicture {
    /// Nil where the file does not say.
    let size: ImageSize?
    let isBroken: Bool
  }

  /// - Parameters:
  ///   - content: the folder that the texts are from, with all its files.
  ///   - terms: what the glossary explains at its first use in each text.
  ///   - chartFiles: the bytes of the CSV files that charts name, by their paths.
  ///   - header: reads the beginning of a file, at least as many bytes as it is told, if there are
  ///     as many.
  init(
    _ site: Site, _ plan: PagePlan, _ content: SourceTree, terms: TermIndex,
    chartFiles: [String: [UInt8]], header: @escaping Header
  ) {
    self.site = site
    self.header = header
    self.terms = terms
    texts = PageText.all(of: site)
    targets = LinkTargets(
      plan, texts, contentFolder: content.folder,
      sources: content.files.map(\.path))
    language = Language(tag: site.configuration.language)
    figures = FigureLinkResolution(site.configuration, site.indicators)
    charts = ChartResolution(language, site.indicators, files: chartFiles)
  }

  /// - Throws: where a picture can't be read.
  func completed() async throws(EnvironmentError) -> Parsed<Site> {
    let pieces = try await Parallel.map(texts.filter(\.body.hasGaps)) {
      texts throws(EnvironmentError) in
      var piece = self
      return [try piece.complete(texts)]
    }
    let texts = Dictionary(uniqueKeysWithValues: pieces.flatMap(\.value))
    return Parsed(
      site.completed(with: texts),
      pieces.flatMap(\.diagnostics) + (try PictureCheck(site: site, header: header).diagnostics()))
  }

  private mutating func complete(
    _ texts: ArraySlice<PageText>
  ) throws(EnvironmentError) -> Parsed<[(String, Site.CompletedText)]> {
    var completed: [(String, Site.CompletedText)] = []
    for text in texts {
      let fillings = figures.fillings(of: text.body, file: text.file, report: text.report)
      var edits = fillings.flatMap(\.edits)
      for (index, block) in text.body.charts.enumerated() {
        if let drawing = drawing(of: block, number: index + 1, in: text) { edits.append(drawing) }
      }
      for link in text.body.links {
        if let edit = edit(link, in: text) { edits.append(edit) }
      }
      for picture in text.body.pictures { edits += try self.edits(picture, in: text) }
      // A term's own text explains it, and leaves the others to their own.
      if text.id == nil {
        edits += terms.explanations(in: text.body.html, at: text.body.termPlaces)
      }
      guard !edits.isEmpty else { continue }
      let completedText = Site.CompletedText(
        html: text.body.html.applying(edits),
        words: fillings.filter(\.link.leavesGap).compactMap(\.filled.text))
      completed.append((text.file, completedText))
    }
    return Parsed(completed, diagnostics + figures.diagnostics + charts.diagnostics)
  }

  private mutating func drawing(
    of block: ChartBlock, number: Int, in text: PageText
  ) -> TextEdit? {
    guard let chart = charts.chart(block.request, in: text.file, title: text.title) else {
      return nil
    }
    let prefix = text.id.map { "_figure-\($0)" } ?? "_figure"
    return .drawing(
      block.html(of: chart, id: "\(prefix)-\(number)", in: language), of: block.block)
  }

  private mutating func edit(_ link: Reference, in text: PageText) -> TextEdit? {
    do throws(LinkTargets.Failure) {
      let resolved = try targets.resolve(link.destination, in: text)
      if resolved.isWhole { return nil }
      return .address(address(of: resolved), of: link)
    } catch {
      diagnostics.append(
        .unusable(link, error, at: location(of: link, in: text)).ifEveryFileIsRead)
      return nil
    }
  }

  private mutating func edits(
    _ picture: Reference, in text: PageText
  ) throws(EnvironmentError) -> [TextEdit] {
    let resolved: LinkTargets.Resolved
    do throws(LinkTargets.Failure) {
      resolved = try targets.resolve(picture.destination, in: text, as: .picture)
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
    let known = try self.picture(in: file)
    if known.isBroken {
      diagnostics.append(
        .brokenPicture(
          picture.destination, at: location(of: picture, in: text), length: picture.length))
    }
    if let size = known.size { edits.append(.size(size, of: picture)) }
    return edits
  }

  private func address(of resolved: LinkTargets.Resolved) -> String {
    site.configuration.baseURL.link(to: resolved.target.path) + resolved.suffix
  }

  private mutating func picture(in file: String) throws(EnvironmentError) -> KnownPicture {
    if let known = pictures[file] { return known }
    let header = try header(file, ImageSize.headerLength)
    let picture = KnownPicture(
      size: ImageSize(of: header), isBroken: Picture.isBroken(header, file: file))
    pictures[file] = picture
    return picture
  }

  private func location(of reference: Reference, in text: PageText) -> SourceLocation {
    SourceLocation(file: text.file, line: reference.line, column: reference.column)
  }
}
