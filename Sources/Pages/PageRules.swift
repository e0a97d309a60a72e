import Diagnostics
import Localization

/// What can be wrong with the pages of a site: their templates, and the places that they want.
package struct PageRules: RuleCatalogue {
  package init() {}

  let wordsWithoutLanguage = Rule(
    "words-without-language", .error,
    "the name of the file is that of no language", "这个文件名不是哪一种语言",
    fix: ("call it one of {known}", "文件名可以是：{known}"),
    why: (
      "The words of a theme stand in one file for each language.", "模板用的文字，每种语言放一个文件。"
    ),
    wrong: "templates/words/chinese.yaml", right: "templates/words/zh-Hans.yaml")

  let missingWord = Rule(
    "missing-word", .error,
    "'{name}' is not in {file}", "{file} 里没有“{name}”",
    fix: ("add it there, in that language", "在那个文件里补上，用那种语言"),
    why: (
      "A page in that language would have a hole where the word belongs.",
      "用那种语言的页面上，这个地方会是空的。"
    ),
    wrong: "zh-Hans.yaml: home: 首页\nen.yaml:", right: "en.yaml: home: Home")

  let missingWords = Rule(
    "missing-words", .error,
    "the file is missing, and pages are in its language", "缺少这个文件，而有页面用这种语言",
    fix: (
      "add it with the names of the other languages, or change 'language' or 'lang'",
      "新建它，名称照别的语言的文件写；或者改“语言”这一项"
    ),
    why: (
      "The words of a theme stand in one file for each language.", "模板用的文字，每种语言放一个文件。"
    ),
    wrong: "语言: en（没有 templates/words/en.yaml）", right: "templates/words/en.yaml")

  let nameForNobody = Rule(
    "name-not-on-windows", .warning,
    "'{name}' in an address can't be the name of a file on Windows: {reason}",
    "网址里的“{name}”在 Windows 上不能做文件名：{reason}",
    fix: (
      "rename it, or give the page a 'slug' without such characters", "换个名字，或者用“网址”另写一个"
    ),
    why: (
      "Whoever copies the site to Windows, or serves it from there, loses the page.",
      "网站拷到 Windows 上，或者用 Windows 服务器发布，这个页面就没有了。"
    ),
    wrong: "标签: 9:30发布会", right: "标签: 9点30分发布会")

  let templateLink = Rule(
    "template-link", .warning,
    "the template links to '{address}', where there is nothing on this site",
    "模板里链接到“{address}”，网站上没有这个网址",
    fix: ("correct the address", "把网址改对"),
    why: (
      "It stands on every page that the template makes.", "用这个模板的每个页面上都有这个打不开的链接。"
    ),
    wrong: "<a href=\"/abuot/\">", right: "<a href=\"/about/\">")

  let noStylesheet = Rule(
    "no-stylesheet", .warning,
    "templates ask for the style sheet, and there is no {file}", "模板要用样式文件，可是没有 {file}",
    fix: (
      "add it, or take '{{site.stylesheet}}' out of the templates",
      "补上这个文件，或者去掉模板里的 {{site.stylesheet}}"
    ),
    why: (
      "Pages without it are bare text.", "没有它，页面只剩光秃秃的文字。"
    ),
    wrong: "templates/（没有 assets/site.css）", right: "templates/assets/site.css")

  // MARK: Templates

  let unknownTemplate = Rule(
    "unknown-template", .error,
    "there is no template '{name}'", "没有叫“{name}”的模板",
    fix: ("add the file {folder}/{name}.mustache", "添加文件 {folder}/{name}.mustache"),
    why: (
      "Readers see a text through its template; without one there would be no page.",
      "文章要套进模板才成为网页，没有模板就发布不出来。"
    ),
    wrong: "template: reprot", right: "template: report")

  let missingTemplate = Rule(
    "missing-template", .error,
    "the template '{kind}.mustache' is missing; it shows {content}",
    "缺少模板“{kind}.mustache”，它用来显示：{content}",
    fix: (
      "add the file; 'sitegen variables {kind}' lists what it can show",
      "添加这个文件；运行“sitegen variables {kind}”可以查看它能显示的内容"
    ),
    why: (
      "The site has pages of that kind, and nothing says what they look like.",
      "网站有这一类网页，却没有模板说明它们是什么样子。"
    ),
    wrong: "templates/repotr.mustache", right: "templates/report.mustache")

  // MARK: A template on trial

  let notJSON = Rule(
    "not-json", .error,
    "the file can't be read as JSON: {fault}", "这个文件没法当作 JSON 来读：{fault}",
    fix: (
      "mend it, or give the data as YAML in a .yaml file",
      "改正它，或把数据写进 .yaml 文件"
    ),
    why: (
      "From data that is half read a template would show half a page.",
      "数据只读出一半，模板显示出来的网页也只有一半。"
    ),
    wrong: "{\"title\": \"简报\",}", right: "{\"title\": \"简报\"}")

  let templatesTooDeep = Rule(
    "templates-too-deep", .error,
    "{file}: templates include one another more than {limit} deep",
    "{file}：模板一个引用一个，超过 {limit} 层",
    why: (
      "Such templates most likely include one another without end: no page would ever be finished.",
      "这样的模板多半是在互相引用，没有尽头，网页永远生成不完。"
    ),
    wrong: "item.mustache: {{title}}{{>item}}",
    right: "item.mustache: {{title}}{{#items}}{{>item}}{{/items}}")

  // MARK: Places

  let sameAddress = Rule(
    "same-address", .error,
    "{first} and {second} would both be published at '{path}'",
    "有两处都要发布到“{path}”：{first}；{second}",
    fix: ("rename it", "给它改个名字"),
    why: (
      "Of two pages at one address readers would see one; the other would be lost without a word.",
      "两个网页用同一个地址，读者只能看到其中一个，另一个会不声不响地丢掉。"
    ),
    wrong: "content/news/a.md, content/news/a/index.md",
    right: "content/news/a.md, content/news/b.md")

  let nearlySameAddress = Rule(
    "nearly-same-address", .error,
    "{first} and {second} would both be published at '{path}' and '{other}', "
      + "which many systems take for one",
    "有两处要发布到“{path}”和“{other}”，许多系统会把这两个地址当成一个：{first}；{second}",
    fix: ("rename it", "给它改个名字"),
    why: (
      "Many computers don't tell capital letters from small ones in the names of files: one of the "
        + "two pages would be lost there.",
      "许多电脑的文件名不分大小写，放到那里，两个网页会丢掉一个。"
    ),
    wrong: "content/news/a.md, content/news/A.md", right: "content/news/a.md, content/news/b.md")

  /// What to do about two texts at one address.
  let renameText = Wording(
    "rename one of them, or give it another 'slug'", "给其中一个文件改名，或在“网址”（slug）一项另写一个")

  /// What to do about two tags at one address.
  let sameTagEverywhere = Wording(
    "write the tag in one way everywhere", "同一个标签在各处要写得一样")

  /// What to do about a former address that is another page's.
  let removeAlias = Wording("remove the alias", "删掉这个旧址")
}

extension Rule {
  static let pages = PageRules()
}
