import Markup
import SiteModel
import Templates

extension PageKind {
  static let page = html(
    "page", "a page outside the columns, such as /about/", "栏目之外的页面，如 /about/",
    of: StandaloneContent.self,
    isAlwaysNeeded: true
  ) { planning in
    planning.edition.pages.map { page in
      let file = page.file
      return Draft(
        path: page.path, subject: file, origin: .file(file), modified: page.updated ?? page.date,
        template: page.template, language: page.language, isListed: !page.isUnindexed
      ) { standalonePage(file, on: $0) }
    } + planning.edition.notices.map(notice)
  }

  /// What stands at the address of something that has expired.
  private static func notice(of page: AbsentPage) -> Draft<StandaloneContent> {
    let since = if case .expired(let since) = page.absence { since } else { Moment.unknown }
    return Draft(
      path: page.path, subject: "\(page.file) \(page.title) \(since.rfc3339) \(since.text)",
      origin: .file(page.file), language: page.language, isListed: false
    ) { site in
      let sentence = site.language.pagePhrases.expired(since.wording(in: site.language))
      var body = OutputBuffer()
      body.append("<p>")
      body.append(sentence, escapedFor: .html)
      body.append("</p>\n")
      let content = StandalonePage.saying(HTML(vouchedFor: body.bytes), in: page)
      return Page(
        content: StandaloneContent(site: site, page: content),
        head: site.head(
          page.path, page.title, below: [],
          PageHead.About(description: sentence, language: page.language, isExpired: true)))
    }
  }

  private static func standalonePage(
    _ file: String, on site: SiteView
  ) -> Page<StandaloneContent>? {
    guard let page = site.reader.page(file) else { return nil }
    return Page(
      content: StandaloneContent(site: site, page: page),
      head: site.head(
        page.path, page.title, below: [],
        PageHead.About(
          description: site.reader.summary(of: page), image: page.image,
          imageAlt: page.imageAlt, language: page.language,
          translations: site.reader.translations(of: page),
          isUnindexed: page.isUnindexed, extra: page.extra)))
  }
}

struct StandaloneContent: PageContent {
  let site: SiteView
  let page: StandalonePage

  static let schema = Schema<StandaloneContent>([
    .optionalRecord(
      "picture", "the page's picture as it stands above the text, unless the text shows it",
      "放在正文前面的图片；正文里已有这张图片时没有这一项"
    ) { view in
      PictureView(view.page.image, view.page.imageAlt, besideTextOf: view.page.file, on: view.site)
    },
    .html("body", "the text", "正文") { $0.site.reader.html(of: $0.page.body, from: $0.page.file) },
    .boolean("has-outline", "whether the text has headings", "正文有没有小标题") {
      !$0.page.body.outline.isEmpty
    },
    .list("outline", "the headings of the text", "正文的各个小标题") {
      OutlineEntry.all(of: $0.site.reader.outline(of: $0.page.body, from: $0.page.file))
    },
    .optionalText(
      "date", "the day, with the time where one was given: 2023-08-16 09:30",
      "日期，写了时间的带上时间，如：2023-08-16 09:30"
    ) { $0.page.date?.text },
    .optionalText(
      "date-text", "the date in the page's language: 16 August 2023", "按本页语言写的日期，如：2023年8月16日"
    ) { view in view.page.date?.wording(in: view.site.language) },
    .optionalText("datetime", "the date for machines, for datetime=\"…\"", "供 datetime=\"…\" 用的日期")
    {
      $0.page.date?.machineReadable
    },
    .optionalText("updated", "when it was last changed: 2023-08-17", "最后修改的日期，如：2023-08-17") {
      $0.page.updated?.text
    },
    .optionalText("updated-datetime", "the same for machines", "最后修改的日期，供 datetime=\"…\" 用") {
      $0.page.updated?.machineReadable
    },
    .optionalText(
      "updated-text", "the same in the page's language: 17 August 2023",
      "最后修改的日期，按本页语言写，如：2023年8月17日"
    ) { view in view.page.updated?.wording(in: view.site.language) },
  ])
}
