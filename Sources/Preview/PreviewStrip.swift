import Diagnostics
import Localization
import SiteGenerator
import SiteModel

/// What the preview says at the foot of a page: what is wrong with the page, whether readers will see it,
/// and whether the site is older than its sources.
struct PreviewStrip {
  private let state: PreviewState
  private let source: String?
  private let live: LiveSite
  private let address: String
  private let language: Language

  /// How the strip begins, by which it is found again.
  static let opening: StaticString = "<aside id=\"_sitegen\""

  /// - Parameters:
  ///   - source: the file that the page's text comes from.
  ///   - address: of the page, from the host's root on.
  init(
    _ state: PreviewState, source: String?, at address: String, _ live: LiveSite,
    _ language: Language
  ) {
    self.address = address
    self.state = state
    self.source = source
    self.live = live
    self.language = language
  }

  func added(to page: [UInt8]) -> [UInt8] { page.inserting(markup()) }

  private var own: [Diagnostic] {
    source.map { source in state.diagnostics.filter { $0.location.file == source } } ?? []
  }

  private func markup() -> [UInt8] {
    var markup = PreviewMarkup(language)
    markup.markup(Self.opening)
    markup.attribute("aria-label", Wording("Preview", "预览").text(in: language))
    markup.markup("><style>")
    markup.markup(Self.style)
    markup.markup("</style>")
    fault(&markup)
    release(&markup)
    let warnings = own.filter { $0.severity == .warning }
    if !warnings.isEmpty {
      markup.markup("<details open><summary>")
      markup.words(
        "{warnings} on this page", "这一页有{warnings}",
        ["warnings": .counted(warnings.count, "warning", "条提醒")])
      markup.markup("</summary><ul>")
      for warning in warnings { markup.diagnostic(warning) }
      markup.markup("</ul></details>")
    }
    markup.markup("<p>")
    markup.link(
      to: PreviewResponder.ownFolder,
      Phrase(
        "Preview: {errors}, {warnings}", "预览：{errors}，{warnings}",
        [
          "errors": .counted(state.errors.count, "error", "个错误"),
          "warnings": .counted(
            state.diagnostics.count - state.errors.count, "warning", "条提醒"),
        ]
      ).text(in: language))
    markup.markup(" · ")
    markup.link(
      to: "\(PreviewResponder.ownFolder)look?\(LiveScript.encoded(["page": address]))",
      PreviewLook.title.text(in: language))
    markup.markup("</p></aside>")
    return markup.bytes
  }

  /// Why the site can't be published, where it can't.
  private func fault(_ markup: inout PreviewMarkup) {
    let errors = state.errors
    if state.failure == nil, errors.isEmpty { return }
    markup.markup("<p class=\"error\">")
    if let failure = state.failure {
      markup.text(failure.text(in: language))
    } else {
      markup.words(
        "The site can't be published now: {errors}.", "现在还不能发布：{errors}。",
        ["errors": .counted(errors.count, "error", "个错误")])
      // What is wrong with a release to come leaves the site of today as it is.
      if state.isBroken {
        markup.words(" This is how it was before them.", "这里显示的是出错以前的样子。")
      }
    }
    markup.markup("</p>")
  }

  /// Whether readers see the page yet, or still.
  private func release(_ markup: inout PreviewMarkup) {
    guard let release = source.flatMap(live.release) else { return }
    let now = live.moment
    var marks: [(String, String, [String: Phrase.Argument])] = []
    if release.isDraft {
      marks.append(
        ("Draft: readers don't see this page.", "草稿：读者看不到这一页。", [:]))
    }
    if let from = release.from, now < from {
      marks.append(
        (
          "Waiting: readers see this page from {date} on.", "未到时间：{date}起读者才看得到。",
          ["date": .text(from.text)]
        ))
    }
    if let until = release.until, until <= now {
      marks.append(
        (
          "Expired: readers have not seen this page since {date}.", "已失效：{date}起读者看不到原文。",
          ["date": .text(until.text)]
        ))
    }
    for mark in marks {
      markup.markup("<p class=\"mark\">")
      markup.words(mark.0, mark.1, mark.2)
      markup.markup("</p>")
    }
  }

  /// Nothing of the site's own style reaches it, nor its style the site.
  private static let style: StaticString = """
    #_sitegen,#_sitegen *{all:revert}\
    #_sitegen{position:fixed;z-index:2147483647;inset:auto 0 0 auto;max-width:min(40rem,100vw);\
    max-height:50vh;overflow:auto;box-sizing:border-box;padding:.4rem .8rem;background:#fff;\
    color:#222;border:1px solid #767676;border-radius:.4rem 0 0 0;font:14px/1.5 system-ui,sans-serif;\
    color-scheme:light}\
    #_sitegen p,#_sitegen ul{margin:.2rem 0}#_sitegen ul{padding-left:1.2rem}\
    #_sitegen pre{white-space:pre-wrap;margin:.2rem 0;padding:.2rem .4rem;background:#f2f2f2}\
    #_sitegen mark{background:#ffd54f;color:#222}#_sitegen a{color:#0b57d0}\
    #_sitegen .error{color:#b3261e}#_sitegen .mark{background:#fff3cd;padding:0 .4rem}\
    @media print{#_sitegen{display:none}}
    """
}
