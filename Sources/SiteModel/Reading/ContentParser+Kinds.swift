import Diagnostics
import Files
import FrontMatter
import Markdown
import Statistics

extension ContentParser {
  package func report(
    _ entry: ContentLayout.Entry, column: ColumnID, _ text: ParsedText,
    _ fields: inout Fields<ReportKey>
  ) -> Report {
    let zone = configuration.timeZone
    let path = path(of: entry, slug: fields.slug(.slug))
    let period = fields.period(.period)
    let date = requiredDate(&fields)
    return Report(
      id: ReportID(entry.file), fingerprint: text.fingerprint, path: path,
      homeColumn: column, namedColumn: fields.located(.column),
      title: fields.requiredText(.title), date: date ?? .unknown,
      updated: fields.moment(.updated, in: zone),
      source: fields.text(.source), author: fields.text(.author),
      views: fields.integer(.views, in: 0...1_000_000_000), period: period,
      summary: fields.text(.summary) ?? Excerpt.of(text.plainText),
      documentNumber: fields.text(.documentNumber), indexNumber: fields.text(.indexNumber),
      issuer: fields.text(.issuer), tags: tags(&fields),
      metrics: fields.groups(.metrics, of: MetricKey.self) { metric(&$0, period: period) },
      metricsFingerprint: metricsFingerprint(&fields),
      charts: fields.hasValue(.charts)
        ? fields.groups(.charts, of: ChartKey.self) { ChartParser.request(&$0) } : nil,
      corrections: fields.groups(.corrections, of: CorrectionKey.self) { correction(&$0) },
      image: image(.image, of: path, &fields), language: fields.language(.lang),
      template: fields.located(.template), aliases: fields.aliases(.aliases),
      release: Release(
        isDraft: fields.boolean(.draft) ?? false,
        from: fields.moment(.publish, in: zone) ?? date, until: fields.moment(.expires, in: zone)),
      body: text.body, extra: fields.value(.extra))
  }

  package func column(
    _ entry: ContentLayout.Entry, _ text: ParsedText, _ fields: inout Fields<ColumnKey>
  ) -> Column {
    let path = SitePath.page(entry.segments)
    return Column(
      id: ColumnID(entry.segments.joined(separator: "/")), file: entry.file,
      fingerprint: text.fingerprint, path: path,
      title: fields.requiredText(.title), summary: fields.text(.summary),
      order: fields.integer(.order, in: -9999...9999) ?? 0,
      pageSize: fields.integer(.pageSize, in: 1...1000), template: fields.located(.template),
      language: fields.language(.lang), image: image(.image, of: path, &fields),
      aliases: fields.aliases(.aliases), introduction: text.body, extra: fields.value(.extra))
  }

  package func page(
    _ entry: ContentLayout.Entry, _ text: ParsedText, _ fields: inout Fields<PageKey>
  ) -> StandalonePage {
    let zone = configuration.timeZone
    let path = path(of: entry, slug: fields.slug(.slug))
    return StandalonePage(
      file: entry.file, fingerprint: text.fingerprint, path: path,
      title: fields.requiredText(.title),
      summary: fields.text(.summary) ?? Excerpt.of(text.plainText),
      date: fields.moment(.date, in: zone), updated: fields.moment(.updated, in: zone),
      template: fields.located(.template), language: fields.language(.lang),
      image: image(.image, of: path, &fields), aliases: fields.aliases(.aliases),
      release: Release(
        isDraft: fields.boolean(.draft) ?? false, from: fields.moment(.publish, in: zone),
        until: fields.moment(.expires, in: zone)),
      body: text.body, extra: fields.value(.extra))
  }

  package func home(
    _ entry: ContentLayout.Entry, _ text: ParsedText, _ fields: inout Fields<ColumnKey>
  ) -> HomePage {
    HomePage(
      file: entry.file, fingerprint: text.fingerprint, summary: fields.text(.summary),
      introduction: text.body,
      template: fields.located(.template), image: image(.image, of: .home, &fields))
  }

  package func introduction(
    _ entry: ContentLayout.Entry, _ text: ParsedText, _ fields: inout Fields<ColumnKey>
  ) -> ListIntroduction {
    ListIntroduction(
      file: entry.file, fingerprint: text.fingerprint, title: fields.text(.title),
      summary: fields.text(.summary),
      body: text.body)
  }

  private func path(of entry: ContentLayout.Entry, slug: String?) -> SitePath {
    .page(slug.map { entry.segments.dropLast() + [$0] } ?? entry.segments)
  }

  private func requiredDate(_ fields: inout Fields<ReportKey>) -> Moment? {
    if fields.requiredText(.date).isEmpty { return nil }
    return fields.moment(.date, in: configuration.timeZone)
  }

  /// What the figures of a report are known by: what is said of them, and for which time.
  private func metricsFingerprint(_ fields: inout Fields<ReportKey>) -> Fingerprint {
    var fingerprint = Fingerprint()
    for key in [ReportKey.metrics, .period, .date] {
      if let value = fields.value(key) { fingerprint.combine(value) }
    }
    return fingerprint
  }

  /// The tags, in Unicode's form C, each usable as a part of an address and each once.
  private func tags(_ fields: inout Fields<ReportKey>) -> [Located<TagName>] {
    var names: Set<String> = []
    return fields.locatedTexts(.tags).compactMap { text, location in
      if let fault = PathSegment.fault(in: text) {
        fields.report(
          .unusable(
            text, key: fields.name(of: .tags), because: fault, fix: "choose another word",
            at: location))
        return nil
      }
      let name = text.inFormC
      return names.insert(name).inserted ? Located(TagName(name), at: location) : nil
    }
  }

  private func correction(_ fields: inout Fields<CorrectionKey>) -> Correction? {
    let text = fields.requiredText(.text)
    guard !fields.requiredText(.date).isEmpty,
      let date = fields.moment(.date, in: configuration.timeZone)
    else { return nil }
    return Correction(date: date, text: text)
  }

  private func image<Key: FrontMatterKey>(
    _ key: Key, of page: SitePath, _ fields: inout Fields<Key>
  ) -> Located<ImageAddress>? {
    guard let text = fields.text(key) else { return nil }
    let location = fields.location(of: key)
    if text.hasPrefix("https://") || text.hasPrefix("http://") {
      return Located(.elsewhere(text), at: location)
    }
    let path = text.hasPrefix("/") ? SitePath(text) : SitePath(page.text + text)
    guard let path, !path.isPage else {
      fields.report(
        .unusable(
          text, key: fields.name(of: key), because: "it is no address of a picture",
          fix: "name a file beside this one, or write the whole https:// address", at: location))
      return nil
    }
    return Located(.onSite(path), at: location)
  }
}

extension Moment {
  /// Stands in where a date could not be read, which stops the build.
  package static let unknown = Moment("0001-01-01", in: .gmt)!
}
