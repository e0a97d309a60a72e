import Files
import SiteModel

/// The facets that texts and pages have read, each once, so that what they read takes four bytes a
/// facet to remember and its answer is asked for once.
struct FacetTable {
  private(set) var facets: [Facet] = []
  private var numbers: [Facet: UInt32] = [:]
  /// What each facet was known by when it was last asked for.
  private var answers: [Fingerprint] = []

  init() {}

  /// - Parameter facets: those of an earlier run; each stands once.
  init(_ facets: [Facet]) {
    self.facets = facets
    numbers = Dictionary(minimumCapacity: facets.count)
    for (number, facet) in facets.enumerated() { numbers[facet] = UInt32(number) }
  }

  /// The number of a facet, the same from now on.
  mutating func number(of facet: Facet) -> UInt32 {
    if let number = numbers[facet] { return number }
    let number = UInt32(facets.count)
    facets.append(facet)
    numbers[facet] = number
    return number
  }

  /// What each facet is known by now.
  ///
  /// - Parameter isOpen: whether the answer can be another one than it was.
  mutating func answers(
    where isOpen: (Facet) -> Bool = { _ in true }, _ answer: (Facet) -> Fingerprint
  ) -> [Fingerprint] {
    for (number, facet) in facets.enumerated() {
      if number == answers.count {
        answers.append(answer(facet))
      } else if isOpen(facet) {
        answers[number] = answer(facet)
      }
    }
    return answers
  }

  /// What some facets are known by, taken together.
  static func answer(of facets: [UInt32], in answers: [Fingerprint]) -> Fingerprint {
    var all = Fingerprint()
    for facet in facets { all.combine(answers[Int(facet)]) }
    return all
  }
}

/// What was made of something, and all that it was made from.
struct Remembered<Value: Sendable>: Sendable {
  /// What it was made from by itself.
  let source: Fingerprint
  /// What was read of the site for it.
  let facets: [UInt32]
  /// What those facets were known by.
  let answers: Fingerprint
  let value: Value

  /// Whether it would come out the same now.
  func isCurrent(_ source: Fingerprint, _ answers: [Fingerprint]) -> Bool {
    self.source == source && self.answers == FacetTable.answer(of: facets, in: answers)
  }
}
