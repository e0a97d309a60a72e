import Localization

/// What to know about an observation before using it: SDMX's code list for observation status,
/// CL_OBS_STATUS version 2.2. Several may apply at once.
public enum ObservationStatus: String, CaseIterable, Hashable, Sendable {
  case normal, `break`, estimated, forecast
  case notCollected = "not-collected"
  case cannotExist = "cannot-exist"
  case missing, provisional, suppressed, revised

  /// The letter of the code list.
  public var code: Character {
    switch self {
    case .normal: "A"
    case .break: "B"
    case .estimated: "E"
    case .forecast: "F"
    case .notCollected: "L"
    case .cannotExist: "M"
    case .missing: "O"
    case .provisional: "P"
    case .suppressed: "Q"
    case .revised: "R"
    }
  }

  public func wording(in language: Language) -> String { language.statistics.status(self) }

  /// Whether it says that there is no figure.
  public var meansAbsence: Bool {
    switch self {
    case .missing, .notCollected, .cannotExist, .suppressed: true
    default: false
    }
  }
}
