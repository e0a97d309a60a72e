import Testing

@testable import Pages

/// A figure and its unit stand on one line of a headline.
@Suite struct HeadlineTests {
  @Test(arguments: [
    (
      "上半年国内生产总值616836亿元，同比增长5.0%",
      "上半年国内生产总值[616836亿元]，同比增长[5.0%]"
    ),
    ("总量48个项目，累计1,234.5万户", "总量[48个]项目，累计[1,234.5万户]"),
    ("走访企业200余人次", "走访企业[200余人次]"),
    ("下降3.2个百分点", "下降[3.2个百分点]"),
    ("单价达3500元/平方米", "单价达[3500元/平方米]"),
    ("增长５．３％", "增长[５．３％]"),
    ("GDP grew 5.3% to 616.8 billion yuan", "GDP grew [5.3%] to [616.8 billion yuan]"),
    ("没有数的标题", "没有数的标题"), ("第3号文", "第[3号]文"), ("2.5.1 版", "2.5.1 版"),
    ("A<b>&\"5%\"", "A&lt;b&gt;&amp;&quot;[5%]&quot;"), ("", ""),
  ])
  func keepsFiguresTogether(title: String, marked: String) {
    let html = Headline.html(title).description
      .replacing("<span class=\"figure\">", with: "[").replacing("</span>", with: "]")
    #expect(html == marked)
  }
}
