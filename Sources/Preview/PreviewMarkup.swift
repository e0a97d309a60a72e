import Diagnostics
import Localization
import Markup

/// Writes the few elements that a preview adds to pages, and those of its own pages.
struct PreviewMarkup {
  private(set) var output = OutputBuffer(capacity: 1 << 12)
  let language: Language

  init(_ language: Language) { self.language = language }

  var bytes: [UInt8] { output.bytes }

  mutating func markup(_ markup: StaticString) { output.append(markup) }

  mutating func text(_ text: String) { output.append(text, escapedFor: .htmlText) }

  mutating func words(_ english: String, _ chinese: String) {
    text(Wording(english, chinese).text(in: language))
  }

  mutating func words(
    _ english: String, _ chinese: String, _ arguments: [String: Phrase.Argument]
  ) {
    text(Phrase(english, chinese, arguments).text(in: language))
  }

  mutating func attribute(_ name: StaticString, _ value: String) {
    output.append(" ")
    output.append(name)
    output.append("=\"")
    output.append(value, escapedFor: .html)
    output.append("\"")
  }

  mutating func link(to address: String, _ words: String, opensApart: Bool = false) {
    markup("<a")
    attribute("href", address)
    if opensApart { markup(" target=\"_blank\"") }
    markup(">")
    text(words)
    markup("</a>")
  }

  /// A diagnostic with its line and the way out.
  mutating func diagnostic(_ diagnostic: Diagnostic) {
    markup("<li")
    attribute("class", diagnostic.severity == .error ? "error" : "warning")
    markup("><p><b>")
    text(diagnostic.severity.wording.text(in: language))
    markup("</b> ")
    text(SourceExcerpt.printable(diagnostic.message.text(in: language)))
    markup("</p><p><code>")
    text(SourceExcerpt.printable("\(diagnostic.location)"))
    markup("</code></p>")
    if let quote = diagnostic.quote {
      let marked = quote.behind.unicodeScalars.prefix(max(1, diagnostic.length))
      markup("<pre>")
      text((quote.isCutBefore ? "…" : "") + SourceExcerpt.printable(quote.before))
      markup("<mark>")
      // The end of a line is nothing to be seen; a space marks it.
      text(marked.isEmpty ? " " : SourceExcerpt.printable(String(marked)))
      markup("</mark>")
      let rest = quote.behind.unicodeScalars.dropFirst(marked.count)
      text(SourceExcerpt.printable(String(rest)) + (quote.isCutBehind ? "…" : ""))
      markup("</pre>")
    }
    if let fix = diagnostic.fix {
      markup("<p class=\"fix\">")
      words("What to do: ", "怎么改：")
      text(SourceExcerpt.printable(fix.text(in: language)))
      markup("</p>")
    }
    markup("</li>")
  }
}
