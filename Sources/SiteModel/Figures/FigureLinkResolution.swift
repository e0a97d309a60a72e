import Characters
import Diagnostics
import Localization
import Markdown
import Markup
import Statistics

/// Fills in the links to figures in the texts of a site, and checks what they say.
package struct FigureLinkResolution {
  private let reader: GroundworkReader
  private(set) var diagnostics: [Diagnostic] = []
  /// The last move that was told of.
  private var last: (words: String, location: SourceLocation)?
  /// The last figure that was linked in a sentence, with the sentence up to its end.
  private var previous:
    (figure: StatedFigure, target: FigureTarget, sentence: String, file: String)?

  init(_ reader: GroundworkReader) {
    self.reader = reader
  }

  private var configuration: SiteConfiguration { reader.configuration }

  /// What fills in the links in the text of a page.
  ///
  /// - Parameter report: the report whose text it is, with its own figures; nil for other pages.
  package mutating func fillings(
    of body: Body, file: String, report: Report?, in language: Language
  ) -> [Filling] {
    guard !body.figureLinks.isEmpty else { return [] }
    let own = OwnFigures(of: report)
    return body.figureLinks.compactMap { link in
      fill(LinkText(link: link.closedUp, file: file, report: report, own: own, language: language))
        .map {
          Filling(link: link, filled: $0)
        }
    }
  }

  /// A report's own metrics by what links in its text call them.
  private struct OwnFigures {
    let labels: Set<String>
    /// Their places among the metrics, by label and by indicator.
    let places: [String: [Int]]
    let names: KnownNames

    init(of report: Report?) {
      let metrics = report?.metrics ?? []
      labels = Set(metrics.compactMap(\.label))
      var places: [String: [Int]] = [:]
      for (place, metric) in metrics.enumerated() {
        for name in Set([metric.indicator?.value.text, metric.label].compactMap { $0 }) {
          places[name, default: []].append(place)
        }
      }
      self.places = places
      names = KnownNames {
        metrics.flatMap { [$0.indicator?.value.text, $0.label].compactMap { $0 } }
      }
    }
  }

  /// What a link to a figure leads to, and says.
  package struct Filling {
    package let link: FigureLink
    package let filled: HTML.FilledLink

    package var edits: [TextEdit] { TextEdit.figure(filled, of: link) }
  }

  private struct LinkText {
    let link: FigureLink
    let file: String
    let report: Report?
    let own: OwnFigures
    let language: Language

    var location: SourceLocation {
      SourceLocation(file: file, line: link.line, column: link.column)
    }
  }

  private mutating func fill(_ text: LinkText) -> HTML.FilledLink? {
    let reference: FigureReference
    do throws(FigureReference.Fault) {
      reference = try FigureReference(text.link.reference, labels: text.own.labels)
    } catch {
      diagnostics.append(.unreadableReference(text.link.reference, error, at: text.location))
      return nil
    }
    guard var target = target(of: reference, text) else { return nil }
    if let comparisons = reference.comparisons {
      target.keepChanges(against: comparisons)
      guard target.has(reference.part) else {
        diagnostics.append(
          .noSuchPart(text.link.reference, at: text.location, figure: target.location))
        return nil
      }
    }
    if let report = text.report {
      target.yearOfText = report.date.date.year
      target.periodOfText =
        report.period ?? report.metrics.map(\.period).max { $0.lastDay < $1.lastDay }
      target.statedPeriodOfText = report.period
      target.peers = FigurePeers(of: report, reader)
      target.otherNames = report.metrics.flatMap { metric in
        metric.label.map { [$0] }
          ?? metric.indicator.flatMap { reader.listing($0.value)?.indicator.names } ?? []
      }.filter(target.isOther)
    }
    if text.link.cell != nil {
      let ofReport = text.report?.metrics.flatMap { metric in
        metric.indicator.flatMap { reader.listing($0.value) }?.indicator.names ?? []
      }
      target.otherTitles = (reader.indicatorTitles + (ofReport ?? [])).filter(target.isOther)
    }
    if text.link.text.isEmpty {
      do throws(FilledWords.Fault) {
        let filled = try FilledWords(for: text.link, reference.part, target, in: text.language)
        if let figure = filled.figure { report(filled.verdict, of: figure, target, text) }
        return HTML.FilledLink(address: target.address, text: filled.words)
      } catch {
        switch error {
        case .missing:
          diagnostics.append(
            .noSuchPart(text.link.reference, at: text.location, figure: target.location))
        case .unfit(let said, let known):
          diagnostics.append(
            .unfitFigure(
              said, text.link.reference, known, at: text.location, figure: target.location))
        }
        return nil
      }
    }
    check(text, reference.part, target)
    return HTML.FilledLink(address: target.address, text: nil)
  }
}

