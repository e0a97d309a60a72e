import Localization

/// The words that the parser of arguments has of its own: headings of help, and what is wrong with an
/// argument. It has them in English alone.
enum ParserWords {
  /// The text as the parser made it, in the language of the terminal.
  static func inLanguageOfTerminal(_ text: String) -> String {
    switch TerminalLanguage.current {
    case .english: text
    case .simplifiedChinese: chinese(text)
    case .traditionalChinese: TraditionalText.of(chinese(text))
    }
  }

  static func chinese(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { chinese(line: String($0)) }.joined(separator: "\n")
  }

  private static let headings = [
    ("OVERVIEW: ", "简介："), ("USAGE: ", "用法："), ("Usage: ", "用法："), ("ARGUMENTS:", "参数："),
    ("OPTIONS:", "选项："), ("SUBCOMMANDS:", "命令："), ("Help:  ", "说明："), ("Error: ", "错误："),
  ]

  private static func chinese(line: String) -> String {
    var line = line
    for (english, chinese) in headings where line.hasPrefix(english) {
      line = chinese + line.dropFirst(english.count)
    }
    line.replace("Show the version.", with: "显示版本号。")
    line.replace("Show help information.", with: "显示这份帮助。")
    line.replace("Show subcommand help information.", with: "显示命令的帮助。")
    line.replace("<subcommand>", with: "<命令>")
    line.replace("<options>", with: "<选项>")
    // As wide as before, for what stands in a column behind it.
    line.replace(" (default)", with: "（默认）  ")
    // The parser breaks lines anywhere between words.
    for (english, chinese) in [
      ("(default: ", "（默认："), ("(values:", "（可选："), ("; default: ", "；默认："),
    ] { line.replace(english, with: chinese) }
    if line.contains("默认："), line.hasSuffix(")") { line = line.dropLast() + "）" }
    line.replace(/See '(.*)' for (?:more information|detailed help)\./) {
      "用“\($0.output.1)”看详细说明。"
    }
    line.replace(/Unknown option '([^']*)'(?:\. Did you mean '([^']*)'\?)?/) { match in
      "没有“\(match.output.1)”这个选项" + (match.output.2.map { "，是不是想写“\($0)”？" } ?? "")
    }
    line.replace(/Missing expected argument '([^']*)'/) { "缺少参数“\($0.output.1)”" }
    line.replace(/Missing value for '([^']*)'/) { "“\($0.output.1)”后面少了内容" }
    line.replace(/Unexpected argument '([^']*)'/) { "多出来的参数“\($0.output.1)”" }
    line.replace(/(\d+) unexpected arguments: (.*)/) {
      "多出来 \($0.output.1) 个参数：\($0.output.2)"
    }
    line.replace(/The value '([^']*)' is invalid for '([^']*)'(?::|\.)?/) {
      "“\($0.output.2)”不能写“\($0.output.1)”："
    }
    line.replace(/Please provide one of (.*)\./) { match in
      // 'csv', 'json' or 'xlsx'
      "可以写：" + match.output.1.matches(of: /'([^']*)'/).map(\.output.1).joined(separator: "、")
    }
    line.replace("： ", with: "：")
    line.replace("。 （", with: "。（")
    return line
  }
}
