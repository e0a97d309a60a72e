import Diagnostics
import Localization
import SiteGenerator
import SiteModel

/// The preview's own pages: what is wrong, what is not finished, what will happen, and how a page looks
/// elsewhere.
struct PreviewPages {
  let language: Language

  // MARK: Faults

  /// What stands in the place of a page that can't be shown.
  ///
  /// - Parameter first: the file whose faults come first; those of others follow.
  func faults(_ state: PreviewState, first: String?) -> [UInt8] {
    page(Wording("This can't be published yet", "现在还不能发布")) { markup in
      if let failure = state.failure {
        markup.markup("<p class=\"error\">")
        markup.text(failure.text(in: language))
        markup.markup("</p>")
      }
      let errors = state.errors
      let own = errors.filter { $0.location.file == first }
      let others = errors.filter { $0.location.file != first }
      list(own, &markup)
      if !own.isEmpty, !others.isEmpty {
        markup.markup("<h2>")
        markup.words("In other files", "其他文件")
        markup.markup("</h2>")
      }
      list(others, &markup)
      if state.live != nil {
        markup.markup("<p>")
        markup.words(
          "The other pages are still to be seen as they were. ", "其他页面还可以照原来的样子看。")
        markup.link(to: "/", Wording("Home page", "首页").text(in: language))
        markup.markup("</p>")
      }
      markup.markup("<p>")
      markup.words(
        "Mend it and save: this page goes by itself.", "改好保存，这个页面会自己变回来。")
      markup.markup("</p>")
    }
  }

  /// What stands at the address of a page that is not finished.
  func unfinished(_ draft: Draft) -> [UInt8] {
    page(Wording("This is a draft", "这是草稿")) { markup in
      markup.markup("<p>")
      markup.text(draft.title)
      markup.markup(" <code>")
      markup.text(draft.file)
      markup.markup("</code></p><p>")
      markup.words(
        "Readers don't see it, and neither does this preview: start it with --drafts, or take 'draft' out.",
        "读者看不到，这个预览也不显示：用 sitegen serve --drafts 启动就能看到；写完了，去掉“草稿”一项。")
      markup.markup("</p>")
    }
  }

  /// What is to be seen while the site is made for the first time.
  func beginning() -> [UInt8] {
    page(Wording("The site is being made", "正在生成网站")) { markup in
      markup.markup("<p>")
      markup.words("It is here in a moment, by itself.", "请稍等，做好了会自己显示。")
      markup.markup("</p>")
    }
  }

  /// Why one page could not be made.
  func fault(_ fault: LivePageFault) -> [UInt8] {
    page(Wording("This page can't be made", "这个页面做不出来")) { markup in
      switch fault {
      case .unreadable(let error):
        markup.markup("<p class=\"error\">")
        markup.text(error.phrase.text(in: language))
        markup.markup("</p>")
      case .unrenderable(let diagnostic): list([diagnostic], &markup)
      }
    }
  }

  // MARK: The desk

  /// All that an editor should know of the site.
  func desk(_ state: PreviewState) -> [UInt8] {
    page(Wording("Preview", "预览")) { markup in
      markup.markup("<p>")
      markup.link(to: "/", Wording("To the site", "去看网站").text(in: language))
      markup.markup("</p>")
      if let failure = state.failure {
        markup.markup("<p class=\"error\">")
        markup.text(failure.text(in: language))
        markup.markup("</p>")
      }
      let errors = state.errors
      let warnings = state.diagnostics.filter { $0.severity == .warning }
      section(Wording("Errors", "错误"), errors.count, &markup) { list(errors, &$0) }
      section(Wording("Warnings", "提醒"), warnings.count, &markup) { list(warnings, &$0) }
      section(Wording("Drafts", "草稿"), state.drafts.count, &markup) { markup in
        markup.markup("<ul>")
        for draft in state.drafts {
          markup.markup("<li>")
          let isShown = state.live?.publishes(draft.path.output) ?? false
          if isShown, let base = state.live?.configuration.baseURL {
            markup.link(to: base.link(to: draft.path), draft.title)
          } else {
            markup.text(draft.title)
          }
          markup.markup(" <code>")
          markup.text(draft.file)
          markup.markup("</code>")
          if !isShown { markup.words(" (shown with --drafts)", "（加上 --drafts 才看得到）") }
          markup.markup("</li>")
        }
        markup.markup("</ul>")
      }
      section(Wording("What comes next", "接下来"), state.schedule.count, &markup) { markup in
        markup.markup("<ul>")
        for change in state.schedule {
          markup.markup("<li>")
          markup.text(change.phrase.text(in: language))
          markup.markup("</li>")
        }
        markup.markup("</ul>")
      }
    }
  }