// MARK: - Finding figures

extension FigureLinkResolution {
  /// The figure that a reference names. Reports an error where there is none.
  private mutating func target(of reference: FigureReference, _ text: LinkText) -> FigureTarget? {
    let listing = IndicatorID(reference.name).flatMap { reader.listing($0) }
    if let listing, !(reference.members.isEmpty && text.own.labels.contains(reference.name)),
      case .failure(.ambiguous(let ways)) = Self.members(of: reference, in: listing)
    {
      diagnostics.append(.memberOfSeveral(text.link.reference, reference, ways, at: text.location))
      return nil
    }
    if let report = text.report {
      let own = (text.own.places[reference.name] ?? [])
        .map { (offset: $0, element: report.metrics[$0]) }
        .filter { isMeant($0.element, by: reference) }
      if let (one, other) = Self.contradiction(among: own.map(\.element), reference, report) {
        diagnostics.append(
          .figureOfTwo(text.link.reference, one, other, at: text.location))
        return nil
      }
      if let target = target(among: own, reference, report) { return target }
      if own.count > 1 {
        diagnostics.append(
          .ambiguousReference(text.link.reference, own.map(\.element.period), at: text.location))
        return nil
      }
    }
    guard let listing else {
      diagnostics.append(unknownReference(reference, text).ifEveryFileIsRead)
      return nil
    }
    return target(in: listing, reference, text)
  }

  /// The places among a report's metrics of those that a link in its text means.
  func metrics(meantBy link: FigureLink, of report: Report) -> [Int] {
    let reference: FigureReference
    do throws(FigureReference.Fault) {
      reference = try FigureReference(
        link.reference, labels: Set(report.metrics.compactMap(\.label)))
    } catch {
      // Reported where the link is filled in.
      return []
    }
    return report.metrics.indices.filter { isMeant(report.metrics[$0], by: reference) }
  }

  private func isMeant(_ metric: Metric, by reference: FigureReference) -> Bool {
    guard reference.period.map({ $0.span == metric.period.span }) ?? true else { return false }
    // An editor's own label names the figure with its members.
    if let label = metric.label, label == reference.name, reference.members.isEmpty { return true }
    guard metric.indicator?.value.text == reference.name else { return false }
    guard let listing = metric.indicator.flatMap({ reader.listing($0.value) }) else {
      return Set(metric.dimensions.flatMap { $0.texts.map(\.value) }) == Set(reference.members)
    }
    guard case .success(let members) = Self.members(of: reference, in: listing) else {
      return false
    }
    return DimensionChoice.members(metric.dimensions, of: listing.dimensions).value == members
  }

  private static func members(
    of reference: FigureReference, in listing: IndicatorListing
  ) -> Result<[String?], NamedMembers.Fault> {
    do throws(NamedMembers.Fault) {
      return .success(try NamedMembers(reference.members, of: listing.dimensions).members)
    } catch {
      return .failure(error)
    }
  }

  /// Of metrics that a link may mean, two of one period that say different things of the same: two
  /// levels, or two changes by the same measure.
  private static func contradiction(
    among metrics: [Metric], _ reference: FigureReference, _ report: Report
  ) -> (String, String)? {
    let metrics = candidates(among: metrics, report, period: \.period)
    func differing<Figure>(
      _ figures: [Figure], _ areOne: (Figure, Figure) -> Bool
    ) -> (Figure, Figure)? {
      for (index, figure) in figures.enumerated() {
        for other in figures[(index + 1)...] where !areOne(figure, other) {
          return (figure, other)
        }
      }
      return nil
    }
    if reference.part != .change,
      let (one, other) = differing(metrics.compactMap(\.value), { $0.agrees(with: $1) })
    {
      return (one.text, other.text)
    }
    guard reference.part == nil || reference.part == .change else { return nil }
    let changes = metrics.compactMap(\.change)
    return differing(changes) { one, other in
      one.comparison != other.comparison || one.basis != other.basis
        || one.isStated(by: other) || other.isStated(by: one)
    }.map { ("\($0)", "\($1)") }
  }

