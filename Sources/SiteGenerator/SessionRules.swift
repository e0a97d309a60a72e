import Diagnostics
import Localization

/// What can go wrong once everything is read.
package struct SessionRules: RuleCatalogue {
  package init() {}

  let endlessPage = Rule(
    "endless-page", .error,
    "templates include one another more than {limit} deep, on the page {path}",
    "做页面 {path} 时，模板一个套一个，超过 {limit} 层",
    fix: (
      "take one of the steps out, or put it in a section that ends", "去掉其中一层，或者放进会结束的循环段里"
    ),
    why: (
      "The page would never be finished.", "这样页面永远做不完。"
    ),
    wrong: "a.mustache: {{>b}}, b.mustache: {{>a}}", right: "a.mustache: {{>b}}")

  let nothingToShow = Rule(
    "nothing-to-show", .error,
    "the page {path} was planned, but what it shows is not there", "计划了页面 {path}，却找不到它的内容",
    fix: (
      "this is a fault of sitegen; please report it with the content",
      "这是 sitegen 自己的毛病，请把内容一起报告给开发者"
    ),
    why: (
      "A page without its content must not be published.", "没有内容的页面不能发布。"
    ),
    wrong: "（sitegen 的毛病）", right: "（请报告）")

  let notRemembered = Rule(
    "not-remembered", .warning,
    "the site is published, but what makes the next build fast could not be kept: {reason}",
    "网站已经发布，但没能存下让下次更快的记录：{reason}",
    fix: ("the next build makes everything anew", "不用管它，下次会全部重做一遍"),
    why: (
      "The record is a convenience, and never needed for a right result.", "这份记录只为省时间，没有它结果也一样对。"
    ),
    wrong: "（磁盘满了）", right: "（腾出空间）")

  let addressRemoved = Rule(
    "address-removed", .warning,
    "there is nothing at {address} any more", "{address} 这个网址现在没有了",
    fix: (
      "if something stands for it now, write 'aliases: [{address}]' in its front matter",
      "内容搬到了别处，就在新页面开头写“旧址: [{address}]”；确实删除的不用管"
    ),
    why: (
      "Readers, search engines and other sites still have the address; an alias leads them on.",
      "读者、搜索引擎和别的网站还记着旧网址，写上旧址就能自动转过去。"
    ),
    wrong: "a.md → b.md", right: "b.md：旧址: [/news/a/]")

  let chartShifted = Rule(
    "chart-shifted", .warning,
    "where other sites show {address} in a frame, they show '{after}' now, and no longer '{before}'",
    "别的网站嵌入的 {address} 原来是“{before}”，现在变成了“{after}”",
    fix: (
      "in {file}, give the chart that was put before it an 'id' of its own: only charts without one are counted",
      "在 {file} 里给插到前面的图写上“编号”：只有没写编号的图才按次序编，后面的图就不会跟着变"
    ),
    why: (
      "Charts without an id are known by their place, and whoever shows one elsewhere would show another.",
      "没写编号的图按次序认，前面多一幅、少一幅，别处嵌入的就换成了另一幅，又没人知道。"
    ),
    wrong: "图表: [{标题: 新图, …}, {标题: 旧图, …}]", right: "图表: [{编号: 新图, 标题: 新图, …}, {标题: 旧图, …}]")

  let leftover = Rule(
    "leftover", .warning,
    "the site is published, but the old one is still there: {reason}",
    "网站已经发布，但旧网站还没删掉：{reason}",
    fix: ("the next build tries again to remove it", "不用管它，下次会再删一次"),
    why: (
      "It takes up room, and readers don't see it.", "它只占地方，读者看不到。"
    ),
    wrong: "（旧文件正被占用）", right: "（关掉占用它的程序）")

  // MARK: Warnings that editors accept

  let unknownCode = Rule(
    "unknown-code", .error,
    "there is no warning with the code '{code}'", "没有代号是“{code}”的提醒",
    fix: (
      "'sitegen explain' lists all codes; 'sitegen check --format json' shows those of this site",
      "用 sitegen explain 列出全部代号，用 sitegen check --format json 看这个网站的提醒各是什么代号"
    ),
    why: (
      "A misspelt code accepts nothing, and nobody would notice.", "代号写错了，什么都不会接受，又没人知道。"
    ),
    wrong: "接受: {figure-jump: 上年基数很小}", right: "接受: {figure-jumps: 上年基数很小}")

  let errorAccepted = Rule(
    "error-accepted", .error,
    "'{code}' is an error, which can't be accepted", "“{code}”是错误，不是提醒，不能接受",
    fix: ("mend what it is about, and take the line out", "把它说的地方改好，再去掉这一行"),
    why: (
      "With an error in it nothing is published; only warnings may be right as they are.",
      "有错误就不发布；只有提醒才可能本来就是对的。"
    ),
    wrong: "接受: {dead-link: 以后再补}", right: "（改好链接）")

  let unusedAcceptance = Rule(
    "unused-acceptance", .warning,
    "'{code}' is accepted here, but there is nothing of it any more", "接受了“{code}”，可文件里已经没有这条提醒",
    fix: ("take the line out", "去掉这一行"),
    why: (
      "It would silence the next one, which nobody has looked into.", "留着它，以后新出现的同类问题就看不到了。"
    ),
    wrong: "接受: {figure-jumps: 上年基数很小}（数已经改了）", right: "（去掉“接受”）")

  /// What to do about an address of which it is known what stands for it.
  let writeAlias = Wording(
    "if {file} stands for it now, write there 'aliases: [{address}]'",
    "如果 {file} 就是它，在那个文件开头写“旧址: [{address}]”")

  /// What to do about the address of a file, in the place of which no page can lead on.
  let putFileBack = Wording(
    "if it has another name now, give it back the old one, or have the server lead from there to it",
    "文件只是改了名的，改回原来的名字，或者请管服务器的人设置转向；确实删除的不用管")

  /// What to do about a chart that has the place of another one that was taken out.
  let nameChart = Wording(
    "in {file}, give the chart '{after}' an 'id' of its own and write 'former-id: {id}' with it: then it keeps the address that it had; do so with all that moved",
    "在 {file} 里给“{after}”写上“编号”，再写“旧编号: {id}”，它原来的网址就仍然有效；凡是次序变了的图都这样写")

  /// What to do about the address of a chart alone, which is no more on its page.
  let writeAliasOfChart = Wording(
    "other sites may show the chart in a frame: if it only has an 'id' now, write 'former-id: {id}' with it in {file}; if it was taken out, write 'aliases: [{address}]' there, and the frame says that it is no more, with a link to the page",
    "别的网站可能嵌入了这幅图：图还在，只是写了编号的，在 {file} 里给它写上“旧编号: {id}”；图撤下了的，在文件开头写“旧址: [{address}]”，那里就会写明图已撤下，并给出本页的链接"
  )
}

extension Rule {
  static let session = SessionRules()
}
