import Localization

/// Why nothing could be started: something that whoever asked can put right.
package struct AuthoringFault: Error {
  package let phrase: Phrase

  init(_ english: String, _ chinese: String, _ arguments: [String: Phrase.Argument] = [:]) {
    phrase = Phrase(english, chinese, arguments)
  }
}