  /// Those of the report's own period where there are several periods.
  private static func candidates<Some>(
    among metrics: [Some], _ report: Report, period: (Some) -> Period
  ) -> [Some] {
    guard Set(metrics.map { period($0).span }).count > 1 else { return metrics }
    return metrics.filter { period($0).span == report.period?.span }
  }

  /// One metric, or of several the one for the report's own period. Metrics of one period with
  /// different comparisons are one figure.
  private func target(
    among metrics: [(offset: Int, element: Metric)], _ reference: FigureReference, _ report: Report
  ) -> FigureTarget? {
    let candidates = Self.candidates(among: metrics, report, period: \.element.period)
    guard let first = candidates.first else { return nil }
    let listing = first.element.indicator.flatMap { reader.listing($0.value) }
    let members = listing.map { listing in
      DimensionChoice.members(first.element.dimensions, of: listing.dimensions).value
    }
    let row = listing.flatMap { listing in
      listing.series.point(at: first.element.period, members ?? []).map {
        address(in: listing, FigureAnchor.row(of: $0.period, $0.members))
      }
    }
    var target = FigureTarget(
      period: first.element.period, location: first.element.location,
      address: row ?? listing.map { configuration.baseURL.link(to: $0.path) }
        ?? "#\(Metric.anchor(ofPlace: first.offset))")
    target.values = candidates.compactMap(\.element.value)
    target.changes = candidates.compactMap(\.element.change)
    target.names = candidates.compactMap(\.element.label)
    if let label = first.element.label {
      target.metricsBefore = report.metrics.filter {
        $0.label == label && $0.period.lastDay < first.element.period.lastDay
      }
    }
    if let listing, let members { target.add(listing, members) }
    return target
  }

  private mutating func target(
    in listing: IndicatorListing, _ reference: FigureReference, _ text: LinkText
  ) -> FigureTarget? {
    guard case .success(let members) = Self.members(of: reference, in: listing) else {
      let known = listing.dimensions.flatMap { $0.members + [$0.main].compactMap { $0 } }
      diagnostics.append(.unknownMember(text.link.reference, known: known, at: text.location))
      return nil
    }
    let point: Series.Point?
    if let period = reference.period {
      point = listing.series.point(at: period, members)
    } else if text.report == nil {
      point = listing.series.points(of: members).last { $0.value != nil || !$0.changes.isEmpty }
    } else {
      diagnostics.append(.referenceNeedsPeriod(text.link.reference, at: text.location))
      return nil
    }
    if let point, let location = Self.location(of: point) {
      var target = FigureTarget(
        period: point.period, location: location,
        address: address(in: listing, FigureAnchor.row(of: point.period, point.members)))
      target.add(point, asOf: text.report?.date.secondsSince1970)
      target.add(listing, members)
      return target
    }
    // What was worked out may be of a period for which nothing was reported: a quarter of a half.
    if let period = reference.period,
      let derived = listing.derived.first(where: {
        $0.period.span == period.span && $0.members == members
      }), let last = listing.series.latest.flatMap(Self.location)
    {
      var target = FigureTarget(
        period: derived.period, location: last,
        address: address(in: listing, FigureAnchor.derived))
      target.add(listing, members)
      return target
    }
    let known = listing.series.points(of: members).map(\.period.description)
    diagnostics.append(
      .noObservation(text.link.reference, known: known, at: text.location).ifEveryFileIsRead)
    return nil
  }

  private func address(in listing: IndicatorListing, _ id: String) -> String {
    "\(configuration.baseURL.link(to: listing.path))#\(id)"
  }

  private static func location(of point: Series.Point) -> SourceLocation? {
    point.value?.current.observation.location ?? point.changes.first?.current.observation.location
  }

  private func unknownReference(_ reference: FigureReference, _ text: LinkText) -> Diagnostic {
    let nearest = Spelling.nearest(
      to: reference.name,
      in: [
        text.own.names.nearest(to: reference.name),
        reader.indicatorNames.nearest(to: reference.name),
      ].compactMap { $0 })
    return .unknownReference(text.link.reference, nearest: nearest, at: text.location)
  }
}

// MARK: - Checking words

