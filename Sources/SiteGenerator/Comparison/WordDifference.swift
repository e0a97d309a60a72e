import Characters

/// What differs between two lines of text, word by word. A Chinese character is a word, a number with its
/// sign, decimals and percent sign is one, and so is a run of other letters.
struct WordDifference: Hashable, Sendable {
  struct Run: Hashable, Sendable {
    enum Kind: Hashable, Sendable { case same, removed, added }
    let kind: Kind
    var text: String
  }

  /// In the order of reading; what was removed stands before what was put in its place.
  let runs: [Run]

  init(from before: String, to after: String) {
    let (old, new) = (Self.words(of: before), Self.words(of: after))
    var pieces: [Run] = []
    func add(_ kind: Run.Kind, _ word: Substring) {
      if pieces.last?.kind == kind {
        pieces[pieces.count - 1].text += word
      } else {
        pieces.append(Run(kind: kind, text: String(word)))
      }
    }
    for step in Steps(from: old, to: new).all {
      switch step {
      case .same(let place): add(.same, old[place])
      case .removed(let place): add(.removed, old[place])
      case .added(let place): add(.added, new[place])
      }
    }
    runs = Self.joined(pieces)
  }

  /// Brings together what stands between two words that stayed by chance: a single character among many
  /// that went makes a sentence no easier to read.
  private static func joined(_ pieces: [Run]) -> [Run] {
    var result: [Run] = []
    var (removed, added) = ("", "")
    func flush() {
      if !removed.isEmpty { result.append(Run(kind: .removed, text: removed)) }
      if !added.isEmpty { result.append(Run(kind: .added, text: added)) }
      (removed, added) = ("", "")
    }
    for (index, piece) in pieces.enumerated() {
      switch piece.kind {
      case .removed: removed += piece.text
      case .added: added += piece.text
      case .same:
        let isBetween = index > 0 && index < pieces.count - 1
        if isBetween, piece.text.count == 1, piece.text.first?.isLetter ?? false,
          !removed.isEmpty, !added.isEmpty
        {
          removed += piece.text
          added += piece.text
        } else {
          flush()
          result.append(piece)
        }
      }
    }
    flush()
    return result
  }

  /// How much of two lines is the same, from 0 to 1.
  static func likeness(of before: String, and after: String) -> Double {
    let (old, new) = (words(of: before), words(of: after))
    if old.isEmpty || new.isEmpty { return 0 }
    var counts: [Substring: Int] = [:]
    for word in old { counts[word, default: 0] += 1 }
    var common = 0
    for word in new {
      guard let count = counts[word], count > 0 else { continue }
      counts[word] = count - 1
      common += 1
    }
    return 2 * Double(common) / Double(old.count + new.count)
  }

  static func words(of text: String) -> [Substring] {
    var words: [Substring] = []
    var rest = text[...]
    while let first = rest.first {
      let word = first.isPartOfWord ? rest.prefix(while: \.isPartOfWord) : rest.prefix(1)
      words.append(word)
      rest = rest[word.endIndex...]
    }
    return words
  }
}

extension Character {
  /// Whether it is read together with those beside it: Latin letters, digits and what belongs to numbers.
  fileprivate var isPartOfWord: Bool {
    if isASCII { return isLetter || isNumber || "+-.,%_".contains(self) }
    if self == "−" || self == "‰" { return true }
    guard isLetter || isNumber, let scalar = unicodeScalars.first else { return false }
    return !scalar.isWide
  }
}
