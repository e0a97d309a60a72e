import Charts
import Diagnostics
import Files
import FrontMatter
import Localization
import Markdown
import Markup
import Statistics

/// What a text became once it was known which pages there are: figures are filled in, charts drawn,
/// links lead to where their targets are published, pictures say how large they are.
package struct ResolvedText: Sendable {
  /// What its page shows; nil where it is made again for the page: where an earlier run made it, and
  /// where its charts hold more figures than are worth keeping.
  private(set) var shown: Shown?
  /// What its links to figures without words of their own are filled in with, in their order.
  let words: [String]
  /// What each of the charts that are described in it and in its front matter is known by.
  let chartFingerprints: [Fingerprint]
  /// What all of this is known by.
  package let fingerprint: Fingerprint

  struct Shown: Sendable {
    /// What is changed in the HTML of the text, but for the charts that are described in it.
    let edits: [TextEdit]
    /// What opens the definitions of terms, and those definitions.
    let explanations: [TextEdit]
    /// Those charts, each in the place of its description.
    let drawings: [(block: ChartBlock, chart: DescribedChart)]
    /// The charts that are described: those of a report's front matter, then those of the text; nil for
    /// one that can't be drawn, which was reported.
    let charts: [DescribedChart?]
    /// The figures of its own that a report with a chart among them links to, each with the heading
    /// behind the section in which it does.
    let namedMetrics: [(metric: Int, heading: Heading)]

    /// All that is changed in the HTML of the text, with its charts drawn.
    var editsWithDrawings: [TextEdit] {
      edits + explanations
        + drawings.map { block, chart in .drawing(block.html(of: chart), of: block.block) }
    }

    /// The same for readers elsewhere, who have neither the style sheet nor the script-less ways of the
    /// page: pictures of the charts, and sentences as they were written.
    var editsElsewhere: [TextEdit] {
      edits + drawings.map { block, chart in .drawing(chart.picture, of: block.block) }
    }

    /// Whether it takes no more than a text of its length would.
    ///
    /// Thousands of reports may each chart a series to which each of them adds.
    fileprivate var isWorthKeeping: Bool {
      charts.reduce(0) { $0 + ($1?.chart.chart.data.valueCount ?? 0) } <= Self.keptValueCount
    }

    /// How many figures of charts are kept with a text.
    private static let keptValueCount = 500
  }
}

extension ResolvedText {
  /// The same without what takes more to keep than to make again.
  package var worthKeeping: ResolvedText {
    guard let shown, !shown.isWorthKeeping else { return self }
    var kept = self
    kept.shown = nil
    return kept
  }

  /// Writes what lists need of it; what its page shows is made again for the page.
  package func write(to archive: inout ArchiveWriter) {
    archive.write(words) { $1.write($0) }
    archive.write(chartFingerprints) { $1.write($0) }
    archive.write(fingerprint)
  }

  /// - Throws: for what ``write(to:)`` did not write.
  package init(from archive: inout ArchiveReader) throws(ArchiveDamage) {
    shown = nil
    words = try archive.list { archive throws(ArchiveDamage) in try archive.text() }
    chartFingerprints = try archive.list { archive throws(ArchiveDamage) in
      try archive.fingerprint()
    }
    fingerprint = try archive.fingerprint()
  }
}