extension FigureLinkResolution {
  private mutating func check(
    _ text: LinkText, _ part: FigureReference.Part?, _ target: FigureTarget
  ) {
    let figures: [StatedFigure]
    do throws(StatedFigure.Fault) {
      figures = try StatedFigure.all(
        in: text.link.text, before: text.link.before, after: text.link.after,
        cell: text.link.cell, section: text.link.section, of: target.values.first?.unit)
    } catch {
      diagnostics.append(.unreadableWords(text.link.text, error, at: text.location))
      return
    }
    guard target.has(part) else {
      diagnostics.append(
        .noSuchPart(text.link.reference, at: text.location, figure: target.location))
      return
    }
    for figure in figures {
      guard report(FigureComparison(figure, target, part).verdict, of: figure, target, text)
      else { return }
    }
    if FigureComparison(figures[0], target, part).isOfUnsaidPeriod(in: text.link) {
      report(.unsaidPeriod(text.link.reference, target, at: text.location), target, text)
    }
    guard text.link.cell == nil else { return }
    let previous = previous.flatMap { previous in
      previous.file == text.file && text.link.before.hasPrefix(previous.sentence) ? previous : nil
    }
    self.previous = (figures[0], target, text.link.before + text.link.text, text.file)
    if let previous, let names = target.names(unlike: previous.target) {
      let between =
        text.link.before.dropFirst(previous.sentence.count) + text.link.text.wordsBeforeNumber
      if previous.figure.end == .start, figures[0].end == .result {
        report(
          .unlike(Rule.figureLinks.moveOfTwo, names, text.link.reference, at: text.location),
          target, text)
      } else if figures.count == 1, FigureSubject.namesNothing(between),
        let names = target.names(unlike: previous.target, rates: true)
      {
        report(
          .unlike(Rule.figureLinks.otherSubject, names, text.link.reference, at: text.location),
          target, text)
      }
    } else if let previous,
      let difference = RecordContradiction.difference(
        text.link, from: (figures[0], target), to: (previous.figure, previous.target))
    {
      report(.contradiction(difference, text.link.reference, at: text.location), target, text)
    }
    if figures.count == 1, let move = RecordContradiction.first(text.link, figures[0], target) {
      report(
        .contradiction(move, text.link.reference, at: text.location, figure: target.location),
        target, text)
    }
    guard
      let move = ContradictedMove(
        before: text.link.before, text: text.link.text, after: text.link.after)
    else { return }
    // Both ends may be linked.
    if let last, last.words == move.words, last.location.file == text.file,
      last.location.position?.line == text.link.line
    {
      return
    }
    last = (move.words, text.location)
    diagnostics.append(.contradictedMove(move.words, text.link.reference, at: text.location))
  }

  /// Reports what a comparison came to.
  ///
  /// - Returns: whether there was nothing to report.
  @discardableResult
  private mutating func report(
    _ verdict: FigureComparison.Verdict, of figure: StatedFigure, _ target: FigureTarget,
    _ text: LinkText
  ) -> Bool {
    let (reference, place) = (text.link.reference, text.location)
    switch verdict {
    case .agrees: return true
    case .differs(let known):
      report(
        .differingFigure(figure.words, reference, known, at: place, figure: target.location),
        target, text)
    case .isSaidTwice(let said):
      report(.saidTwice(said, reference, at: place), target, text)
    case .isOfRate(let known):
      report(
        .rateMoved(figure.words, reference, known, at: place, figure: target.location), target,
        text)
    case .isFormer(let known, let day):
      let sentence = text.link.before + text.link.text + text.link.after
      if text.link.text.isEmpty || FigureComparison.saysFormer(sentence) { return true }
      report(
        .supersededFigure(figure.words, reference, known, since: day, at: place), target, text)
    case .isOfOtherPeriod(let said):
      report(.otherPeriod(said, reference, target.period, at: place), target, text)
    case .isOfOtherMember(let said):
      report(.otherMember(said, reference, target.name(beside: said), at: place), target, text)
    case .isOtherEnd(let end):
      report(
        .otherEnd(end, figure.words, reference, target.period, at: place), target, text)
    case .hasUnknownStart(let start):
      if text.link.text.isEmpty { return true }
      report(.unknownStart(start, reference, at: place), target, text)
    }
    return false
  }

  /// Other files may hold the version that the text means.
  private mutating func report(
    _ diagnostic: Diagnostic, _ target: FigureTarget, _ text: LinkText
  ) {
    diagnostics.append(
      target.location.file == text.location.file ? diagnostic : diagnostic.ifEveryFileIsRead)
  }
}
