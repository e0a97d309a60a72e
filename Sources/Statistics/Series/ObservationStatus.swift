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

  public func wording(in language: Language) -> String {
    switch (self, language) {
    case (.normal, .chinese): "正常"
    case (.normal, .english): "normal"
    case (.break, .chinese): "口径有变"
    case (.break, .english): "break in series"
    case (.estimated, .chinese): "估计"
    case (.estimated, .english): "estimated"
    case (.forecast, .chinese): "预测"
    case (.forecast, .english): "forecast"
    case (.notCollected, .chinese): "未收录"
    case (.notCollected, .english): "not collected"
    case (.cannotExist, .chinese): "不适用"
    case (.cannotExist, .english): "cannot exist"
    case (.missing, .chinese): "未公布"
    case (.missing, .english): "missing"
    case (.provisional, .chinese): "初步数"
    case (.provisional, .english): "provisional"
    case (.suppressed, .chinese): "不予公布"
    case (.suppressed, .english): "suppressed"
    case (.revised, .chinese): "修订"
    case (.revised, .english): "revised"
    }
  }

  /// Whether it says that there is no figure.
  public var meansAbsence: Bool {
    switch self {
    case .missing, .notCollected, .cannotExist, .suppressed: true
    default: false
    }
  }
}