/// Resolves one text against the groundwork of a site. What leads nowhere is reported.
package struct TextResolution {
  private let text: PageText
  private let reader: GroundworkReader
  private let language: Language
  private var diagnostics: [Diagnostic] = []

  /// - Parameter reader: notes all that the result depends on beside the text itself.
  package static func resolving(
    _ text: PageText, against reader: GroundworkReader
  ) -> Parsed<ResolvedText> {
    var resolution = TextResolution(text, reader)
    let resolved = resolution.resolved()
    return Parsed(resolved, resolution.diagnostics)
  }

  private init(_ text: PageText, _ reader: GroundworkReader) {
    self.text = text
    self.reader = reader
    language = text.language(on: reader.configuration)
  }

  private mutating func resolved() -> ResolvedText {
    var figures = FigureLinkResolution(reader)
    let fillings = figures.fillings(
      of: text.body, file: text.file, report: text.report, in: language)
    let (charts, chartFingerprints) = describedCharts()
    let blocks = charts.suffix(text.body.charts.count)
    let drawings = zip(text.body.charts, blocks).compactMap { block, chart in
      chart.map { (block, $0) }
    }
    var edits = fillings.flatMap(\.edits)
    for link in text.body.links {
      edits += self.edits(toward: link)
    }
    for picture in text.body.pictures { edits += self.edits(picture) }
    let explanations =
      text.explainsTerms
      ? reader.terms(in: language).explanations(in: text.body.html, at: text.body.termPlaces) : []
    if let report = text.report {
      diagnostics +=
        NamedFigures(of: report, charts: text.chartRequests.map(\.request), reader).diagnostics
    }
    diagnostics += figures.diagnostics
    let words = fillings.filter(\.link.leavesGap).compactMap(\.filled.text)
    let shown = ResolvedText.Shown(
      edits: edits, explanations: explanations, drawings: drawings, charts: charts,
      namedMetrics: namedMetrics(figures))
    return ResolvedText(
      shown: shown, words: words,
      chartFingerprints: chartFingerprints,
      fingerprint: fingerprint(edits + explanations, words, chartFingerprints))
  }

  /// The charts of the front matter, then those of the text, and what each is known by: its
  /// description and all that was read of the site for it. Drawing it would tell more exactly, and
  /// take longer than most texts do.
  private mutating func describedCharts() -> ([DescribedChart?], [Fingerprint]) {
    var charts: [DescribedChart?] = []
    var fingerprints: [Fingerprint] = []
    for (name, _, request, isNamedAgain) in text.chartRequests {
      if isNamedAgain, let id = request.id { diagnostics.append(.chartNamedAgain(id)) }
      let chartReader = GroundworkReader(reader.groundwork)
      let configuration = chartReader.configuration
      var resolution = ChartResolution(language, chartReader)
      let chart = resolution.chart(request, in: text.file, title: text.title)
      diagnostics += resolution.diagnostics
      charts.append(chart.map { DescribedChart($0, name, in: text, of: configuration) })
      var fingerprint = request.fingerprint
      fingerprint.combine(name.id)
      fingerprint.combine(language.rawValue)
      if request.title == nil { fingerprint.combine(text.title) }
      for facet in chartReader.notes.all {
        reader.notes.note(facet)
        fingerprint.combine(reader.groundwork.answer(facet))
      }
      fingerprints.append(fingerprint)
    }
    return (charts, fingerprints)
  }

  private func namedMetrics(
    _ figures: FigureLinkResolution
  ) -> [(metric: Int, heading: Heading)] {
    guard let report = text.report, report.chartPosition == .afterFigures else { return [] }
    return text.body.figureLinks.flatMap { link -> [(metric: Int, heading: Heading)] in
      guard let heading = link.offset.flatMap(text.body.heading(after:)) else { return [] }
      return figures.metrics(meantBy: link, of: report).map { ($0, heading) }
    }
  }

  private func fingerprint(
    _ edits: [TextEdit], _ words: [String], _ charts: [Fingerprint]
  ) -> Fingerprint {
    var fingerprint = text.fingerprint
    for edit in edits {
      fingerprint.combine(edit.range.lowerBound)
      fingerprint.combine(edit.range.upperBound)
      fingerprint.combine(edit.html)
    }
    for word in words { fingerprint.combine(word) }
    for chart in charts { fingerprint.combine(chart) }
    return fingerprint
  }

  private mutating func edits(toward link: Reference) -> [TextEdit] {
    do throws(AddressBook.Failure) {
      let resolved = try reader.resolve(path(of: link), in: text)
      if let absence = resolved.target.absence {
        // Its time comes or has come by itself: the words stay, and lead nowhere.
        diagnostics.append(
          .absent(
            link.destination, absence, at: location(of: link), length: length(of: link)))
        return TextEdit.unlinking(link, in: text.body.html)
      }
      if let expiry = resolved.target.expiry, text.expiry.map({ expiry < $0 }) ?? true {
        diagnostics.append(
          .expires(link.destination, expiry, at: location(of: link), length: length(of: link)))
      }
      return resolved.isWhole ? [] : [.address(address(of: resolved), of: link)]
    } catch {
      let diagnostic = Diagnostic.unusable(link, error, at: location(of: link)).ifEveryFileIsRead
      // The host of the site may have more to show than the site.
      diagnostics.append(link.isLocal ? diagnostic : diagnostic.asWarning)
      return []
    }
  }

  /// What a link or a picture leads to, below the site's root where it is a whole address there.
  private func path(of reference: Reference) -> String {
    if reference.isLocal { return reference.destination }
    return reader.configuration.baseURL.pathOnSite(reference.destination) ?? reference.destination
  }

  private mutating func edits(_ picture: Reference) -> [TextEdit] {
    let resolved: AddressBook.Resolved
    do throws(AddressBook.Failure) {
      resolved = try reader.resolve(path(of: picture), in: text, as: .picture)
    } catch {
      let nearest: String? = if case .nothing(let nearest) = error { nearest } else { nil }
      diagnostics.append(.noSuchPicture(picture, nearest: nearest, at: location(of: picture)))
      return []
    }
    // A file that is held back is for nobody to see; the picture of a text must be there.
    guard let file = resolved.target.file, resolved.target.absence == nil else {
      diagnostics.append(.noSuchPicture(picture, nearest: nil, at: location(of: picture)))
      return []
    }
    guard Picture.isNamed(so: file) else {
      diagnostics.append(
        .noPictureFormat(
          picture.destination, at: location(of: picture), length: length(of: picture)))
      return []
    }
    var edits: [TextEdit] = []
    if !resolved.isWhole { edits.append(.address(address(of: resolved), of: picture)) }
    guard let facts = reader.picture(file) else { return edits }
    if facts.isBroken {
      diagnostics.append(
        .brokenPicture(picture.destination, at: location(of: picture), length: picture.length))
    }
    if let size = facts.size { edits.append(.size(size, of: picture)) }
    return edits
  }

  private func address(of resolved: AddressBook.Resolved) -> String {
    reader.configuration.baseURL.link(to: resolved.target.path) + resolved.suffix
  }

  /// Of a whole address no more than its line is known.
  private func length(of reference: Reference) -> Int {
    reference.isLocal ? reference.length : 1
  }

  private func location(of reference: Reference) -> SourceLocation {
    SourceLocation(file: text.file, line: reference.line, column: reference.column)
  }
}

