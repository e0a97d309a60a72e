import Diagnostics
import Files
import FrontMatter
import Localization
import Markdown
import Statistics

/// The keys of a column: its _index.md.
final class ColumnKeys: KeyGroup {
  static let table = KeyTable<ColumnKeys>()

  let title = Key("title", "标题 標題", "the column's name", "栏目名称", .text)
  let summary = Key("summary", "摘要", "what it is about", "栏目简介", .text)
  let order = Key(
    "order", "顺序 順序", "its place among the columns, the lowest first",
    "排列顺序，小的在前", .order)
  let pageSize = Key(
    "page-size", "每页 每頁", "how many reports a page of its list has",
    "列表每页条数", .integer(in: 1...1000))
  let refresh = Key(
    "refresh", "更新周期 更新週期",
    "in how many days at most something new is expected in it: 14",
    "最多隔几天要有新内容，如 14", .integer(in: 1...3660))
  let releases = Key(
    "releases", "定期发布 定期發布",
    "whether its reports with a period, and without a series of their own, are the issues of one publication",
    "栏目里写了时期、没有另写系列的公报，是否算同一个定期发布的各期", .boolean)
  let nextRelease = Key(
    "next-release", "下次发布 下次發布",
    "when the next issue is due, where the release calendar does not say it",
    "下一期的发布日期；发布日历里写了的不用再写", .moment)
  let draft = SharedKeys.draft
  let template = SharedKeys.template
  let lang = SharedKeys.lang
  let image = SharedKeys.image
  let aliases = SharedKeys.aliases
  let accept = SharedKeys.accept
  let extra = SharedKeys.extra
}

extension ContentParser {
  func column(
    _ entry: ContentLayout.Entry, _ text: ParsedText, _ fields: inout Fields<ColumnKeys>
  ) -> Column {
    let path = SitePath.page(entry.segments)
    return Column(
      id: ColumnID(entry.segments.joined(separator: "/")), file: entry.file,
      fingerprint: text.fingerprint, path: path,
      title: fields.read(\.title, as: .requiredText), summary: fields[\.summary],
      order: fields[\.order] ?? 0,
      pageSize: fields[\.pageSize], template: fields[\.template],
      language: fields[\.lang], image: image(\.image, of: path, entry, &fields),
      aliases: fields[\.aliases], introduction: text.body, extra: fields[\.extra],
      refresh: fields[\.refresh], isPeriodical: fields[\.releases] ?? false,
      nextRelease: fields[\.nextRelease].map {
        Located($0, at: fields.location(of: \.nextRelease))
      },
      isDraft: fields[\.draft] ?? false, accepted: accepted(\.accept, &fields))
  }

  func home(
    _ entry: ContentLayout.Entry, _ text: ParsedText, _ fields: inout Fields<ColumnKeys>
  ) -> HomePage {
    refuse(\.draft, of: Self.homePage, &fields)
    remark(\.order, of: Self.homePage, &fields)
    remarkOnLists(of: Self.homePage, &fields)
    return HomePage(
      file: entry.file, fingerprint: text.fingerprint, summary: fields[\.summary],
      introduction: text.body,
      template: fields[\.template], image: image(\.image, of: .home, entry, &fields),
      accepted: accepted(\.accept, &fields))
  }

  func introduction(
    _ entry: ContentLayout.Entry, _ text: ParsedText, _ fields: inout Fields<ColumnKeys>
  ) -> ListIntroduction {
    let kind = if case .glossary = entry.role { Self.glossaryPage } else { Self.indicatorsPage }
    refuse(\.draft, of: kind, &fields)
    remark(\.order, of: kind, &fields)
    remark(\.template, of: kind, &fields)
    remark(\.image, of: kind, &fields)
    remarkOnLists(of: kind, &fields)
    return ListIntroduction(
      file: entry.file, fingerprint: text.fingerprint, title: fields[\.title],
      summary: fields[\.summary],
      body: text.body, accepted: accepted(\.accept, &fields))
  }
}

// MARK: - Pages that are always there

extension ContentParser {
  private static let homePage = Phrase("the home page", "首页")
  private static let indicatorsPage = Phrase("the list of indicators", "指标列表")
  private static let glossaryPage = Phrase("the glossary", "术语表")

  /// What only columns with reports have.
  private func remarkOnLists(of kind: Phrase, _ fields: inout Fields<ColumnKeys>) {
    remark(\.pageSize, of: kind, &fields)
    remark(\.refresh, of: kind, &fields)
    remark(\.releases, of: kind, &fields)
    remark(\.nextRelease, of: kind, &fields)
    remark(\.lang, of: kind, &fields)
    remark(\.aliases, of: kind, &fields)
    remark(\.extra, of: kind, &fields)
  }

  /// Says that a key does nothing on a page which has the keys of a column.
  private func remark<Value: Sendable>(
    _ key: Fields<ColumnKeys>.Path<Value>, of kind: Phrase, _ fields: inout Fields<ColumnKeys>
  ) {
    guard fields.contains(key) else { return }
    fields.report(
      Diagnostic(
        Rule.calendar.keyWithoutEffect, at: fields.location(of: key),
        ["key": .text(fields.name(of: key)), "kind": .phrase(kind)]))
  }

  /// Says that a page can't be a draft: readers would see what its editor takes for hidden.
  private func refuse(
    _ key: Fields<ColumnKeys>.Path<Bool?>, of kind: Phrase, _ fields: inout Fields<ColumnKeys>
  ) {
    guard fields[key] == true else { return }
    fields.report(
      Diagnostic(
        Rule.calendar.neverDraft, at: fields.location(of: key),
        ["key": .text(fields.name(of: key)), "kind": .phrase(kind)]))
  }
}
