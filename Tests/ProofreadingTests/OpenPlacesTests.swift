import Testing

@testable import Proofreading

/// What was left open in a draft is seen; what only looks like it is not.
@Suite struct OpenPlacesTests {
  private func found(in text: String) -> [String] {
    let scalars = ReadableText(markdown: Array(text.utf8), from: 0).scalars
    return OpenPlaces.ranges(in: scalars).map { range in
      String(String.UnicodeScalarView(scalars[range].map(\.scalar)))
    }
  }

  @Test(arguments: [
    ("同比增长X%。", "X%"), ("完成XX亿元", "XX亿"), ("增长×.×个百分点", "×.×个百分点"), ("“…”是…年的时期", nil),
    ("完成××万吨", "××万"), ("共ｘ家", "ｘ家"),
    ("完成____亿元", "____亿"), ("增长……%", "……%"), ("完成（　）亿元", "（　）亿"), ("增长（）%", "（）%"),
    ("增长5%（待核实）。", "（待核实）"), ("【待补充：工业】", "【待补充：工业】"), ("(此处插入图)", "(此处插入图)"),
    ("TODO 写第二段", "TODO"), ("数据TBD。", "TBD"), ("XXX同志", "XXX"), ("X月X日", "X月"),
    ("本金×日利率", nil), ("×年×月", nil), ("××年××月", "××年"), ("X光机", nil), ("3×4个", nil), ("5xx万", nil),
    ("张××同志", nil), ("地点待定", nil),
    ("补充说明（补充说明见附件）", nil),
    ("XXXL码", nil), ("TODOS", nil), ("（一）亿元", nil), ("[见](a.md)", nil), ("`X%`", nil),
    ("等等……", nil),
    ("x.xlsx", nil), ("iPhone X 和 X 射线", nil),
  ])
  func areSeen(text: String, place: String?) {
    #expect(found(in: text + "\n").first == place)
  }
}
