import Diagnostics
import FrontMatter

/// The keys of a topic: content/tags/….
final class TopicKeys: KeyGroup {
  static let table = KeyTable<TopicKeys>()

  let title = Key(
    "title", "标题 標題", "what its page is called; the tag, which is the file's name, unless given",
    "专题页的标题；不写就是标签，也就是文件名", .text)
  let summary = Key("summary", "摘要", "what it is about, in a sentence or two", "摘要", .text)
  let indicators = Key(
    "indicators", "指标 指標", "the indicators whose newest figures its page shows",
    "专题页显示最新数据的指标", .names(atMost: 100))
  let draft = SharedKeys.draft
  let accept = SharedKeys.accept
}

extension ContentParser {
  func topic(
    _ entry: ContentLayout.Entry, _ text: ParsedText, _ fields: inout Fields<TopicKeys>
  ) -> Topic {
    Topic(
      tag: TagName((entry.segments.last ?? "").inFormC), file: entry.file,
      fingerprint: text.fingerprint, title: fields[\.title],
      summary: fields[\.summary] ?? text.excerpt, indicators: fields[\.indicators],
      body: text.body, isDraft: fields[\.draft] ?? false, accepted: accepted(\.accept, &fields))
  }
}
