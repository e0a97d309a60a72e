import Diagnostics

/// What can be wrong with links and pictures, and what is asked of templates.
package struct LinkedPlaceRules: RuleCatalogue {
  package init() {}

  let nothingThere = Rule(
    "dead-link", .error,
    "there is nothing at '{address}' on this site", "网站上没有“{address}”",
    fix: (
      "name a file beside this one, or a path from the site's root on",
      "写旁边文件的名字，或者以“/”开头的站内网址"
    ),
    why: (
      "Readers who follow the link would find nothing.", "读者点进去会是一个空页面。"
    ),
    wrong: "[上期](2023-h2.md)", right: "[上期](2023-h1.md)")

  let notPublishedThere = Rule(
    "link-to-unpublished", .error,
    "'{address}' is a draft, which is not published", "“{address}”是草稿，还没有发布",
    fix: (
      "publish both together, or take the link out until then", "两篇一起发布，或者先把链接去掉"
    ),
    why: (
      "Readers who follow the link would find nothing.", "读者点进去会是一个空页面。"
    ),
    wrong: "[预告](draft.md)", right: "（草稿发布后再加链接）")

  let linkWaits = Rule(
    "link-waits", .warning,
    "'{address}' is published at {date}; until then there are only the words here, and no link",
    "“{address}”到 {date} 才发布，在那以前这里只有文字，没有链接",
    fix: (
      "nothing has to be done: from then on the next build makes it a link",
      "不用改：到时间以后再生成一次，这里就成了链接"
    ),
    why: (
      "A link to a page that is not there yet would tell its address and lead nowhere.",
      "页面还没有发布，链接会泄露网址，点进去又什么也没有。"
    ),
    wrong: "[明日公报](2026-08-16.md)", right: "（到时间自动成为链接）")

  let linkExpires = Rule(
    "link-expires", .warning,
    "'{address}' expires at {date}; from then on there are only the words here, and no link",
    "“{address}”到 {date} 失效，从那以后这里只有文字，没有链接",
    fix: (
      "see that the text is right without the link, or take the link out before",
      "看看没有链接时这句话通不通；不通就提前改掉"
    ),
    why: (
      "What expires leaves the site by itself, and nobody looks at the pages that lead to it.",
      "页面到期自动撤下，而链接到它的页面常常没人去看。"
    ),
    wrong: "报名见[通告](notice.md)", right: "报名已于3月31日截止")

  let linkExpired = Rule(
    "link-expired", .warning,
    "'{address}' expired at {date}; there are only the words here, and no link",
    "“{address}”已于 {date} 失效，这里只有文字，没有链接",
    fix: ("take the link out, or change what it leads to", "去掉链接，或者换一个去处"),
    why: (
      "The page is gone from the site; a link to it would lead nowhere.",
      "页面已经撤下，链接点进去什么也没有。"
    ),
    wrong: "报名见[通告](notice.md)", right: "报名已于3月31日截止")

  let unreadFile = Rule(
    "unlinked-file", .warning,
    "no page leads to the file; it is published at {path} all the same",
    "没有页面链接到这个文件，但它会发布在 {path}",
    fix: (
      "link to it, move it out of the content folder, or name it under 'unlinked' in site.yaml",
      "在页面里链接它，或者移出 content 文件夹；确实要这样发布，就写进 site.yaml 的“不必链接”"
    ),
    why: (
      "A file that nobody names is often left over, or belongs to a report that is not published yet.",
      "没有页面提到的文件，常常是忘了删的，或者属于还没发布的公报。"
    ),
    wrong: "content/news/旧表.xlsx", right: "[附表](旧表.xlsx)")

  let noHeading = Rule(
    "no-such-heading", .error,
    "there is no heading '#{heading}' on the page that the link leads to",
    "链接指向的页面上没有“#{heading}”这个小标题",
    fix: (
      "write the words of the heading, with hyphens for spaces", "照小标题的字写，空格换成减号"
    ),
    why: (
      "The link would lead to the top of the page, and not to what it speaks of.",
      "链接会跳到页面开头，而不是要说的那一段。"
    ),
    wrong: "[见下文](#总体情況)", right: "[见下文](#总体情况)")

  let noPicture = Rule(
    "no-such-picture", .error,
    "there is no file for the picture '{address}'", "没有图片“{address}”这个文件",
    fix: (
      "put the picture into the folder that the text is in, or correct its name",
      "把图片放到这篇文章所在的文件夹里；名字不对的，改正它"
    ),
    why: (
      "Readers would see a broken picture.", "读者会看到一个破图。"
    ),
    wrong: "![开工现场](photo.jpg)（没有这个文件）", right: "content/news/x/index.md, content/news/x/photo.jpg")

  let brokenPicture = Rule(
    "broken-picture", .warning,
    "the file of the picture '{name}' is empty or no picture", "图片“{name}”是空文件，或者不是图片",
    fix: (
      "see whether it opens, and put a whole one in its place", "双击看看能不能打开，换一个完好的"
    ),
    why: (
      "Readers would see a broken picture.", "读者会看到一个破图。"
    ),
    wrong: "photo.jpg（0 字节）", right: "photo.jpg")

  let drawingRuns = Rule(
    "drawing-with-script", .error,
    "the drawing holds '{script}', which no drawing needs and which may run when somebody opens it",
    "这个图形文件里有“{script}”，画图用不着，打开时可能会运行",
    fix: (
      "save it as plain SVG, without scripts", "用制图软件另存为普通 SVG（不带脚本），或者存成 PNG"
    ),
    why: (
      "A drawing on the site's own address could do whatever a page can.",
      "放在网站上的图形能做网页能做的一切，不能让它带程序。"
    ),
    wrong: "<svg onload=…>", right: "<svg>…</svg>")
}

extension LinkedPlaceRules {
  /// A link to what is gone, and one to what will be.
  package static var linkHasExpired: Rule { Rule.linkedPlaces.linkExpired }
  package static var linkWillExpire: Rule { Rule.linkedPlaces.linkExpires }
}

extension Rule {
  static let linkedPlaces = LinkedPlaceRules()
}
