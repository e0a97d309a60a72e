import Diagnostics
import Localization

/// What can be wrong with a template, as such and for the page that it is used on.
package struct TemplateRules: RuleCatalogue {
  package init() {}

  // MARK: Tags

  let unclosedTag = Rule(
    "unclosed-tag", .error,
    "the tag that begins here has no end", "从这里开始的标签没有结尾",
    fix: ("close it with }}", "在结尾补上 }}"),
    why: (
      "Without its end nobody knows where a tag stops, and the rest of the page would be lost.",
      "没有结尾就看不出标签到哪里为止，后面的页面内容会全部丢掉。"
    ),
    wrong: "<h1>{{page.title</h1>", right: "<h1>{{page.title}}</h1>")

  let unreadableTag = Rule(
    "unreadable-tag", .error,
    "the tag can't be read: {reason}", "这个标签读不出来：{reason}",
    fix: ("write one name, such as {{title}}", "只写一个名称，例如 {{title}}"),
    why: (
      "A tag that can't be read would leave a hole in every page that is made with the template.",
      "标签读不出来，所有用到这个模板的网页都会缺一块内容。"
    ),
    wrong: "{{page title}}", right: "{{page.title}}")

  let unreadableDelimiters = Rule(
    "unreadable-delimiters", .error,
    "new delimiters can't be read", "新的标签起止符号读不出来",
    fix: ("write them like {{=<% %>=}}", "写成 {{=<% %>=}} 的样子"),
    why: (
      "All tags after it are found by the new delimiters, so that one mistake spoils all of them.",
      "后面的标签都按新的符号来认，符号错了，后面就全认错了。"
    ),
    wrong: "{{=<%=}}", right: "{{=<% %>=}}")

  let sectionsTooDeep = Rule(
    "sections-too-deep", .error,
    "sections and blocks are nested more than {limit} deep here",
    "循环段和区块在这里套了不止 {limit} 层",
    fix: ("move the inner ones to a partial", "把里面的几层移到另一个模板，再引用它"),
    why: (
      "So deep a nesting nearly always comes of a tag that is opened where it should be closed.",
      "套得这么深，多半是该关上标签的地方又打开了一次。"
    ),
    wrong: "{{#tags}}{{name}}{{#tags}}…", right: "{{#tags}}{{name}}{{/tags}}")

  let closesNothing = Rule(
    "closes-nothing", .error,
    "{{/{name}}} closes nothing", "{{/{name}}} 前面没有对应的开头",
    fix: ("remove it, or open {{#{name}}} before it", "把它删掉，或在前面补上 {{#{name}}}"),
    why: (
      "Where one end is missing, the wrong part of the page would be repeated or left out.",
      "缺了一头，页面上重复或隐藏的就不是想要的那一段。"
    ),
    wrong: "<li>{{name}}</li>{{/tags}}", right: "{{#tags}}<li>{{name}}</li>{{/tags}}")

  let closesAnother = Rule(
    "closes-another", .error,
    "{{/{name}}} stands where '{expected}' is to be closed",
    "这里该关上的是“{expected}”，写的却是 {{/{name}}}",
    fix: ("write {{/{expected}}}", "改成 {{/{expected}}}"),
    why: (
      "Sections are closed from the inside out; otherwise nobody knows what belongs to which.",
      "先打开的后关上，一层套一层，否则看不出哪些内容属于哪一段。"
    ),
    wrong: "{{#tags}}{{name}}{{/tag}}", right: "{{#tags}}{{name}}{{/tags}}")

  let unclosedSection = Rule(
    "unclosed-section", .error,
    "'{name}' is opened here and never closed", "“{name}”在这里打开，后面却没有关上",
    fix: ("close it with {{/{name}}}", "在结束的地方补上 {{/{name}}}"),
    why: (
      "Without its end all that follows, to the foot of the page, would be repeated or left out.",
      "没有结尾，后面直到页脚的内容都会跟着重复或隐藏。"
    ),
    wrong: "{{#tags}}<li>{{name}}</li>", right: "{{#tags}}<li>{{name}}</li>{{/tags}}")

  // MARK: Templates together

  let sameTemplateTwice = Rule(
    "same-template-twice", .error,
    "{other} is called '{name}' as well", "{other} 也叫“{name}”",
    fix: ("rename one of them", "给其中一个改个名字"),
    why: (
      "With two templates of one name it would be chance which of them the pages get.",
      "两个模板同名，网页会用到哪一个就说不准了。"
    ),
    wrong: "item ← item.mustache, item ← new/item.mustache",
    right: "item ← item.mustache, new-item ← new-item.mustache")

  let unknownPartial = Rule(
    "unknown-partial", .error,
    "there is no template '{name}'", "没有叫“{name}”的模板",
    fix: ("add the file {name}.mustache", "添加文件 {name}.mustache"),
    why: (
      "Every page that includes a template that is not there would lack that part.",
      "引用的模板不存在，用到它的每个网页都会缺一块内容。"
    ),
    wrong: "{{>itme}}", right: "{{>item}}")

  let uncheckablePartial = Rule(
    "uncheckable-partial", .error,
    "which template '*{name}' means shows only when the page is made",
    "“*{name}”指的是哪个模板，要到生成网页时才知道",
    fix: (
      "choose between named partials with {{#…}}", "写明各个模板的名称，用 {{#…}} 来选择"
    ),
    why: (
      "Templates are checked before anything is published, and what is not known can't be checked.",
      "模板要在发布之前检查，不知道是哪一个就没法检查。"
    ),
    wrong: "{{>*kind}}", right: "{{#current}}{{>item}}{{/current}}")

  let endlessTemplates = Rule(
    "endless-templates", .error,
    "templates include one another without end: {chain}", "模板互相引用，没有尽头：{chain}",
    fix: (
      "take one of the steps out, or put it in a section that ends",
      "去掉其中一步，或把它放进会结束的循环段"
    ),
    why: (
      "A page made with them would never be finished.",
      "用这样的模板，网页永远也生成不完。"
    ),
    wrong: "item.mustache: {{title}}{{>item}}",
    right: "item.mustache: {{title}}{{#items}}{{>item}}{{/items}}")

  let tooManyTemplates = Rule(
    "too-many-templates", .error,
    "templates include one another too often to be checked", "模板互相引用的次数太多，无法检查",
    fix: ("include each of them fewer times", "减少引用的次数"),
    why: (
      "Where each of thirty templates includes the next one twice, a page has a billion parts.",
      "三十个模板，每个都把下一个引用两次，一个网页就会有十亿块内容。"
    ),
    wrong: "{{>row}}{{>row}}{{>row}}…", right: "{{#rows}}{{>row}}{{/rows}}")

  let unknownBlock = Rule(
    "unknown-block", .error,
    "'{parent}' has no block '{name}' that this could replace",
    "“{parent}”里没有叫“{name}”的区块可以替换",
    fix: ("its blocks are {known}", "它的区块有：{known}"),
    why: (
      "What stands in a block that replaces nothing is not shown, and readers would miss it.",
      "找不到要替换的区块，写在里面的内容就不会显示，读者也看不到。"
    ),
    wrong: "{{<base}}{{$mian}}…{{/mian}}{{/base}}", right: "{{<base}}{{$main}}…{{/main}}{{/base}}")

  let parentWithoutBlocks = Rule(
    "parent-without-blocks", .error,
    "other templates replace blocks of '{parent}', and it has none",
    "别的模板要替换“{parent}”里的区块，可它里面一个区块也没有",
    fix: (
      "put the blocks back: 'sitegen theme diff {parent}' shows what was taken out",
      "把区块放回去；用 sitegen theme diff {parent} 看删掉了什么"
    ),
    why: (
      "All that the others say would be missing from every page.", "别的模板里的内容在每个页面上都不会显示。"
    ),
    wrong: "base.mustache: <body></body>", right: "base.mustache: <body>{{$main}}{{/main}}</body>")

  let parentLacksBlocks = Rule(
    "parent-lacks-blocks", .error,
    "other templates replace blocks that '{parent}' does not have: {names}",
    "别的模板要替换“{parent}”里没有的区块：{names}",
    fix: (
      "put them back: 'sitegen theme diff {parent}' shows what was taken out",
      "把它们放回去；用 sitegen theme diff {parent} 看删掉了什么"
    ),
    why: (
      "What the others say in these blocks would be missing from their pages.",
      "别的模板写在这些区块里的内容，在页面上不会显示。"
    ),
    wrong: "base.mustache: <body>{{$main}}{{/main}}</body>",
    right: "base.mustache: <body>{{$header}}{{/header}}{{$main}}{{/main}}</body>")

  let strayContent = Rule(
    "stray-content", .error,
    "this is in no block of '{parent}', so it would not be shown",
    "这部分不在“{parent}”的任何区块里，不会显示出来",
    fix: ("move it into one of the blocks {{$…}}", "把它移到某个区块 {{$…}} 里"),
    why: (
      "Where a template builds on another one, only what is in a block comes into the page.",
      "以另一个模板为底时，只有写在区块里的内容才会放进网页。"
    ),
    wrong: "{{<base}}…{{/base}}", right: "{{<base}}{{$main}}…{{/main}}{{/base}}")

  // MARK: Names

  let unknownName = Rule(
    "unknown-name", .error,
    "unknown name '{name}'", "这里没有“{name}”这个名称",
    fix: ("the names known here are {known}", "这里可用的名称有：{known}"),
    why: (
      "A name that a page does not have shows nothing: a title or a figure would be missing, and "
        + "nobody would notice.",
      "网页没有的名称什么也显示不出来，缺了标题或数字也没有人发现。"
    ),
    wrong: "<h1>{{page.titel}}</h1>", right: "<h1>{{page.title}}</h1>")

  /// What to do about ``unknownName`` where there is none to choose from.
  let noNames = Wording("there are no names here", "这里没有名称可用")

  let notText = Rule(
    "not-text", .error,
    "'{name}' is no text: it is {shape}", "“{name}”不是文字，而是{shape}",
    fix: ("write {tag} with one of its names", "写成 {tag}，选用其中一个名称"),
    why: (
      "Only text can be written into a page just so; a list or a group would show nothing.",
      "只有文字可以直接写进网页；列表或一组内容直接写，什么也显示不出来。"
    ),
    wrong: "<p>{{report.tags}}</p>", right: "<p>{{#report.tags}}{{name}} {{/report.tags}}</p>")

  /// What to do about ``notText`` where it is HTML.
  let threeBraces = Wording("write {tag}, with three braces", "写成 {tag}，用三层花括号")

  /// What to do about ``notText`` where it is a list.
  let aroundEntries = Wording(
    "write {{#{name}}} … {{/{name}}} around what is to be repeated",
    "把要重复的部分放在 {{#{name}}} … {{/{name}}} 之间")

  let noNamesInside = Rule(
    "no-names-inside", .error,
    "'{name}' has no names in it: it is {shape}", "“{name}”里面没有别的名称，它是{shape}",
    fix: (
      "write {{#{name}}} around names of its entries, or use '{name}' itself",
      "把每一项的名称写在 {{#{name}}} 循环段里，或者直接用“{name}”"
    ),
    why: (
      "Such a name would show nothing, and readers would miss what it was meant for.",
      "这样的名称什么也显示不出来，读者会看不到本来要写的内容。"
    ),
    wrong: "{{report.tags.name}}", right: "{{#report.tags}}{{name}}{{/report.tags}}")

  // MARK: Values and HTML

  let notHTML = Rule(
    "not-html", .error,
    "'{name}' is not HTML that the generator made: it is {shape}",
    "“{name}”不是本程序生成的 HTML，而是{shape}",
    fix: (
      "write {tag}, with two braces, so that it is escaped",
      "写成 {tag}，用两层花括号，里面的符号才会照原样显示"
    ),
    why: (
      "With three braces a text is written as it is: a sign like < in it could break the page, or "
        + "run a foreign program in the readers' browsers.",
      "用三层花括号，文字会不加处理地写进网页，里面的 < 等符号可能弄乱页面，甚至让读者的浏览器运行别人的程序。"
    ),
    wrong: "<h1>{{{page.title}}}</h1>", right: "<h1>{{page.title}}</h1>")

  let misplacedHTML = Rule(
    "misplaced-html", .error,
    "HTML can't stand in an attribute or title", "属性和标题里不能放 HTML",
    fix: ("use a name that is text", "改用一个内容是文字的名称"),
    why: (
      "There readers would see the HTML's tags as letters, and a quotation mark in it would end "
        + "the attribute.",
      "在那里读者会看到一串代码，里面的引号还会把属性截断。"
    ),
    wrong: "<title>{{{report.body}}}</title>", right: "<title>{{report.title}}</title>")

  let textAsAddress = Rule(
    "text-as-address", .error,
    "'{name}' begins the address in '{attribute}', but may be any text",
    "“{attribute}”里的地址以“{name}”开头，但它可能是任何文字",
    fix: (
      "use a name that is an address, or begin it in the template: {attribute}=\"/…\"",
      "改用一个内容是网址的名称，或在模板里先写好开头：{attribute}=\"/…\""
    ),
    why: (
      "Such a text could be an address that runs a program in the readers' browsers.",
      "这样的文字可能变成一个会在读者浏览器里运行程序的地址。"
    ),
    wrong: "<a href=\"{{title}}\">", right: "<a href=\"{{url}}\">")

  let unbalancedSection = Rule(
    "unbalanced-section", .error,
    "the HTML after {{/{name}}} would differ with and without the section",
    "这个循环段显示或不显示，{{/{name}}} 后面的 HTML 会不一样",
    fix: (
      "open and close tags, attributes and comments on the same side of it",
      "标签、属性、注释的开头和结尾要么都写在循环段里，要么都写在外面"
    ),
    why: (
      "Where the section is left out, what follows would be taken for a part of a tag or an "
        + "attribute, and the page would fall apart.",
      "循环段不显示时，后面的内容会被当成标签或属性的一部分，网页就乱了。"
    ),
    wrong: "<p {{#current}}class=\"{{/current}}x\">",
    right: "<p {{#current}}class=\"x\"{{/current}}>")

  // MARK: Places where no value may stand

  let valueInRawText = Rule(
    "value-in-raw-text", .error,
    "a value can't stand inside <{element}>", "不能在 <{element}> 里插入内容",
    fix: (
      "put it in a data-… attribute of an element instead", "改放到某个元素的 data-… 属性里"
    ),
    why: (
      "What stands there is no text to browsers but a program, a style or the like, and nothing "
        + "can make any value harmless in it.",
      "浏览器不把那里的内容当文字，而是当作程序、样式等来处理，没有办法保证插入的内容无害。"
    ),
    wrong: "<script>let title = \"{{page.title}}\"</script>",
    right: "<p data-title=\"{{page.title}}\">")

  let valueInComment = Rule(
    "value-in-comment", .error,
    "a value can't stand inside a comment", "不能在注释里插入内容",
    fix: ("use {{! … }} for remarks", "备注请写成 {{! … }}"),
    why: (
      "No reader is meant to see a comment, but a value can end it, and the rest would show.",
      "注释本来不给读者看，插入的内容却可能让它提前结束，后面的字就露到页面上了。"
    ),
    wrong: "<!-- {{page.title}} -->", right: "{{! page.title }}")

  let valueWithoutQuotes = Rule(
    "value-without-quotes", .error,
    "a value can't stand in an attribute without quotation marks",
    "属性没有加引号，不能在里面插入内容",
    fix: ("write {attribute}=\"…\"", "写成 {attribute}=\"…\""),
    why: (
      "Without quotation marks the first space in a value ends the attribute, and what follows "
        + "makes attributes of its own.",
      "没有引号时，内容里的第一个空格就会结束这个属性，后面的字会变成别的属性。"
    ),
    wrong: "<a href={{url}}>", right: "<a href=\"{{url}}\">")

  let valueInTag = Rule(
    "value-in-tag", .error,
    "a value can't stand as part of a tag", "不能用插入的内容拼成 HTML 标签",
    fix: (
      "write the tag out, and choose with {{#…}} where it differs",
      "把标签完整写出来，有差别的地方用 {{#…}} 来选择"
    ),
    why: (
      "There a value could become any element or attribute, even one that runs a program.",
      "那里的内容可能变成任何元素或属性，甚至变成会运行的程序。"
    ),
    wrong: "<li {{status}}>", right: "<li{{#current}} class=\"current\"{{/current}}>")

  let valueInProgram = Rule(
    "value-in-program", .error,
    "a value can't stand in '{attribute}', which runs as a program",
    "浏览器会把“{attribute}”当作程序运行，不能在里面插入内容",
    fix: ("leave the attribute out", "去掉这个属性"),
    why: (
      "A value there would be a part of the program, and could do anything in readers' browsers.",
      "插入的内容会变成程序的一部分，在读者的浏览器里什么都能做。"
    ),
    wrong: "<a onclick=\"go('{{url}}')\">", right: "<a href=\"{{url}}\">")

  let valueInStyle = Rule(
    "value-in-style", .error,
    "a value can't stand in 'style'", "不能在“style”里插入内容",
    fix: ("use a class, and the style sheet", "改用 class，样式写进样式表"),
    why: (
      "A style can hide or cover parts of the page, and load things from other sites.",
      "样式能遮住或隐藏页面上的内容，还能从别的网站加载东西。"
    ),
    wrong: "<p style=\"color: {{status}}\">", right: "<p class=\"{{status}}\">")

  let valueInAnimation = Rule(
    "value-in-animation", .error,
    "a value can't stand in <{element}>, which can change addresses",
    "<{element}> 能改动链接的地址，不能在里面插入内容",
    fix: ("write it out", "把要写的内容直接写在模板里"),
    why: (
      "Such an element can turn a harmless link into one that runs a program when it is followed.",
      "它能把一个无害的链接变成一点就运行程序的链接。"
    ),
    wrong: "<set attributeName=\"href\" to=\"{{url}}\"/>",
    right: "<set attributeName=\"href\" to=\"/news/\"/>")

  let valueInRefusedAddress = Rule(
    "value-in-refused-address", .error,
    "a value can't stand in a '{scheme}:' address", "不能在“{scheme}:”开头的地址里插入内容",
    fix: ("link to a page instead", "改为链接到一个网页"),
    why: (
      "Such an address can run a program in the readers' browsers, or lead out of them.",
      "这种地址会在读者的浏览器里运行程序，或打开别的程序。"
    ),
    wrong: "<a href=\"javascript:{{page.title}}\">", right: "<a href=\"{{page.url}}\">")

  // MARK: All of them

  /// What to do, where the template is one that others include.
  let reached = Wording("{fix} (reached by {way})", "{fix}（经由 {way}）")
}

extension Rule {
  static let templates = TemplateRules()
}
