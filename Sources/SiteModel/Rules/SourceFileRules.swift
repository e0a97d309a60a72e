import Diagnostics

/// What can be wrong with the files of a site, and where they lie.
package struct SourceFileRules: RuleCatalogue {
  package init() {}

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

  let textWithAnotherEnding = Rule(
    "text-with-another-ending", .error,
    "this is a text whose name ends in {ending}, so that it is not read",
    "这是一篇文稿，文件名却以{ending}结尾，读不进来",
    fix: (
      "rename it to {name}; systems that hide the endings of names show it so already",
      "改名为 {name}；系统隐藏了扩展名的，先在“查看”里打开“文件扩展名”"
    ),
    why: (
      "It would be published for download as it is, and no page made of it.", "它会被当作附件原样发布，网页却做不出来。"
    ),
    wrong: "content/news/2026-11.md.txt", right: "content/news/2026-11.md")

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
}

extension Rule {
  static let sourceFiles = SourceFileRules()
}
