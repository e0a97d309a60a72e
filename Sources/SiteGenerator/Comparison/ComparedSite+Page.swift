import Diagnostics
import Localization
import Markup
import SiteModel

extension ComparedSite {
  /// The difference as a page that stands alone, to be sent to whoever approves it.
  package func page(in language: Language) -> [UInt8] {
    var writer = ComparisonPage(language: language, baseURL: baseURL)
    writer.write(self)
    return writer.output.bytes
  }

  /// By which a file is known for a page of this kind, which may be written over.
  package static let pageMark: StaticString = "<meta name=\"generator\" content=\"sitegen diff\">\n"

  fileprivate var heading: Phrase {
    Phrase(
      "What publishing would change: {site}", "现在发布会改变什么：{site}", ["site": .text(title)])
  }

  fileprivate func time(in language: Language) -> Phrase {
    Phrase(
      "As of {time}", "截至 {time}", ["time": .text(madeFor.wording(in: language))])
  }
}

/// Writes a difference as HTML.
private struct ComparisonPage {
  let language: Language
  let baseURL: BaseURL
  var output = OutputBuffer(capacity: 1 << 14)

  private mutating func markup(_ markup: StaticString) { output.append(markup) }
  private mutating func text(_ text: String) { output.append(text, escapedFor: .htmlText) }
  private mutating func phrase(_ phrase: Phrase) { text(phrase.text(in: language)) }

  private mutating func element(_ name: StaticString, _ content: String) {
    markup("<")
    markup(name)
    markup(">")
    text(content)
    markup("</")
    markup(name)
    markup(">")
  }

  mutating func write(_ result: ComparedSite) {
    markup("<!doctype html>\n<html lang=\"")
    output.append(language.rawValue, escapedFor: .html)
    markup("\">\n<head>\n<meta charset=\"utf-8\">\n")
    markup("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
    // It is about pages that nobody may see yet.
    markup("<meta name=\"robots\" content=\"noindex\">\n")
    output.append(ComparedSite.pageMark)
    element("title", result.heading.text(in: language))
    markup("\n<style>\n")
    markup(Self.style)
    markup("</style>\n</head>\n<body>\n<main>\n")
    element("h1", result.heading.text(in: language))
    markup("\n")
    element("p", result.time(in: language).text(in: language))
    markup("\n")
    guard let difference = result.difference else { return end() }
    if difference.isEmpty {
      element("p", result.text(in: language, marking: .signs))
      return end()
    }
    if difference.isFirst {
      element("p", result.firstPublication(difference).text(in: language))
    }
    let document = DifferenceDocument(difference, in: language, mostItems: 2_000)
    for section in document.sections { write(section) }
    end()
  }

  private mutating func end() { markup("</main>\n</body>\n</html>\n") }

  private mutating func write(_ section: DifferenceDocument.Section) {
    if section.isMinor {
      markup("<details>\n<summary>")
      phrase(section.title)
      markup("</summary>\n")
    } else {
      markup("<section>\n<h2>")
      phrase(section.title)
      markup("</h2>\n")
    }
    markup("<ul>\n")
    for item in section.items { write(item) }
    if section.omitted > 0 {
      markup("<li>")
      phrase(Phrase("… and {count} more", "……另有 {count} 项", ["count": .number(section.omitted)]))
      markup("</li>\n")
    }
    markup("</ul>\n")
    if section.isMinor { markup("</details>\n") } else { markup("</section>\n") }
  }

  private mutating func write(_ item: DifferenceDocument.Item) {
    markup("<li>")
    // What is new has no address yet that anybody could open.
    if let address = item.address, let path = SitePath(remembered: address), item.mark != .added,
      !item.isNew
    {
      markup("<a href=\"")
      output.append(baseURL.absolute(path), escapedFor: .html)
      markup("\">")
      text(item.text.isEmpty ? address : item.text)
      markup("</a>")
    } else {
      element("b", item.text)
    }
    for place in [item.address, item.file].compactMap({ $0 }) where place != item.text {
      markup(" ")
      element("code", place)
    }
    if !item.details.isEmpty {
      markup("\n<ul>\n")
      for detail in item.details {
        markup("<li>")
        write(detail)
        markup("</li>\n")
      }
      markup("</ul>\n")
    }
    markup("</li>\n")
  }

  private mutating func write(_ detail: DifferenceDocument.Detail) {
    switch detail {
    case .line(.removed(let line)): element("del", line)
    case .line(.added(let line)): element("ins", line)
    case .line(.changed(let words)):
      for run in words.runs {
        switch run.kind {
        case .same: text(run.text)
        case .removed: element("del", run.text)
        case .added: element("ins", run.text)
        }
      }
    case .note(let note): phrase(note)
    case .figure(let name, let before, let after, let note):
      text(name)
      markup(" ")
      if let before { element(after == nil ? "span" : "del", before) }
      if before != nil, after != nil { markup(" ") }
      if let after { element("ins", after) }
      if let note {
        markup(" ")
        text(note)
      }
    }
  }

  private static let style: StaticString = """
    :root { color-scheme: light dark; --gone: #9f1d1d; --new: #0b5a2a; --rule: #8886; }
    @media (prefers-color-scheme: dark) { :root { --gone: #ff9d94; --new: #7fd69b; } }
    body { margin: 0; font: 1rem/1.7 system-ui, "Noto Sans CJK SC", "PingFang SC", \
    "Microsoft YaHei", sans-serif; }
    main { max-width: 52rem; margin: 0 auto; padding: 1rem; overflow-wrap: anywhere; }
    h1 { font-size: 1.5rem; line-height: 1.3; }
    h2 { font-size: 1.15rem; margin: 2rem 0 .5rem; border-bottom: 1px solid var(--rule); }
    ul { padding-inline-start: 1.2rem; }
    section > ul > li, details > ul > li { margin-block: .5rem; }
    code { font-size: .85em; opacity: .8; }
    del { color: var(--gone); }
    ins { color: var(--new); text-underline-offset: .2em; }
    summary { margin-block: 1.5rem .5rem; font-weight: bold; cursor: pointer; }

    """
}