  private func section(
    _ title: Wording, _ count: Int, _ markup: inout PreviewMarkup,
    _ content: (inout PreviewMarkup) -> Void
  ) {
    markup.markup("<h2>")
    markup.text("\(title.text(in: language)) (\(count))")
    markup.markup("</h2>")
    if count > 0 {
      content(&markup)
    } else {
      markup.markup("<p>")
      markup.words("None.", "没有。")
      markup.markup("</p>")
    }
  }

  /// How many are listed: nobody reads more before the first are mended.
  private static let listed = 100

  private func list(_ diagnostics: [Diagnostic], _ markup: inout PreviewMarkup) {
    if diagnostics.isEmpty { return }
    markup.markup("<ul class=\"diagnostics\">")
    for diagnostic in diagnostics.prefix(Self.listed) { markup.diagnostic(diagnostic) }
    markup.markup("</ul>")
    if diagnostics.count > Self.listed {
      markup.markup("<p>")
      markup.words(
        "And {count} more; sitegen check lists them all.", "还有 {count} 条，用 sitegen check 可以全部列出。",
        ["count": .number(diagnostics.count - Self.listed)])
      markup.markup("</p>")
    }
  }

  // MARK: Looks

  /// A page on a phone, on paper and in the dark, side by side.
  ///
  /// - Parameters:
  ///   - address: of the page, from the host's root on.
  ///   - version: what it is known by.
  func look(at address: String, version: String) -> [UInt8] {
    page(PreviewLook.title, isWide: true) { markup in
      markup.markup("<p>")
      markup.link(to: address, address)
      markup.markup("</p><div class=\"looks\">")
      for look in PreviewLook.allCases {
        markup.markup("<figure><figcaption>")
        markup.text(look.wording.text(in: language))
        markup.markup("</figcaption><iframe")
        markup.attribute("class", look.rawValue)
        markup.attribute("title", look.wording.text(in: language))
        markup.attribute("src", "\(address)?\(PreviewLook.name)=\(look.rawValue)")
        markup.attribute("data-version", version)
        markup.markup("></iframe></figure>")
      }
      markup.markup("</div>")
    }
  }

  /// An address that some text asks for; the home page's where it is none on this host.
  static func addressOnSite(_ text: String) -> String {
    // Browsers take a backslash for a slash, and two slashes for another host.
    let isOnSite =
      text.hasPrefix("/") && !text.dropFirst().hasPrefix("/") && !text.contains("\\")
    return isOnSite ? String(text.prefix { $0 != "?" && $0 != "#" }) : "/"
  }

  // MARK: All of them

  private func page(
    _ title: Wording, isWide: Bool = false, _ content: (inout PreviewMarkup) -> Void
  ) -> [UInt8] {
    var markup = PreviewMarkup(language)
    markup.markup("<!DOCTYPE html><html")
    markup.attribute("lang", language.rawValue)
    markup.markup(
      """
      ><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">\
      <meta name="color-scheme" content="light dark"><title>
      """)
    markup.text(title.text(in: language))
    markup.markup("</title><style>")
    markup.markup(Self.style)
    markup.markup("</style></head><body><main")
    markup.attribute("class", isWide ? "wide" : "")
    markup.markup("><h1>")
    markup.text(title.text(in: language))
    markup.markup("</h1>")
    content(&markup)
    markup.markup("</main></body></html>\n")
    return markup.bytes
  }

  private static let style: StaticString = """
    body{margin:0;font:16px/1.6 system-ui,sans-serif;color-scheme:light dark}\
    main{max-width:60rem;margin:0 auto;padding:1rem}main.wide{max-width:none}\
    .diagnostics{list-style:none;padding:0}\
    .diagnostics li{border-left:.3rem solid #b26a00;padding:.1rem .8rem;margin:.8rem 0}\
    .diagnostics li.error{border-color:#b3261e}.diagnostics p{margin:.2rem 0}\
    p.error{border-left:.3rem solid #b3261e;padding-left:.8rem}\
    pre{white-space:pre-wrap;overflow-wrap:anywhere;background:color-mix(in srgb,currentColor 8%,transparent);\
    padding:.4rem .6rem;margin:.4rem 0}mark{background:#ffd54f;color:#222}\
    .looks{display:flex;gap:1rem;align-items:flex-start;overflow-x:auto}figure{margin:0}\
    iframe{border:1px solid #767676;height:46rem;width:46rem;background:#fff}\
    iframe.phone{width:22.5rem}
    """
}

extension PreviewLook {
  fileprivate var wording: Wording {
    switch self {
    case .phone: Wording("Phone", "手机")
    case .paper: Wording("Paper", "打印")
    case .dark: Wording("Dark", "深色")
    }
  }
}
