import Statistics

/// Reports that belong together, and can be followed together.
package enum ReportSelection: Hashable, Sendable {
  case all
  case column(ColumnID)
  case tag(TagName)
  /// Those that give figures of an indicator.
  case indicator(IndicatorID)
  /// The issues of a publication.
  case periodical(PeriodicalID)
}

/// One thing that can be read of a site and may be another in the next: what a text or a page is made
/// of. A text or a page is stale when the answer to a facet that it read has changed.
package enum Facet: Hashable, Sendable {
  /// What `site.yaml` says.
  case settings
  case home
  /// The main links, where they are made from the columns.
  case navigation
  /// Which columns there are, in their order, and what lists show of them.
  case columns
  /// All that a column says of itself.
  case column(ColumnID)
  /// Which reports stand at some places of a column's list, and how many it has.
  case reportsOfColumn(ColumnID, from: Int, count: Int)
  /// The newest reports of all.
  case latestReports(count: Int)
  /// Those of some reports about which there was anything new last.
  case latestChanges(of: ReportSelection, count: Int)
  /// Which of some reports are of a stretch of days.
  case headlinesOfDays(ReportSelection, DaySpan)
  /// How many of some reports are of each year.
  case years(ReportSelection)
  /// All that can be searched of the reports of a stretch of days.
  case searched(DaySpan)
  /// What the reports of a stretch of days are called, where they are, and in which columns.
  case searchedTitles(DaySpan)
  /// All that a report says, and its charts.
  case report(ReportID)
  /// What lists say of a report.
  case listing(ReportID)
  /// A report's title and address.
  case heading(ReportID)
  /// Which reports of its column come before and after a report.
  case neighbours(ReportID)
  /// Which reports are close to a report, with their titles, addresses and days.
  case related(ReportID)
  /// Which publications there are, with the newest issue of each.
  case periodicals
  /// A publication and its issues.
  case periodical(PeriodicalID)
  /// Which issue of its publication a report is, and which is the newest.
  case standing(ReportID)
  /// What is released when.
  case calendar
  /// Which reports have been corrected.
  case corrections
  case page(file: String)
  case tags
  /// What an editor says of a tag.
  case topic(TagName)
  case reportsOfTag(TagName, from: Int, count: Int)
  /// Which indicators there are, in their order.
  case indicators
  /// What all indicators are called in full.
  case indicatorTitles
  case headlines
  /// All that there is to know of an indicator.
  case indicator(IndicatorID)
  /// What others than its own page show of an indicator: what it measures, and its figures.
  case indicatorListing(IndicatorID)
  /// An indicator's group and summary, which only lists show.
  case indicatorDescription(IndicatorID)
  /// Who publishes an indicator.
  case indicatorSource(IndicatorID)
  /// What downloads and the catalogue say of an indicator beside its figures: terms of use, whom to ask.
  case indicatorFacts(IndicatorID)
  case indicatorIndex
  case glossary
  /// A text with its links, figures and charts.
  case text(file: String)
  /// A chart that a text or its front matter describes, by its number there.
  case chart(file: String, number: Int)
  /// What is called a title at an address.
  case title(SitePath)
  /// How large a file for download is.
  case size(SitePath)

  // What texts are resolved against.

  /// What a source file is published as, by its path below the content folder.
  case sourceFile(String)
  /// What is published at an address.
  case place(String)
  /// The headings that links to an address may name.
  case anchors(String)
  /// Every address there is, for suggestions.
  case addresses
  case picture(file: String)
  case table(file: String)
}
