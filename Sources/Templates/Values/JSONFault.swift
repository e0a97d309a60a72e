import Localization

/// The first thing in a text that JSON (RFC 8259) does not know, and where.
public struct JSONFault: Error, Equatable {
  public let kind: Kind
  /// The first byte that it is about.
  public let offset: Int
  /// How many bytes it is about.
  public let length: Int

  init(_ kind: Kind, at offset: Int, length: Int = 1) {
    self.kind = kind
    self.offset = offset
    self.length = length
  }

  public enum Kind: Equatable, Sendable {
    /// The text is empty, or nothing but white space.
    case empty
    /// A comma with nothing behind it.
    case commaBehindLast
    /// Two values, or two names, with no comma between them.
    case missingComma
    /// A name with no colon behind it.
    case missingColon(name: String)
    /// A value belongs here, and there is none.
    case missingValue
    /// A name belongs here, and there is none.
    case missingName
    /// A text or a name that begins, and does not end on its line.
    case unclosedText
    /// A bracket that is never closed.
    case unclosedBracket(String)
    /// A bracket that closes another than was opened.
    case wrongBracket(expected: String, found: String)
    /// A text or a name between single quotation marks.
    case singleQuotationMark
    /// A mark of Chinese type, and the one that JSON has.
    case fullWidth(mark: String, right: String)
    /// A name without quotation marks.
    case bareName(String)
    /// A text without quotation marks.
    case bareText(String)
    case comment
    /// A number of a form that JSON does not have.
    case number(String)
    /// A backslash with something behind it that has no meaning.
    case escape
    /// A character that texts only hold by an escape: a tab.
    case controlCharacter
    /// Anything else, where a comma or a closing bracket belongs.
    case unexpected(String)
    case textBehindEnd
    case repeatedName(String)
    case tooDeep(limit: Int)
  }
}

extension JSONFault.Kind {
  /// What is wrong, and what belongs there.
  public var phrase: Phrase {
    switch self {
    case .empty: Phrase("it is empty", "文件是空的")
    case .commaBehindLast:
      Phrase("there is a comma behind the last entry, with nothing after it", "最后一项后面多了逗号")
    case .missingComma: Phrase("there is no comma between two entries", "两项之间少了逗号“,”")
    case .missingColon(let name):
      Phrase(
        "there is no colon behind the name \"{name}\"", "名称 \"{name}\" 后面少了冒号“:”",
        ["name": .text(name)])
    case .missingValue: Phrase("a value is missing here", "这里少了内容")
    case .missingName:
      Phrase("a name in quotation marks belongs here", "这里应当是带引号的名称")
    case .unclosedText:
      Phrase("the quotation mark is not closed on its line", "引号没有在同一行里配上另一半")
    case .unclosedBracket(let mark):
      Phrase("'{mark}' is never closed", "“{mark}”没有配上另一半", ["mark": .text(mark)])
    case .wrongBracket(let expected, let found):
      Phrase(
        "'{expected}' belongs here, not '{found}'", "这里应当是“{expected}”，不是“{found}”",
        ["expected": .text(expected), "found": .text(found)])
    case .singleQuotationMark:
      Phrase("quotation marks are double ones: \"…\"", "引号要用双引号：\"…\"")
    case .fullWidth(let mark, let right):
      Phrase(
        "'{mark}' is a Chinese mark; '{right}' belongs here", "“{mark}”是中文标点，这里要用英文的“{right}”",
        ["mark": .text(mark), "right": .text(right)])
    case .bareName(let word):
      Phrase(
        "the name '{word}' stands without quotation marks", "名称“{word}”没有加引号",
        ["word": .text(word)])
    case .bareText(let word):
      Phrase(
        "'{word}' stands without quotation marks, as only true, false, null and numbers do",
        "“{word}”没有加引号；只有 true、false、null 和数字不加", ["word": .text(word)])
    case .comment: Phrase("JSON has no comments", "JSON 里不能写注释")
    case .number(let text):
      Phrase(
        "'{text}' is not how JSON writes a number, such as 0.5 or -3",
        "“{text}”不是 JSON 的数字写法，如 0.5、-3", ["text": .text(text)])
    case .escape:
      Phrase(
        "the backslash has no meaning here; a backslash itself is written twice",
        "反斜杠后面的写法不对；要写反斜杠本身，写两个")
    case .controlCharacter:
      Phrase(
        "a tab or another control character is written \\t or \\u0009", "制表符等控制字符要写成 \\t 或 \\u0009")
    case .unexpected(let mark):
      Phrase(
        "'{mark}' does not belong here, but a comma or a closing bracket",
        "这里不应当是“{mark}”，应当是逗号或右括号", ["mark": .text(mark)])
    case .textBehindEnd: Phrase("it goes on behind its end", "结尾后面还有内容")
    case .repeatedName(let name):
      Phrase(
        "the name '{name}' stands twice in one group", "同一组里有两个“{name}”", ["name": .text(name)])
    case .tooDeep(let limit):
      Phrase(
        "brackets stand in each other more than {limit} deep", "括号套了超过 {limit} 层",
        ["limit": .number(limit)])
    }
  }
}
