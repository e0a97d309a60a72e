import Characters
import Diagnostics

/// Estimates, before libcmark sees a text, whether it is one of those over which libcmark 0.30.2
/// takes more than linear time or memory, so that it can be refused instead.
///
/// What grows faster than the text (CVE-2023-22486, CVE-2023-24824 and the project's own list of
/// pathological inputs):
/// - every line visits every open container: lines × nesting;
/// - every link visits every image opener before it in its paragraph: `]` × `![`;
/// - every reference copies its definition's destination and title.
///
/// The estimate errs on the side of more. Text written by people stays a hundred times below the
/// budgets.
struct ParseCost {
  struct Excess {
    enum Reason {
      case nesting
      case containers
      case imageOpeners
      case references
    }

    let reason: Reason
    /// From 1.
    let line: Int

    /// - Parameter line: that of the file.
    func diagnostic(file: String, line: Int) -> Diagnostic {
      let location = SourceLocation(file: file, line: line, column: 1)
      return switch reason {
      case .nesting: .nestedTooDeeply(at: location)
      case .containers: Diagnostic(Rule.markdown.openTooLong, at: location)
      case .imageOpeners: Diagnostic(Rule.markdown.tooManyImageOpeners, at: location)
      case .references: Diagnostic(Rule.markdown.definitionUsedTooOften, at: location)
      }
    }
  }

  /// Steps of at most a few nanoseconds each, summed over the text.
  private static let stepBudget = 100_000_000
  /// Bytes that references may copy.
  private static let copyBudget = 64 << 20

  private let nestingLimit: Int
  /// The line that is being read, from 1.
  private(set) var line = 0

  private var markers = 0
  private var isBlank = false
  private var openContainers = 0
  private var containerSteps = 0
  private var imageOpenersInParagraph = 0
  private var imageOpenerSteps = 0

  private var closers = 0
  private var paragraphLine = 1
  private var paragraphLength = 0
  private var paragraphDefines = false
  private var longestDefinition = 0
  private var longestDefinitionLine = 1
  /// Marks of titles since the definition began.
  private var doubleQuotes = 0
  private var singleQuotes = 0
  private var parentheses = 0

  private var isTitleOpen: Bool {
    doubleQuotes % 2 != 0 || singleQuotes % 2 != 0 || parentheses != 0
  }

  init(nestingLimit: Int) {
    self.nestingLimit = nestingLimit
  }

  /// What is to be said of the whole text at its end.
  var excessOfReferences: Excess? {
    let longest = paragraphDefines ? max(longestDefinition, paragraphLength) : longestDefinition
    guard longest * closers > Self.copyBudget else { return nil }
    return Excess(reason: .references, line: longestDefinitionLine)
  }

  /// - Parameter first: the byte behind the prefix.
  mutating func beginLine(_ prefix: ContainerPrefix, first: UInt8) {
    line += 1
    markers = prefix.markers
    isBlank = prefix.isWholeLine && prefix.markers == 0
    containerSteps += openContainers
    if isBlank {
      endParagraph()
      return
    }
    openContainers = prefix.deepestNesting
    if prefix.beginsBlock { endParagraph() }
    // Definitions may follow one another without a blank line, unless a title goes on.
    if paragraphDefines, !isTitleOpen, first == UInt8(ascii: "[") { endDefinition() }
  }

  /// Counts a byte behind the prefix.
  @inline(__always)
  mutating func read(_ byte: UInt8, after previous: UInt8) {
    switch byte {
    case UInt8(ascii: "["):
      if previous == UInt8(ascii: "!") { imageOpenersInParagraph += 1 }
    case UInt8(ascii: "]"):
      closers += 1
      imageOpenerSteps += imageOpenersInParagraph
    case UInt8(ascii: ":") where previous == UInt8(ascii: "]"): paragraphDefines = true
    case UInt8(ascii: "\"") where previous != UInt8(ascii: "\\"): doubleQuotes += 1
    case UInt8(ascii: "'") where previous != UInt8(ascii: "\\"): singleQuotes += 1
    case UInt8(ascii: "("): parentheses += 1
    case UInt8(ascii: ")"): parentheses -= 1
    default: break
    }
  }

  /// - Returns: why the text is to be refused here.
  mutating func endLine(length: Int) -> Excess.Reason? {
    if markers > nestingLimit { return .nesting }
    if !isBlank { paragraphLength += length }
    if containerSteps > Self.stepBudget { return .containers }
    if imageOpenerSteps > Self.stepBudget { return .imageOpeners }
    return nil
  }

  private mutating func endParagraph() {
    endDefinition()
    imageOpenersInParagraph = 0
  }

  private mutating func endDefinition() {
    if paragraphDefines, paragraphLength > longestDefinition {
      longestDefinition = paragraphLength
      longestDefinitionLine = paragraphLine
    }
    (doubleQuotes, singleQuotes, parentheses) = (0, 0, 0)
    paragraphLength = 0
    paragraphDefines = false
    paragraphLine = line
  }
}
