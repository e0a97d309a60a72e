import Diagnostics

/// What can be wrong with the rules that watch an indicator.
package struct WatchingRules: RuleCatalogue {
  package init() {}

  let ruleNeedsCondition = Rule(
    "watch-without-condition", .error,
    "the rule has no condition", "这条预警规则没有写条件",
    fix: (
      "give each rule one of 'below', 'above', 'falls', 'rises' and 'target'",
      "每条规则写一个条件：低于、高于、连降、连升、目标"
    ),
    why: (
      "A rule watches for one thing.", "一条规则只管一件事。"
    ),
    wrong: "- {级别: 关注}", right: "- {低于: 5%, 级别: 关注}")

  let ruleNeedsOneCondition = Rule(
    "watch-with-several-conditions", .error,
    "the rule has {count} conditions", "这条预警规则写了 {count} 个条件",
    fix: (
      "give each rule one of 'below', 'above', 'falls', 'rises' and 'target'",
      "每条规则写一个条件：低于、高于、连降、连升、目标"
    ),
    why: (
      "A rule watches for one thing.", "一条规则只管一件事。"
    ),
    wrong: "- {低于: 5%, 连降: 2}", right: "- {低于: 5%}\n- {连降: 2}")

  let keyWithoutTarget = Rule(
    "due-without-target", .error,
    "'{key}' belongs to a target, and the rule has none", "“{key}”是和目标一起写的，可这条规则没有目标",
    fix: ("add 'target: …', or take it out", "加上“目标: …”，或者去掉它"),
    why: (
      "A day by which something is due needs something that is due.", "有期限就要有目标。"
    ),
    wrong: "- {低于: 5%, 目标期: 2025}", right: "- {目标: 8%, 目标期: 2025}")

  let targetWithoutDirection = Rule(
    "target-without-direction", .error,
    "a target needs to know which way is better", "写了目标，就要说明是越高越好还是越低越好",
    fix: (
      "add 'direction: higher' or 'direction: lower' to the indicator",
      "给指标加一行“方向: 越高越好”或“方向: 越低越好”"
    ),
    why: (
      "Otherwise nobody knows whether above the target is good.", "不然不知道超过目标是好是坏。"
    ),
    wrong: "预警:\n  - {目标: 8%}", right: "方向: 越高越好")

  let limitIsRange = Rule(
    "limit-is-range", .error,
    "a limit is one number, but '{text}' is a range", "界限只能是一个数，“{text}”是一个范围",
    fix: ("write two rules", "写成两条规则"),
    why: (
      "Whether a figure is beyond a range depends on which end is meant.", "范围有两头，不知道按哪一头算。"
    ),
    wrong: "- {低于: 4—5%}", right: "- {低于: 4%}")

  let marginOfZero = Rule(
    "margin-of-zero", .error,
    "no share of zero is near to it", "界限是零，算不出“临近”",
    fix: ("set a second limit with 'level: watch'", "另写一条规则，“级别: 关注”"),
    why: (
      "10% of zero is zero.", "零的 10% 还是零。"
    ),
    wrong: "- {低于: 0%, 临近: 10%}", right: "- {低于: 1%, 级别: 关注}")

  let unusableMargin = Rule(
    "unusable-margin", .error,
    "'near' can't be '{text}'", "“临近”不能写“{text}”",
    fix: (
      "write how near to the limit of 'below' or 'above' is worth watching, such as 10%",
      "写离界限多近就要关注，如 10%；只和“低于”“高于”一起用"
    ),
    why: (
      "It is a share of the limit.", "它是界限的百分之几。"
    ),
    wrong: "临近: 5亿元", right: "临近: 10%")
}

extension Rule {
  static let watching = WatchingRules()
}
