import Charts
import Diagnostics
import Files
import Localization
import Markdown
import Markup
import Statistics

/// What a text became once it was known which pages there are: figures are filled in, charts drawn,
/// links lead to where their targets are published, pictures say how large they are.
package struct ResolvedText: Sendable {
  /// What its page shows; nil where an earlier run made it, and nobody has asked for it since.
  let shown: Shown?
  /// What its links to figures without words of their own are filled in with, in their order.
  let words: [String]
  /// What each of the charts that are described in it and in its front matter is known by.
  let chartFingerprints: [Fingerprint]
  /// What all of this is known by.
  package let fingerprint: Fingerprint

  struct Shown: Sendable {
    /// What is changed in the HTML of the text.
    let edits: [TextEdit]
    /// The charts that are described: those of a report's front matter, then those of the text; nil for
    /// one that can't be drawn, which was reported.
    let charts: [DescribedChart?]
    /// The figures of its own that a report with a chart among them links to, each with the heading
    /// behind the section in which it does.
    let namedMetrics: [(metric: Int, heading: Heading)]
  }
}

extension ResolvedText {
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
  /// Whether charts are drawn: they have no say in what is wrong with a text once they can be.
  private let drawsCharts: Bool
  private var diagnostics: [Diagnostic] = []

  /// - Parameter reader: notes all that the result depends on beside the text itself.
  package static func resolving(
    _ text: PageText, against reader: GroundworkReader
  ) -> Parsed<ResolvedText> {
    var resolution = TextResolution(text, reader, drawsCharts: true)
    let resolved = resolution.resolved()
    return Parsed(resolved, resolution.diagnostics)
  }

  /// What is wrong with a text, of which nothing is made.
  package static func judging(
    _ text: PageText, against reader: GroundworkReader
  ) -> [Diagnostic] {
    var resolution = TextResolution(text, reader, drawsCharts: false)
    _ = resolution.resolved()
    return resolution.diagnostics
  }

  private init(_ text: PageText, _ reader: GroundworkReader, drawsCharts: Bool) {
    self.text = text
    self.reader = reader
    self.drawsCharts = drawsCharts
    language = text.language ?? reader.configuration.languageOfWords
  }

  private mutating func resolved() -> ResolvedText {
    var figures = FigureLinkResolution(reader)
    var charts = ChartResolution(language, reader)
    let fillings = figures.fillings(
      of: text.body, file: text.file, report: text.report, in: language)
    var edits = fillings.flatMap(\.edits)
    var described = (text.report?.charts ?? []).enumerated().map { index, request in
      chart(request, number: index + 1, &charts)
    }
    for block in text.body.charts {
      let chart = chart(block.request, number: described.count + 1, &charts)
      described.append(chart)
      if let chart { edits.append(.drawing(block.html(of: chart, in: language), of: block.block)) }
    }
    for link in text.body.links {
      edits += self.edits(toward: link)
    }
    for picture in text.body.pictures { edits += self.edits(picture) }
    if text.explainsTerms {
      edits += reader.terms(in: language).explanations(in: text.body.html, at: text.body.termPlaces)
    }
    if let report = text.report, report.statesFigures {
      diagnostics += NamedFigures(of: report, reader).diagnostics
    }
    diagnostics += figures.diagnostics + charts.diagnostics
    let words = fillings.filter(\.link.leavesGap).compactMap(\.filled.text)
    let named = namedMetrics(figures)
    let chartFingerprints = described.map { $0?.fingerprint ?? Fingerprint() }
    return ResolvedText(
      shown: ResolvedText.Shown(edits: edits, charts: described, namedMetrics: named),
      words: words,
      chartFingerprints: chartFingerprints,
      fingerprint: fingerprint(edits, words, chartFingerprints))
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

  private func chart(
    _ request: ChartRequest, number: Int, _ charts: inout ChartResolution
  ) -> DescribedChart? {
    let chart = charts.chart(request, in: text.file, title: text.title)
    guard drawsCharts, let chart else { return nil }
    return DescribedChart(
      chart, ChartName(number, textID: text.id), in: text, of: reader.configuration)
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
    case .waiting(let until): timed(Rule.siteModel.linkWaits, address, until, location, length)
    case .expired(let since): timed(Rule.siteModel.linkExpired, address, since, location, length)
    case .draft:
      Diagnostic(
        Rule.siteModel.notPublishedThere, at: location, ["address": .text(address)],
        length: length)
    }
  }

  static func expires(
    _ address: String, _ expiry: Moment, at location: SourceLocation, length: Int
  ) -> Diagnostic {
    timed(Rule.siteModel.linkExpires, address, expiry, location, length)
  }

  private static func timed(
    _ rule: Rule, _ address: String, _ moment: Moment, _ location: SourceLocation, _ length: Int
  ) -> Diagnostic {
    Diagnostic(
      rule, at: location, ["address": .text(address), "date": .text(moment.text)], length: length)
  }
}
