import FrontMatter

/// Keys that several kinds of pages have, each said once; a kind names those that it has.
enum SharedKeys {
  static let updated = Key(
    "updated", "更新 更新日期 更新时间 更新時間", "when it was last changed", "最后修改的日期", .moment)
  static let draft = Key(
    "draft", "草稿", "whether it is left out until it is finished",
    "是否草稿；草稿不发布", .boolean)
  static let publish = Key(
    "publish", "发布 發布", "the time until which it is held back", "定时发布的时间", .moment)
  static let expires = Key("expires", "失效", "the time from which on it is gone", "失效时间", .moment)
  static let aliases = Key(
    "aliases", "旧址 舊址", "former addresses, which lead to it",
    "旧网址，自动转到本页", .aliases)
  static let slug = Key(
    "slug", "网址 網址", "the last part of its address, in place of its file's name",
    "网址的最后一段，代替文件名", .slug)
  static let image = Key(
    "image", "图片 圖片 封面 题图 題圖",
    "the picture that is shown where it is shared; reports and pages show it above their text as well, unless the text has it",
    "分享时显示的图片；公报和页面也把它显示在正文前面，正文里已有的不重复", .name)
  static let imageAlt = Key(
    "image-alt", "图片说明 圖片說明", "what that picture shows, for those who do not see it",
    "这张图片上是什么，供看不到图的人了解", .text)
  static let lang = Key(
    "lang", "语言 語言", "the language of the page: zh-Hans, zh-Hant or en",
    "本页语言：zh-Hans、zh-Hant 或 en", .language)
  static let translations = Key(
    "translations", "译文 譯文",
    "the same in other languages: the language, and the address on this site or another: {en: /en/report/}",
    "其他语言的同一篇：语言和网址，本站或别的网站都可以，如 {en: /en/report/}", .namedTexts)
  static let template = Key(
    "template", "模板 範本", "the template that shows it, in place of the usual one",
    "所用模板", .name)
  static let accept = Key(
    "accept", "接受 认可 認可", "warnings that are right as they are: the code, and why",
    "已核实无误的提醒：写提醒的代码和理由", .namedTexts)
  static let noindex = Key(
    "noindex", "不收录 不收錄", "whether search engines are asked to leave it out",
    "请搜索引擎不要收录", .boolean)
  static let extra = Key(
    "extra", "其他", "whatever a template wants for itself", "供模板自用的内容", .anything)
}
