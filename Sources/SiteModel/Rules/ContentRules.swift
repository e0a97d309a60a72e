import Diagnostics

/// What can be wrong with reports, columns and terms beyond the head of a single file.
package struct ContentRules: RuleCatalogue {
  package init() {}

  let unknownColumn = Rule(
    "unknown-column", .error,
    "there is no column '{column}'", "没有“{column}”这个栏目",
    fix: ("the columns are {known}", "现有栏目：{known}"),
    why: (
      "A report in a column that is not there would be listed nowhere.", "栏目不存在，公报就没有地方列出来。"
    ),
    wrong: "栏目: new", right: "栏目: news")

  let notYetPublished = Rule(
    "held-back", .warning,
    "held back until its date, {date}", "日期是 {date}，到那天才会发布",
    fix: (
      "correct the date, or add 'publish: …' to show that it is meant",
      "日期写错了就改过来；就是要到时再发，加一行“发布: …”写明"
    ),
    why: (
      "A date still to come is often a slip of the year; the report would be missing without a word.",
      "日期在今天以后，常常是年份写错了，公报会不声不响地不出现。"
    ),
    wrong: "日期: 2032-08-16", right: "日期: 2023-08-16")

  let unfinishedFigures = Rule(
    "unfinished-figures", .warning,
    "the draft has metrics without a value yet, {count} in all: {names}",
    "草稿里还有 {count} 个指标没有填：{names}",
    fix: (
      "fill in 'value' or 'change', or take the metric out where nothing was published",
      "填上数值或增速；没有公布的，把那一项删掉"
    ),
    why: (
      "A draft may wait for its figures; without 'draft' the same is an error.",
      "草稿可以先空着；去掉“草稿”以后还空着就是错误。"
    ),
    wrong: "草稿: 是\n指标:\n  - 名称: 固定资产投资\n    增速:",
    right: "草稿: 是\n指标:\n  - 名称: 固定资产投资\n    增速: +64%")

  let unlikelyYear = Rule(
    "unlikely-year", .error,
    "'{key}' is in the year {year}", "“{key}”写的是 {year} 年",
    fix: ("write the year in four digits", "年份写四位数，看看是不是多写少写了一位"),
    why: (
      "No bulletin of this site is that old or that far away; a digit is missing or wrong.",
      "没有这么早或这么晚的公报，多半是年份写错了一位。"
    ),
    wrong: "日期: 0226-07-18", right: "日期: 2026-07-18")

  let changedBefore = Rule(
    "changed-before-release", .warning,
    "'{key}', {change}, is before the day of publication, {release}",
    "“{key}”是 {change}，早于发布日期 {release}",
    fix: ("correct one of the two dates", "两个日期有一个写错了，改过来"),
    why: (
      "What was changed before it was published was not changed for any reader.",
      "发布以前的改动，读者看不到，不算更新或更正。"
    ),
    wrong: "日期: 2026-08-16\n更新: 2026-06-17", right: "日期: 2026-08-16\n更新: 2026-08-17")

  let changeToCome = Rule(
    "change-to-come", .warning,
    "the change of {date} is still to come", "{date} 还没有到，却写成已经改过",
    fix: ("correct the date", "把日期改对"),
    why: (
      "Feeds and search engines would be told of a change that nobody can have made.",
      "订阅和搜索引擎会收到一个还没有发生的更新。"
    ),
    wrong: "更新: 2062-08-17", right: "更新: 2026-08-17")

  let expiresBeforeRelease = Rule(
    "expires-before-release", .error,
    "'{key}', {expiry}, is not after the publication, {release}: nobody would ever see it",
    "“{key}”是 {expiry}，不晚于发布时间 {release}，这样谁也看不到它",
    fix: ("correct one of the two", "两个时间有一个写错了，改过来"),
    why: (
      "A page that is gone before it appears was not meant so.", "还没发布就失效，不会是本意。"
    ),
    wrong: "发布: 2026-08-16\n失效: 2026-08-01", right: "发布: 2026-08-16\n失效: 2026-09-01")

  let unusedTopic = Rule(
    "unused-topic", .warning,
    "no bulletin has the tag '{tag}', of which this file says more", "没有公报用标签“{tag}”，这个文件却是它的说明",
    fix: (
      "give it to a bulletin, or name the file as the tag is written", "给公报加上这个标签，或者把文件名改成标签的写法"
    ),
    why: (
      "Its page has no bulletins; most often the file's name differs from the tag.",
      "它的页面上一篇公报也没有，多半是文件名和标签写得不一样。"
    ),
    wrong: "content/tags/固投.md（标签: [固定资产投资]）", right: "content/tags/固定资产投资.md")

  let otherLanguage = Rule(
    "translation-language", .error,
    "'{address}' is no bulletin or page in the language '{language}'",
    "“{address}”不是语言为“{language}”的公报或页面",
    fix: (
      "correct the language or the address, or give the other one its 'lang'",
      "改语言或者网址；对方的语言和网站不同的，要在它那里写明“语言”"
    ),
    why: (
      "Search engines would send readers to a page in another language.",
      "搜索引擎会把读者带到别的语言的页面。"
    ),
    wrong: "译文: {en: /news/half-year/}（那一篇是中文）", right: "译文: {en: /news/half-year-en/}")

  let translationTwice = Rule(
    "translation-twice", .warning,
    "there is more than one text in '{language}' among those that name one another as translations",
    "互为译文的几篇里，语言为“{language}”的不止一篇",
    fix: ("name one of them, here and where the others name it", "只留一篇，别处写的也一样"),
    why: (
      "Search engines take one for each language, and which one is chance.",
      "搜索引擎每种语言只取一篇，取哪一篇说不准。"
    ),
    wrong: "译文: {en: /en/a/}（另一篇写着 {en: /en/b/}）", right: "译文: {en: /en/a/}")

  let stickyBeforeRelease = Rule(
    "sticky-before-release", .warning,
    "'{key}', {end}, ends before the publication, {release}: it never stands first",
    "“{key}”到 {end} 为止，早于发布时间 {release}，一天也不会置顶",
    fix: ("correct one of the two, or take '{key}' out", "两个时间有一个写错了，改过来；不用置顶就删掉“{key}”"),
    why: (
      "A day that is over before the bulletin appears was not meant so.",
      "还没发布，置顶就到期了，不会是本意。"
    ),
    wrong: "日期: 2026-08-16\n置顶: 2026-08-01", right: "日期: 2026-08-16\n置顶: 2026-08-31")

  let indicatorTwice = Rule(
    "indicator-twice", .error,
    "the indicator '{indicator}' is defined here and in {other}",
    "指标“{indicator}”在这里和 {other} 里各定义了一次",
    fix: (
      "give one of them another 'id', or remove it", "删掉一个，或者给其中一个另起代号（id）"
    ),
    why: (
      "Figures could belong to either of them.", "数据就不知道该归哪一个。"
    ),
    wrong: "content/indicators/gdp.md, content/indicators/gdp/index.md",
    right: "content/indicators/gdp.md")

  let aliasOfAnotherKind = Rule(
    "alias-of-another-kind", .warning,
    "'{alias}' gets a page that leads on, but most servers send a file that ends in .{suffix} as a download",
    "旧址“{alias}”会放一个自动跳转的网页，可多数服务器会把 .{suffix} 文件当作下载，读者跳不过去",
    fix: (
      "have the server lead from the old address to the new one",
      "请管服务器的人设置从旧址转到新址；已经设好的，用“接受”写明"
    ),
    why: (
      "A server says by the ending what a file is, and a browser believes it.",
      "服务器按扩展名告诉浏览器这是什么文件。"
    ),
    wrong: "旧址: /info/2019.jhtml", right: "旧址: /info/2019.html")

  let missingImage = Rule(
    "missing-image", .error,
    "there is no file for the picture '{path}'", "没有图片“{path}”这个文件",
    fix: (
      "put the picture into the folder that the text is in, or correct its name",
      "把图片放到这篇文章所在的文件夹里；名字不对的，改正它"
    ),
    why: (
      "Readers who are sent the page would see no picture.", "转发这个页面时会没有图。"
    ),
    wrong: "图片: cover.jpg（没有这个文件）", right: "content/news/x/index.md, content/news/x/cover.jpg")

  let feedIDTwice = Rule(
    "id-twice", .error,
    "{other} has the id '{id}', too", "“{other}”的编号也是“{id}”",
    fix: (
      "give each its own; a copied file keeps none of the original's",
      "一篇一个编号；照着别的文件写的，把编号改掉或者删掉"
    ),
    why: (
      "Readers' programs know a report by its id, and show only one of those that have the same.",
      "订阅的程序靠编号认公报，编号一样就只显示一篇。"
    ),
    wrong: "b.md: id: tag:example.org,2023:a", right: "b.md: id: tag:example.org,2023:b")

  let termTwice = Rule(
    "term-twice", .error,
    "the term '{term}' is explained here and in {other}", "“{term}”在这里和 {other} 里各解释了一次",
    fix: ("take it out of one of them", "从其中一处去掉"),
    why: (
      "Readers would be shown one of the two, by chance.", "读者看到哪一个就全凭运气了。"
    ),
    wrong: "又称: 规上（两个术语都写）", right: "又称: 规上")

  let gapInDefinition = Rule(
    "gap-in-definition", .error,
    "a definition opens in other texts, where no figure is filled in", "术语解释会显示在别的文章里，那里不会自动填数",
    fix: (
      "write the figure between the brackets: [35亿元](metric:…)", "把数写在方括号里：[35亿元](metric:…)"
    ),
    why: (
      "The place of the figure would be empty.", "不然填数的地方就是空的。"
    ),
    wrong: "产值为[](metric:gdp@2023)", right: "产值为[35亿元](metric:gdp@2023)")
}

extension Rule {
  static let contents = ContentRules()
}
