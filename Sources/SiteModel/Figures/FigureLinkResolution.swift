import Diagnostics
import Localization
import Markdown
import Markup
import Statistics

/// Fills in the links to figures in the texts of a site, and checks what they say.
package struct FigureLinkResolution {
  private let reader: GroundworkReader
  private(set) var diagnostics: [Diagnostic] = []

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
    body.figureLinks.compactMap { link in
      fill(LinkText(link: link, file: file, report: report, language: language)).map {
        Filling(link: link, filled: $0)
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
    let language: Language

    var location: SourceLocation {
      SourceLocation(file: file, line: link.line, column: link.column)
    }

    var labels: [String] { report?.metrics.compactMap(\.label) ?? [] }
  }

  /// A figure that a link may mean.
  private struct Target {
    var value: Quantity?
    var changes: [Change]
    /// Where an editor wrote it.
    let location: SourceLocation
    let address: String
  }

  private mutating func fill(_ text: LinkText) -> HTML.FilledLink? {
    let reference: FigureReference
    do throws(FigureReference.Fault) {
      reference = try FigureReference(text.link.reference, labels: text.labels)
    } catch {
      diagnostics.append(.unreadableReference(text.link.reference, error, at: text.location))
      return nil
    }
    let targets = targets(of: reference, text)
    guard let first = targets.first else { return nil }
    if text.link.text.isEmpty {
      guard let words = words(of: first, reference.part, in: text.language) else {
        diagnostics.append(
          .noSuchPart(text.link.reference, at: text.location, figure: first.location))
        return nil
      }
      return HTML.FilledLink(address: first.address, text: words)
    }
    check(text, reference.part, targets)
    return HTML.FilledLink(address: first.address, text: nil)
  }

  private func words(
    of target: Target, _ part: FigureReference.Part?, in language: Language
  ) -> String? {
    let change = target.changes.first?.spoken(in: language)
    let value = target.value.map {
      $0.shown(in: language)
    }
    switch part {
    case .value: return value
    case .change: return change
    case nil: return value ?? change
    }
  }
}

// MARK: - Finding figures

extension FigureLinkResolution {
  /// The figures that a reference names, the one that counts first. Reports an error where there is
  /// none.
  private mutating func targets(of reference: FigureReference, _ text: LinkText) -> [Target] {
    if let report = text.report {
      let own = report.metrics.enumerated().filter { isMeant($1, by: reference) }
      if let target = target(among: own, reference, report) { return [target] }
      if own.count > 1 {
        diagnostics.append(
          .ambiguousReference(text.link.reference, own.map(\.element.period), at: text.location))
        return []
      }
    }
    guard let entry = IndicatorID(reference.name).flatMap({ reader.listing($0) }) else {
      diagnostics.append(unknownReference(reference, text).ifEveryFileIsRead)
      return []
    }
    return targets(in: entry, reference, text)
  }

  private func isMeant(_ metric: Metric, by reference: FigureReference) -> Bool {
    guard reference.period.map({ $0.span == metric.period.span }) ?? true else { return false }
    // An editor's own label names the figure with its members.
    if let label = metric.label, label == reference.name, reference.members.isEmpty { return true }
    return metric.indicator?.value.text == reference.name
      && Set(metric.dimensions.flatMap { $0.texts.map(\.value) }) == Set(reference.members)
  }

  /// One metric, or of several the one for the report's own period. Metrics of one period, say with
  /// different comparisons, are one figure.
  private func target(
    among metrics: [(offset: Int, element: Metric)], _ reference: FigureReference, _ report: Report
  ) -> Target? {
    var candidates = metrics
    if Set(candidates.map(\.element.period.span)).count > 1 {
      candidates = candidates.filter { $0.element.period.span == report.period?.span }
    }
    guard let first = candidates.first else { return nil }
    let address =
      first.element.indicator.flatMap { reader.listing($0.value) }
      .map { configuration.baseURL.link(to: $0.page.path) }
      ?? "#\(Metric.anchor(ofPlace: first.offset))"
    return Target(
      value: candidates.lazy.compactMap(\.element.value).first,
      changes: candidates.compactMap(\.element.change), location: first.element.location,
      address: address)
  }

  private mutating func targets(
    in entry: IndicatorListing, _ reference: FigureReference, _ text: LinkText
  ) -> [Target] {
    let members = entry.indicator.dimensions.map { dimension in
      reference.members.first(where: dimension.members.contains)
    }
    guard members.compactMap({ $0 }).count == reference.members.count else {
      let known = entry.indicator.dimensions.flatMap(\.members)
      diagnostics.append(.unknownMember(text.link.reference, known: known, at: text.location))
      return []
    }
    let point: Series.Point?
    if let period = reference.period {
      point = entry.series.point(at: period, members)
    } else if text.report == nil {
      point = entry.series.points(of: members).last { $0.value != nil || !$0.changes.isEmpty }
    } else {
      diagnostics.append(.referenceNeedsPeriod(text.link.reference, at: text.location))
      return []
    }
    guard let point, let location = Self.location(of: point) else {
      let known = entry.series.points(of: members).map(\.period.description)
      diagnostics.append(
        .noObservation(text.link.reference, known: known, at: text.location).ifEveryFileIsRead)
      return []
    }
    let address = configuration.baseURL.link(to: entry.page.path)
    // What was right when a report was written stays right after a later revision.
    let values = point.value.map { [$0.current] + $0.earlier } ?? []
    let changes = point.changes.map { [$0.current] + $0.earlier }
    var targets = [
      Target(
        value: values.first?.figure, changes: changes.compactMap { $0.first?.figure },
        location: location, address: address)
    ]
    targets += values.dropFirst().map {
      Target(
        value: $0.figure, changes: [], location: $0.observation.location, address: address)
    }
    targets += changes.flatMap { $0.dropFirst() }.map {
      Target(
        value: nil, changes: [$0.figure], location: $0.observation.location, address: address)
    }
    return targets
  }

  private static func location(of point: Series.Point) -> SourceLocation? {
    point.value?.current.observation.location ?? point.changes.first?.current.observation.location
  }

  private func unknownReference(_ reference: FigureReference, _ text: LinkText) -> Diagnostic {
    let own = text.report?.metrics.flatMap {
      [$0.indicator?.value.text, $0.label].compactMap { $0 }
    }
    let known = (own ?? []) + reader.indicatorNames
    return .unknownReference(
      text.link.reference, nearest: Spelling.nearest(to: reference.name, in: known),
      at: text.location)
  }
}

// MARK: - Checking words

extension FigureLinkResolution {
  private mutating func check(
    _ text: LinkText, _ part: FigureReference.Part?, _ targets: [Target]
  ) {
    let linked: LinkedFigure
    do throws(LinkedFigure.Fault) {
      linked = try LinkedFigure(in: text.link.text)
    } catch {
      diagnostics.append(.unreadableWords(text.link.text, error, at: text.location))
      return
    }
    let isChange = part.map { $0 == .change } ?? meansChange(linked.quantity, targets[0])
    if isChange {
      guard !targets[0].changes.isEmpty else {
        diagnostics.append(
          .noSuchPart(text.link.reference, at: text.location, figure: targets[0].location))
        return
      }
      let change = try? Change(parsing: linked.words)
      let agrees = targets.contains { target in
        target.changes.contains { known in
          change.map { known.agrees(with: $0) } == true
            && (linked.comparison.map { $0 == known.comparison } ?? true)
        }
      }
      if !agrees {
        let known = targets[0].changes[0]
        reportDifference(
          text, "\(known.comparison.wording(in: .simplifiedChinese)) \(known)",
          at: targets[0].location)
      }
      return
    }
    guard let value = targets[0].value else {
      diagnostics.append(
        .noSuchPart(text.link.reference, at: text.location, figure: targets[0].location))
      return
    }
    // 增加50亿元 is no level of 50亿元.
    let isLevel = !linked.quantity.isMovement
    if !isLevel
      || !targets.contains(where: { $0.value.map { $0.agrees(with: linked.quantity) } == true })
    {
      reportDifference(text, "\(value)", at: targets[0].location)
    }
  }

  /// Other files may hold the version that the text means.
  private mutating func reportDifference(
    _ text: LinkText, _ figure: String, at place: SourceLocation
  ) {
    let diagnostic = Diagnostic.differingFigure(
      text.link.text, text.link.reference, figure, at: text.location, figure: place)
    diagnostics.append(
      place.file == text.location.file ? diagnostic : diagnostic.ifEveryFileIsRead)
  }

  /// A rate means the change, unless the value itself is a rate: 失业率5.3%.
  private func meansChange(_ quantity: Quantity, _ target: Target) -> Bool {
    guard quantity.unit.isRelative || quantity.isMovement else { return false }
    guard let value = target.value else { return true }
    if target.changes.isEmpty { return false }
    return quantity.isMovement || value.unit != quantity.unit
  }
}

extension Diagnostic {
  /// A complaint of a link to a figure, marked from `metric:` on.
  private init(
    _ rule: Rule, of reference: String, at location: SourceLocation,
    _ arguments: [String: Phrase.Argument] = [:], fix: Wording? = nil
  ) {
    self.init(
      rule, at: location, arguments.merging(["reference": .text(reference)]) { own, _ in own },
      fix: fix, length: reference.unicodeScalars.count + "metric:".count)
  }

  fileprivate static func unreadableReference(
    _ reference: String, _ fault: FigureReference.Fault, at location: SourceLocation
  ) -> Diagnostic {
    switch fault {
    case .empty: Diagnostic(Rule.siteModel.emptyReference, at: location)
    case .noPeriod(let text):
      Diagnostic(
        Rule.siteModel.referenceWithoutPeriod, of: reference, at: location,
        ["text": .text(text), "examples": .text(Period.examples)])
    }
  }

  fileprivate static func unknownReference(
    _ reference: String, nearest: String?, at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      Rule.siteModel.unknownReference, of: reference, at: location,
      ["nearest": .text(nearest ?? "")], fix: nearest.map { _ in .didYouMean })
  }

  fileprivate static func unknownMember(
    _ reference: String, known: [String], at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      Rule.siteModel.unknownMember, of: reference, at: location, ["known": .names(known)],
      fix: known.isEmpty ? Wording("it has no parts", "它没有分类") : nil)
  }

  fileprivate static func ambiguousReference(
    _ reference: String, _ periods: [Period], at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      Rule.siteModel.ambiguousReference, of: reference, at: location,
      ["example": .text("\(reference)@\(periods[0])")])
  }

  fileprivate static func referenceNeedsPeriod(
    _ reference: String, at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(Rule.siteModel.referenceNeedsPeriod, of: reference, at: location)
  }

  fileprivate static func noObservation(
    _ reference: String, known: [String], at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      Rule.siteModel.noObservation, of: reference, at: location, ["known": .names(known)],
      fix: known.isEmpty
        ? Wording("add the figure to a bulletin's metrics", "把这个数写进某篇公报的“指标”里") : nil)
  }

  fileprivate static func noSuchPart(
    _ reference: String, at location: SourceLocation, figure: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      Rule.siteModel.noSuchPart, of: reference, at: location, ["place": .text("\(figure)")])
  }

  fileprivate static func unreadableWords(
    _ text: String, _ fault: LinkedFigure.Fault, at location: SourceLocation
  ) -> Diagnostic {
    switch fault {
    case .none:
      Diagnostic(Rule.siteModel.wordsWithoutFigure, at: location, ["text": .text(text)])
    case .cut(let before, let figure):
      Diagnostic(
        Rule.siteModel.figureCut, at: location,
        ["text": .text(text), "before": .text("\(before)"), "figure": .text("\(figure)")])
    }
  }

  fileprivate static func differingFigure(
    _ text: String, _ reference: String, _ figure: String, at location: SourceLocation,
    figure place: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      Rule.siteModel.differingFigure, of: reference, at: location,
      ["text": .text(text), "figure": .text(figure), "place": .text("\(place)")])
  }
}
