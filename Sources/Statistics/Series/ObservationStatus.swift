import Localization

/// What to know about a figure before using it: SDMX's code list for observation status,
/// CL_OBS_STATUS version 2.2, whole. A figure has one of them.
///
/// That a figure was revised is none of them: it follows from what was published before.
public enum ObservationStatus: String, CaseIterable, Hashable, Sendable {
  case normal
  case `break`
  /// The definition is another than that of the indicator.
  case definitionDiffers = "definition-differs"
  case estimated, forecast, experimental
  /// No figure came about, because the day was a holiday or a weekend.
  case holiday
  /// A figure that somebody put in the place of one that was not reported.
  case imputed
  /// The source need not report it, by a rule that was agreed on.
  case derogation
  /// It is contained in the figure of another category.
  case includedElsewhere = "included-elsewhere"
  /// It exists, and nobody collected it.
  case notCollected = "not-collected"
  case cannotExist = "cannot-exist"
  /// It is too small to matter, as rates of something tiny are.
  case notSignificant = "not-significant"
  case missing, provisional, suppressed
  /// A strike or another event of its kind is felt in it.
  case strike
  case lowReliability = "low-reliability"
  case unvalidated
  /// It contains the figure of another category.
  case includesOther = "includes-other"

  /// The letter of the code list.
  public var code: Character {
    switch self {
    case .normal: "A"
    case .break: "B"
    case .definitionDiffers: "D"
    case .estimated: "E"
    case .forecast: "F"
    case .experimental: "G"
    case .holiday: "H"
    case .imputed: "I"
    case .derogation: "J"
    case .includedElsewhere: "K"
    case .notCollected: "L"
    case .cannotExist: "M"
    case .notSignificant: "N"
    case .missing: "O"
    case .provisional: "P"
    case .suppressed: "Q"
    case .strike: "S"
    case .lowReliability: "U"
    case .unvalidated: "V"
    case .includesOther: "W"
    }
  }

  public func wording(in language: Language) -> String { language.statistics.status(self) }

  /// Whether it says that there is no figure. That of a holiday, and what is included elsewhere or
  /// exempt from reporting, may be there nevertheless.
  public var meansAbsence: Bool {
    switch self {
    case .missing, .notCollected, .cannotExist, .suppressed: true
    default: false
    }
  }

  /// Whether it may stand alone, without any figure.
  public var mayStandAlone: Bool {
    switch self {
    case .holiday, .derogation, .includedElsewhere, .notSignificant: true
    default: meansAbsence
    }
  }
}
