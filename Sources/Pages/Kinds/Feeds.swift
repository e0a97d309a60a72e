import Markup
import SiteModel

extension PageKind {
  static let feed = file(
    "feed",
    "the newest reports, and those that were changed last, of the site, a column, a publication, a tag or an indicator",
    "整个网站、一个栏目、一个定期发布、一个标签或一个指标最新发布和最近改动的公报，供订阅"
  ) { planning in
    FeedSubject.all(of: planning.edition).flatMap { subject in
      FeedFormat.all.map { format in
        FileDraft(
          path: subject.path(of: format), subject: subject.name,
          making: .written { desk, output in
            output.append(verbatim: format.write(Feed(of: subject, on: desk.view), desk.view))
          })
      }
    }
  }
}
