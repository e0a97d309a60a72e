import Diagnostics
import FrontMatter
import Localization
import Markdown

/// The keys of a term: content/glossary/….
final class TermKeys: KeyGroup {
  static let table = KeyTable<TermKeys>()

  let title = Key("title", "术语 術語 名称 名稱 标题 標題", "the term", "术语", .requiredText)
  let also = Key("also", "又称 又稱 同义词 同義詞", "other words for it", "同义词", .names)
  let exceptions = Key(
    "exceptions", "例外 例外词 例外詞", "longer words that hold it and are another thing",
    "含有这个词、但另有意思的词，如“不同比例”", .names)
  let order = Key(
    "order", "顺序 順序", "its place in the glossary, the lowest first",
    "排列顺序，小的在前", .order)
  let draft = SharedKeys.draft
  let accept = SharedKeys.accept
  let extra = SharedKeys.extra
}

extension ContentParser {
  func term(
    _ entry: ContentLayout.Entry, _ text: ParsedText, _ fields: inout Fields<TermKeys>
  ) -> GlossaryTerm {
    for link in text.body.figureLinks where link.leavesGap {
      let place = SourceLocation(file: entry.file, line: link.line, column: link.column)
      fields.report(.gapInDefinition(at: place))
    }
    return GlossaryTerm(
      file: entry.file, fingerprint: text.fingerprint, title: fields[\.title],
      also: fields[\.also], exceptions: fields[\.exceptions].map(\.value),
      order: fields[\.order] ?? 0,
      definition: text.plainText.split(separator: "\n").joined(separator: " "),
      body: text.body, isDraft: fields[\.draft] ?? false,
      accepted: accepted(\.accept, &fields))
  }
}

extension Diagnostic {
  fileprivate static func gapInDefinition(at location: SourceLocation) -> Diagnostic {
    Diagnostic(Rule.contents.gapInDefinition, at: location)
  }
}
