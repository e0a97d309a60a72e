import Diagnostics

/// What can be wrong with the head of a file, its keys and their values.
package struct FrontMatterRules: RuleCatalogue {
  package init() {}

  // MARK: The head as a whole

  let noFrontMatter = Rule(
    "no-front-matter", .error,
    "the file has no front matter", "文件开头没有填写标题、日期等信息",
    fix: (
      "begin it with a line '---', then 'title: …', then another line '---'",
      "第一行写三个减号“---”，下面写“标题: …”“日期: …”，再写一行“---”，然后才是正文"
    ),
    why: (
      "Title, date and figures stand in the head of the file, between two lines of three hyphens.",
      "标题、日期和指标写在文件开头，夹在两行“---”中间。"
    ),
    wrong: "上半年经济稳中有进……", right: "---\n标题: 上半年经济稳中有进\n日期: 2023-08-16\n---\n上半年……")

  let unclosedFrontMatter = Rule(
    "unclosed-front-matter", .error,
    "the front matter that begins here has no end", "从这里开始的信息没有写结束的那一行",
    fix: ("close it with a line '---'", "在最后一项下面另起一行，写三个减号“---”"),
    why: (
      "Without the second line of hyphens nobody knows where the text begins.",
      "没有第二行“---”，就分不清哪里是信息、哪里是正文。"
    ),
    wrong: "---\n标题: 甲\n正文", right: "---\n标题: 甲\n日期: 2023-08-16\n---\n正文")

  let frontMatterTooLarge = Rule(
    "front-matter-too-large", .error,
    "the front matter is larger than {limit} KiB", "文件开头的信息超过 {limit} KB",
    fix: ("move text into the body, below the second '---'", "把大段文字移到第二个“---”下面的正文里"),
    why: (
      "A head that large nearly always means that its end is missing.",
      "开头的信息这么长，多半是漏写了结束的“---”。"
    ),
    wrong: "---\n摘要: （几十页文字）\n---", right: "---\n摘要: 一两句话\n---\n（正文）")

  // MARK: How it is written down

  let tooDeep = Rule(
    "yaml-too-deep", .error,
    "lists and groups are nested more than {limit} deep here", "这里的内容一层套一层，超过 {limit} 层",
    fix: ("front matter needs two or three levels", "一般只要两三层，请检查括号和缩进"),
    why: (
      "Such nesting is a slip, and takes too long to read.", "套得这么深一定是笔误，读起来也太慢。"
    ),
    wrong: "其他: [[[[[[…]]]]]]", right: "其他: [甲, 乙]")

  let anchor = Rule(
    "anchor", .error,
    "anchors and aliases (& and *) are not used here", "以 & 或 * 开头的内容在这里有特殊含义，不能这样写",
    fix: (
      "write the value out, or put it in quotes if it is meant to begin with & or *",
      "内容本来就以 & 或 * 开头时，把它整个放进引号里"
    ),
    why: (
      "One place that stands for another is easily overlooked when one of them is changed.",
      "让一处代替另一处，改了一处就容易忘了另一处。"
    ),
    wrong: "标题: *重要*通知", right: "标题: \"*重要*通知\"")

  let tag = Rule(
    "tag", .error,
    "the tag '{tag}' is not used here", "以叹号开头的“{tag}”在这里有特殊含义，不能这样写",
    fix: (
      "write the value alone, or put it in quotes if it is meant to begin with '!'",
      "去掉它，内容本来就以叹号开头时，把它整个放进引号里"
    ),
    why: (
      "A value is what stands there, and nothing makes another of it.", "写的是什么就是什么，不作转换。"
    ),
    wrong: "标题: !重要通知", right: "标题: \"!重要通知\"")

  let mergeKey = Rule(
    "merge-key", .error,
    "the merge key '<<' is not used here", "这里不能写“<<”",
    fix: ("write the keys out", "把各项逐一写出来"),
    why: (
      "What a group says has to stand in it, where its editor sees it.", "每一项都写在原处，才看得见、查得到。"
    ),
    wrong: "<<: 甲", right: "标题: 甲")

  let keyIsNoText = Rule(
    "key-is-no-word", .error,
    "a key must be a word, but this is {kind}", "冒号前面要写项目的名称，这里却是{kind}",
    fix: ("write 'key: value'", "写成“标题: 内容”的样子"),
    why: (
      "Each line names what it is about before the colon.", "每一行冒号前面说的是这一行写什么。"
    ),
    wrong: "[标题]: 甲", right: "标题: 甲")

  let repeatedKey = Rule(
    "repeated-key", .error,
    "the key '{key}' stands here again, after line {first}", "“{key}”写了两次，第一次在第 {first} 行",
    fix: ("keep one of the two", "两处留一处"),
    why: (
      "Of two values one would be lost in silence.", "同一项写两次，其中一个会不声不响地丢掉。"
    ),
    wrong: "标题: 甲\n标题: 乙", right: "标题: 乙")

  let controlCharacter = Rule(
    "control-character", .error,
    "the control character {code} is not allowed here", "这里有一个看不见的控制字符（{code}）",
    fix: (
      "delete it; it may be invisible in your editor",
      "删掉它；看不见时，把光标放在这里前后各删一下，再把字补上"
    ),
    why: (
      "Invisible characters come along when text is copied, and break pages and searches.",
      "看不见的字符常在复制粘贴时带进来，会弄坏网页和搜索。"
    ),
    wrong: "标题: 甲␀乙", right: "标题: 甲乙")

  let otherIndentation = Rule(
    "tab-or-wide-space", .error,
    "the line is indented with a tab or a full-width space", "这一行开头用了制表符（Tab）或全角空格",
    fix: ("indent with ordinary spaces", "换成普通的半角空格"),
    why: (
      "How far a line is set in says what it belongs to; only ordinary spaces are counted.",
      "一行缩进多少，决定它属于哪一项；只认普通空格。"
    ),
    wrong: "指标:\n　- 名称: 甲", right: "指标:\n  - 名称: 甲")

  let fullWidthColon = Rule(
    "full-width-colon", .error,
    "a full-width colon '：' after '{key}'", "“{key}”后面用了全角冒号“：”",
    fix: ("write an ordinary colon and a space: '{key}: …'", "改成半角冒号加一个空格：“{key}: …”"),
    why: (
      "Only an ordinary colon parts a name from its value.", "只有半角冒号才能把名称和内容分开。"
    ),
    wrong: "标题：上半年情况", right: "标题: 上半年情况")

  let noSpaceAfterColon = Rule(
    "no-space-after-colon", .error,
    "no space after the colon of '{key}'", "“{key}”的冒号后面少一个空格",
    fix: ("write '{key}: …'", "写成“{key}: …”，冒号后面空一格"),
    why: (
      "Without the space the colon belongs to the text: 9:30.",
      "冒号后面没有空格，就会当成文字的一部分，像 9:30 那样。"
    ),
    wrong: "标题:上半年情况", right: "标题: 上半年情况")

  let fullWidthComma = Rule(
    "full-width-comma", .error,
    "a full-width comma '，' between entries in brackets", "括号里用全角逗号“，”隔开了各项",
    fix: ("write an ordinary comma and a space: ', '", "改成半角逗号加一个空格：“, ”"),
    why: (
      "Only an ordinary comma parts the entries; with the other one they become one text.",
      "只有半角逗号才能把各项隔开，用全角逗号会连成一段文字。"
    ),
    wrong: "- {名称: 甲，数值: 1亿元}", right: "- {名称: 甲, 数值: 1亿元}")

  let textBehindQuotes = Rule(
    "text-behind-quotes", .error,
    "text stands behind the {mark} with which the value of '{key}' begins",
    "“{key}”的内容以{mark}开头，可后面还有文字",
    fix: (
      "put the whole value in quotation marks: {key}: '{value}'",
      "把整个内容放进单引号里：{key}: '{value}'"
    ),
    why: (
      "A value that begins with a quotation mark or a bracket ends with the closing one.",
      "内容以引号或括号开头时，到另一半就算结束了，后面的字读不到。"
    ),
    wrong: "标题: \"三抓三促\"行动启动", right: "标题: '\"三抓三促\"行动启动'")

  let commentBehindText = Rule(
    "comment-behind-text", .warning,
    "from '#' on this is a comment, which nobody sees", "从“#”起是注释，不会显示出来",
    fix: (
      "put the whole value in quotation marks if '#' belongs to it, or the comment on a line of its own",
      "“#”是内容的一部分时，把整个内容放进引号里；确实是注释时，另起一行写"
    ),
    why: (
      "A '#' between two spaces begins a comment, in a title as everywhere else.",
      "前后都有空格的“#”表示后面是注释，写在标题里也一样，后面的字就丢了。"
    ),
    wrong: "标题: 成交公告 # 三号地块", right: "标题: '成交公告 # 三号地块'")

  let secondColon = Rule(
    "second-colon", .error,
    "a second ': ' in one line", "一行里有两个“: ”（冒号加空格）",
    fix: ("put the value in quotation marks: key: \"a: b\"", "把内容放进引号里，像 标题: \"甲: 乙\""),
    why: (
      "A colon and a space part a name from its value; a second pair makes it unclear which.",
      "冒号加空格是名称和内容的分界，有两个就分不清了。"
    ),
    wrong: "标题: 通报: 上半年情况", right: "标题: \"通报: 上半年情况\"")

  let indentation = Rule(
    "indentation", .error,
    "the line is set in more than the one before, which has a value of its own",
    "这一行比上一行缩进多，可上一行已经写了内容",
    fix: (
      "begin it where the line before begins, or take the value out of that line",
      "让它和上一行左边对齐；属于上一行的，上一行冒号后面就不能写内容"
    ),
    why: (
      "How far a line is set in says what it belongs to.", "一行缩进多少，决定它属于哪一项。"
    ),
    wrong: "标题: 甲\n  日期: 2023-08-16", right: "标题: 甲\n日期: 2023-08-16")

  let wideDash = Rule(
    "wide-dash", .error,
    "the line begins with '{dash}', which is no hyphen", "这一行开头的“{dash}”不是半角减号",
    fix: ("write a hyphen and a space: '- …'", "改成半角减号加一个空格：“- …”"),
    why: (
      "Only a hyphen and a space begin an entry of a list.", "只有半角减号加空格才表示清单里的一条。"
    ),
    wrong: "指标:\n  － 名称: 甲", right: "指标:\n  - 名称: 甲")

  let badStart = Rule(
    "bad-start", .error,
    "a value can't begin with this character", "内容不能以这个字符开头",
    fix: (
      "put the value in quotation marks; for indentation use ordinary spaces",
      "把内容放进引号里；缩进请用普通空格"
    ),
    why: (
      "Some characters mean something at the beginning of a value: @ ` % and tabs.",
      "有些字符放在开头另有含义，如 @、`、% 和制表符。"
    ),
    wrong: "标题: @全体企业", right: "标题: \"@全体企业\"")

  let lineWithoutColon = Rule(
    "line-without-colon", .error,
    "the line before has no ': '", "上面一行没有“: ”（冒号加空格）",
    fix: (
      "write 'key: value', or indent text that continues a value",
      "写成“名称: 内容”；是上一项没写完的文字，就往里缩进两格"
    ),
    why: (
      "Each line of the head names what it is about.", "开头的每一行都要写明是哪一项。"
    ),
    wrong: "标题: 甲\n上半年情况", right: "标题: 甲\n摘要: 上半年情况")

  let neverClosed = Rule(
    "never-closed", .error,
    "the quotation mark or bracket that begins here is never closed", "从这里开始的引号或括号没有另一半",
    fix: ("close it", "补上另一半"),
    why: (
      "All that follows would be taken for its content.", "没有另一半，后面的内容都会被算进去。"
    ),
    wrong: "标题: \"上半年情况", right: "标题: \"上半年情况\"")

  let listNotClosed = Rule(
    "list-not-closed", .error,
    "a list in brackets is not closed, or a comma is missing", "括号里的清单没有写完，或者少了逗号",
    fix: ("close it, with commas between", "补上另一半括号，各项之间用半角逗号隔开"),
    why: (
      "Entries in brackets are parted by commas, and end with the closing bracket.",
      "括号里的各项用逗号隔开，最后要有另一半括号。"
    ),
    wrong: "标签: [经济, 工业", right: "标签: [经济, 工业]")

  let misfitIndentation = Rule(
    "misfit-indentation", .error,
    "the indentation does not fit the lines before, or a quotation mark ends too early",
    "这一行的缩进和上面对不齐，或者引号结束得太早",
    fix: ("indent entries of one group alike", "同一组的各行左边对齐；内容里有引号时，把整个内容放进单引号里"),
    why: (
      "Entries that belong together begin in the same column.", "同一组的各行要从同一列开始。"
    ),
    wrong: "指标:\n  - 名称: 甲\n   数值: 1亿元", right: "指标:\n  - 名称: 甲\n    数值: 1亿元")

  let secondDocument = Rule(
    "second-document", .error,
    "a line of '---' ends what is described here", "“---”这一行把这里的内容截断了",
    fix: (
      "take the line out; a second chart has a block of its own",
      "删掉这一行；第二张图另写一段"
    ),
    why: (
      "What follows such a line would not be read.", "这一行后面的内容都读不到。"
    ),
    wrong: "标题: 甲\n---\n标题: 乙", right: "标题: 甲")

  let unknownEscape = Rule(
    "unknown-escape", .error,
    "an unknown escape after a backslash", "双引号里的反斜杠“\\”后面是认不出的写法",
    fix: ("use single quotation marks, or write \\\\", "改用单引号，或者把反斜杠写两遍“\\\\”"),
    why: (
      "In double quotation marks a backslash changes the character behind it.",
      "双引号里的反斜杠会改变后面的字。"
    ),
    wrong: "标题: \"A\\项目\"", right: "标题: 'A\\项目'")

  let emptyPlace = Rule(
    "empty-place", .error,
    "nothing stands before this mark", "这个符号前面是空的，少了内容",
    fix: (
      "write — where there is no figure; a text that begins with such a mark stands in quotation marks",
      "没有数据的写“—”；文字本来就以这个符号开头的，加上引号"
    ),
    why: (
      "Between two commas of a list something has to stand, else all that follow would move up.",
      "列表里两个逗号之间总要写点什么，否则后面的都会错位。"
    ),
    wrong: "数值: [1, , 8]", right: "数值: [1, —, 8]")

  let notReadable = Rule(
    "not-readable", .error,
    "{problem}", "从这里起读不懂了（{problem}）",
    fix: ("see whether the lines before are complete", "看看上面几行是不是写完整了：冒号、引号、括号、缩进"),
    why: (
      "What is written here fits no form that the head of a file can have.",
      "这里的写法不合开头信息的格式。"
    ),
    wrong: "标题: 甲\n: 乙", right: "标题: 甲")

  // MARK: Keys

  let unknownKey = Rule(
    "unknown-key", .error,
    "unknown key '{key}'", "没有“{key}”这一项",
    fix: ("the keys known here are {known}", "这里可以写：{known}"),
    why: (
      "What stands under a misspelt name would be lost in silence.",
      "名称写错了，这一项的内容就会不声不响地丢掉。"
    ),
    wrong: "标提: 上半年情况", right: "标题: 上半年情况")

  let invisibleInKey = Rule(
    "invisible-in-key", .error,
    "an invisible character ({code}) in '{key}'", "“{key}”里夹着一个看不见的字符（{code}）",
    fix: ("delete the word and type it again: {key}", "把这个词整个删掉，重新输入：{key}"),
    why: (
      "It comes along when text is copied from web pages, and makes another word of the key.",
      "它常在从网页复制时带进来，看着一样，其实已经是另一个词。"
    ),
    wrong: "标题␣: 甲", right: "标题: 甲")

  let keyUnderTwoNames = Rule(
    "key-under-two-names", .error,
    "'{key}' is the same key as '{earlier}' on line {first}", "“{key}”和第 {first} 行的“{earlier}”是同一项",
    fix: ("keep one of the two", "两处留一处"),
    why: (
      "Of two values one would be lost in silence.", "同一项写两次，其中一个会不声不响地丢掉。"
    ),
    wrong: "标题: 甲\ntitle: 乙", right: "标题: 甲")

  let missingKey = Rule(
    "missing-key", .error,
    "'{key}' is missing", "缺少“{key}”",
    fix: ("add {line}", "加上一行{line}"),
    why: (
      "Without it the page can't be published.", "缺了这一项，页面没法发布。"
    ),
    wrong: "---\n日期: 2023-08-16\n---", right: "---\n标题: 上半年情况\n日期: 2023-08-16\n---")

  let emptyKey = Rule(
    "empty-key", .error,
    "'{key}' has no value", "“{key}”后面没有内容",
    fix: (
      "write it after the colon; a value that begins with '#' needs quotation marks",
      "写在冒号后面；内容以“#”开头时要放进引号里"
    ),
    why: (
      "Without it the page can't be published.", "缺了这一项，页面没法发布。"
    ),
    wrong: "标题: #1 通报", right: "标题: \"#1 通报\"")

  // MARK: Values

  let wrongType = Rule(
    "wrong-type", .error,
    "{what} must be {expected}, but is {found}", "{what}要写成{expected}，这里却是{found}",
    fix: ("write {expected} here", "改成{expected}"),
    why: (
      "A value of another form can't be understood without guessing.", "写法不对就只能猜，而公报不能靠猜。"
    ),
    wrong: "标题: [甲, 乙]", right: "标题: 甲和乙")

  let notAnInteger = Rule(
    "not-a-whole-number", .error,
    "'{key}' must be a whole number from {least} to {most}, but is '{text}'",
    "“{key}”要写 {least} 到 {most} 之间的整数，这里是“{text}”",
    fix: ("write digits alone", "只写数字"),
    why: (
      "It counts something, or gives a place in a list.", "这一项是个数或者次序。"
    ),
    wrong: "点击: 约300", right: "点击: 300")

  let tooManyEntries = Rule(
    "too-many-entries", .error,
    "'{key}' has {count} entries, and {limit} is the most", "“{key}”写了 {count} 条，最多 {limit} 条",
    fix: ("keep those that help readers find their way", "只留对读者有用的"),
    why: (
      "Many pages show the whole list, and nobody reads one that long.",
      "这个清单会整个出现在许多页面上，太长没有人看，网站也会大得发布不了。"
    ),
    wrong: "标签: [甲, 乙, 丙, （后面还有几百个）]", right: "标签: [工业, 投资]")

  let notABoolean = Rule(
    "not-yes-or-no", .error,
    "'{key}' must be true or false, but is '{text}'", "“{key}”只能写“是”或“否”，这里是“{text}”",
    fix: ("write true or 是, false or 否", "写“是”或“否”"),
    why: (
      "Whether a page is a draft must not depend on a guess.", "是不是草稿这样的事，不能靠猜。"
    ),
    wrong: "草稿: 对", right: "草稿: 是")

  let unknownChoice = Rule(
    "unknown-choice", .error,
    "'{key}' can't be '{text}'", "“{key}”不能写“{text}”",
    fix: ("write one of {known}", "可以写：{known}"),
    why: (
      "Only these words have a meaning here.", "这里只认这几个词。"
    ),
    wrong: "口径: 可比价", right: "口径: 可比")

  let otherKeysChoice = Rule(
    "choice-of-another-key", .error,
    "'{text}' does not belong under '{key}'", "“{text}”不该写在“{key}”下面",
    fix: ("write it under '{other}': {other}: {text}", "写到“{other}”下面：{other}: {text}"),
    why: (
      "同比 and 环比 say what a change is measured against; 可比 and 不变价 how the figures were made.",
      "同比、环比说的是和谁比；可比口径、不变价说的是数怎么算。两件事分开写。"
    ),
    wrong: "口径: 同比", right: "对比: 同比")

  let notADate = Rule(
    "not-a-date", .error,
    "'{key}' is '{text}', which is not written as a date, or is none that exists",
    "“{key}”写的是“{text}”，不是日期，或者没有这一天",
    fix: (
      "write 2023-08-16, or with a time 2023-08-16 09:30", "写成 2023-08-16，要写时间就写 2023-08-16 09:30"
    ),
    why: (
      "The date says where a bulletin stands in every list, and when it may be seen.",
      "日期决定公报排在哪里，什么时候可以看到。"
    ),
    wrong: "日期: 8月16日", right: "日期: 2023-08-16")

  let notAPeriod = Rule(
    "not-a-period", .error,
    "'{text}' is no period", "“{text}”不是一个时期",
    fix: ("write one like these: {examples}", "可以这样写：{examples}"),
    why: (
      "A figure without its period can't join a series.", "不知道是哪个时期的数，就放不进序列。"
    ),
    wrong: "时期: 上半年", right: "时期: 2023-H1")

  let unlikelyPeriod = Rule(
    "unlikely-period", .error,
    "'{text}' is a period of the year {year}", "“{text}”是{year}年的时期",
    fix: ("correct the year; periods are of the years 1800 to 2200", "改正年份；时期的年份在1800到2200之间"),
    why: (
      "One digit wrong puts a figure a thousand years before the others.", "年份错一位，这个数就排到一千年前去了。"
    ),
    wrong: "时期: 1026-10", right: "时期: 2026-10")

  let fiscalYearWithoutStart = Rule(
    "fiscal-year-without-start", .error,
    "nobody has said in which month '{text}' begins", "“{text}”从几月开始，还没有写明",
    fix: (
      "add 'fiscal-year: 4' to site.yaml, with the month in which fiscal years begin",
      "在 site.yaml 里加一行“财年: 4”，写明财年从几月开始"
    ),
    why: (
      "Fiscal years begin in January, April, July or October, as the office has it.",
      "各地财年起始的月份不同，猜错了整条序列都错。"
    ),
    wrong: "时期: 2023/24财年（site.yaml 里没有“财年”）", right: "财年: 4")

  let notAFigure = Rule(
    "not-a-figure", .error,
    "'{text}' can't be read as a figure: {reason}", "“{text}”读不成数据：{reason}",
    fix: ("write one like these: {examples}", "可以这样写：{examples}"),
    why: (
      "A figure that is guessed may be wrong; so it is refused instead.",
      "猜出来的数可能是错的，所以宁可不收。"
    ),
    wrong: "数值: 很多", right: "数值: 约35亿元")

  let doublyVague = Rule(
    "doubly-vague", .warning,
    "'{text}' is vague twice over", "“{text}”说了两遍“大概”",
    fix: ("keep either the word before or the one after", "前面的“约”和后面的“余”留一个"),
    why: (
      "约200余家 says twice that the number is not exact.", "“约200余家”里“约”和“余”意思重复。"
    ),
    wrong: "数值: 约200余家", right: "数值: 200余家")

  let metricWithoutFigure = Rule(
    "metric-without-figure", .error,
    "the metric has neither a value nor a change", "这个指标既没有数值，也没有增速",
    fix: (
      "add 'value: …' or 'change: …'; where nothing was published, 'status: missing' says so",
      "加上“数值: …”或“增速: …”；确实没有公布的，写“状态: 未公布”"
    ),
    why: (
      "A figure that is not there is not the same as one that was not published.",
      "漏写和没有公布是两回事。"
    ),
    wrong: "- 名称: 固定资产投资", right: "- 名称: 固定资产投资\n  增速: +64%")

  let metricWithoutPeriod = Rule(
    "metric-without-period", .error,
    "the metric has no period", "这个指标没有写是哪个时期的",
    fix: (
      "add 'period: …' to the report, for all its metrics, or to this metric",
      "在公报开头加一行“时期: 2023-H1”，管所有指标；或者只给这个指标加"
    ),
    why: (
      "A figure without its period can't join a series.", "不知道是哪个时期的数，就放不进序列。"
    ),
    wrong: "指标:\n  - 名称: 甲\n    数值: 1亿元", right: "时期: 2023-H1\n指标:\n  - 名称: 甲\n    数值: 1亿元")

  let unusableValue = Rule(
    "unusable-value", .error,
    "'{key}' can't be '{text}': {reason}", "“{key}”不能写“{text}”：{reason}",
    why: (
      "The value would break an address, or name something that is not there.",
      "这样写会弄坏网址，或者指向不存在的东西。"
    ),
    wrong: "网址: a/b", right: "网址: half-year-2023")
}

extension Rule {
  static let frontMatter = FrontMatterRules()
}

extension FrontMatterRules {
  /// Rules that complain of what is not there: nobody knows that of a head which could not be read to
  /// its end.
  package static let ofAbsence: Set<String> = [
    Rule.frontMatter.missingKey.code, Rule.frontMatter.metricWithoutPeriod.code,
    Rule.frontMatter.metricWithoutFigure.code, Rule.frontMatter.emptyKey.code,
  ]
}
