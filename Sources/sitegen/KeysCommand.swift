import ArgumentParser
import SiteModel

struct KeysCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys",
    abstract: TerminalLanguage.text(
      "Lists the keys of front matter and site.yaml, in English and Chinese.",
      "列出文件开头和 site.yaml 里可以写的各项，中英文对照。"),
    discussion: TerminalLanguage.text(
      "Behind each key stand its Chinese names. A key with * has to be there.",
      "每一项后面是它的中文名。带 * 的必须写。"))

  @OptionGroup var folder: SourceFolder

  @Argument(
    help: .words(
      "One kind: \(KeyReference.kinds.map(\.name).joined(separator: ", ")).",
      "只列一种：\(KeyReference.kinds.map { "\($0.name)（\($0.chineseNames[0])）" }.joined(separator: "、"))。"
    ),
    completion: .list(KeyReference.kinds.map(\.name)), transform: Self.kinds)
  var kind: [KeyReference.Kind]?

  @Flag(help: .words("Write them as a page of a site.", "写成网站的一个页面。"))
  var markdown = false

  func run() throws {
    let reference = kind.map { KeyReference(of: $0) } ?? KeyReference()
    if markdown {
      try StandardOutput.write(reference.markdown(in: TerminalLanguage.current))
    } else {
      try StandardOutput.write(list: reference.text)
    }
  }

  /// Those that a name is of, in English or Chinese.
  private static func kinds(_ name: String) throws -> [KeyReference.Kind] {
    let kinds = KeyReference.kinds(called: name)
    guard kinds.isEmpty else { return kinds }
    throw ValidationError(
      "the kinds are \(KeyReference.kinds.map(\.name).joined(separator: ", "))",
      "可以写：\(KeyReference.kinds.map { "\($0.name)（\($0.chineseNames[0])）" }.joined(separator: "、"))"
    )
  }
}
