/// Where in a fragment's HTML terms may be explained: the text that stands in no heading, no link, no
/// code and no attribute. ``TermIndex/explanations(in:at:)`` finds the terms in it, once the glossary
/// is known.
public struct TermPlaces: Hashable, Sendable {
  /// Where each run of text begins and where it ends, in turn and in order; offsets in bytes. A term
  /// is found within a run alone.
  package private(set) var offsets: [UInt32] = []

  private init() {}

  package init(offsets: [UInt32]) { self.offsets = offsets }

  /// A text without such places, or one whose terms are not to be explained.
  public static let none = TermPlaces()

  public var isEmpty: Bool { offsets.isEmpty }

  var runs: some Sequence<Range<Int>> {
    stride(from: 0, to: offsets.count, by: 2).lazy.map {
      Int(offsets[$0])..<Int(offsets[$0 + 1])
    }
  }

  mutating func add(_ run: Range<Int>) {
    guard run.count >= TermIndex.shortestWord, let start = UInt32(exactly: run.lowerBound),
      let end = UInt32(exactly: run.upperBound)
    else { return }
    offsets.append(start)
    offsets.append(end)
  }
}
