import Diagnostics

/// What can be wrong with a file before anything in it is understood.
package struct FileRules: RuleCatalogue {
  package init() {}

  let fileTooLarge = Rule(
    "file-too-large", .error,
    "the file is larger than {limit} MiB, the most a text may have",
    "文件超过 {limit} MB，这是一篇文字的上限",
    fix: ("split it into several", "拆成几篇，或把数据另存为附件"),
    why: (
      "A text of that size is nearly always data or a picture that was saved as text.",
      "这么大的文件，多半是把数据或图片存成了文字。"
    ),
    wrong: "content/news/all-years.md (9 MB)", right: "content/news/2023.md, content/news/2024.md")

  let nulByte = Rule(
    "nul-byte", .error,
    "the file is no plain text: there is a NUL byte (byte offset {offset})",
    "这不是纯文本文件：里面有空字节（第 {offset} 字节）",
    fix: ("save the file as plain text in UTF-8", "用记事本等软件另存为纯文本，编码选 UTF-8"),
    why: (
      "Word files, and texts in UTF-16, hold bytes that no plain text has.",
      "Word 文档和 UTF-16 编码的文件里有纯文本没有的字节。"
    ),
    wrong: "report.docx → report.md", right: "另存为 → 纯文本 → UTF-8")

  let utf16 = Rule(
    "utf-16", .error,
    "the file is in UTF-16", "文件的编码是 UTF-16（记事本里叫“Unicode”）",
    fix: ("save the file in UTF-8", "另存一次，编码选 UTF-8"),
    why: (
      "Texts are read in UTF-8 alone, so that every character is certain.",
      "只读 UTF-8 编码的文件，才能保证每个字都不会认错。"
    ),
    wrong: "编码：Unicode", right: "编码：UTF-8")

  let invalidUTF8 = Rule(
    "not-utf-8", .error,
    "the byte 0x{byte} (byte offset {offset}) is not UTF-8",
    "文件的编码不是 UTF-8（第 {offset} 字节 0x{byte} 读不出来）",
    fix: (
      "save the file in UTF-8; it may be in GBK or Big5",
      "另存一次，编码选 UTF-8；原来可能是 GBK（ANSI）或 Big5"
    ),
    why: (
      "Texts are read in UTF-8 alone: in another encoding some characters would come out as others.",
      "只读 UTF-8 编码的文件；按别的编码读，有些字会变成另外的字。"
    ),
    wrong: "编码：ANSI", right: "编码：UTF-8")

  let unusableCharacter = Rule(
    "unusable-character", .error,
    "the character {code} means nothing on another computer",
    "这里的字符（{code}）换一台电脑就显示不出来",
    fix: (
      "put the character that is meant in its place; in your editor it may be invisible, a box or a "
        + "question mark",
      "换成本来要写的字；在编辑器里它可能看不见，也可能是方框或问号"
    ),
    why: (
      "Control characters, characters of a private font and replacement characters come along when "
        + "text is copied; readers would see a box, or nothing.",
      "复制粘贴时会带进控制符、某种字体专用的符号和乱码，读者看到的是方框，或者什么也没有。"
    ),
    wrong: "增长5%（从某个字体复制来的箭头）", right: "增长5%↑")

  let symbolicLink = Rule(
    "symbolic-link", .error,
    "symbolic links are not followed", "这是一个符号链接（快捷方式），不会顺着它去读",
    fix: ("put the file itself here", "把文件本身放到这里"),
    why: (
      "A link may lead out of the content folder, and publish what nobody meant to publish.",
      "链接可能指到内容文件夹外面，把不该公开的东西发布出去。"
    ),
    wrong: "content/news/a.md → /home/me/a.md", right: "content/news/a.md")

  let hiddenFile = Rule(
    "hidden-file", .warning,
    "a name that begins with a dot is hidden, and is not published", "名字以点开头的是隐藏文件，不会发布",
    fix: (
      "give it another name; what the server needs is put into the published folder, and named under 'keep'",
      "要发布就换个名字；服务器要用的，直接放进发布文件夹，并写进 site.yaml 的“保留”"
    ),
    why: (
      "Hidden files are mostly settings of programs. Only .well-known/ is published, as others ask for it.",
      "隐藏文件大多是软件的设置。只有 .well-known 文件夹会发布，因为别的网站要读它。"
    ),
    wrong: "content/.htaccess", right: "public/.htaccess；保留: [.htaccess]")

  let notAFile = Rule(
    "not-a-file", .error,
    "this is neither a file nor a folder", "这既不是文件，也不是文件夹",
    fix: ("remove it", "把它删掉"),
    why: (
      "The content folder holds texts, pictures and other files, and nothing else can be published.",
      "内容文件夹里只放文字、图片和其他文件，别的东西无法发布。"
    ),
    wrong: "content/pipe", right: "content/news/a.md")

  let unusableFileName = Rule(
    "unusable-file-name", .error,
    "the name can't become part of a web address: {reason}", "这个文件名不能用在网址里：{reason}",
    fix: ("rename it", "给文件改个名字"),
    why: (
      "A page's address is made of the names of its folder and file.",
      "网页的地址由文件夹和文件的名字组成。"
    ),
    wrong: "content/news/a\\b.md", right: "content/news/a-b.md")

  let foldersTooDeep = Rule(
    "folders-too-deep", .error,
    "folders are nested more than {limit} deep", "文件夹套了不止 {limit} 层",
    fix: ("move it up", "往上移几层"),
    why: (
      "Some systems can't hold a path that long, and nobody can read such an address.",
      "有的系统放不下这么长的路径，这样的网址也没人看得懂。"
    ),
    wrong: "content/a/b/c/d/…", right: "content/news/a.md")
}

extension Rule {
  static let files = FileRules()
}
