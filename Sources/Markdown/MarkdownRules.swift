import Diagnostics

/// What can be wrong with a text in Markdown.
package struct MarkdownRules: RuleCatalogue {
  package init() {}

  // MARK: Texts that take too long

  let nestedTooDeeply = Rule(
    "text-nested-too-deeply", .error,
    "the text is nested more than {limit} levels deep here",
    "这里的引用、列表或强调一层套一层，超过 {limit} 层",
    fix: (
      "use fewer quotes, lists or emphasis inside one another", "减少套在一起的引用、列表或强调"
    ),
    why: (
      "Nobody can follow a text that deep, and it takes too long to read.",
      "套得这么深谁也看不懂，处理起来也太慢。"
    ),
    wrong: ">>>>>>>>>>（一百多个）引文", right: "> 引文")

  let openTooLong = Rule(
    "quotes-open-too-long", .error,
    "quotes and lists stay open over too many lines here, which would take too long to read",
    "这里的引用和列表套在一起，又跨了太多行，处理起来太慢",
    fix: splitting, why: slowness,
    wrong: "> - > - > 第一行\n（后面几十万行）", right: "- 第一行\n- 第二行")

  let tooManyImageOpeners = Rule(
    "too-many-image-openers", .error,
    "too many '![' and ']' in one paragraph here, which would take too long to read",
    "这一段里的“![”和“]”太多，处理起来太慢",
    fix: splitting, why: slowness,
    wrong: "![![![![（成千上万个）]]]]", right: "![厂区全景](全景.jpg)")

  let definitionUsedTooOften = Rule(
    "definition-used-too-often", .error,
    "a long link definition is used too often here, which would take too long to read",
    "这里写下的长链接被引用了太多次，处理起来太慢",
    fix: splitting, why: slowness,
    wrong: "[甲][甲][甲]（成千上万个）\n\n[甲]: （很长的地址）", right: "见[公告](公告.md)。")

  let tooManyCells = Rule(
    "too-many-cells", .error,
    "with this table the text has more than {limit} table cells, "
      + "those that short rows lack among them",
    "加上这张表，全文的表格超过 {limit} 格（较短的行缺的格子也算）",
    fix: (
      "publish the data as a file, and show the rows that matter",
      "把数据作为附件发布，正文里只列要紧的几行"
    ),
    why: (
      "A page with such a table opens slowly, and nobody reads it to its end.",
      "表格这么大，网页打开慢，也没有人看得完。"
    ),
    wrong: "（几万行的明细表）", right: "[明细表](明细.csv)")

  // MARK: What readers would not see

  let rawHTML = Rule(
    "raw-html", .warning,
    "raw HTML is left out", "这里的网页代码（HTML）不会显示",
    fix: (
      "write it in Markdown, or put a backslash before '<' where the character itself is meant",
      "改用文稿的写法，如 **加粗**；要显示“<”这个符号，就在前面加反斜杠，写成“\\<”"
    ),
    why: (
      "Code that was pasted in may break the page, or run in readers' browsers.",
      "粘贴进来的代码可能弄坏页面，甚至在读者的浏览器里运行。"
    ),
    wrong: "<font color=red>重要</font>", right: "**重要**")

  let textInRawHTML = Rule(
    "text-in-raw-html", .error,
    "raw HTML is left out, and the text in it would be lost",
    "这里的网页代码（HTML）不会显示，夹在里面的文字会丢失",
    fix: (
      "write a table with '|' between its cells, and other text without tags",
      "表格用竖线“|”分隔各格，其他文字直接写，不加代码"
    ),
    why: (
      "Readers must not miss words that the editor sees in the text.",
      "编辑看得见的文字，读者也要看得见。"
    ),
    wrong: "<table><tr><td>产值</td><td>12亿元</td></tr></table>",
    right: "| 指标 | 数值 |\n|---|---|\n| 产值 | 12亿元 |")

  let rowCut = Rule(
    "row-cut", .warning,
    "the row has more cells than the table's head, and the last are left out",
    "这一行的格子比表头多，多出来的不会显示",
    fix: (
      "give the head as many cells, or put a backslash before a '|' that belongs to the text",
      "给表头补够格子；“|”本来就是文字的，在前面加反斜杠，写成“\\|”"
    ),
    why: (
      "A figure in a cell without a head would be lost in silence.",
      "表头没有对应的格子，格子里的数就会不声不响地丢掉。"
    ),
    wrong: "| 地区 | 产值 |\n|---|---|\n| 秦川 | 12亿元 | 增长5% |",
    right: "| 地区 | 产值 | 增速 |\n|---|---|---|\n| 秦川 | 12亿元 | 增长5% |")

  let cellContinuesNothing = Rule(
    "cell-continues-nothing", .warning,
    "'^^' or '<<' can't continue a cell here: cells that are joined make a rectangle, below the head "
      + "or within it",
    "这里的“^^”或“<<”没有可以合并的格子：合并后要成长方形，表头和表身不能合并",
    fix: (
      "'^^' continues the cell above, '<<' the one to its left",
      "“^^”并入上面一格，“<<”并入左边一格"
    ),
    why: (
      "The cell is shown empty, as nobody can tell what it belongs to.", "看不出归哪一格，只能显示成空格。"
    ),
    wrong: "| 地区 | 产值 |\n|---|---|\n| << | 12亿元 |",
    right: "| 地区 | 产值 |\n|---|---|\n| 秦川 | 12亿元 |\n| ^^ | 13亿元 |")

  let noAlternativeText = Rule(
    "picture-without-words", .warning,
    "the picture '{destination}' has no words for those who can't see it",
    "图片“{destination}”没有配文字，看不见图的人不知道上面是什么",
    fix: (
      "say between the brackets what it shows: ![…]({destination})",
      "在方括号里写明图上是什么：![…]({destination})"
    ),
    why: (
      "Blind readers hear these words in place of the picture, and everybody sees them where it "
        + "fails to load.",
      "盲人读者听到的就是这些文字；图片打不开时，大家看到的也是它。"
    ),
    wrong: "![](开工.jpg)", right: "![重点项目开工现场](开工.jpg)")

  // MARK: Links

  let fileOnOneComputer = Rule(
    "file-on-one-computer", .error,
    "'{destination}' is a file on one computer alone",
    "“{destination}”是某一台电脑上的文件，别人打不开",
    fix: (
      "put the file beside the text and name it alone: {name}",
      "把文件放到文稿所在的文件夹，只写文件名：{name}"
    ),
    why: (
      "Readers can't reach the disk of the editor's computer.", "读者打不开编辑电脑里的文件。"
    ),
    wrong: "![开工现场](D:/照片/开工.jpg)", right: "![开工现场](开工.jpg)")

  let addressNotAllowed = Rule(
    "address-not-allowed", .error,
    "a link or image can't lead to a '{scheme}:' address",
    "链接和图片不能用“{scheme}:”开头的地址",
    fix: (
      "links may begin with http:, https:, mailto: or tel:, images with http: or https:, "
        + "and both may be relative",
      "链接可以用 http:、https:、mailto: 或 tel: 开头，图片可以用 http: 或 https: 开头，"
        + "也可以只写本站文件的路径"
    ),
    why: (
      "Some addresses run code in the reader's browser, and others open on few computers.",
      "有的地址会在读者的浏览器里运行代码，有的在多数电脑上打不开。"
    ),
    wrong: "[附件](ftp://10.0.0.8/附件.pdf)", right: "[附件](附件.pdf)")

  let noAddress = Rule(
    "link-without-address", .error,
    "the link has no address", "链接没有写地址",
    fix: (
      "write it between the parentheses, or take the brackets away",
      "在圆括号里写上地址；不要链接的，把括号去掉"
    ),
    why: (
      "A link that leads nowhere looks like one that is broken.", "点了没有反应的链接，读者会以为网站坏了。"
    ),
    wrong: "见[附件]()", right: "见[附件](附件.pdf)")

  // MARK: What looks like Markdown and is none

  let conflictMarker = Rule(
    "conflict-marker", .error,
    "two versions of the text stand here, one below the other, as a merge left them",
    "这里留着合并文件时的冲突标记，前后是同一段文字的两个版本",
    fix: (
      "keep one of them, and delete the lines with '<<<<<<<', '=======' and '>>>>>>>'",
      "两个版本留一个，再把“<<<<<<<”“=======”“>>>>>>>”这几行删掉"
    ),
    why: (
      "Readers would find both versions, and could not tell which one holds.",
      "两个版本都登出去，读者不知道该信哪一个。"
    ),
    wrong: "<<<<<<< HEAD\n增长5%。\n=======\n增长6%。\n>>>>>>> 修改", right: "增长6%。")

  let fenceNotClosed = Rule(
    "fence-not-closed", .warning,
    "no line closes the block that begins here: all the text below is shown as code",
    "这里开始的代码块没有结束，下面的正文全都会按代码显示",
    fix: (
      "put a line with the same marks where it ends", "在该结束的地方另起一行，写上同样的符号"
    ),
    why: (
      "Without its end a block takes in everything to the end of the text.",
      "代码块不结束，后面的文字就都算在里面。"
    ),
    wrong: "```\n说明\n\n正文。", right: "```\n说明\n```\n\n正文。")

  let commentNotClosed = Rule(
    "comment-not-closed", .error,
    "no '-->' ends the comment that begins here: all the text below would be lost",
    "这里开始的注释没有用“-->”结束，下面的正文全都不会显示",
    fix: ("put '-->' where the comment ends", "在注释结束的地方写上“-->”"),
    why: (
      "A comment without an end takes in everything to the end of the text.",
      "注释不结束，后面的文字就都算在里面。"
    ),
    wrong: "<!-- 待核\n\n正文。", right: "<!-- 待核 -->\n\n正文。")

  let colonFence = Rule(
    "colon-fence", .warning,
    "lines with ':::' mean nothing here, and this one is left out",
    "这里不用“:::”，这一行不会显示",
    fix: (
      "a notice is written as a quote that begins with its kind: > [!注意]",
      "提示框写成引用，第一行写明种类：> [!注意]"
    ),
    why: (
      "Other programs set notices apart in this way; readers here would see the colons.",
      "别的软件用这种写法做提示框，这里会把冒号原样显示出来。"
    ),
    wrong: "::: tip\n窗口周末不办公。\n:::", right: "> [!提示]\n> 窗口周末不办公。")

  let contentsMarker = Rule(
    "contents-marker", .warning,
    "the list of contents is made by the page itself, so this line is left out",
    "目录由网页自己生成，这一行不会显示",
    fix: ("take the line out", "删掉这一行"),
    why: (
      "Readers would see the word in brackets.", "不删的话，读者看到的就是带方括号的字母。"
    ),
    wrong: "[TOC]\n\n## 总体情况", right: "## 总体情况")

  let secondFrontMatter = Rule(
    "second-front-matter", .error,
    "the front matter of another text stands in this one",
    "正文里又出现了一份文件开头的信息，像是两篇文稿放进了一个文件",
    fix: (
      "put each text into a file of its own; a line across is written ***",
      "一篇文稿一个文件，把后一篇另存；只是要画一条线的，写成 ***"
    ),
    why: (
      "Readers would see the keys as text, and the second text would have no page of its own.",
      "读者会看到“标题：”这样的字样，后一篇也没有自己的网页。"
    ),
    wrong: "正文。\n\n---\n标题: 第二篇\n日期: 2023-08-16\n---", right: "正文。")

  let unusedMore = Rule(
    "unused-more", .warning,
    "no summary can end here", "摘要没法到这里为止",
    fix: (
      "put <!-- more --> on a line of its own behind the first paragraphs, after at most 600 characters; or write a summary in the front matter",
      "<!-- more --> 单独写一行，放在开头几段后面，前面不超过 600 字；也可以在文件开头写“摘要”"
    ),
    why: (
      "Lists and feeds show the paragraphs before it; without any, they show the beginning of the text.",
      "列表和订阅里显示它前面的段落；前面没有段落，就只好从正文开头截取。"
    ),
    wrong: "<!-- more -->\n\n第一段。", right: "第一段。\n\n<!-- more -->\n\n第二段。")

  let formula = Rule(
    "formula", .error,
    "formulas between dollar signs can't be shown: {formula}",
    "用“$”括起来的公式显示不出来：{formula}",
    fix: (
      "write it in words and signs (km², CO₂, 10^8^, H~2~O), or put a picture of it into the text",
      "改用文字和符号（km²、CO₂、10^8^、H~2~O），复杂的公式做成图片；"
        + "“$”就是美元的，在前面加反斜杠，写成“\\$”"
    ),
    why: (
      "Readers would see the commands in place of the formula.", "读者看到的会是一串命令，不是公式。"
    ),
    wrong: "面积为$S=\\pi r^2$。", right: "面积为S=πr²。")

  let noDelimiterRow = Rule(
    "table-without-head", .warning,
    "the table has no line below its head; the first row is taken for the head",
    "表格的表头下面少了一行分隔线，现在把第一行当作表头",
    fix: (
      "put this line below the head: {row}", "在表头下面加一行：{row}"
    ),
    why: (
      "Where the line is missing, only a guess says which row is the head.",
      "没有分隔线，哪一行是表头只能猜。"
    ),
    wrong: "| 指标 | 数值 |\n| 产值 | 12亿元 |",
    right: "| 指标 | 数值 |\n|---|---|\n| 产值 | 12亿元 |")

  let twoHeadRows = Rule(
    "two-head-rows", .warning,
    "the table has more than one row of heads; they are read as one",
    "表头有好几行，现在合成一行",
    fix: (
      "write one row that names each column in full: {row}", "表头写成一行，每一栏的名称写全：{row}"
    ),
    why: (
      "A table has one row of heads; which names belong together is only a guess.",
      "表头只能有一行，上下两行怎么合在一起只能猜。"
    ),
    wrong: "| 指标 | 1—9月 | |\n| | 绝对量 | 增速 |\n|---|---|---|\n| 产值 | 12亿元 | 5.1% |",
    right: "| 指标 | 1—9月绝对量 | 1—9月增速 |\n|---|---|---|\n| 产值 | 12亿元 | 5.1% |")

  let rowWithoutTable = Rule(
    "row-without-table", .warning,
    "this row belongs to no table, and readers would see its pipes",
    "这一行不在表格里，竖线会原样显示",
    fix: (
      "a table has at least two rows, and a line of hyphens below the first: |---|---|",
      "表格至少两行，第一行下面是分隔线 |---|---|；接着上面的表的，去掉中间的文字和空行"
    ),
    why: (
      "A row alone may be the end of a table that a text cut in two.",
      "单独一行多半是表格被文字隔断了。"
    ),
    wrong: "| 秦川 | 12亿元 |", right: "| 地区 | 产值 |\n|---|---|\n| 秦川 | 12亿元 |")

  let delimiterRowMisfits = Rule(
    "delimiter-row-misfits", .warning,
    "the line below the table's head has {delimiters} parts, and the head {cells} cells",
    "表头有 {cells} 格，下面的分隔线却有 {delimiters} 段",
    fix: ("put this line below the head: {row}", "表头下面那一行改成：{row}"),
    why: (
      "Other programs see no table there; here it is read with the cells that it has.",
      "对不上的，别的软件不认作表格；这里按实有的格子显示。"
    ),
    wrong: "| 地区 | 产值 | 增速 |\n|---|---|\n| 秦川 | 12亿元 | 5% |",
    right: "| 地区 | 产值 | 增速 |\n|---|---|---|\n| 秦川 | 12亿元 | 5% |")

  let blankLineInTable = Rule(
    "blank-line-in-table", .warning,
    "blank lines stand between the rows of this table; they are left out",
    "这张表的行与行之间有空行，现在连成一张表",
    fix: (
      "take them out; where another table begins, give it a head of its own",
      "删掉空行；后面是另一张表的，给它写上表头和分隔线"
    ),
    why: (
      "A blank line ends a table, and the rows below would be shown with their pipes.",
      "表格遇到空行就结束，后面的行会带着竖线原样显示。"
    ),
    wrong: "| 地区 | 产值 |\n|---|---|\n\n| 秦川 | 12亿元 |",
    right: "| 地区 | 产值 |\n|---|---|\n| 秦川 | 12亿元 |")

  let spacedColumns = Rule(
    "spaced-columns", .warning,
    "columns that spaces set run together on the page",
    "用空格排出来的几列，到了网页上会挤成一行",
    fix: (
      "write a table: {row}, with {delimiters} below the first row",
      "改成表格：第一行写成 {row}，下面加一行 {delimiters}"
    ),
    why: (
      "A page shows one space for several, and joins the lines.",
      "网页上多个空格只显示一个，几行还会接成一段。"
    ),
    wrong: "指标  数值  增速\n产值  12亿元  5%",
    right: "| 指标 | 数值 | 增速 |\n|---|---|---|\n| 产值 | 12亿元 | 5% |")

  let commaColumns = Rule(
    "comma-columns", .warning,
    "lines with commas between cells run together on the page",
    "用逗号隔开的几列，到了网页上会连成一段",
    fix: (
      "write a table: {row}, with {delimiters} below the first row",
      "改成表格：第一行写成 {row}，下面加一行 {delimiters}"
    ),
    why: (
      "What a file of comma-separated values holds is no table in a text.",
      "CSV 文件里的写法放到正文里不是表格。"
    ),
    wrong: "地区,产值,增速\n东区,12亿元,5%\n西区,10亿元,4%",
    right: "| 地区 | 产值 | 增速 |\n|---|---|---|\n| 东区 | 12亿元 | 5% |\n| 西区 | 10亿元 | 4% |")

  let rowWithoutPipes = Rule(
    "row-without-pipes", .warning,
    "the line right below the table has no '|', and is no row of it",
    "紧接表格的这一行没有竖线，不算表格里的一行",
    fix: (
      "write {row}; put an empty line before it if it is a paragraph",
      "写成 {row}；如果是一段话，前面空一行"
    ),
    why: (
      "Cells are parted by '|' alone: spaces stand within them, too.",
      "格子之间只认竖线，因为格子里面也可以有空格。"
    ),
    wrong: "| 地区 | 产值 |\n|---|---|\n东区 12亿元",
    right: "| 地区 | 产值 |\n|---|---|\n| 东区 | 12亿元 |")

  let headingTooDeep = Rule(
    "heading-too-deep", .warning,
    "headings have six levels; this one is shown at the sixth",
    "标题最多六级，这里当作第六级",
    fix: ("take '#' away until at most six are left", "删掉多余的“#”，最多留六个"),
    why: (
      "Other programs show the signs as text.", "别的软件会把这些“#”原样显示。"
    ),
    wrong: "####### 说明", right: "###### 说明")

  let lineBelowText = Rule(
    "line-below-text", .warning,
    "a line of hyphens right below a text makes a heading of it; it is taken for a line across",
    "正文下面紧接着的短横线会把正文变成标题，现在当作分隔线",
    fix: (
      "put a blank line before it; a heading is written with '#'",
      "在它前面空一行；要写标题，在行首用“#”"
    ),
    why: (
      "A whole paragraph in the type of a heading is hardly meant.", "整段正文变成大标题，多半不是本意。"
    ),
    wrong: "上半年，全区经济稳中有进。\n---", right: "上半年，全区经济稳中有进。\n\n---")

  let marksLeft = Rule(
    "marks-left", .warning,
    "'{mark}' is not read as a mark here, and readers would see it",
    "这里的“{mark}”没有起作用，读者会看到这几个符号",
    fix: (
      "bold type needs two asterisks right before the words and two right behind them, a link "
        + "[words](address); put a backslash before signs that readers are meant to see",
      "加粗要在文字前后紧挨着各写两个星号，链接写成[文字](网址)；"
        + "符号本来就要给读者看的，在前面加反斜杠“\\”"
    ),
    why: (
      "One half of a pair is missing, or there is a space where none may be.",
      "多半是少了另一半，或者多了空格。"
    ),
    wrong: "**重点项目完成投资35亿元。", right: "**重点项目**完成投资35亿元。")

  let starsWithinWords = Rule(
    "stars-within-words", .warning,
    "'{mark}' within words is read as emphasis up to the next one, and neither is shown",
    "夹在字中间的“{mark}”会和后面的配成一对，中间的文字变成强调，星号不显示",
    fix: (
      "put a backslash before asterisks that hide a part of a name", "用星号代替名字的，在星号前加反斜杠“\\”"
    ),
    why: (
      "Two stars that hide a letter each would vanish, and the names with them.",
      "隐去的字本来用星号代替，星号一没，名字就错了。"
    ),
    wrong: "李*明、王*华获奖。", right: "李\\*明、王\\*华获奖。")

  let headingIDTwice = Rule(
    "heading-id-twice", .error,
    "two headings have the id '{id}'", "有两个标题用了同一个编号“{id}”",
    fix: ("give one of them another", "给其中一个换个编号"),
    why: (
      "Links to the second would lead to the first.", "指向后一个标题的链接会跳到前一个。"
    ),
    wrong: "## 工业 {#a}\n\n## 投资 {#a}", right: "## 工业 {#a}\n\n## 投资 {#b}")

  let attributesDropped = Rule(
    "tag-without-look", .warning,
    "of the tag '{tag}' the words stay, and how they were to look is left out",
    "“{tag}”里的文字会保留，颜色、字号这些样式不会",
    fix: (
      "take the tag out; bold type is written **so**", "把标记删掉；要突出的文字用 **加粗**"
    ),
    why: (
      "The site's own type is made to be read by everybody, on every screen.",
      "字体和颜色由网站统一安排，保证人人看得清。"
    ),
    wrong: "<span style=\"color:red\">重要</span>", right: "**重要**")

  let tagAlone = Rule(
    "tag-without-other-half", .warning,
    "the tag '{tag}' has no other half in the same piece of text, and is left out",
    "“{tag}”在同一段文字里缺了另一半，不会起作用",
    fix: (
      "put both around the words, or take it out", "在文字前后成对地写，或者删掉"
    ),
    why: (
      "It can't be known where it was meant to end.", "不知道它该管到哪里。"
    ),
    wrong: "面积10km<sup>2。", right: "面积10km<sup>2</sup>。")

  // MARK: Notices and footnotes

  let unknownCallout = Rule(
    "unknown-callout", .warning,
    "there is no callout '{word}'", "没有“{word}”这种提示框",
    fix: ("the words are {words}", "可以写：{words}"),
    why: (
      "Only these words set a notice apart; with any other one readers see the brackets.",
      "只有这几个词能变成提示框，写别的词，读者看到的就是方括号。"
    ),
    wrong: "> [!注音]\n> 窗口周末不办公。", right: "> [!注意]\n> 窗口周末不办公。")

  let noSuchFootnote = Rule(
    "no-such-footnote", .warning,
    "there is no footnote '{label}'", "这里引用了脚注“{label}”，但没有这条脚注",
    fix: (
      "add a line that begins with '[^{label}]: ', or put a backslash before the bracket",
      "另起一行写“[^{label}]: ”和脚注内容；不是脚注的，在方括号前加反斜杠“\\”"
    ),
    why: (
      "Readers would see the mark of a note that is not there.", "有脚注的标记却没有内容，读者无处可查。"
    ),
    wrong: "产值12亿元[^1]。", right: "产值12亿元[^1]。\n\n[^1]: 按现价计算。")

  let footnoteNotUsed = Rule(
    "footnote-not-used", .warning,
    "nothing refers to the footnote '{label}', so it is not shown",
    "正文没有引用脚注“{label}”，所以不会显示",
    fix: (
      "put '[^{label}]' into the text, or take the note out",
      "在正文要加注的地方写“[^{label}]”，或者删掉这条脚注"
    ),
    why: (
      "A note that nothing refers to has no place on the page, and its words would be lost.",
      "没有引用，脚注就没有地方放，写了读者也看不到。"
    ),
    wrong: "产值12亿元。\n\n[^1]: 按现价计算。", right: "产值12亿元[^1]。\n\n[^1]: 按现价计算。")

  let footnoteEmpty = Rule(
    "footnote-empty", .warning,
    "the footnote has no text", "这条脚注没有内容",
    fix: (
      "write it behind the colon, or below with four spaces before it",
      "把内容写在冒号后面；写在下一行的，行首空四格"
    ),
    why: (
      "Readers who follow its number find nothing.", "读者点了编号，什么也看不到。"
    ),
    wrong: "产值12亿元[^1]。\n\n[^1]:", right: "产值12亿元[^1]。\n\n[^1]: 按现价计算。")

  let textBelowFootnote = Rule(
    "text-below-footnote", .warning,
    "a text stands right below a footnote; it is taken for a paragraph of its own",
    "脚注下面紧接着正文，现在当作另起一段",
    fix: (
      "put a blank line before it, or four spaces where it belongs to the footnote",
      "在它前面空一行；它也是脚注的，行首空四格"
    ),
    why: (
      "Other programs take it for a part of the footnote, at the end of the page.",
      "别的软件会把它算进脚注，排到页末去。"
    ),
    wrong: "[^1]: 按现价计算。\n增长5%。", right: "[^1]: 按现价计算。\n\n增长5%。")

  let addressEndUnclear = Rule(
    "address-end-unclear", .warning,
    "nothing shows where the address ends: the link leads to {address}",
    "看不出网址到哪里为止，现在链接到 {address}",
    fix: (
      "put < and > around the address, or a space behind it",
      "给网址两边加上尖括号：<网址>，或者在网址后面空一格"
    ),
    why: (
      "Chinese right behind an address may be a part of it, or the text that goes on.",
      "紧跟在网址后面的汉字，可能是网址的一部分，也可能是正文。"
    ),
    wrong: "详见https://www.gov.cn/公报", right: "详见<https://www.gov.cn/公报>")

  let wordTag = Rule(
    "tag-of-word-processor", .warning,
    "the tag {tag}, as word processors put into what is copied, is left out",
    "{tag} 是从文字处理软件粘贴时带进来的代码，不会显示",
    fix: ("take it out", "删掉它"),
    why: ("It says nothing to a page.", "它对网页没有意义。"),
    wrong: "上半年<o:p></o:p>", right: "上半年")

  let attributesInBraces = Rule(
    "attributes-in-braces", .warning,
    "{attributes} is left out: sizes and looks in braces are of another Markdown",
    "“{attributes}”不会起作用，已经略去：花括号里的大小、样式是别的 Markdown 的写法",
    fix: ("take it out", "删掉它"),
    why: (
      "Readers would see the braces; pictures are as wide as the text lets them, on every screen.",
      "不略去的话，读者会看到花括号；图片在每种屏幕上都会自动合适。"
    ),
    wrong: "![厂区](a.png){width=\"5in\"}", right: "![厂区](a.png)")

  let boldWithinBold = Rule(
    "bold-within-bold", .warning,
    "bold type begins here within bold type: asterisks have been paired that do not belong together",
    "这里的加粗套在另一处加粗里：多半是星号配错了对",
    fix: (
      "put two asterisks right before and behind each phrase, and a space outside them where a digit or a "
        + "sign follows",
      "在每处要加粗的文字前后紧挨着各写两个星号；后面紧跟数字或符号的，空一格"
    ),
    why: (
      "Readers would see bold type that begins and ends at the wrong words.",
      "读者看到的加粗会从错的字开始，到错的字结束。"
    ),
    wrong: "**甲.**5，**（乙）**丙", right: "**甲.** 5，**（乙）**丙")

  let footnoteTwice = Rule(
    "footnote-twice", .warning,
    "there is a footnote '{label}' already, so this one is not shown",
    "前面已经有脚注“{label}”，这一条不会显示",
    fix: ("give it another name", "给这一条换个编号"),
    why: (
      "Of two notes of one name readers would see only the first.",
      "两条脚注用同一个编号，读者只看得到第一条。"
    ),
    wrong: "产值12亿元[^1]，增长5%[^1]。\n\n[^1]: 按现价计算。\n[^1]: 初步数。",
    right: "产值12亿元[^1]，增长5%[^2]。\n\n[^1]: 按现价计算。\n[^2]: 初步数。")

  // MARK: What several rules say

  private static let splitting = (
    "split the text, or put a backslash before characters that are meant as themselves",
    "把文稿拆成几篇；符号本来就是文字的，在前面加反斜杠“\\”"
  )

  private static let slowness = (
    "A short text can be made so that reading it would take hours; nobody who publishes should "
      + "have to wait for that.",
    "有些写法看着不长，处理起来却要几个小时，不能让发布卡在这里。"
  )
}

extension Rule {
  static let markdown = MarkdownRules()
}
