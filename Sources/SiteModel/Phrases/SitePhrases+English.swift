import Statistics

extension SitePhrases {
  static let english = SitePhrases(
    home: "Home", tags: "Tags", notFound: "Page not found", indicators: "Indicators",
    warnings: "Early warnings", revisions: "Revisions", glossary: "Glossary",
    search: "Search", archive: "Bulletins by year",
    archiveOf: { "\($0.map { "\($0): bulletins" } ?? "Bulletins") of \($1)" },
    aboutArchive: { "\($0) on \($1), the newest first." },
    aboutSearch: { "Find the bulletins on \($0) by their words, figures and document numbers." },
    calendar: "Release calendar", publications: "Regular publications",
    aboutPublications:
      "All that this site publishes again and again: the newest issue of each, and those before.",
    issuesOf: { "All releases: \($0)" },
    aboutIssues: { "All releases of \($0), the newest first." },
    latestOf: { "Latest release: \($0)" },
    aboutCalendar: { "What \($0) releases when, and what has been released." },
    pageOfList: { "\($0) (page \($1))" }, close: "Close", colon: ": ", chartSource: "Description",
    moment: { $0.english }, momentInLists: { $0.english }, other: "Other", listSeparator: ", ",
    nameWithParts: { "\($0) (\($1.joined(separator: ", ")))" },
    growthOfMainIndicators: "Growth of the main indicators",
    yearOnYear: "year on year",
    onTrack: { $1 == .single ? "\($0) (single periods)" : "\($0) (year to date)" },
    growthOf: { "\($0), year on year" }, growthSubtitle: { $0 },
    byDimension: { "\($0) by \($1)" }, limitLine: { $0.rawValue })
}
