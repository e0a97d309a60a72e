import Diagnostics
import FrontMatter
import SiteModel

/// The warnings that editors know of, by file: those are not said again. Whether a code is one is only
/// known here, where the rules of all modules meet.
struct Acceptances {
  private let byFile: [String: [AcceptedWarning]]

  init(of contents: [ParsedContent]) {
    byFile = Dictionary(
      contents.filter { !$0.accepted.isEmpty }.map { ($0.file, $0.accepted) },
      uniquingKeysWith: { first, _ in first })
  }

  /// What is still to be said, and what was looked into.
  func parting(_ diagnostics: [Diagnostic]) -> (left: [Diagnostic], accepted: [Diagnostic]) {
    if byFile.isEmpty { return (diagnostics, []) }
    var (left, accepted): ([Diagnostic], [Diagnostic]) = ([], [])
    for diagnostic in diagnostics {
      if accepts(diagnostic) { accepted.append(diagnostic) } else { left.append(diagnostic) }
    }
    return (left, accepted)
  }

  /// An error stays one, and so does one that is a warning for the moment alone.
  private func accepts(_ diagnostic: Diagnostic) -> Bool {
    guard diagnostic.rule.severity == .warning, diagnostic.severity == .warning else {
      return false
    }
    return byFile[diagnostic.location.file]?.contains {
      $0.code.value == diagnostic.rule.code
    } ?? false
  }

  private var all: [AcceptedWarning] { byFile.values.flatMap { $0 } }

  /// Codes that are none, and codes of errors.
  var diagnostics: [Diagnostic] {
    all.compactMap { accepted in
      guard let rule = RuleBook.rule(accepted.code.value) else {
        return .unknownCode(accepted.code)
      }
      return rule.severity == .warning
        ? nil : .aboutCode(accepted.code, Rule.session.errorAccepted)
    }
  }

  /// Acceptances of what is not there any more.
  ///
  /// - Parameters:
  ///   - accepted: all that was found and accepted.
  ///   - isWhole: whether everything was looked for in a file.
  func unused(
    beside accepted: [Diagnostic], where isWhole: (_ file: String) -> Bool
  ) -> [Diagnostic] {
    byFile.filter { isWhole($0.key) }.flatMap { file, warnings in
      let codes = Set(accepted.lazy.filter { $0.location.file == file }.map(\.rule.code))
      return warnings.filter {
        RuleBook.rule($0.code.value)?.severity == .warning && !codes.contains($0.code.value)
      }.map { Diagnostic.aboutCode($0.code, Rule.session.unusedAcceptance) }
    }
  }
}

extension Diagnostic {
  fileprivate static func unknownCode(_ code: Located<String>) -> Diagnostic {
    let warnings = RuleBook.all.filter { $0.severity == .warning }.map(\.code)
    let nearest = Spelling.nearest(to: code.value, in: warnings)
    return Diagnostic(
      Rule.session.unknownCode, at: code.location,
      ["code": .text(code.value), "nearest": .text(nearest ?? "")],
      fix: nearest.map { _ in .didYouMean }, length: code.value.unicodeScalars.count)
  }

  fileprivate static func aboutCode(_ code: Located<String>, _ rule: Rule) -> Diagnostic {
    Diagnostic(
      rule, at: code.location, ["code": .text(code.value)],
      length: code.value.unicodeScalars.count)
  }
}