extension Groundwork {
  /// The texts of which more has to be known before they can be shown.
  package var textsWithGaps: [PageText] {
    addresses.texts.filter { text in
      text.body.hasGaps || text.report?.charts?.isEmpty == false
        || text.report?.statesFigures == true
        || !glossary.isEmpty && text.explainsTerms
    }
  }
}

extension PageText {
  /// Whether terms are explained in it. A term's own text explains it, and leaves the others to their
  /// own.
  fileprivate var explainsTerms: Bool { id == nil && !body.termPlaces.isEmpty }
}

extension Diagnostic {
  /// Of a link to what is not to be seen, as it is early or late.
  static func absent(
    _ address: String, _ absence: Absence, at location: SourceLocation, length: Int
  ) -> Diagnostic {
    switch absence {
    case .waiting(let until): timed(Rule.linkedPlaces.linkWaits, address, until, location, length)
    case .expired(let since): timed(Rule.linkedPlaces.linkExpired, address, since, location, length)
    case .draft:
      Diagnostic(
        Rule.linkedPlaces.notPublishedThere, at: location, ["address": .text(address)],
        length: length)
    }
  }

  static func expires(
    _ address: String, _ expiry: Moment, at location: SourceLocation, length: Int
  ) -> Diagnostic {
    timed(Rule.linkedPlaces.linkExpires, address, expiry, location, length)
  }

  private static func timed(
    _ rule: Rule, _ address: String, _ moment: Moment, _ location: SourceLocation, _ length: Int
  ) -> Diagnostic {
    Diagnostic(
      rule, at: location, ["address": .text(address), "date": .text(moment.text)], length: length)
  }
}

extension Diagnostic {
  fileprivate static func chartNamedAgain(_ id: Located<String>) -> Diagnostic {
    Diagnostic(
      Rule.chartRequests.chartNamedAgain, at: id.location, ["id": .text(id.value)],
      length: id.value.unicodeScalars.count)
  }
}
