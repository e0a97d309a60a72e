import Diagnostics
import Files
import FrontMatter
import Localization
import Markdown
import Statistics

/// The keys of a page outside the columns.
final class PageKeys: KeyGroup {
  static let table = KeyTable<PageKeys>()

  let title = Key("title", "标题 標題", "the page's title", "标题", .requiredText)
  let summary = Key("summary", "摘要", "what it is about, in a sentence or two", "摘要", .text)
  let date = Key("date", "日期", "the day of the page", "日期", .moment)
  let updated = Key("updated", "更新 更新日期", "when it was last changed", "最后修改的日期", .moment)
  let draft = Key(
    "draft", "草稿", "whether it is left out until it is finished",
    "是否草稿；草稿不发布", .boolean)
  let publish = Key("publish", "发布 發布", "the time until which it is held back", "定时发布的时间", .moment)
  let expires = Key("expires", "失效", "the time from which on it is gone", "失效时间", .moment)
  let aliases = Key(
    "aliases", "旧址 舊址", "former addresses, which lead to it",
    "旧网址，自动转到本页", .aliases)
  let slug = Key(
    "slug", "网址 網址", "the last part of its address, in place of its file's name",
    "网址的最后一段，代替文件名", .slug)
  let image = Key(
    "image", "图片 圖片", "the picture that is shown where it is shared",
    "分享时显示的图片", .name)
  let lang = Key("lang", "语言 語言", "the language of the page", "本页语言", .language)
  let template = Key(
    "template", "模板 範本", "the template that shows it, in place of the usual one",
    "所用模板", .name)
  let extra = Key("extra", "其他", "whatever a template wants for itself", "供模板自用的内容", .anything)
}

extension ContentParser {
  func page(
    _ entry: ContentLayout.Entry, _ text: ParsedText, _ fields: inout Fields<PageKeys>
  ) -> StandalonePage {
    let path = path(of: entry, slug: fields[\.slug])
    return StandalonePage(
      file: entry.file, fingerprint: text.fingerprint, path: path,
      title: fields[\.title],
      summary: fields[\.summary] ?? text.excerpt,
      date: fields[\.date], updated: fields[\.updated],
      template: fields[\.template], language: fields[\.lang],
      image: image(\.image, of: path, &fields), aliases: fields[\.aliases],
      release: Release(
        isDraft: fields[\.draft] ?? false, from: fields[\.publish],
        until: fields[\.expires]),
      body: text.body, extra: fields[\.extra])
  }
}

// MARK: - What several kinds of pages have

extension ContentParser {
  func path(of entry: ContentLayout.Entry, slug: String?) -> SitePath {
    .page(slug.map { entry.segments.dropLast() + [$0] } ?? entry.segments)
  }

  /// The picture that a key names: a file beside the page, or below the site's root, or elsewhere.
  func image<Group>(
    _ key: Fields<Group>.Path<Located<String>?>, of page: SitePath, _ fields: inout Fields<Group>
  ) -> Located<ImageAddress>? {
    guard let name = fields[key] else { return nil }
    let (text, location) = (name.value, name.location)
    if text.hasPrefix("https://") || text.hasPrefix("http://") {
      return Located(.elsewhere(text), at: location)
    }
    let path = text.hasPrefix("/") ? SitePath(text) : SitePath(page.text + text)
    guard let path, !path.isPage else {
      fields.report(
        .unusable(
          text, key: fields.name(of: key),
          because: Phrase("it is no address of a picture", "这不是图片的地址"),
          fix: Wording(
            "name a file beside this one, or write the whole https:// address",
            "写旁边图片文件的名字，或者完整的 https:// 网址"), at: location))
      return nil
    }
    return Located(.onSite(path), at: location)
  }
}
