import Statistics

extension PagePhrases {
  static let english = PagePhrases(
    total: "Total", period: "Period", measure: "Measure", value: "Value",
    change: { comparison, measure in
      "Change, \(comparison.wording(in: .english))\(measure == .percent ? "" : ", points")"
    },
    revised: "revised", listSeparator: ", ",
    inUnit: { ", in \($0.name(in: .english))" },
    span: { ", \($0.english) to \($1.english)" },
    kept: """
      Every figure names its bulletin and day of release; revisions are listed one by one, and all \
      observations can be downloaded.
      """,
    stop: ". ", stops: "。.！？!?")
}
