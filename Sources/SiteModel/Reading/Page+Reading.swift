import Diagnostics
import Files
import FrontMatter
import Localization
import Markdown
import Markup
import Statistics

/// The keys of a page outside the columns.
final class PageKeys: KeyGroup {
  static let table = KeyTable<PageKeys>()

  let title = Key("title", "标题 標題", "the page's title", "标题", .requiredText)
  let summary = Key("summary", "摘要", "what it is about, in a sentence or two", "摘要", .text)
  let date = Key("date", "日期", "the day of the page", "日期", .moment)
  let updated = SharedKeys.updated
  let draft = SharedKeys.draft
  let publish = SharedKeys.publish
  let expires = SharedKeys.expires
  let aliases = SharedKeys.aliases
  let slug = SharedKeys.slug
  let image = SharedKeys.image
  let imageAlt = SharedKeys.imageAlt
  let lang = SharedKeys.lang
  let translations = SharedKeys.translations
  let template = SharedKeys.template
  let noindex = SharedKeys.noindex
  let accept = SharedKeys.accept
  let extra = SharedKeys.extra
}

extension ContentParser {
  func page(
    _ entry: ContentLayout.Entry, _ text: ParsedText, _ fields: inout Fields<PageKeys>
  ) -> StandalonePage {
    let path = path(of: entry, slug: fields[\.slug])
    checkOrder(
      of: \.updated, fields[\.updated], \.expires, from: fields[\.publish], date: fields[\.date],
      &fields)
    return StandalonePage(
      file: entry.file, fingerprint: text.fingerprint, path: path,
      title: fields[\.title],
      summary: fields[\.summary] ?? text.excerpt,
      date: fields[\.date], updated: fields[\.updated],
      template: fields[\.template], language: fields[\.lang],
      image: image(\.image, of: path, entry, &fields), imageAlt: fields[\.imageAlt],
      aliases: fields[\.aliases],
      isUnindexed: fields[\.noindex] ?? false,
      release: Release(
        isDraft: fields[\.draft] ?? false, from: fields[\.publish],
        until: fields[\.expires]),
      translations: translations(\.translations, &fields),
      body: text.body, extra: fields[\.extra], accepted: accepted(\.accept, &fields))
  }
}

// MARK: - What several kinds of pages have

extension ContentParser {
  func path(of entry: ContentLayout.Entry, slug: String?) -> SitePath {
    .page(slug.map { entry.segments.dropLast() + [$0] } ?? entry.segments)
  }

  /// The picture that a key names: a file beside the text, as its text would name it, beside its page,
  /// or below the site's root; or one elsewhere.
  func image<Group>(
    _ key: Fields<Group>.Path<Located<String>?>, of page: SitePath, _ entry: ContentLayout.Entry,
    _ fields: inout Fields<Group>
  ) -> Located<ImageAddress>? {
    guard let name = fields[key] else { return nil }
    let location = name.location
    let text = configuration.baseURL.pathOnSite(name.value) ?? name.value
    if text.hasPrefix("https://") || text.hasPrefix("http://") {
      return Located(.elsewhere(text), at: location)
    }
    let folder = entry.isFolder ? entry.segments : Array(entry.segments.dropLast())
    let places =
      text.hasPrefix("/") ? [text] : [SitePath.page(folder).text + text, page.text + text]
    let paths = places.compactMap { SitePath($0) }.filter { !$0.isPage }
    guard !paths.isEmpty else {
      fields.report(
        .unusable(
          text, key: fields.name(of: key),
          because: Phrase("it is no address of a picture", "这不是图片的地址"),
          fix: Wording(
            "name a file beside this one, or write the whole https:// address",
            "写旁边图片文件的名字，或者完整的 https:// 网址"), at: location))
      return nil
    }
    return Located(.onSite(paths), at: location)
  }
}

// MARK: - Translations

extension ContentParser {
  /// `{en: /en/report/, zh-Hant: https://example.tw/report/}`.
  func translations<Group>(
    _ key: Fields<Group>.Path<[NamedTexts]>, _ fields: inout Fields<Group>
  ) -> [TranslationReference] {
    fields[key].compactMap { entry in
      let name = fields.name(of: key)
      guard let language = Self.languageTag(entry.name.value) else {
        fields.report(
          .unusable(
            entry.name.value, key: name, because: Phrase("it is no language", "这不是语言"),
            fix: Wording(
              "write a tag such as en, zh-Hans or zh-Hant", "写 en、zh-Hans、zh-Hant 这样的代码"),
            at: entry.name.location))
        return nil
      }
      guard let text = entry.texts.first else { return nil }
      let address = configuration.baseURL.pathOnSite(text.value) ?? text.value
      let place: Translation.Place? =
        if let path = SitePath(address) {
          .onSite(path)
        } else if URLPolicy.allowsAbsoluteLink(address) { .elsewhere(address) } else { nil }
      guard let place, entry.texts.count == 1 else {
        fields.report(
          .unusable(
            text.value, key: name, because: Phrase("it is no address of one page", "这不是一个页面的网址"),
            fix: Wording(
              "write a path on this site, such as /en/report/, or a whole https:// address",
              "写本站路径，如 /en/report/，或者完整的 https:// 网址"), at: text.location))
        return nil
      }
      return TranslationReference(
        language: Located(language, at: entry.name.location),
        place: Located(place, at: text.location))
    }
  }

  /// A language tag as BCP 47 has them, or that of a language by its name.
  private static func languageTag(_ name: String) -> String? {
    let parts = name.split(separator: "-", omittingEmptySubsequences: false)
    let isTag =
      (2...3).contains(parts[0].count)
      && parts.allSatisfy { part in
        (1...8).contains(part.count)
          && part.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
      } && parts[0].allSatisfy(\.isLetter)
    return isTag ? name : Language(meantBy: name)?.rawValue
  }
}

// MARK: - Dates that contradict one another

extension ContentParser {
  /// - Parameters:
  ///   - from: when the page is published.
  ///   - date: its own date.
  func checkOrder<Group>(
    of updatedKey: Fields<Group>.Path<Moment?>, _ updated: Moment?,
    _ expiresKey: Fields<Group>.Path<Moment?>, from: Moment?, date: Moment?,
    _ fields: inout Fields<Group>
  ) {
    if let updated, let date, updated.date < date.date {
      fields.report(
        .changedBefore(
          date, fields.name(of: updatedKey), updated, at: fields.location(of: updatedKey)))
    }
    if let expires = fields[expiresKey], let from, expires <= from {
      fields.report(
        Diagnostic(
          Rule.contents.expiresBeforeRelease, at: fields.location(of: expiresKey),
          [
            "key": .text(fields.name(of: expiresKey)), "expiry": .text(expires.text),
            "release": .text(from.text),
          ]))
    }
  }
}

extension Diagnostic {
  static func changedBefore(
    _ release: Moment, _ key: String, _ change: Moment, at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      Rule.contents.changedBefore, at: location,
      ["key": .text(key), "change": .text(change.text), "release": .text(release.text)])
  }
}
