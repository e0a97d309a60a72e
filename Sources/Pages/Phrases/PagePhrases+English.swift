import Statistics

extension PagePhrases {
  static let english = PagePhrases(
    total: "Total", period: "Period", measure: "Measure", value: "Value",
    linkedValue: "Value linked across breaks",
    change: { yardstick, measure in
      let words = "Change, \(yardstick.wording(in: .english))"
      return switch measure {
      case .percent: words
      case .percentagePoint: "\(words), points"
      case .amount: "\(words), amount"
      }
    },
    table: .english, historyTable: { "earlier figures\($0.map { " (\($0))" } ?? "")" },
    revised: "revised", listSeparator: ", ",
    inUnit: { ", in \($0.name(in: .english))" },
    span: { ", \($0.english) to \($1.english)" },
    kept: """
      Every figure names its bulletin and day of release; revisions are listed one by one, and all \
      observations can be downloaded.
      """,
    correction: { "Correction (\($0)): \($1)" },
    postponed: { "Postponed from \($0)" },
    expired: { "What stood here expired on \($0), and is no longer published." },
    tagTitle: { "Tag: \($0)" },
    tagDescription: {
      "\($1) \($1 == 1 ? "bulletin" : "bulletins") filed under “\($0)”, the newest first."
    },
    tagsDescription: "All tags, with how many bulletins each has.",
    warningsDescription:
      "How each indicator stands by its warning rules, with the figures and bulletins behind it.",
    revisionsDescription:
      "Figures that later bulletins changed, and bulletins that were corrected, before and after.",
    citation: { "\($0), “\($1)”" + [$2, $3, $4].compactMap { $0 }.map { ", \($0)" }.joined() },
    stop: ". ", stops: "。.！？!?")
}

extension TablePhrases {
  static let english = TablePhrases(
    period: "Period", from: "First day", through: "Last day", value: "Value",
    inUnit: { "\($0)\($1.map { " (\($0))" } ?? "")" },
    asPublished: "As published", status: "Status", revision: "Revision", note: "Note",
    released: "Released", bulletin: "Bulletin", address: "Address",
    about: { "\($0): \($1)" }, coded: { "\($0) (\($1))" }, partSeparator: "; ",
    dataSheet: "Data", factSheet: "About", item: "Item", content: "Content",
    title: "Indicator", definition: "Definition", unit: "Unit", kind: "Type",
    frequency: "Frequency", track: "Periods", direction: "Direction", basis: "Basis of change",
    base: "Base", adjustment: "Seasonal adjustment",
    adjusted: { $0 ? "seasonally adjusted" : "not seasonally adjusted" }, addition: "Additivity",
    additive: { $0 ? "parts add up to the total" : "parts do not add up" }, decimals: "Decimals",
    area: "Area code", source: "Source", licence: "Licence", contact: "Contact",
    nextRelease: "Next release", discontinued: "Discontinued",
    link: "Link factor",
    linkedFrom: { link in
      "from \(link.period.english): earlier values × \(link.text)\(link.note.map { ", \($0)" } ?? "")"
    },
    fromOn: { "from \($0.english)\($1.map { ", \($0)" } ?? "")" },
    emptyCells:
      "An empty cell means that nothing was published or is held on this site. It does not mean zero.",
    meaningOfWording:
      "The column “As published” gives figures that are approximate, ranges or rounded; the number alone would look more exact than what was published."
  )
}
