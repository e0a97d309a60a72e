import Diagnostics

/// What can be wrong with the list of words to avoid.
package struct DiscouragedWordRules: RuleCatalogue {
  package init() {}

  let wordingWithoutWord = Rule(
    "wording-without-word", .error,
    "the entry does not say which word is wrong", "这一条没有写哪个词不对",
    fix: ("add 'wrong: …', and 'right: …' for what to write", "写“错: …”，再用“对: …”写明该怎样写"),
    why: ("An entry without a word finds nothing.", "不写词就什么也查不到。"),
    wrong: "- 对: 账户", right: "- {错: 帐户, 对: 账户}")

  let wordingIsRight = Rule(
    "wording-is-right", .error,
    "'{word}' is both wrong and right", "“{word}”既写成了错的，又写成了对的",
    fix: ("change one of the two", "改掉其中一个"),
    why: ("Nobody could follow it.", "这样没法照着改。"),
    wrong: "- {错: 账户, 对: 账户}", right: "- {错: 帐户, 对: 账户}")

  let wordingTooShort = Rule(
    "wording-too-short", .error,
    "'{word}' is a single letter, and would be found everywhere", "“{word}”只有一个字母，到处都会查到",
    fix: ("write a longer word", "写长一点的词"),
    why: ("What is found in every word helps nobody.", "每句话都报，就没有人看了。"),
    wrong: "- {错: a, 对: b}", right: "- {错: Lanzhou city, 对: Lanzhou}")

  let wordingTwice = Rule(
    "wording-twice", .error,
    "'{word}' has an entry already, on line {line}", "“{word}”在第 {line} 行已经有一条",
    fix: ("keep one of the two", "两条留一条"),
    why: ("Only one of them could be shown.", "只能按一条提示。"),
    wrong: "- {错: 帐户, 对: 账户}\n- {错: 帐户, 对: 户头}", right: "- {错: 帐户, 对: 账户}")

  let exceptionWithoutWord = Rule(
    "exception-without-word", .error,
    "'{word}' holds none of the words of its entry, so there is nothing to except",
    "“{word}”里没有这一条的词，用不着写成例外",
    fix: ("write the whole longer word, or take it out", "写出含有那个词的整个长词，或者去掉它"),
    why: ("An exception that never holds is a slip of the pen.", "从来用不上的例外多半是写错了。"),
    wrong: "- {错: 其它, 对: 其他, 例外: [其他]}", right: "- {错: 其它, 对: 其他, 例外: [其它门类]}")
}

extension Rule {
  static let discouragedWords = DiscouragedWordRules()
}
