import ArgumentParser
import Authoring
import Diagnostics
import Localization
import SiteGenerator

struct CardCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "card",
    abstract: TerminalLanguage.text(
      "Draws the picture that is shown where a bulletin is shared: its lead chart, as PNG.",
      "画一张公报分享时显示的图片：它的第一幅图表，存成 PNG。"),
    discussion: TerminalLanguage.text(
      """
      The picture of 1200 × 630 has the bulletin's title, its day, the site's name, and the first chart \
      that the bulletin describes, or the one that its figures make by themselves. It goes beside the \
      bulletin, as NAME-card.png, or to the PNG that 'image' names; the lines to add to the bulletin are \
      printed. A build never draws one: draw it again when the figures have changed. It takes \
      rsvg-convert (Debian: librsvg2-bin) or Chromium (chromium), whichever is installed. A picture that \
      was not made so, or was changed since, stays unless --force is given.
      """,
      """
      图片大小是 1200 × 630，上面有公报标题、日期、网站名称，以及公报里写的第一幅图表；没有写图表的，用指标自动成图的那一幅。\
      图片放在公报旁边，叫“公报文件名-card.png”；“图片”一项已经写了 PNG 的，就画到那个文件里。要加到公报开头的内容会显示出来。\
      生成网站时不会画图，数据改了要重新画。需要装有 rsvg-convert（Debian 软件包 librsvg2-bin）或 Chromium（chromium）。\
      不是这样画的图片，或者画好以后改过的，不会覆盖，除非加上 --force。
      """))

  @OptionGroup var folder: SourceFolder

  @Argument(
    help: .words(
      "The bulletin: its file, or its path such as news/2026-10.", "哪一篇公报，写文件名，或者 news/2026-10 这样。"),
    completion: .file(extensions: ["md"]))
  var report: String

  @Flag(
    help: .words(
      "Put the new picture in the place of one that was not made by sitegen.",
      "不是 sitegen 画的图片也覆盖。"))
  var force = false

  @Flag(
    help: .words(
      "Write the drawing as SVG to standard output, and nothing else.", "只把图写成 SVG，写到标准输出。"))
  var svg = false

  @Flag(help: .words("Take drafts for finished.", "把草稿也当成写完的。"))
  var drafts = false

  @Option(
    help: .words(
      "The time to look at the site, in place of the clock: 2026-01-31 or 2026-01-31T09:30.",
      "按这个时间看网站，代替现在：2026-01-31 或 2026-01-31T09:30。"),
    transform: SiteOptions.moment)
  var now: String?

  func run() async throws {
    let card = try await draft()
    if svg { return try StandardOutput.write(card.drawing) }
    try AuthoringFailure.telling { try card.requireRoom(isForced: force, in: .disk) }
    let converter = try PictureConverter.installed()
    try await PictureConverter.requireFonts(for: card.language)
    let png = try await converter.png(of: card.drawing, width: 1200, height: 630)
    try AuthoringFailure.telling { try card.write(png, isForced: force, to: .disk) }
    StandardOutput.say(
      TerminalLanguage.text("drawn: \(card.file)", "已画好：\(card.file)"))
    if card.lines.isEmpty { return }
    let arguments: [String: Phrase.Argument] = ["file": .text(card.report)]
    StandardOutput.say(
      Phrase(
        card.replacesImage
          ? "it is shown once {file} names it in place of its picture; write at its top:"
          : "it is shown once {file} names it; write at its top:",
        card.replacesImage
          ? "在 {file} 开头写上下面这些，代替现在的图片，分享时就会显示："
          : "在 {file} 开头写上下面这些，分享时就会显示：", arguments
      ).text(in: TerminalLanguage.current))
    for line in card.lines { StandardOutput.say(line) }
  }

  private func draft() async throws -> CardDraft {
    try folder.requireSite()
    var options = BuildOptions()
    options.source = folder.source
    options.now = now
    options.includesDrafts = drafts
    let environment = BuildEnvironment(
      clock: SystemClock.nanosecondsSince1970, programIdentity: Program.identity)
    let outcome: CardDraft.Outcome
    do {
      outcome = try await Newsroom.card(of: report, options, in: environment)
    } catch {
      throw AuthoringFailure.failure(of: error)
    }
    switch outcome {
    case .drawn(let card): return card
    case .stopped(let errors):
      try Terminal().write(errors, as: .text)
      throw Failure(
        Phrase(
          "{errors}; no picture was drawn", "{errors}；没有画图",
          ["errors": DiagnosticCount(errors).errors]))
    }
  }
}
