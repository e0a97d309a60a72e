import Diagnostics

/// What can be wrong with the contents of a site beyond the head of a single file: figures and their
/// series, charts and their data, links, names that refer to something.
package struct SiteModelRules: RuleCatalogue {
  package init() {}

  // MARK: Words to avoid

  let wordingWithoutWord = Rule(
    "wording-without-word", .error,
    "the entry does not say which word is wrong", "这一条没有写哪个词不对",
    fix: ("add 'wrong: …', and 'right: …' for what to write", "写“错: …”，再用“对: …”写明该怎样写"),
    why: ("An entry without a word finds nothing.", "不写词就什么也查不到。"),
    wrong: "- 对: 账户", right: "- {错: 帐户, 对: 账户}")

  let wordingIsRight = Rule(
    "wording-is-right", .error,
    "'{word}' is both wrong and right", "“{word}”既写成了错的，又写成了对的",
    fix: ("change one of the two", "改掉其中一个"),
    why: ("Nobody could follow it.", "这样没法照着改。"),
    wrong: "- {错: 账户, 对: 账户}", right: "- {错: 帐户, 对: 账户}")

  let wordingTooShort = Rule(
    "wording-too-short", .error,
    "'{word}' is a single letter, and would be found everywhere", "“{word}”只有一个字母，到处都会查到",
    fix: ("write a longer word", "写长一点的词"),
    why: ("What is found in every word helps nobody.", "每句话都报，就没有人看了。"),
    wrong: "- {错: a, 对: b}", right: "- {错: Lanzhou city, 对: Lanzhou}")

  let wordingTwice = Rule(
    "wording-twice", .error,
    "'{word}' has an entry already, on line {line}", "“{word}”在第 {line} 行已经有一条",
    fix: ("keep one of the two", "两条留一条"),
    why: ("Only one of them could be shown.", "只能按一条提示。"),
    wrong: "- {错: 帐户, 对: 账户}\n- {错: 帐户, 对: 户头}", right: "- {错: 帐户, 对: 账户}")

  let exceptionWithoutWord = Rule(
    "exception-without-word", .error,
    "'{word}' holds none of the words of its entry, so there is nothing to except",
    "“{word}”里没有这一条的词，用不着写成例外",
    fix: ("write the whole longer word, or take it out", "写出含有那个词的整个长词，或者去掉它"),
    why: ("An exception that never holds is a slip of the pen.", "从来用不上的例外多半是写错了。"),
    wrong: "- {错: 其它, 对: 其他, 例外: [其他]}", right: "- {错: 其它, 对: 其他, 例外: [其它门类]}")

  // MARK: The release calendar

  let releaseWithoutTitle = Rule(
    "release-without-title", .error,
    "the entry does not say what is released", "这一条没有写发布什么",
    fix: (
      "add 'title: …', or 'series: …' with the publication that it is an issue of",
      "写“标题: …”；如果是定期发布的一期，写“系列: …”"
    ),
    why: ("Readers could not tell what comes on that day.", "读者看不出那天发布什么。"),
    wrong: "- 日期: 2024-07-15", right: "- {日期: 2024-07-15, 标题: 上半年经济运行情况}")

  let postponedWithoutReason = Rule(
    "postponed-without-reason", .error,
    "the release is postponed, and nobody says why", "写了推迟，没有写原因",
    fix: ("add 'reason: …'", "加上“原因: …”"),
    why: (
      "A date that was announced is a promise; readers are owed a reason when it is not kept.",
      "预告的日期是承诺，改期要向读者说明原因。"
    ),
    wrong: "- {日期: 2024-07-15, 标题: 半年报, 状态: 推迟}",
    right: "- {日期: 2024-07-15, 标题: 半年报, 状态: 推迟, 新日期: 2024-07-22, 原因: 数据仍在核实}")

  let newDateWithoutDelay = Rule(
    "new-date-without-delay", .error,
    "'{key}' belongs to a release that is postponed, and this one is not",
    "写了“{key}”，但没有写推迟",
    fix: ("add 'status: postponed' and 'reason: …'", "加上“状态: 推迟”和“原因: …”"),
    why: (
      "Without it, the calendar would show the date that is no longer right.",
      "不写推迟，日历上还是原来的日期。"
    ),
    wrong: "- {日期: 2024-07-15, 新日期: 2024-07-22, 标题: 半年报}",
    right: "- {日期: 2024-07-15, 状态: 推迟, 新日期: 2024-07-22, 原因: 数据仍在核实, 标题: 半年报}")

  let postponedToBefore = Rule(
    "postponed-to-before", .error,
    "the release of {date} is postponed to {new}, which is not later",
    "{date} 的发布推迟到 {new}，并不比原来晚",
    fix: ("correct one of the two dates", "改正其中一个日期"),
    why: ("One of the two dates is a slip of the pen.", "两个日期必有一个写错了。"),
    wrong: "日期: 2024-07-15\n新日期: 2024-07-12", right: "日期: 2024-07-15\n新日期: 2024-07-22")

  let releaseTwice = Rule(
    "release-twice", .error,
    "the same release has an entry already, on line {line}", "第 {line} 行已经写了同一次发布",
    fix: (
      "keep one of the two; a new date goes into the first: 'status: postponed'",
      "两条留一条；改期的在原来那条写“状态: 推迟”"
    ),
    why: ("Calendars would show the release twice.", "日历上会出现两次。"),
    wrong: "- {日期: 2024-07-15, 标题: 半年报}\n- {日期: 2024-07-15, 标题: 半年报}",
    right: "- {日期: 2024-07-15, 标题: 半年报}")

  let unknownSeries = Rule(
    "unknown-series", .error,
    "no report has the series '{series}'", "没有公报属于系列“{series}”",
    fix: (
      "write the name as the reports have it, or 'title: …' until the first is there",
      "照公报里系列的名称写；第一期还没有写好的，先写“标题: …”"
    ),
    why: (
      "The entry would lead to no report, and no report would name its date.",
      "名称对不上，日历就连不到公报，公报上也显示不出下次发布的日期。"
    ),
    wrong: "系列: 半年度数剧", right: "系列: 半年度数据")

  let cardOutdated = Rule(
    "card-outdated", .warning,
    "{picture} does not show what the report says now", "{picture} 上的内容和公报现在写的不一样",
    fix: ("draw it anew: {command}", "重新画一张：{command}"),
    why: (
      "A build does not draw it; readers who are sent the page would see a title or figures that it no longer has.",
      "生成网站时不会重画；转发时看到的标题或数据，会是改动以前的。"
    ),
    wrong: "图片: half-year-card.png（画好以后改了图表的数）", right: "sitegen card news/half-year")

  let neverDraft = Rule(
    "never-draft", .error,
    "{kind} can't be a draft: it is published, with this text", "{kind}不能是草稿：它总会发布，这段文字也会发布",
    fix: (
      "take '{key}' out, or keep the text elsewhere until it is finished",
      "删掉“{key}”这一行；文字还没写好的，先放到别处"
    ),
    why: (
      "The page is there whatever its file says; readers would see what its editor takes for hidden.",
      "这个页面总是有的，编辑以为藏起来的内容，读者会看到。"
    ),
    wrong: "content/_index.md: 草稿: 是", right: "content/_index.md: 摘要: 园区统计公报")

  let keyWithoutEffect = Rule(
    "key-without-effect", .warning,
    "'{key}' changes nothing on {kind}", "“{key}”写在{kind}里不起作用",
    fix: ("take the line out", "删掉这一行"),
    why: (
      "These pages are headed as columns are, but have no list of reports of their own.",
      "这些页面的开头和栏目写法一样，但它们没有自己的公报列表。"
    ),
    wrong: "content/glossary/_index.md: 每页: 20", right: "content/news/_index.md: 每页: 20")

  let seriesLikeAnother = Rule(
    "series-like-another", .warning,
    "no other report has the series '{series}', but there is '{other}'",
    "没有别的公报属于系列“{series}”，倒是有“{other}”",
    fix: (
      "write the name alike in all issues; if they are two publications, accept it: accept: {series-like-another: reason}",
      "各期的系列名称要写得一样；确实是两种公报的，写明接受：接受: {series-like-another: 理由}"
    ),
    why: (
      "A slip in the name makes a publication of its own: the report is not among the issues, and the one before goes on saying that it is the newest.",
      "系列名称错一个字，就成了另一种公报：这一期不在历次发布里，上一期还写着自己是最新一期。"
    ),
    wrong: "系列: 半年度数剧", right: "系列: 半年度数据")

  let noSuchRelease = Rule(
    "no-such-release", .error,
    "there is no report '{file}'", "没有公报“{file}”",
    fix: (
      "write the file as it stands below content/: news/2024-07-15-half-year.md",
      "写 content 下面的文件，如 news/2024-07-15-half-year.md"
    ),
    why: ("The calendar links every release to its report.", "日历上的每次发布都连到对应的公报。"),
    wrong: "公报: 半年报", right: "公报: news/2024-07-15-half-year.md")

  let plannedForOtherDay = Rule(
    "planned-for-other-day", .warning,
    "the calendar says {date}, but {file} is published at {release}",
    "日历上写的是 {date}，而 {file} 的发布时间是 {release}",
    fix: (
      "correct one of the two; what was put off gets 'status: postponed', 'new-date: …' and 'reason: …'",
      "改正其中一个；确实改期的，写“状态: 推迟”“新日期: …”和“原因: …”"
    ),
    why: (
      "Readers would come on the wrong day, or see a date that was not kept and no word about it.",
      "读者会在错误的日子来看，或者看到没有兑现也没有说明的日期。"
    ),
    wrong: "日期: 2024-07-15（公报 2024-07-22 发布）",
    right: "日期: 2024-07-15\n状态: 推迟\n新日期: 2024-07-22\n原因: 数据仍在核实")

  let plannedReleasePassed = Rule(
    "planned-release-passed", .warning,
    "'{title}' was announced for {date}, which has passed, and no report came of it",
    "预告 {date} 发布的“{title}”已经过期，没有对应的公报",
    fix: (
      "name the report that it became: 'report: …'; or write 'status: postponed' and 'reason: …'; or take it out",
      "已经发布的写“公报: …”；推迟了的写“状态: 推迟”和“原因: …”；取消的删掉这一条"
    ),
    why: (
      "Readers come on the day that was announced, and find nothing.", "读者按预告的日子来看，什么也看不到。"
    ),
    wrong: "- {日期: 2023-07-17, 标题: 半年报}（已经过去）",
    right: "- {日期: 2023-07-17, 标题: 半年报, 公报: news/2023-07-17-half-year.md}")

  let issuePassed = Rule(
    "next-issue-passed", .warning,
    "the next issue of column '{column}' was announced for {date}, which has passed",
    "栏目“{column}”的下次发布日期 {date} 已经过去",
    fix: ("write the next date, or take it out", "改成新的日期，或者删掉这一项"),
    why: (
      "Readers come back on the day that was announced.", "读者会按预告的日期来看，过期的预告会误导人。"
    ),
    wrong: "下次发布: 2023-07-17（已经过去）", right: "下次发布: 2024-07-15")

  // MARK: Files and where they lie

  let nearlyMarkdown = Rule(
    "nearly-markdown", .error,
    "a Markdown file whose name does not end in '.md' is not read", "文件名不是以“.md”结尾，里面的内容不会被读到",
    fix: (
      "rename it so that it ends in '.md', or take it out of the content",
      "把文件名改成以“.md”结尾；不要的就移出 content 文件夹"
    ),
    why: (
      "Published as it is, it would show a draft to everybody.", "原样发布出去，草稿就会被所有人看到。"
    ),
    wrong: "content/news/report.markdown", right: "content/news/report.md")

  let toolFolder = Rule(
    "tool-folder", .error,
    "the folder belongs to a program, and is not for readers", "这个文件夹是软件自己用的，不是给读者看的",
    fix: ("move it out of the content folder", "把它移出 content 文件夹"),
    why: (
      "Such folders hold thousands of files that nobody meant to publish.",
      "这类文件夹里有成千上万个没人打算发布的文件。"
    ),
    wrong: "content/node_modules/", right: "（移到 content 外面）")

  let copiedFile = Rule(
    "copied-file", .warning,
    "this looks like a copy of {original}, and is published beside it",
    "这像是 {original} 的副本，会和它一起发布",
    fix: ("remove it, or give it a name of its own", "多余的就删掉；确实是另一份，就改个名字"),
    why: (
      "File managers make such names; the same text twice confuses readers and search engines.",
      "这样的名字是复制文件时自动起的；同样的内容发布两遍，读者和搜索引擎都会弄混。"
    ),
    wrong: "2026-03 - 副本.md", right: "2026-03.md")

  let backupFile = Rule(
    "backup-file", .error,
    "this looks like a file that a program left behind", "这像是软件留下的备份或临时文件",
    fix: ("remove it, or move it out of the content folder", "删掉它，或者移出 content 文件夹"),
    why: (
      "Published as it is, it would show everybody what was taken back.",
      "原样发布出去，已经改掉的内容会被所有人看到。"
    ),
    wrong: "content/news/a.md.bak", right: "content/news/a.md")

  let privateKey = Rule(
    "private-key", .error,
    "the file holds a private key", "文件里有私钥",
    fix: (
      "move it out of the content folder, and have another key made if it was ever published",
      "马上移出 content 文件夹；如果曾经发布过，要换一把新的"
    ),
    why: (
      "Whoever has the key can act in its owner's name.", "谁拿到私钥，谁就能冒充它的主人。"
    ),
    wrong: "content/server.key", right: "（放在别处）")

  let actingFile = Rule(
    "acting-file", .error,
    "the file would be run by {who}", "这个文件会被{who}运行",
    fix: (
      "take it out of the content; if it is meant, write 'attachments: [{suffix}]' in site.yaml",
      "移出 content 文件夹；确实要发布，就在 site.yaml 里写“附件: [{suffix}]”"
    ),
    why: (
      "Files that act are how sites are taken over and readers harmed; none is published unasked.",
      "能自己运行的文件是网站被攻击、读者受害的常见途径，没有写明就不发布。"
    ),
    wrong: "content/files/tool.exe", right: "content/files/tool.pdf")

  let emptyFile = Rule(
    "empty-file", .warning,
    "the file is empty", "文件是空的",
    fix: ("put the right file in its place, or remove it", "换成正确的文件，或者删掉"),
    why: (
      "A copy that was broken off leaves a file with nothing in it; readers would download nothing.",
      "复制中断会留下空文件，读者下载到的什么也没有。"
    ),
    wrong: "附件.pdf（0 字节）", right: "附件.pdf")

  let damagedFile = Rule(
    "damaged-file", .warning,
    "the file is called {suffix}, but is none", "文件名说是 {suffix}，内容却不是",
    fix: (
      "open it and save it anew in that format; a new name alone makes no other format",
      "打开它，另存成这种格式；只改扩展名没有用"
    ),
    why: (
      "Readers' programs would refuse to open it.", "读者的软件会打不开它。"
    ),
    wrong: "报表.xlsx（其实是网页）", right: "报表.xlsx")

  let robotsOutOfPlace = Rule(
    "robots-out-of-place", .warning,
    "the site lies in a folder, and robots read no {path}: they look at the host's root alone",
    "网站在子文件夹里，搜索引擎只读域名根目录下的 robots.txt，不会读 {path}",
    fix: (
      "ask whoever keeps the host's own robots.txt to add the lines of this one",
      "请管理这个域名的人把里面的几行加进根目录的 robots.txt"
    ),
    why: (
      "What nobody reads keeps nobody out (RFC 9309, section 2.3).", "没有人读的规则挡不住任何人。"
    ),
    wrong: "首页网址: https://www.example.gov.cn/tjj/\n不许抓取: [/archive/]",
    right: "首页网址: https://tjj.example.gov.cn/\n不许抓取: [/archive/]")

  let largePicture = Rule(
    "large-picture", .warning,
    "the picture has {size} MB", "图片有 {size} MB",
    fix: (
      "save it smaller: 1600 pixels wide and some 300 KB are enough for any screen",
      "压缩一下：宽 1600 像素、300 KB 左右，什么屏幕都够了"
    ),
    why: (
      "On a telephone it takes longer than readers wait, and costs them.", "手机上要等很久，还费流量。"
    ),
    wrong: "照片.jpg（20 MB）", right: "照片.jpg（300 KB）")

  let largeFile = Rule(
    "large-file", .warning,
    "the file has {size} MB", "文件有 {size} MB",
    fix: (
      "split it, or put it where large files are kept and link to it",
      "拆成几个，或者放到专门存大文件的地方再链接过去"
    ),
    why: (
      "Every copy of the site holds it, and few readers can load it.",
      "网站的每份拷贝都带着它，读者也很难下载下来。"
    ),
    wrong: "录像.mp4（900 MB）", right: "[录像](https://…)")

  let noPictureFormat = Rule(
    "no-picture-format", .error,
    "'{address}' can't be shown as a picture: browsers don't show {format}",
    "“{address}”不能当图片显示：浏览器显示不了 {format}",
    fix: ("save it as JPG or PNG", "另存成 JPG 或 PNG"),
    why: (
      "Readers would see an empty frame.", "读者只会看到一个空框。"
    ),
    wrong: "![](照片.heic)", right: "![](照片.jpg)")

  let sameName = Rule(
    "same-name", .error,
    "{other} and {file} have names that many systems take for one",
    "{other} 和 {file} 的名字在很多系统里是同一个",
    fix: ("rename one of them", "给其中一个改名"),
    why: (
      "On such a system one of them overwrites the other.", "在这样的系统里，一个会覆盖另一个。"
    ),
    wrong: "é.md（两种写法）", right: "e-1.md, e-2.md")

  let folderWithoutColumn = Rule(
    "folder-without-column", .warning,
    "this folder is no column, so what is in it, such as {file}, is in no list",
    "这个文件夹不是栏目，里面的 {file} 等不会出现在任何列表里",
    fix: (
      "add _index.md with a title to make the folder a column", "新建 _index.md，写上“标题”，文件夹就成了栏目"
    ),
    why: (
      "Only columns list their reports; nobody would find the others.", "只有栏目会列出公报，别的没人找得到。"
    ),
    wrong: "content/news/a.md（没有 _index.md）", right: "content/news/_index.md")

  let meantAsIndex = Rule(
    "index-without-underscore", .warning,
    "index.md makes one page of this folder; {meant} introduces what is in it",
    "index.md 只是一个页面；介绍整个文件夹的是 {meant}",
    fix: ("rename it to {meant}", "改名为 {meant}"),
    why: (
      "Other generators call it so; here the other files of the folder would be in no list.",
      "有的软件这样起名；在这里，文件夹里别的文章就不会列出来。"
    ),
    wrong: "content/news/index.md", right: "content/news/_index.md")

  let emptyText = Rule(
    "empty-text", .warning,
    "there is nothing below the front matter, and no figure or chart in it", "正文是空的，也没有指标和图表",
    fix: ("write the text, or mark it as a draft", "补上正文，或者先设为草稿"),
    why: (
      "Readers would open a page with a title alone.", "读者打开只会看到一个标题。"
    ),
    wrong: "---\n标题: 公告\n---", right: "---\n标题: 公告\n---\n\n正文")

  let nearlyConfiguration = Rule(
    "nearly-configuration", .error,
    "the configuration is read from {expected} alone", "网站设置只从 {expected} 读取",
    fix: ("move it there, or give it another name", "把它移到那里；不是设置文件就换个名字"),
    why: (
      "Settings in another file would have no effect, and nobody would notice.",
      "写在别的文件里的设置不起作用，又没人知道。"
    ),
    wrong: "content/news/site.yml", right: "content/site.yaml")

  let noConfiguration = Rule(
    "no-configuration", .error,
    "the file is missing", "缺少这个文件",
    fix: (
      "add it, with at least 'title: …' and 'base-url: https://…'",
      "新建它，至少写“名称: …”和“网址: https://…”两行"
    ),
    why: (
      "It says what the site is called and where it will be published.", "它写明网站叫什么、发布到哪个网址。"
    ),
    wrong: "content/", right: "content/site.yaml")

  // MARK: Reports, columns, terms

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

  let missingImage = Rule(
    "missing-image", .error,
    "there is no file for the picture '{path}'", "没有图片“{path}”这个文件",
    fix: (
      "put it beside the report, in a folder with its index.md",
      "把图片和公报放在同一个文件夹里，公报的文件名用 index.md"
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

  // MARK: Links and pictures

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
      "put it beside the report, in a folder with its index.md",
      "把图片和公报放在同一个文件夹里，公报的文件名用 index.md"
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

  // MARK: Figures

  let unknownIndicator = Rule(
    "unknown-indicator", .error,
    "there is no indicator '{indicator}'", "没有“{indicator}”这个指标",
    fix: (
      "define it in content/indicators/{indicator}.md, or leave 'indicator' out",
      "在 content/indicators/{indicator}.md 里定义它，或者去掉“指标”这一行"
    ),
    why: (
      "The figure would join no series.", "这个数就进不了任何序列。"
    ),
    wrong: "指标: gpd", right: "指标: gdp")

  let namedTwice = Rule(
    "named-twice", .warning,
    "'{name}' stands in this list twice, and is shown once", "“{name}”在这里写了两次，只显示一次",
    fix: ("take one of them out", "去掉一个"),
    why: (
      "One of the two was probably meant to be another.", "多半是有一个本来想写别的。"
    ),
    wrong: "首页指标: [gdp, gdp]", right: "首页指标: [gdp, industry]")

  let unknownName = Rule(
    "no-such-name", .error,
    "there is no {kind} '{name}'", "没有叫“{name}”的{kind}",
    fix: ("there are {known}", "现有：{known}"),
    why: (
      "What is named has to be there.", "提到的名称要真的存在。"
    ),
    wrong: "分类: {产业: 第一产业业}", right: "分类: {产业: 第一产业}")

  let notOneMember = Rule(
    "not-one-member", .error,
    "a figure is about one member of '{name}'", "一个数只能属于“{name}”里的一类",
    fix: ("write one, and a metric for each of the others", "只写一类，其他几类各写一个指标"),
    why: (
      "A figure for several parts at once would be counted in none.", "一个数管几类，就不知道算在哪一类。"
    ),
    wrong: "分类: {产业: [第一产业, 第二产业]}", right: "分类: {产业: 第一产业}")

  let dimensionsWithoutIndicator = Rule(
    "dimensions-without-indicator", .error,
    "the metric has dimensions, but no indicator that defines them", "写了“分类”，却没写属于哪个指标",
    fix: ("add 'indicator: …', or say it in the label", "加上“指标: …”，或者把分类写进名称里"),
    why: (
      "Only an indicator says which parts there are.", "有哪些分类，是由指标定义的。"
    ),
    wrong: "- 名称: 增加值\n  分类: {产业: 第一产业}", right: "- 指标: gdp\n  分类: {产业: 第一产业}")

  let movementAsValue = Rule(
    "change-as-value", .error,
    "'{text}' says how something moved, and a value says how much there is",
    "“{text}”说的是增减，而“数值”要写有多少",
    fix: ("write it under 'change'", "写到“增速”下面"),
    why: (
      "A change that is taken for a level makes a series wrong.", "把增减当成总量，序列就错了。"
    ),
    wrong: "数值: 增长5%", right: "增速: 增长5%")

  let figureBesideAbsence = Rule(
    "figure-beside-absence", .error,
    "the status '{status}' says that there is no figure, but there is one",
    "状态“{status}”表示没有数，可又写了数",
    fix: ("take out the status or the value", "状态和数值去掉一个"),
    why: (
      "Readers could not know which of the two is right.", "读者不知道该信哪一个。"
    ),
    wrong: "数值: 35亿元\n状态: 未公布", right: "数值: 35亿元")

  let unknownUnit = Rule(
    "unknown-unit", .error,
    "'{unit}' is no unit that is known", "“{unit}”不是常用单位",
    fix: (
      "correct it, or name it under 'units' in site.yaml", "改正它；确实要用的，写到 site.yaml 的“单位”里"
    ),
    why: (
      "What stands behind a number may also turn its meaning; only words that are known to be units are taken for one.",
      "数字后面的字也可能改变数的意思，所以只有认得的单位才算单位。"
    ),
    wrong: "数值: 200户企业", right: "数值: 200户")

  let secondChange = Rule(
    "second-change", .error,
    "'{key}' is a second change beside '{other}', and a metric has one",
    "“{other}”已经写了增减，一项里只能有一个，这里又写了“{key}”",
    fix: (
      "put this one into an entry of its own, with the same indicator or label",
      "把它另写成一项，指标或名称照写"
    ),
    why: (
      "Two changes against different times are two figures, each with its own status and remarks.",
      "同比、环比是两个数，各有各的状态和备注。"
    ),
    wrong: "- 指标: output\n  同比: +6%\n  环比: +1%",
    right: "- 指标: output\n  同比: +6%\n- 指标: output\n  环比: +1%")

  let contradictingComparison = Rule(
    "contradicting-comparison", .error,
    "this says another comparison than '{key}', under which the change stands",
    "这里写的对比，和增减那一项的名字“{key}”对不上",
    fix: (
      "take this line out, or write the change under 'change'", "去掉这一行；或者把增减写到“增速”下面"
    ),
    why: (
      "Readers could not know against what the figure is compared.", "读者不知道是和什么时候比。"
    ),
    wrong: "同比: +6%\n对比: 环比", right: "同比: +6%")

  let statusWithoutChange = Rule(
    "status-without-change", .error,
    "there is a status of the change, but no change", "写了增速的状态，却没有写增速",
    fix: ("write the change, or use 'status'", "补上增速，或者改写成“状态”"),
    why: (
      "The status would be shown nowhere.", "没有增速，这个状态就没有地方显示。"
    ),
    wrong: "数值: 35亿元\n增速状态: 初步数", right: "数值: 35亿元\n状态: 初步数")

  let severalStatuses = Rule(
    "several-statuses", .error,
    "a figure has one status, and here are several: {statuses}",
    "一个数只能有一个状态，这里写了几个：{statuses}",
    fix: (
      "keep the one that readers need most, and say the rest in a note",
      "留下读者最该知道的一个，其余的写到备注里"
    ),
    why: (
      "SDMX gives an observation one status, and so do the downloads.",
      "国际通用的统计数据交换标准（SDMX）规定一个数据只有一个状态，下载的文件也照此填写。"
    ),
    wrong: "状态: [口径有变, 初步数]", right: "状态: 口径有变\n备注: 初步数")

  let statedRevision = Rule(
    "stated-revision", .error,
    "'{text}' is no status that can be written: what was revised follows from earlier bulletins",
    "“{text}”不用写：与以前发布的数据不同，就自动标为修订",
    fix: (
      "take it out; why a figure was revised is said with 'reason'",
      "删掉这一项；要说明为什么修订，写“修订原因”"
    ),
    why: (
      "SDMX's list has no such status, and a revised figure may be provisional or final.",
      "修订说的是和以前不同，不是数据的状态；修订后的数仍可以是初步数，也可以是最终数。"
    ),
    wrong: "状态: 修订", right: "修订原因: 数据更新")

  let tableWithoutIndicator = Rule(
    "table-without-indicator", .error,
    "there is no '{expected}' to which this table of figures could belong",
    "这个历史数据表没有对应的指标文件“{expected}”",
    fix: (
      "name it like its indicator, or move a table that is to be published to another folder",
      "改成和指标文件同名；只想供人下载的表格，放到别的文件夹"
    ),
    why: (
      "A CSV file beside the indicators holds earlier figures, and is not published as it is.",
      "指标文件夹里的 CSV 是历史数据表，读进指标的序列，不会原样发布。"
    ),
    wrong: "content/indicators/生产总值.csv", right: "content/indicators/gdp.csv（旁边有 gdp.md）")

  let secondTable = Rule(
    "second-table", .error,
    "the indicator has a table of figures already: {other}", "这个指标已经有历史数据表了：{other}",
    fix: ("join the two", "把两个表合成一个"),
    why: ("Nobody could say which of them counts.", "有两个表，就说不清以哪个为准。"),
    wrong: "content/indicators/gdp.csv, content/indicators/gdp/gdp.csv",
    right: "content/indicators/gdp.csv")

  let unknownHead = Rule(
    "unknown-head", .error,
    "nothing is known of {head}", "不认识{head}",
    fix: ("name it one of {known}, or take it out", "可以写：{known}；用不上的列请删掉"),
    why: (
      "What nobody reads would be lost in silence.", "认不出的列读不进来，数据会不声不响地丢掉。"
    ),
    wrong: "时期,数,同比", right: "时期,数值,同比")

  let emptyTable = Rule(
    "empty-table", .error,
    "the table of earlier figures has no row below its head", "历史数据表里没有数据",
    fix: (
      "write a row of heads and a row for each period, or remove the file",
      "第一行写表头，下面一个时期一行；用不上的表请删掉"
    ),
    why: (
      "A table without rows is nearly always one that was not saved.", "空表多半是忘了保存。"
    ),
    wrong: "时期,数值", right: "时期,数值\n2019,12")

  let headTwice = Rule(
    "head-twice", .error,
    "'{head}' means the same as the column '{other}'", "“{head}”和“{other}”是同一项",
    fix: ("keep one of the two", "两列留一列"),
    why: ("One place has one figure.", "同一项只能有一个数。"),
    wrong: "时期,同比,增速", right: "时期,同比,环比")

  let headMissing = Rule(
    "head-missing", .error,
    "the table has no column {missing}", "表里缺少{missing}一列",
    fix: ("add it", "补上这一列"),
    why: (
      "A figure needs a period, and a period needs a figure.", "每一行要写明是哪个时期的什么数。"
    ),
    wrong: "年,产值\n2019,12", right: "时期,数值\n2019,12")

  let releasePassed = Rule(
    "next-release-passed", .warning,
    "the next figures of '{indicator}' were announced for {date}, which has passed",
    "指标“{indicator}”的下次发布日期 {date} 已经过去",
    fix: ("write the next date, or take it out", "改成新的日期，或者删掉这一项"),
    why: (
      "Readers come back on the day that was announced.", "读者会按预告的日期来看，过期的预告会误导人。"
    ),
    wrong: "下次发布: 2023-07-17（已经过去）", right: "下次发布: 2024-07-15")

  let otherUnit = Rule(
    "other-unit", .error,
    "'{text}' {found}, but {wanted}", "“{text}”{found}，而{wanted}",
    fix: (
      "write the figure in {expected}, or correct the indicator's unit",
      "把数换算成{expected}，或者改正指标的单位"
    ),
    why: (
      "A series has one unit; a figure in another one would be drawn a thousand times too large or small.",
      "一个序列只有一种单位，单位不同，图上会差出千百倍。"
    ),
    wrong: "数值: 35万户（指标单位是家）", right: "数值: 35万家")

  let otherChartUnit = Rule(
    "chart-in-other-unit", .error,
    "the indicator is in {expected}, which can't be shown in {unit}",
    "指标的单位是{expected}，不能用{unit}来画",
    fix: (
      "leave 'unit' out, or name a multiple of the indicator's", "去掉“单位”，或者写指标单位的倍数，如万、亿"
    ),
    why: (
      "Numbers on an axis with another unit would be false.", "换成别的单位，图上的数就是假的。"
    ),
    wrong: "单位: 家（指标单位是亿元）", right: "单位: 万元")

  let notYetBegun = Rule(
    "period-not-begun", .error,
    "the figure is about {period}, which begins after the bulletin's day, {day}",
    "这个数说的是 {period}，可公报的日期 {day} 时它还没开始",
    fix: (
      "correct the period, or say 'status: forecast'", "改正时期；是预测数就写“状态: 预测”"
    ),
    why: (
      "Nobody can report what has not begun; the year is nearly always a slip.",
      "还没开始的时期不会有数，多半是年份写错了。"
    ),
    wrong: "日期: 2023-08-16\n时期: 2032-H1", right: "日期: 2023-08-16\n时期: 2023-H1")

  let afterDiscontinuation = Rule(
    "figure-after-discontinuation", .warning,
    "'{indicator}' is said to be discontinued from {from} on, but this figure is about {period}",
    "指标“{indicator}”写着从{from}起停止发布，这里却有{period}的数",
    fix: (
      "correct the period of the figure, or the indicator's 'discontinued'",
      "改正这个数的时期；指标还在发布的，改正指标里的“停止发布”"
    ),
    why: (
      "Readers are told that there are no more figures, and would be shown one.",
      "指标页写着不再发布，又列出之后的数，读者不知道该信哪个。"
    ),
    wrong: "停止发布: 2024-01\n时期: 2024-03", right: "停止发布: 2024-01\n时期: 2023-12")

  let linkWithoutBreak = Rule(
    "link-without-break", .warning,
    "the link of {period} has no effect: no total of {period} says that the series breaks there",
    "{period}的衔接系数不起作用：{period}的总计没有写“口径有变”",
    fix: (
      "correct the period, or give that figure 'status: break'",
      "改正时期，或者在那一期的数上写“状态: 口径有变”"
    ),
    why: (
      "A factor links figures across a break; without one they compare as they are.",
      "系数用来衔接口径变化前后的数，口径没变就直接可比，用不着系数。"
    ),
    wrong: "衔接: [{时期: 2023, 系数: 1.032}]（2023年的数没有写状态）",
    right: "衔接: [{时期: 2023, 系数: 1.032}]\n状态: 口径有变（写在2023年的数上）")

  let unknownReport = Rule(
    "unknown-report", .error,
    "there is no bulletin '{name}'", "没有“{name}”这篇公报",
    fix: (
      "write its path, such as news/2023-08-16-half-year", "写它的路径，如 news/2023-08-16-half-year"
    ),
    why: (
      "What a figure takes the place of has to be known.", "要取代哪篇的数，得找得到那一篇。"
    ),
    wrong: "取代: 上一篇", right: "取代: news/2023-08-16-half-year")

  let supersedesItself = Rule(
    "supersedes-itself", .error,
    "the bulletin can't take the place of itself", "公报不能取代自己的数",
    fix: ("name the earlier bulletin", "写先前那一篇"),
    why: (
      "A figure takes the place of one that was published before.", "取代的是以前公布的数。"
    ),
    wrong: "取代: news/this", right: "取代: news/earlier")

  let ruleWithoutFigures = Rule(
    "watch-without-figures", .warning,
    "the rule '{rule}' finds no figures to judge", "预警规则“{rule}”没有可判断的数",
    fix: (
      "name the member with 'dimensions: …', or see whether 'measure' is the right one",
      "用“分类: …”写明是哪一类，或者看看“对象”写得对不对"
    ),
    why: (
      "A rule that never looks at anything gives no warning.", "看不到数的规则永远不会报警。"
    ),
    wrong: "- {低于: 5%, 对象: 数值}", right: "- {低于: 5%, 对象: 增速}")

  let contradiction = Rule(
    "rate-contradicts-levels", .warning,
    "'{indicator}' is reported with {reported}, but its published levels give {computed} ({formula})",
    "“{indicator}”写的是{reported}，可按公布的数值算出来是 {computed}（{formula}）",
    fix: (
      "check the figures; if both are as published, say 'basis: comparable' or add a note",
      "核对这几个数；都和原文一致，就写“口径: 可比”或者加“备注”"
    ),
    why: (
      "One of the figures may be wrong; rates on comparable terms may differ with reason.",
      "可能有一个数错了；按可比口径算的增速不同，是正常的，但要写明。"
    ),
    wrong: "数值: 120亿元（上年 100亿元）\n增速: +10%", right: "数值: 120亿元\n增速: +20%")

  // MARK: Figures beside one another

  let figureWithoutMetric = Rule(
    "figure-without-metric", .warning,
    "no metric of the report has '{text}'", "这篇公报的指标里没有“{text}”这个数",
    fix: (
      "the nearest is {figure} ({nearest}); link it, add a metric, or accept the warning",
      "最接近的是 {figure}（{nearest}）；改正它、加一个指标并链接，或者用“接受”写明理由"
    ),
    why: (
      "What is no metric is in no series and no download, and nobody checks it.",
      "没登记成指标的数，进不了序列和下载，也没有核对。"
    ),
    wrong: "固定资产投资增长46%（指标里是 +64%）", right: "固定资产投资[增长64%](metric:固定资产投资)")

  let acceptedWithoutReason = Rule(
    "accepted-without-reason", .error,
    "'{code}' is accepted, but nothing says why", "接受了提醒“{code}”，却没写理由",
    fix: ("write the reason behind it: {code}: 基数很小", "在后面写上理由，如 {code}: 基数很小"),
    why: (
      "Whoever reads the file next has to know that somebody looked into it.",
      "以后看这个文件的人，要知道有人核实过、为什么没问题。"
    ),
    wrong: "接受:\n  figure-jumps:", right: "接受:\n  figure-jumps: 上年基数很小")

  let memberAboveTotal = Rule(
    "member-above-total", .warning,
    "'{indicator}' is {figure} for {member} in {period}, above its total, {total}",
    "指标“{indicator}”{period}“{member}”的数是 {figure}，比总计 {total} 还大",
    fix: (
      "correct one of them; if parts don't add up to the total, say 'additive: false' in the indicator",
      "改正其中一个；各部分本来就不能相加的，在指标里写“可加: false”"
    ),
    why: (
      "A part can't be more than the whole.", "部分不会比整体大。"
    ),
    wrong: "- {指标: gdp, 数值: 100亿元}\n- {指标: gdp, 分类: {产业: 第一产业}, 数值: 120亿元}",
    right: "- {指标: gdp, 数值: 100亿元}\n- {指标: gdp, 分类: {产业: 第一产业}, 数值: 12亿元}")

  let membersBeyondTotal = Rule(
    "members-beyond-total", .warning,
    "the parts of '{indicator}' add up to {sum} in {period}, more than its total, {figure}",
    "指标“{indicator}”{period}各部分相加是 {sum}，比总计 {figure} 还多",
    fix: (
      "correct one of them; if they belong to different releases, restate them together",
      "改正其中一个；来自不同公报的，把各部分和总计一起更新"
    ),
    why: (
      "Parts that add up can't be more than the whole.", "各部分加起来不会比整体多。"
    ),
    wrong: "总计 1200，甲 720，乙 500", right: "总计 1220，甲 720，乙 500")

  let otherBase = Rule(
    "other-index-base", .warning,
    "'{indicator}' is given with {base} for {period}, and with {other} for {earlier}",
    "指标“{indicator}”{period}的指数是 {base}，而{earlier}是 {other}",
    fix: (
      "give each base an indicator of its own", "基期不同的指数，分成两个指标"
    ),
    why: (
      "Index numbers on different bases make no one line.", "基期不同的指数不能连成一条线。"
    ),
    wrong: "数值: 101.1（上月=100）（以前是 上年同期=100）", right: "数值: 103.1（上年同期=100）")

  let unequalSum = Rule(
    "sum-does-not-add-up", .warning,
    "'{indicator}' is {figure} for {period}, but {before} ({earlier}) and {last} ({part}) add up to something else",
    "指标“{indicator}”{period}是 {figure}，可{earlier}的 {before} 加上{part}的 {last} 不等于它",
    fix: (
      "check the three figures; if earlier months were revised, accept the warning",
      "核对这三个数；前几个月有修订的，用“接受”写明理由"
    ),
    why: (
      "A sum is what came before and the last part.", "累计数应当等于上期累计加本期。"
    ),
    wrong: "1—2月 233，3月 130，1—3月 370", right: "1—2月 233，3月 130，1—3月 363")

  let sumFalls = Rule(
    "sum-falls", .warning,
    "'{indicator}' is {figure} up to the end of {period}, less than up to {earlier}: {before}",
    "指标“{indicator}”{period}的累计数是 {figure}，比{earlier}的 {before} 还小",
    fix: (
      "correct the figure or its period; if it really fell, accept the warning",
      "改正数或时期；确实减少了的，用“接受”写明理由"
    ),
    why: (
      "What adds up from the start of the year doesn't fall but for corrections.",
      "从年初累计的数只增不减，减少了多半是写错了。"
    ),
    wrong: "时期: 2023-01..05\n数值: 40亿元（1—4月是 45亿元）", right: "时期: 2023-01..05\n数值: 54亿元")

  let partAboveSum = Rule(
    "part-above-sum", .warning,
    "'{indicator}' is {figure} for {period} alone, more than {total} from the start of the year",
    "指标“{indicator}”{period}当期是 {figure}，比年初以来累计的 {total} 还大",
    fix: ("correct one of them, or its period", "改正其中一个数，或者改正时期"),
    why: (
      "One period can't be more than all since January.", "一个月的数不会比全年累计还大。"
    ),
    wrong: "- {时期: 2023-05, 数值: 60亿元}\n- {时期: 2023-01..05, 数值: 54亿元}",
    right: "- {时期: 2023-05, 数值: 6亿元}\n- {时期: 2023-01..05, 数值: 54亿元}")

  let figureJumps = Rule(
    "figure-jumps", .warning,
    "'{indicator}' is {figure} for {period}, and was {before} for {earlier}: ten times as much or little",
    "指标“{indicator}”{period}是 {figure}，{earlier}是 {before}，相差十倍以上",
    fix: (
      "check the unit and the decimal point; if it is right, accept the warning",
      "核对单位和小数点；没错的，用“接受”写明理由"
    ),
    why: (
      "万 for 亿, or a point in the wrong place, looks just like this.", "把亿写成万、点错小数点，就是这个样子。"
    ),
    wrong: "数值: 350亿元（上年 32亿元）", right: "数值: 35亿元")

  let revisedTenfold = Rule(
    "revised-tenfold", .warning,
    "'{indicator}' is {figure} for {period} here, and was {before} ({file}): ten times as much or little",
    "指标“{indicator}”{period}在这里改成 {figure}，原来是 {before}（{file}），相差十倍",
    fix: (
      "check the unit and the decimal point; say why it was revised, or accept the warning",
      "核对单位和小数点；确实要改的，写明修订原因，或者用“接受”写明理由"
    ),
    why: (
      "A digit too many or a point in the wrong place looks just like a revision.",
      "多写一位、点错小数点，看起来就像是修订。"
    ),
    wrong: "数值: 350亿元（上一篇是 35亿元）", right: "数值: 35亿元")

  let metricTwice = Rule(
    "metric-twice", .warning,
    "there are two figures of the name '{name}' for {period}: {figure} and {other}",
    "“{name}”{period}写了两个数：{figure} 和 {other}",
    fix: (
      "correct one, or give them names that tell them apart; if both are right, accept the warning",
      "改正其中一个，或者用不同的名称分开；两个都对的，用“接受”写明理由"
    ),
    why: (
      "Readers can't tell which of the two holds, nor can a link to the name.",
      "读者分不清哪个算数，正文里的链接也分不清。"
    ),
    wrong: "- {名称: 税收, 数值: 35亿元}\n- {名称: 税收, 数值: 36亿元}",
    right: "- {名称: 税收收入, 数值: 35亿元}\n- {名称: 非税收入, 数值: 36亿元}")

  let figureRepeated = Rule(
    "figure-repeated", .warning,
    "'{indicator}' is {figure} for {period}, to the digit what it was for {earlier}",
    "指标“{indicator}”{period}是 {figure}，和{earlier}一位不差",
    fix: (
      "check that it is not the old figure; if it is right, accept the warning",
      "核对是不是忘了改；没错的，用“接受”写明理由"
    ),
    why: (
      "A figure of the last bulletin is easily left standing.", "照上一篇改的时候，很容易漏改一个数。"
    ),
    wrong: "数值: 593034亿元（上一期也是 593034亿元）", right: "数值: 616836亿元")

  let copiedFigures = Rule(
    "copied-figures", .warning,
    "all figures are those of another report of another period ({file})", "所有数据都和另一时期的公报一样（{file}）",
    fix: (
      "bring the figures up to date; if they are right, accept the warning",
      "把数据改成这一期的；没错的，用“接受”写明理由"
    ),
    why: (
      "A bulletin that was made from a copy of the last one may still have its figures.",
      "照上一篇复制来的公报，可能数据还没改。"
    ),
    wrong: "时期: 2023-H2（数据与 2023-H1 的公报全同）", right: "时期: 2023-H2\n指标: …")

  let otherRegisterUnit = Rule(
    "register-in-other-unit", .error,
    "'{other}' counts {found}, but '{register}' counts {expected}",
    "“{other}”的单位是{found}，而“{register}”的单位是{expected}",
    fix: ("name an indicator with the same unit", "换一个单位相同的指标"),
    why: (
      "Entries and removals only add up in the unit of what is counted.", "单位相同才能相加减。"
    ),
    wrong: "入库: 新增投资（亿元）", right: "入库: 新入库企业（家）")

  let registerSum = Rule(
    "register-does-not-add-up", .warning,
    "'{register}' is {count} for {period}, but the one before, with entries and removals, gives {sum}",
    "“{register}”{period} 是 {count}，可按上期加入库减退库算是 {sum}",
    fix: (
      "check the three figures; add a note if all are as published",
      "核对这三个数；都和原文一致，就加一条“备注”"
    ),
    why: (
      "Stock = stock before + entries − removals.", "期末数 = 上期数 + 入库 − 退库。"
    ),
    wrong: "上期 100 家，入库 10 家，退库 2 家，本期 110 家", right: "本期 108 家")

  // MARK: Links to figures

  let emptyReference = Rule(
    "empty-figure-link", .error,
    "the link names no figure", "链接没有写是哪个数",
    fix: (
      "write the indicator after 'metric:', such as metric:gdp", "在“metric:”后面写指标，如 metric:gdp"
    ),
    why: (
      "The figure in the text is checked against the one it names.", "正文里的数要和指标里的数核对。"
    ),
    wrong: "[增长64%](metric:)", right: "[增长64%](metric:gdp)")

  let referenceWithoutPeriod = Rule(
    "figure-link-period", .error,
    "'{text}' after '@' is no period", "“@”后面的“{text}”不是一个时期",
    fix: ("write one like these: {examples}", "可以这样写：{examples}"),
    why: (
      "The period says which figure of the series is meant.", "写明时期，才知道是哪一期的数。"
    ),
    wrong: "metric:gdp@上半年", right: "metric:gdp@2023-H1")

  let unknownReference = Rule(
    "unknown-figure", .error,
    "there is no figure '{reference}'", "没有“{reference}”这个数",
    fix: (
      "name an indicator, or the label of one of this report's metrics",
      "写指标的代号，或者本篇某个指标的名称"
    ),
    why: (
      "A figure that is not there can't be checked.", "找不到的数没法核对。"
    ),
    wrong: "[增长64%](metric:固投)", right: "[增长64%](metric:固定资产投资)")

  let unknownMember = Rule(
    "unknown-part", .error,
    "the indicator has no such part as '{reference}' names", "“{reference}”里写的分类，这个指标没有",
    fix: ("its parts are {known}", "它的分类有：{known}"),
    why: (
      "A part that is not there has no figure.", "没有的分类就没有数。"
    ),
    wrong: "metric:gdp/第四产业", right: "metric:gdp/第一产业")

  let ambiguousReference = Rule(
    "ambiguous-figure", .error,
    "'{reference}' could be the figure of several periods here", "“{reference}”在本篇有好几个时期的数",
    fix: ("add the period, such as metric:{example}", "写明时期，如 metric:{example}"),
    why: (
      "The text has to be checked against one figure.", "核对时只能对一个数。"
    ),
    wrong: "metric:gdp", right: "metric:gdp@2023-H1")

  let memberOfSeveral = Rule(
    "ambiguous-member", .error,
    "'{reference}' could be meant in more than one dimension", "“{reference}”在不止一个分类里都有",
    fix: ("write which one: {ways}", "写明是哪个分类，写成这样之一：{ways}"),
    why: (
      "The figures of two dimensions with a member of the same name are different figures.",
      "两个分类里有同名的类别，是两个不同的数。"
    ),
    wrong: "metric:visits/其他", right: "metric:visits/目的=其他")

  let figureOfTwo = Rule(
    "figure-of-two", .error,
    "the report has two figures '{reference}' for one period: {figure} and {other}",
    "本篇的“{reference}”在同一时期有两个数：{figure} 和 {other}",
    fix: (
      "correct one of them, or give them names that tell them apart",
      "改正其中一个，或者用不同的名称分开"
    ),
    why: ("The text has to be checked against one figure.", "核对时只能对一个数。"),
    wrong: "- {名称: 税收, 数值: 35亿元}\n- {名称: 税收, 数值: 36亿元}",
    right: "- {名称: 税收收入, 数值: 35亿元}\n- {名称: 非税收入, 数值: 36亿元}")

  let referenceNeedsPeriod = Rule(
    "figure-link-needs-period", .error,
    "this report has no figure '{reference}' of its own", "本篇没有“{reference}”这个数",
    fix: (
      "add the period whose figure is meant, such as metric:{reference}@2023-H1",
      "写明是哪个时期的，如 metric:{reference}@2023-H1"
    ),
    why: (
      "A figure of another bulletin is found by its period.", "别的公报里的数，要靠时期去找。"
    ),
    wrong: "metric:gdp", right: "metric:gdp@2023-H1")

  let noObservation = Rule(
    "no-such-observation", .error,
    "no bulletin reports '{reference}'", "没有一篇公报写过“{reference}”",
    fix: ("there are figures for {known}", "有数的时期：{known}"),
    why: (
      "A figure that was never reported can't be checked.", "从没公布过的数没法核对。"
    ),
    wrong: "metric:gdp@1999", right: "metric:gdp@2023")

  let noSuchPart = Rule(
    "no-value-or-change", .error,
    "'{reference}' has no such figure ({place})", "“{reference}”没有这个数（{place}）",
    fix: (
      "a metric may have a value, a change, or both; name the one that is there",
      "一个指标可以有数值、有增速，或都有，请写有的那一个"
    ),
    why: (
      "A value and a change are two figures.", "数值和增速是两个数。"
    ),
    wrong: "[35亿元](metric:工业投资)（只有增速）", right: "[增长5%](metric:工业投资)")

  let wordsWithoutFigure = Rule(
    "link-without-figure", .error,
    "the words '{text}' of the link end in no figure that can be read", "链接文字“{text}”的末尾没有能读懂的数",
    fix: (
      "end them with the figure, or leave them empty to have it filled in: [](metric:…)",
      "让链接文字以数结尾；方括号里空着就会自动填：[](metric:…)"
    ),
    why: (
      "The figure in the words is checked against the metric.", "链接文字里的数要和指标核对。"
    ),
    wrong: "[工业投资情况](metric:工业投资)", right: "[增长5%](metric:工业投资)")

  let figureCut = Rule(
    "figure-cut", .error,
    "'{before}' in '{text}' belongs to the figure, but only '{figure}' of it can be read",
    "“{text}”里的“{before}”也是数的一部分，可只读得懂“{figure}”",
    fix: (
      "write the figure in one of the usual ways, such as 下降5.4% or 1.34亿元",
      "换一种常见的写法，如 下降5.4% 或 1.34亿元"
    ),
    why: (
      "Half a figure would be checked against a whole one.", "只拿半个数去核对，会放过错误。"
    ),
    wrong: "[三又二分之一亿元](metric:甲)", right: "[3.5亿元](metric:甲)")

  let differingFigure = Rule(
    "differing-figure", .error,
    "the text says '{text}', but '{reference}' is {figure} ({place})",
    "正文写的是“{text}”，可“{reference}”是 {figure}（{place}）",
    fix: ("correct whichever is wrong", "哪个错了改哪个"),
    why: (
      "Text and data must never say two things.", "正文和数据不能各说各的。"
    ),
    wrong: "增速: +64%\n……\n[增长46%](metric:固定资产投资)", right: "[增长64%](metric:固定资产投资)")

  let differingNamedFigure = Rule(
    "differing-named-figure", .error,
    "it says '{text}', but '{name}' is {figure} ({place})",
    "这里写的是“{text}”，可“{name}”是 {figure}（{place}）",
    fix: ("correct whichever is wrong", "哪个错了改哪个"),
    why: (
      "Titles and summaries are read most, and must say what the data say.",
      "标题和摘要读的人最多，更不能和数据各说各的。"
    ),
    wrong: "标题: 固定资产投资增长46%\n指标:\n  - {名称: 固定资产投资, 增速: +64%}",
    right: "标题: 固定资产投资增长64%\n指标:\n  - {名称: 固定资产投资, 增速: +64%}")

  let supersededFigure = Rule(
    "superseded-figure", .error,
    "the text says '{text}', but since {day} '{reference}' is {figure}",
    "正文写的是“{text}”，可从 {day} 起“{reference}”已修订为 {figure}",
    fix: (
      "write the revised figure, or say that it was published so at the time: 当时公布为…",
      "改成修订后的数；要引用旧数，就写明“当时公布为……”"
    ),
    why: (
      "A figure that was revised before the text was written is no longer the one that counts.",
      "写这篇文章时数据已经修订，旧数不再作数。"
    ),
    wrong: "[增长5.3%](metric:gdp@2023)（已修订为5.5%）",
    right: "当时公布[增长5.3%](metric:gdp@2023)，后修订为5.5%")

  let otherPeriodInText = Rule(
    "other-period-in-text", .error,
    "the text says '{said}', but '{reference}' is about {period}",
    "正文写的是“{said}”，可“{reference}”说的是{period}",
    fix: (
      "correct the text, or name the other period: metric:…@2022",
      "改正文字，或者指明另一个时期：metric:…@2022"
    ),
    why: (
      "A right number under a wrong year is a wrong statement.", "数对而年份错，说法还是错的。"
    ),
    wrong: "[2022年增长5.3%](metric:gdp@2023)", right: "[2023年增长5.3%](metric:gdp@2023)")

  let otherMemberInText = Rule(
    "other-member-in-text", .error,
    "the text says '{said}', but '{reference}' is about {member}",
    "正文写的是“{said}”，可“{reference}”说的是{member}",
    fix: (
      "correct the text, or name the other part: metric:ID/…", "改正文字，或者指明另一个分类：metric:指标/…"
    ),
    why: (
      "A right number under another part's name is a wrong statement.",
      "数对而名称错，说法还是错的。"
    ),
    wrong: "第二产业[增长5.3%](metric:gdp/第一产业)", right: "第一产业[增长5.3%](metric:gdp/第一产业)")

  let otherEndOfChange = Rule(
    "other-end-of-change", .error,
    "the text says that a change {end} '{text}', but '{reference}' is the figure for {period}",
    "正文把“{text}”写成变化{end}，可“{reference}”是{period}的数",
    fix: (
      "link the figure of that end: metric:…@2022 for where it began",
      "链接那一头的数：起点是上期的，如 metric:…@2022"
    ),
    why: (
      "Where a change began is the figure of an earlier period, and where it led that of the text's own.",
      "“由……增至……”里，起点是前一期的数，终点是本期的数，不能调换。"
    ),
    wrong: "由[60亿元](metric:产值)增至70亿元", right: "由[50亿元](metric:output@2022)增至[60亿元](metric:output)")

  let unknownStart = Rule(
    "unknown-start", .error,
    "the text says that a change began with '{start}', but '{reference}' has no such earlier figure",
    "正文说从“{start}”开始变化，可“{reference}”以前没有这个数",
    fix: (
      "correct it, or link the figure that was reached alone: 由50亿元增至[60亿元](metric:…)",
      "哪个错了改哪个；以前的数没有收录的，只链接后面那个数：由50亿元增至[60亿元](metric:…)"
    ),
    why: (
      "Every figure in the words of a link is checked.", "链接文字里的每个数都要核对。"
    ),
    wrong: "[由40亿元增至60亿元](metric:output)", right: "[由50亿元增至60亿元](metric:output)")

  let januaryOrOctober = Rule(
    "january-or-october", .error,
    "'{text}' may be January, or October whose nought a spreadsheet program dropped",
    "“{text}”可能是1月，也可能是末尾的0被表格软件去掉的10月",
    fix: ("write 2023-01 or 2023-10, in a column of text", "改成 2023-01 或 2023-10，并把这一列设为文本"),
    why: (
      "To a spreadsheet program 2023.10 is a number, and the same as 2023.1.",
      "表格软件把 2023.10 当成小数，存下来就成了 2023.1。"
    ),
    wrong: "时期,数值\n2023.1,12", right: "时期,数值\n2023-10,12")

  let dateForPeriod = Rule(
    "date-for-period", .error,
    "'{text}' is a day, and the indicator is not published by days",
    "“{text}”是一个日期，而这个指标不是按日发布的",
    fix: (
      "write the period: 2023-06 for a month, 2023-Q2 for a quarter, 2023 for a year",
      "写明时期：月份写 2023-06，季度写 2023-Q2，年份写 2023"
    ),
    why: (
      "Spreadsheet programs make dates of what looks like one; which period was meant, a date does not say.",
      "表格软件会把像日期的内容改成日期，原来指的是哪个时期就看不出来了。"
    ),
    wrong: "时期,数值\n2023/6/15,12", right: "时期,数值\n2023-06,12")

  // MARK: Rules that watch an indicator

  let ruleNeedsCondition = Rule(
    "watch-without-condition", .error,
    "the rule has no condition", "这条预警规则没有写条件",
    fix: (
      "give each rule one of 'below', 'above', 'falls', 'rises' and 'target'",
      "每条规则写一个条件：低于、高于、连降、连升、目标"
    ),
    why: (
      "A rule watches for one thing.", "一条规则只管一件事。"
    ),
    wrong: "- {级别: 关注}", right: "- {低于: 5%, 级别: 关注}")

  let ruleNeedsOneCondition = Rule(
    "watch-with-several-conditions", .error,
    "the rule has {count} conditions", "这条预警规则写了 {count} 个条件",
    fix: (
      "give each rule one of 'below', 'above', 'falls', 'rises' and 'target'",
      "每条规则写一个条件：低于、高于、连降、连升、目标"
    ),
    why: (
      "A rule watches for one thing.", "一条规则只管一件事。"
    ),
    wrong: "- {低于: 5%, 连降: 2}", right: "- {低于: 5%}\n- {连降: 2}")

  let keyWithoutTarget = Rule(
    "due-without-target", .error,
    "'{key}' belongs to a target, and the rule has none", "“{key}”是和目标一起写的，可这条规则没有目标",
    fix: ("add 'target: …', or take it out", "加上“目标: …”，或者去掉它"),
    why: (
      "A day by which something is due needs something that is due.", "有期限就要有目标。"
    ),
    wrong: "- {低于: 5%, 目标期: 2025}", right: "- {目标: 8%, 目标期: 2025}")

  let targetWithoutDirection = Rule(
    "target-without-direction", .error,
    "a target needs to know which way is better", "写了目标，就要说明是越高越好还是越低越好",
    fix: (
      "add 'direction: higher' or 'direction: lower' to the indicator",
      "给指标加一行“方向: 越高越好”或“方向: 越低越好”"
    ),
    why: (
      "Otherwise nobody knows whether above the target is good.", "不然不知道超过目标是好是坏。"
    ),
    wrong: "预警:\n  - {目标: 8%}", right: "方向: 越高越好")

  let limitIsRange = Rule(
    "limit-is-range", .error,
    "a limit is one number, but '{text}' is a range", "界限只能是一个数，“{text}”是一个范围",
    fix: ("write two rules", "写成两条规则"),
    why: (
      "Whether a figure is beyond a range depends on which end is meant.", "范围有两头，不知道按哪一头算。"
    ),
    wrong: "- {低于: 4—5%}", right: "- {低于: 4%}")

  let marginOfZero = Rule(
    "margin-of-zero", .error,
    "no share of zero is near to it", "界限是零，算不出“临近”",
    fix: ("set a second limit with 'level: watch'", "另写一条规则，“级别: 关注”"),
    why: (
      "10% of zero is zero.", "零的 10% 还是零。"
    ),
    wrong: "- {低于: 0%, 临近: 10%}", right: "- {低于: 1%, 级别: 关注}")

  let unusableMargin = Rule(
    "unusable-margin", .error,
    "'near' can't be '{text}'", "“临近”不能写“{text}”",
    fix: (
      "write how near to the limit of 'below' or 'above' is worth watching, such as 10%",
      "写离界限多近就要关注，如 10%；只和“低于”“高于”一起用"
    ),
    why: (
      "It is a share of the limit.", "它是界限的百分之几。"
    ),
    wrong: "临近: 5亿元", right: "临近: 10%")

  // MARK: Charts and their data

  let chartNotDrawn = Rule(
    "chart-not-drawn", .error,
    "the chart is not drawn: {reason}", "这张图画不了：{reason}",
    why: (
      "A chart that misleads is worse than none.", "误导人的图不如不画。"
    ),
    wrong: "类型: 饼图（六块，加起来 140%）", right: "类型: 条形图")

  let mixedUnits = Rule(
    "mixed-units", .error,
    "'{text}' is in {unit}, but the chart is in {expected}",
    "“{text}”的单位是{unit}，而这张图的单位是{expected}",
    fix: ("one chart has one unit: draw another chart for it", "一张图只用一种单位，另画一张"),
    why: (
      "Two units on one axis can be made to show anything.", "一根轴上两种单位，怎么画都行，也就什么都说明不了。"
    ),
    wrong: "数据: {甲: 3亿元, 乙: 5%}", right: "数据: {甲: 3亿元, 乙: 5亿元}")

  let notOnKind = Rule(
    "not-on-this-chart", .error,
    "a {kind} shows no '{key}'", "“{kind}”图上不能画“{key}”",
    fix: ("take them out, or use one of {kinds}", "去掉它，或者改用：{kinds}"),
    why: (
      "What was asked for would be missing from the drawing.", "写了却画不出来，读者就看不到。"
    ),
    wrong: "类型: pie\n参考线: {目标: 5%}", right: "类型: bar\n参考线: {目标: 5%}")

  let bandIsNoRange = Rule(
    "band-is-no-range", .error,
    "a band runs from one number to another, but this is '{text}'", "区间要写从多少到多少，这里是“{text}”",
    fix: ("write a range, such as 4.5—5.5%", "写成一个范围，如 4.5—5.5%"),
    why: (
      "A band has two ends.", "区间有两头。"
    ),
    wrong: "区间: {目标: 5%}", right: "区间: {目标: 4.5—5.5%}")

  let indicatorOutsideSite = Rule(
    "indicator-outside-site", .error,
    "the figures of '{indicator}' are known to its site alone", "“{indicator}”的数只有在网站里才知道",
    fix: (
      "write the data here, or put the chart into a report's 'charts'",
      "把数据写在这里，或者把图写进公报的“图表”里"
    ),
    why: (
      "A chart that is drawn alone has no series to draw.", "单独画一张图时没有序列可用。"
    ),
    wrong: "指标: gdp", right: "数据: {2022: 3亿元, 2023: 4亿元}")

  let noTable = Rule(
    "no-table", .error,
    "there is no table in '{file}'", "“{file}”里没有表格，或者没有这个文件",
    fix: (
      "put a CSV file with a head line beside the report",
      "把有表头的 CSV 文件和公报放在一起（Excel 里另存为“CSV UTF-8”）"
    ),
    why: (
      "The chart has nothing to draw.", "图没有数据可画。"
    ),
    wrong: "数据: 表.xlsx", right: "数据: 表.csv")

  let unclosedQuote = Rule(
    "unclosed-quote", .error,
    "the quotation mark that begins here is never closed", "从这里开始的引号没有另一半",
    fix: (
      "close it, or write it twice where it belongs to the text", "补上另一半；引号本来就是文字时，写两个"
    ),
    why: (
      "All rows below would be taken for the content of one cell.", "下面所有的行都会被当成一个格子里的内容。"
    ),
    wrong: "\"甲,1\n乙,2", right: "\"甲\",1\n乙,2")

  let otherSeparator = Rule(
    "other-separator", .error,
    "the columns are separated by {separator}, not by commas", "各列之间用的是{separator}，不是半角逗号",
    fix: (
      "save the table as CSV with commas (CSV UTF-8 in Excel)", "在 Excel 里另存为“CSV UTF-8（逗号分隔）”"
    ),
    why: (
      "The whole row would be taken for one cell.", "不然整行会被当成一个格子。"
    ),
    wrong: "年份；产值", right: "年份,产值")

  let noHead = Rule(
    "no-head-row", .error,
    "the first row holds figures, and no names of columns", "第一行就是数，没有表头",
    fix: ("add a row above it, such as 年份,数值", "在上面加一行表头，写明各列是什么，如年份、数值"),
    why: (
      "The first row names what the columns are about.", "第一行要写明各列是什么。"
    ),
    wrong: "2022,3\n2023,4", right: "年份,产值\n2022,3\n2023,4")

  let rowTooLong = Rule(
    "row-too-long", .error,
    "the row has {count} cells, but there are {columns} columns",
    "这一行有 {count} 格，可表头只有 {columns} 列",
    fix: (
      "put quotation marks around a figure with a comma, such as \"1,200\"",
      "带逗号的数要放进引号里，如 \"1,200\""
    ),
    why: (
      "1,200 without quotation marks would be read as 1.", "1,200 不加引号会读成 1。"
    ),
    wrong: "2023,1,200", right: "2023,\"1,200\"")

  let unclosedBlock = Rule(
    "unclosed-block", .error,
    "the block is not closed", "图表这一段没有写结束的那一行",
    fix: ("end it with a line of ```", "最后另起一行写三个反引号 ```"),
    why: (
      "The text below would be taken for the description of the chart.", "下面的正文会被当成图的说明。"
    ),
    wrong: "```图表\n数据: {甲: 1}", right: "```图表\n数据: {甲: 1}\n```")

  let unknownBlockWord = Rule(
    "unknown-block-word", .error,
    "a chart block does not know the word '{word}'", "图表这一段开头的“{word}”认不出来",
    fix: (
      "write 'chart' alone, or 'chart source' to show the description below the drawing",
      "只写“图表”，或者写“图表 写法”（在图下面显示写法）"
    ),
    why: (
      "The word would have no effect, and nobody would notice.", "写了不起作用，又没人知道。"
    ),
    wrong: "```图表 大", right: "```图表")

  let noData = Rule(
    "chart-without-data", .error,
    "the chart has no data", "这张图没有数据",
    fix: (
      "give it one of 'data', 'series' and 'indicator'", "写“数据”“序列”“指标”当中的一个"
    ),
    why: (
      "There is nothing to draw.", "没有东西可画。"
    ),
    wrong: "- 标题: 产值", right: "- 标题: 产值\n  数据: {2022: 3亿元, 2023: 4亿元}")

  let twoSources = Rule(
    "chart-with-two-sources", .error,
    "the chart has data from {count} places", "这张图写了 {count} 处数据来源",
    fix: (
      "give it one of 'data', 'series' and 'indicator'", "“数据”“序列”“指标”只留一个"
    ),
    why: (
      "Only one of them would be drawn.", "只有一处会画出来，其他的就丢了。"
    ),
    wrong: "数据: {甲: 1}\n指标: gdp", right: "指标: gdp")

  let seriesOfOtherLength = Rule(
    "series-of-other-length", .error,
    "the series '{name}' has {count} values, but 'x' has {places} places",
    "序列“{name}”有 {count} 个数，可横轴有 {places} 个位置",
    fix: (
      "give each series one value for each place, and '~' where there is none",
      "每个位置写一个数，没有的写 ~"
    ),
    why: (
      "A value that is left out moves all that follow to the wrong place.", "漏一个数，后面的都会错位。"
    ),
    wrong: "横轴: [2021, 2022, 2023]\n序列: [{名称: 甲, 数值: [1, 2]}]",
    right: "序列: [{名称: 甲, 数值: [1, 2, ~]}]")

  let onlyForIndicators = Rule(
    "only-for-indicators", .error,
    "'{key}' is for charts of an indicator", "“{key}”只能用在画指标的图里",
    fix: ("take it out, or draw the chart with 'indicator'", "去掉它，或者用“指标: …”来画"),
    why: (
      "It would have no effect here, and nobody would notice.", "在这里不起作用，又没人知道。"
    ),
    wrong: "数据: {甲: 1}\n从: 2020", right: "指标: gdp\n从: 2020")

  let colonInData = Rule(
    "full-width-colon-in-data", .error,
    "'{text}' has a full-width colon", "“{text}”用了全角冒号",
    fix: ("write a half-width ':' and a space behind it", "改成半角冒号，后面空一格"),
    why: (
      "Only an ordinary colon parts a name from its number.", "只有半角冒号才能把名称和数分开。"
    ),
    wrong: "数据: {甲：1}", right: "数据: {甲: 1}")

  let cutAtComma = Rule(
    "cut-at-comma", .error,
    "the comma cuts '{text}' in two", "逗号把“{text}”切成了两半",
    fix: (
      "leave the comma out, or put quotation marks around the figure: \"{text}\"",
      "去掉逗号，或者给数加引号：\"{text}\""
    ),
    why: (
      "1,200 without quotation marks would be read as 1.", "1,200 不加引号会读成 1。"
    ),
    wrong: "数据: {甲: 1,200}", right: "数据: {甲: \"1,200\"}")

  let rowsWithoutNames = Rule(
    "rows-without-names", .error,
    "the rows have figures, but no names", "每行只有数，没有名称",
    fix: ("write rows such as {年份: 2019, 产值: 5}", "每行写成 {年份: 2019, 产值: 5} 的样子"),
    why: (
      "A number without a name can't be placed.", "没有名称的数不知道画在哪里。"
    ),
    wrong: "数据: [{产值: 5}]", right: "数据: [{年份: 2019, 产值: 5}]")

  let unusedChartPlace = Rule(
    "unused-chart-place", .warning,
    "'chart-place' is for the chart that a report gets by itself, and this one describes its own",
    "“图表位置”只管自动生成的图，而这篇公报自己写了图",
    fix: (
      "take it out, and put a chart into the text in a block of its own",
      "去掉它；要让图出现在正文里，就把它写成正文里的图表块"
    ),
    why: (
      "Charts under 'charts' stand below the text, those in blocks where the block is.",
      "“图表”里的图画在正文后面，正文里的图表块画在原处。"
    ),
    wrong: "图表位置: 文中\n图表: [{标题: 甲, 数据: {甲: 1, 乙: 2}}]",
    right: "图表: [{标题: 甲, 数据: {甲: 1, 乙: 2}}]")

  let longChartTitle = Rule(
    "long-chart-title", .warning,
    "the chart's title has {count} characters, and readers take in forty at a glance",
    "图的标题有 {count} 个字，读者一眼只能看四十个字",
    fix: ("say the finding alone, and the rest in 'subtitle'", "标题只写结论，其余写进“副标题”"),
    why: (
      "A title of more than forty characters, or fifteen words, is not read.",
      "超过四十个字（英文十五个词）的标题没有人读完。"
    ),
    wrong: "标题: 2023年上半年全市规模以上工业企业实现增加值同比增长百分之五点三并且高于全国全省平均水平居于前列",
    right: "标题: 工业增加值增长5.3%\n副标题: 全市规模以上，2023年上半年")

  let longChart = Rule(
    "long-chart", .warning,
    "the chart has {count} figures, each of them a row of its table, and nobody tells so many apart",
    "图里有 {count} 个数，每个数在数据表里占一行，读者分辨不出这么多",
    fix: ("begin later, with 'from'", "用“起”写明从哪一期开始画"),
    why: (
      """
      A chart of more than a thousand figures is slow to load, and shows no more than one of a hundred; \
      one of a whole series grows with every report.
      """,
      "超过一千个数的图打开很慢，看得清的却不比一百个数的多；画整个系列的图，每期公报都会变长。"
    ),
    wrong: "图表: [{类型: line, 指标: daily-price}]",
    right: "图表: [{类型: line, 指标: daily-price, 起: 2026-10-01}]")

  let twoOverlays = Rule(
    "two-overlays", .error,
    "one series is drawn over the columns, and there are two", "压在柱子上的只能有一个系列，这里有两个",
    fix: ("keep 'line-series' or 'dot-series'", "“画线”和“画点”留一个"),
    why: (
      "Two of them look alike and can't be told apart.", "两个画出来一样，分不清。"
    ),
    wrong: "画线: 合计\n画点: 差额", right: "画线: 合计")

  let gridIsNoRows = Rule(
    "grid-is-no-rows", .error,
    "'grid' is a list with a list for each row", "“网格”要一行写一个列表",
    fix: (
      "write a row as [城关, 七里河], with — where there is nothing", "每行写成 [城关, 七里河]，空的地方写 —"
    ),
    why: (
      "Where each name stands in the list is where its tile stands.", "名称写在哪里，方块就画在哪里。"
    ),
    wrong: "网格: 城关 七里河", right: "网格:\n  - [—, 城关]\n  - [七里河, 安宁]")

  let twiceOnGrid = Rule(
    "twice-on-grid", .error,
    "'{name}' is on the grid twice", "“{name}”在网格里有两处",
    fix: ("keep one of them", "留一处"),
    why: ("A place has one tile.", "一个地方只有一个方块。"),
    wrong: "网格: [[城关, 城关]]", right: "网格: [[城关, 七里河]]")

  let rowWithoutName = Rule(
    "row-without-name", .error,
    "the row has nothing under '{column}'", "这一行“{column}”下面是空的",
    fix: (
      "say what the row is about, or name another column with 'x'", "写明这一行是什么，或者用“横轴”换一列"
    ),
    why: (
      "A number without a name can't be placed.", "没有名称的数不知道画在哪里。"
    ),
    wrong: ",3", right: "2022,3")

  let scatterNeedsNumbers = Rule(
    "scatter-without-numbers", .error,
    "there are no two columns of numbers, as a scatter chart needs them", "散点图要两列数，这里没有",
    fix: ("name the columns with 'x' and 'y'", "用“横轴”和“纵轴”写明是哪两列"),
    why: (
      "A point has a number on both axes.", "每个点两个方向都要有数。"
    ),
    wrong: "类型: 散点图\n数据: {甲: 1}", right: "横轴: 人口\n纵轴: 产值")

  let noNumber = Rule(
    "no-number", .error,
    "the row has no number under '{column}', as a scatter chart needs it",
    "这一行“{column}”下面没有数，散点图要有",
    fix: ("add the number, or take the row out", "补上数，或者删掉这一行"),
    why: (
      "A point has a number on both axes.", "每个点两个方向都要有数。"
    ),
    wrong: "甲,,3", right: "甲,2,3")

  let rangeOnAxis = Rule(
    "range-on-axis", .error,
    "'{text}' is a range, which has no place on the lower axis", "“{text}”是一个范围，横轴上放不下",
    fix: ("use a single number", "换成一个数"),
    why: (
      "A point stands at one place.", "一个点只能在一个位置。"
    ),
    wrong: "10—15,3", right: "12,3")
}

extension SiteModelRules {
  /// A link to what is gone, and one to what will be.
  package static var linkHasExpired: Rule { Rule.siteModel.linkExpired }
  package static var linkWillExpire: Rule { Rule.siteModel.linkExpires }
}

extension Rule {
  static let siteModel = SiteModelRules()
}
