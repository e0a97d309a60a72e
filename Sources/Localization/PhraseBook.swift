/// Keeps a table of phrases in one place: whoever asks for a phrase takes that one, and not a copy of
/// the whole table.
public final class PhraseBook<Phrases: Sendable>: Sendable {
  public let phrases: Phrases

  public init(_ phrases: Phrases) { self.phrases = phrases }
}
