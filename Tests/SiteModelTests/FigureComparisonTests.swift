import Diagnostics
import Markdown
import Statistics
import Testing

@testable import SiteModel

/// What a text may say of a figure. The mark in a case, [5.3%], is the link; the rest is its sentence.
@Suite struct FigureComparisonTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let text: String
    let figure: String
    init(_ text: String, _ figure: String) { (self.text, self.figure) = (text, figure) }
    var testDescription: String { "\(text) for \(figure)" }
  }

  /// What is right to say.
  static let right = [
    Case("同比增长[5.3%](x)", "+5.3%"), Case("下降[5.2%](x)", "-5.2%"), Case("[下降5.3%。](x)", "-5.3%"),
    Case("增速[5.3%](x)", "+5.3%"), Case("[增速5.3%](x)", "+5.3%"), Case("[增长率为5.3%](x)", "+5.3%"),
    Case("[5.3%](x)的增长", "+5.3%"), Case("降幅收窄至[5.3%](x)", "-5.3%"), Case("[降幅收窄至5.3%](x)", "-5.3%"),
    Case("[增长一倍](x)", "+100%"), Case("[5.7%](x)", "+5.68%"), Case("是上年的[2.5倍](x)", "+150%"),
    Case("[是上年的2.5倍](x)", "+150%"), Case("[基本持平](x)", "+0.1%"),
    Case("a fall of [5.3%](x)", "-5.3%"),
    Case("was 5%, down [0.2 percentage points](x)", "-0.2个百分点"),
    Case("低[0.2个百分点](x)", "-0.2个百分点"), Case("比上年低[0.2个百分点](x)", "-0.2个百分点"),
    Case("[低0.2个百分点](x)", "-0.2个百分点"), Case("[近三成](x)", "=28.8%"), Case("[四分之一](x)", "=25%"),
    Case("占比[超六成](x)", "=63%"), Case("[过半](x)", "=52.3%"), Case("[降为5.1%](x)", "=5.1%"),
    Case("[-50亿元](x)", "=-50亿元"), Case("[负50亿元](x)", "=-50亿元"), Case("[逆差50亿元](x)", "=-50亿元"),
    Case("贸易逆差[50亿元](x)", "=-50亿元"), Case("[50亿元](x)的逆差", "=-50亿元"),
    Case("[66.05万亿元](x)", "=660536亿元"), Case("[约300万](x)", "=308万"),
    Case("[66万亿元](x)", "=660536亿元"),
    Case("[50亿元，增长5.3%](x)", "=50亿元 +5.3%"), Case("[50亿元（增长5.3%）](x)", "=50亿元 +5.3%"),
    Case("2023年实现增加值[50亿元](x)", "=50亿元"), Case("[2023年增长5.3%](x)", "+5.3%"),
    Case("比2022年增长[5.3%](x)", "+5.3% year-2022"), Case("年均增长[5.3%](x)", "+5.3% annual-average"),
    Case("拉动经济增长[0.3个百分点](x)", "+0.3个百分点 contribution"),
    Case("较上月增长[5.3%](x)", "+5.3% period-before"),
    Case("从40亿元增加到[50亿元](x)", "=50亿元"), Case("由[50亿元](x)增加到60亿元", "=50亿元"),
    Case("100亿元减[50亿元](x)，得50亿元", "=50亿元"), Case("规模以上工业增加值同比增长[5.3%](x)", "+5.3%"),
    Case("净增[30家](x)", "=30家 净增企业"), Case("[1500兆瓦](x)", "=150万千瓦"), Case("[500万度](x)", "=500万千瓦时"),
    Case("第一产业[增长5.3%](x)", "+5.3%"), Case("[增加8630人](x)", "+8630人"),
    Case("减少[8630人](x)", "-8630人"),
    Case("失业率为[5.3%](x)", "=5.3%"), Case("全年增长[5.3%](x)", "+5.3%"),
    Case("上年同期相比，增长[5.3%](x)", "+5.3%"), Case("与上年同期相比，增长[5.3%](x)", "+5.3%"),
    Case("12月末余额[50亿元](x)", "=50亿元"), Case("比一季度增长[5.3%](x)", "+5.3% period-before"),
    // A firm figure may be called 约, which says less; near a round number, 超 and 近 are right.
    Case("约[35亿元](x)", "=35亿元"), Case("[35亿元](x)左右", "=35亿元"), Case("近[35亿元](x)", "=34.6亿元"),
    Case("超[34亿元](x)", "=34.6亿元"), Case("约[35亿元](x)", "=约35亿元"), Case("[200余家](x)", "=200余家"),
    Case("约[200家](x)", "=200余家"), Case("超过[200家](x)", "=200余家"), Case("[200家](x)以上", "=200余家"),
    Case("[35亿元](x)以上", "=35亿元以上"), Case("[负债率降至45%以下](x)", "=45%以下"),
    Case("负债率[降至45%](x)", "=45%"),
    // What is more or less is something else.
    Case("低于全省的[5.3%](x)", "+5.3%"), Case("高于全国的[5.3%](x)", "+5.3%"),
    Case("低于上年同期增长的[5.3%](x)", "+5.3% earlier"),
    Case("增速低于上年同期增长的[5.3%](x)", "+5.3% earlier"), Case("增速低于全国的[5.3%](x)", "+5.3%"),
    Case("同比增长低于全国的[5.3%](x)", "+5.3%"), Case("下降超过全省的[5.3%](x)", "-5.3%"),
    Case("降幅低于全国的[5.3%](x)", "-5.3%"), Case("产值同期增长[5.3%](x)", "+5.3%"),
    // What fell is said to be less: the other fell, too, unless it is a level, or only a rate came down.
    Case("比上年下降，低于全国的[5.3%](x)", "-5.3%"), Case("失业率比上年下降，低于全国的[5.3%](x)", "=5.3%"),
    Case("增速比上年回落，低于全国的[5.3%](x)", "+5.3%"), Case("比上年上升，高于全国的[5.3%](x)", "+5.3%"),
    Case("比上年下降，但增速高于全国的[5.3%](x)", "+5.3%"), Case("下降2.1%，低于全国的[5.3%](x)", "+5.3%"),
    // What several months came to is a level.
    Case("1—12月累计[50亿元](x)", "=50亿元 +6%"), Case("全年累计实现产值[50亿元](x)", "=50亿元 +6%"),
    Case("was below the [5.3%](x)", "+5.3%"), Case("按可比口径同比[增长3.8%](x)", "+3.8%"),
    Case("按可比价格同比[增长3.8%](x)", "+3.8%"),
    Case("[增加值50亿元](x)", "=50亿元"), Case("[减排量50万吨](x)", "=50万吨"), Case("位居[前三](x)", "=第2位"),
    Case("[居首位](x)", "=第1位"), Case("全省[倒数第三](x)", "=倒数第3位"),
    // What a change turned from, and the step on the way to where a rate came.
    Case("由增长2.0%转为下降[5.2%](x)", "-5.2%"), Case("由上月增长2.0%转为下降[5.2%](x)", "-5.2%"),
    Case("增速由增长2.0%转为下降[5.2%](x)", "-5.2%"), Case("由降转增[5.2%](x)", "+5.2%"),
    Case("降幅比上月收窄0.3个百分点至[5.2%](x)", "-5.2%"), Case("降幅比上月收窄至[5.2%](x)", "-5.2%"),
    Case("同比降幅比上月收窄至[5.2%](x)", "-5.2%"), Case("降幅收窄0.3个百分点，至[5.2%](x)", "-5.2%"),
    Case("增速比上月回落0.3个百分点至[5.2%](x)", "+5.2%"), Case("继11月下降3.1%后再降[5.2%](x)", "-5.2%"),
    // A rate may be negative, a name may end like a verb, and a bracket may hold what it says.
    Case("增长为[-5.2%](x)", "-5.2%"), Case("增长为[5.2%](x)", "+5.2%"), Case("增长[-5.2%](x)", "-5.2%"),
    Case("增速回落至[-5.2%](x)", "-5.2%"), Case("增减[-5.2%](x)", "-5.2%"), Case("增减[5.2%](x)", "+5.2%"),
    Case("产值增长为[50亿元](x)", "=50亿元"), Case("下降（[5.2%](x)）", "-5.2%"),
    Case("下降（[-5.2%](x)）", "-5.2%"), Case("增速为下降[5.2%](x)", "-5.2%"),
    Case("由盈转亏[1.3亿元](x)", "=-1.3亿元"), Case("扭亏为盈[1.3亿元](x)", "=1.3亿元"),
    Case("增产[0.3万吨](x)", "+0.3万吨"), Case("增长[1倍](x)", "+100%"),
    // The unit may stand behind the link, and is no beginning of another word there.
    Case("产值[18.5](x)亿元", "=18.5亿元"), Case("下降[5.2](x)%", "-5.2%"),
    Case("came to [18.5](x) billion yuan", "=185亿元"), Case("实现[50亿元](x)增加值", "=50亿元"),
    Case("收入比[2.00](x)", "=2.00:1"), Case("收入比[2.00](x):1", "=2.00:1"),
    Case("增长由9月的2.4%放缓至[0.3%](x)", "+0.3%"), Case("下降由9.1%收窄至[5.2%](x)", "-5.2%"),
    Case("增长约[-5.2%](x)", "-5.2%"), Case("降幅（[5.2%](x)）", "-5.2%"), Case("气温降至[-5℃](x)", "=-5℃"),
    Case("比上年同期名义增长[5.1%](x)", "+5.1% nominal"), Case("比上年实际增长[5.1%](x)", "+5.1% constant"),
    Case("增长从9月的3.0%放缓至10月的[2.9%](x)", "+2.9%"), Case("增速由9月的3.0%回落至10月的[2.9%](x)", "+2.9%"),
    Case("从上月的3.0%放缓至[2.9%](x)", "=50亿元 +2.9%"),
    Case("减亏[1.3亿元](x)", "=1.3亿元"), Case("转正[30人](x)", "=30人"), Case("项目2 [50亿元](x)", "=50亿元"),
    Case("增速回落[0.3个百分点](x)", "-0.3个百分点"), Case("比年初增长[5.3%](x)", "+5.3% year-end"),
    // What stands behind a figure is said of the next one, where it leads to that.
    Case("零售额[1266.3亿元](x)同比增长2.9%", "=1266.3亿元 +2.9%"), Case("失业率[5.1%](x)下降0.1个百分点", "=5.1%"),
    Case("余额[50](x)亿元比年初增加3亿元", "=50亿元"), Case("产值[18.5](x)亿元增长2%", "=18.5亿元"),
    Case("零售額[50亿元](x)按年上升約2%", "=50亿元"), Case("[5.3%](x)的降幅高于全国2个百分点", "-5.3%"),
    Case("[5.3%](x)的增速高于全国2个百分点", "+5.3%"),
    // A loss by its name, and by how much more it rained than usual.
    Case("亏损企业亏损额[20.5亿元](x)", "=20.5亿元 亏损企业亏损额"), Case("虧損額[20.5亿元](x)", "=20.5亿元 虧損額"),
    Case("比常年同期[偏多12%](x)", "+12% normal"), Case("较常年偏少[12%](x)", "-12% normal"),
    Case("环比由降转[持平](x)", "持平 period-before"), Case("由升转[持平](x)", "持平"), Case("由增长转为[持平](x)", "持平"),
    Case("增长[0.0%](x)", "持平"), Case("比上年末[减少356亿美元](x)", "-356亿美元"),
    // A rate by its name, with by how much it moved.
    Case("涨幅为[0.3%](x)", "=0.3% CPI涨幅"), Case("同比上涨[0.3%](x)", "=0.3% CPI涨幅"),
    Case("降幅为[0.3%](x)", "=0.3% CPI降幅"), Case("下降[5.3%](x)", "=-5.3% GDP增速"),
    Case("增速[5.3%](x)", "=5.3% GDP增速 +0.2个百分点"), Case("环比涨幅[0.3%](x)", "=0.3% CPI环比涨幅"),
  ]

  @Test(arguments: right)
  func agrees(_ expected: Case) throws {
    let verdicts = try Self.verdicts(expected)
    #expect(verdicts.allSatisfy { if case .agrees = $0 { true } else { false } }, "\(verdicts)")
  }

  /// What is wrong, though the digits are right.
  static let wrong = [
    Case("同比下降超过全省的[5.3%](x)", "+5.3%"), Case("下降高于全国的[5.3%](x)", "+5.3%"),
    Case("fell below the [5.3%](x)", "+5.3%"), Case("比上年下降，低于全国的[5.3%](x)", "+5.3%"),
    Case("exports fell, below the [5.3%](x)", "+5.3%"), Case("降幅低于全国的[5.3%](x)", "+5.3%"),
    Case("降幅收窄，低于全国的[5.3%](x)", "+5.3%"), Case("低于上年同期下降的[5.3%](x)", "+5.3% earlier"),
    Case("低于上年同期增长的[5.3%](x)", "+5.3%"), Case("累计增长[50亿元](x)", "=50亿元"),
    Case("低于[5.3%](x)", "+5.3%"),
    Case("比上年低[0.2个百分点](x)", "+0.2个百分点"), Case("下降[5.3%](x)", "+5.3%"),
    Case("衰退[5.3%](x)", "+5.3%"),
    Case("[衰退5.3%](x)", "+5.3%"), Case("[走低5.3%](x)", "+5.3%"), Case("下行[5.3%](x)", "+5.3%"),
    Case("贬值[5.3%](x)", "+5.3%"), Case("a fall of [5.3%](x)", "+5.3%"),
    Case("contracted by [5.3%](x)", "+5.3%"), Case("shrank [5.3%](x)", "+5.3%"),
    Case("[降幅收窄至5.3%](x)", "+5.3%"), Case("[60亿元，增长5.3%](x)", "=50亿元 +5.3%"),
    Case("较上月增长[5.3%](x)", "+5.3%"), Case("年均增长[5.3%](x)", "+5.3%"), Case("占全市[5.3%](x)", "+5.3%"),
    Case("逆差[50亿元](x)", "=50亿元"), Case("[50亿元](x)逆差", "=50亿元"), Case("[至少1亿元](x)", "=66.05万亿元"),
    Case("[2022年增长5.3%](x)", "+5.3%"), Case("2021年增长[5.3%](x)", "+5.3%"),
    Case("第二产业[增长5.3%](x)", "+5.3%"), Case("[增加50亿元](x)", "=50亿元"), Case("[5.3%](x)的降幅", "+5.3%"),
    Case("[5.3%](x)", "-5.3%"), Case("完成全年目标的[5.3%](x)", "+5.3%"),
    Case("拉动经济增长[5.3个百分点](x)", "+5.3%"),
    Case("[约360亿元](x)", "=308亿元"), Case("[50.4亿元](x)", "=50亿元"), Case("[5.3个百分点](x)", "+5.3%"),
    Case("[50户](x)", "=50家"), Case("下降[一半](x)", "+50%"), Case("实际增长[5.3%](x)", "+5.3% nominal"),
    Case("由上年的增长转为下降[5.3%](x)", "+5.3%"), Case("一季度增长[5.3%](x)", "+5.3%"),
    Case("1—5月增长[5.3%](x)", "+5.3%"), Case("上半年增长[5.3%](x)", "+5.3%"),
    Case("去年增长[5.3%](x)", "+5.3%"),
    Case("与上月相比，增长[5.3%](x)", "+5.3%"), Case("较年初，增长[5.3%](x)", "+5.3%"),
    Case("未能实现增长[5.3%](x)", "+5.3%"), Case("[增长5.30%](x)", "+5.3%"),
    Case("出口[50亿元](x)", "=50亿元 产值"),
    Case("was [5.3%](x) lower", "+5.3%"),
    Case("was 5%, down [0.2 percentage points](x)", "+0.2个百分点"), Case("大幅滑坡[5.3%](x)", "+5.3%"),
    Case("低于全国[0.3个百分点](x)", "+0.3个百分点"),
    // What is only known vaguely can't be said firmly, nor more than is known.
    Case("[35亿元](x)", "=约35亿元"), Case("超[35亿元](x)", "=约35亿元"), Case("近[35亿元](x)", "=约35亿元"),
    Case("[35亿元](x)以上", "=约35亿元"), Case("不足[35亿元](x)", "=超35亿元"), Case("[200家](x)", "=200余家"),
    Case("超[35亿元](x)", "=35亿元"), Case("近[35亿元](x)", "=35.4亿元"), Case("[35亿元](x)以上", "=34.6亿元"),
    Case("近[35亿元](x)", "=不足35亿元"), Case("约[35.0亿元](x)", "=35亿元"), Case("约[308亿元](x)", "=约300亿元"),
    Case("[35亿元](x)多", "=35亿元"), Case("[35亿元](x)不到", "=35亿元"), Case("[持平](x)", "=约+0%"),
    Case("[居首位](x)", "=第2位"), Case("位居[前三](x)", "=第4位"), Case("[倒数第三](x)", "=第3位"),
    Case("累计增长[5.3%](x)", "+5.3% period-before"),
    // Said twice, or in two ways.
    Case("下降[-5.2%](x)", "-5.2%"), Case("降幅[-5.2%](x)", "-5.2%"), Case("亏损[-1.3亿元](x)", "=-1.3亿元"),
    Case("盈利[-1.3亿元](x)", "=-1.3亿元"), Case("增长[下降5.2%](x)", "-5.2%"),
    Case("下降[增长5.3%](x)", "+5.3%"), Case("比上年低[-0.2个百分点](x)", "-0.2个百分点"),
    Case("没有下降[5.2%](x)", "-5.2%"), Case("尚未下降[5.2%](x)", "-5.2%"),
    Case("output did not fall [5.2%](x)", "-5.2%"), Case("由盈转亏[1.3亿元](x)", "=1.3亿元"),
    Case("由降转增[5.2%](x)", "-5.2%"), Case("由增长2.0%转为下降[5.2%](x)", "+5.2%"),
    Case("比上年同期实际增长[5.1%](x)", "+5.1% nominal"), Case("从3.0%降至[2.9%](x)", "=50亿元 -2.9%"),
    Case("下降幅度达[-5.2%](x)", "-5.2%"), Case("下降约[-5.2%](x)", "-5.2%"),
    Case("增长由9月的2.4%放缓至[0.3%](x)", "-0.3%"),
    // By how much a rate moved is not the rate.
    Case("涨幅扩大[0.3%](x)", "+0.3%"), Case("增速下降[5.2%](x)", "-5.2%"), Case("增速提高[5.3%](x)", "+5.3%"),
    Case("降幅收窄0.3个百分点至[5.2%](x)", "+5.2%"), Case("增减[5.2%](x)", "-5.2%"),
    Case("产值[18.5](x)万元", "=18.5亿元"), Case("came to [18.5](x) million yuan", "=18.5亿元"),
    Case("came to [18.5 million yuan](x)", "=18.5亿元"), Case("收入比[2.01](x)", "=2.00:1"),
    Case("全省出口[50亿元](x)", "=50亿元 产值"),
    Case("亏损[20.5亿元](x)", "=20.5亿元 利润"), Case("比常年同期[偏少12%](x)", "+12% normal"),
    Case("比常年同期[偏多12%](x)", "+12%"),
    Case("[持平](x)", "+0.4%"),
    Case("由降转[持平](x)", "-0.2%"), Case("增长[0.0%](x)", "约+0%"), Case("增长[0.00%](x)", "+0%"),
    Case("[50亿元](x)增长", "=50亿元"), Case("[5.1%](x)下降", "=5.1%"),
    Case("降幅为[0.3%](x)", "=0.3% CPI涨幅"), Case("涨幅为[0.3%](x)", "=0.3% CPI降幅"),
    Case("上涨[0.3%](x)", "=0.3% CPI降幅"), Case("增长[5.3%](x)", "=-5.3% GDP增速"),
    Case("环比上涨[0.3%](x)", "=0.3% CPI涨幅"), Case("同比上涨[0.3%](x)", "=0.3% CPI环比涨幅"),
  ]

  /// A time at the head of a sentence is that of all its clauses, as far as they name no other.
  @Test(arguments: [
    ("全年，产值[50亿元](x)", true), ("2023年，全省规模以上工业企业实现产值[50亿元](x)", true),
    ("民国112年，产值[50亿元](x)", true), ("112年1—12月，产值[50亿元](x)", true), ("12月末，余额[50亿元](x)", true),
    ("受9月台风影响，产值[50亿元](x)", true), ("2022年10月18日，省统计局公布，产值[50亿元](x)", true),
    ("2023年，受灾害影响，产值[50亿元](x)", true), ("前三季度增长3%，全年产值[50亿元](x)", true),
    ("前三季度，产值30亿元，全年[50亿元](x)", true), ("10月、11月，产值[50亿元](x)", true),
    ("9月以来，产值[50亿元](x)", true), ("比前三季度，产值[50亿元](x)", true), ("前三季度，累计产值[50亿元](x)", true),
    ("9月开工30个，已完成投资[50亿元](x)", true), ("2022年首次公布的产值为[50亿元](x)", true),
    ("今年前三季度30亿元，今年全年[50亿元](x)", true), ("固定资产投资408914亿元，产值[50亿元](x)", true),
    ("9月（19亿元）后，产值[50亿元](x)", true), ("十二月末，余额[50亿元](x)", true),
    ("2023年10月为19亿元，今年为[50亿元](x)", true),
    ("At the end of 2023, loans were [50亿元](x)", true), ("In 2023, output came to [50亿元](x)", true),
    ("output came to [50亿元](x) in 2023", true),
    ("[50亿元](x) in 2020 prices", true), ("Output grew faster than in 2022, to [50亿元](x)", true),
    ("It was written in 2022. Output came to [50亿元](x)", true),
    ("前三季度，产值（现价）[50亿元](x)", false), ("前三季，產值[50亿元](x)", false), ("九月，产值[50亿元](x)", false),
    ("At the end of September, loans were [50亿元](x)", false), ("前三季度，产值[50亿元](x)", false),
    ("9月，产值[50亿元](x)", false), ("今年9月份，全省产值[50亿元](x)", false),
    ("2022年，产值[50亿元](x)", false), ("2023年9月全省规模以上工业企业实现的产值约为[50亿元](x)", false),
    ("民国111年，产值[50亿元](x)", false), ("112年9月，产值[50亿元](x)", false), ("民國112年9月，產值[50亿元](x)", false),
    ("截至9月末，全省产值[50亿元](x)", false), ("前三季度，受灾害影响，产值[50亿元](x)", false),
    ("9月：产值[50亿元](x)", false), ("前三季度增长3%，达[50亿元](x)", false),
    ("In 2022, output came to [50亿元](x)", false), ("output came to [50亿元](x) in 2022", false),
    ("In September, output came to [50亿元](x)", false),
    ("In the first three quarters, output came to [50亿元](x)", false),
    ("output in the first nine months of 2023 came to [50亿元](x)", false),
  ])
  func aSentenceHasATime(text: String, isRight: Bool) throws {
    var target = Self.target("=50亿元")
    (target.yearOfText, target.periodOfText) = (2024, .year(2023))
    let verdicts = try Self.verdicts(Case(text, ""), target)
    let isFine = verdicts.allSatisfy { if case .agrees = $0 { true } else { false } }
    #expect(isFine == isRight, "\(verdicts)")
  }

  /// A share with a digit more than the rounded figures vouch for is right where they allow it.
  @Test(arguments: [
    ("占[49.8%](x)", true), ("占[50%](x)", true), ("占[50.4%](x)", true), ("占[49.2%](x)", false),
    ("占[51%](x)", false), ("增长[49.8%](x)", false),
  ])
  func aShareMayHaveMoreDigits(text: String, isRight: Bool) throws {
    let indicator = Indicator(
      id: IndicatorID("x")!, title: "产值", unit: MeasuringUnit("亿元")!, kind: .flow,
      dimensions: [Indicator.Dimension(name: "产业", members: ["第一产业", "第二产业"])], isAdditive: true)
    let release = Observation.Release(id: "a", day: CivilDate("2024-01-20")!, moment: 0)
    let observations = [([nil], "160亿元"), (["第一产业"], "80亿元")].map { members, value in
      Observation(
        period: .year(2023), members: members, value: try! Quantity(parsing: value), change: nil,
        valueStatus: nil, changeStatus: nil, release: release,
        location: SourceLocation(file: "x.md", line: 1, column: 1))
    }
    var target = Self.target("=80亿元")
    target.derived = Derivation(of: SeriesAssembly.series(of: indicator, from: observations).value)
      .figures.filter { $0.kind == .share }
    #expect(target.derived.count == 1)
    let verdicts = try Self.verdicts(Case(text, ""), target)
    #expect(verdicts.allSatisfy { if case .agrees = $0 { true } else { false } } == isRight)
  }

  /// 年初 is the end of the year before.
  @Test(arguments: [
    ("年初余额[50亿元](x)", Period.month(10, of: 2023), false),
    ("年初余额[50亿元](x)", .month(12, of: 2022), true), ("年初余额[50亿元](x)", .month(1, of: 2023), true),
    ("年初预算[50亿元](x)", .month(10, of: 2023), true), ("自年初至今[50亿元](x)", .month(10, of: 2023), true),
  ])
  func theStartOfAYearIsNoOtherTime(text: String, period: Period, isRight: Bool) throws {
    var target = Self.target("=50亿元")
    target.period = period
    let verdicts = try Self.verdicts(Case(text, ""), target)
    let isFine = verdicts.allSatisfy { if case .agrees = $0 { true } else { false } }
    #expect(isFine == isRight, "\(verdicts)")
  }

  @Test(arguments: wrong)
  func differs(_ expected: Case) throws {
    guard let verdicts = try? Self.verdicts(expected) else { return }
    #expect(verdicts.contains { if case .agrees = $0 { false } else { true } }, "\(verdicts)")
  }

  @Test func whatWasRevisedBeforeTheTextIsFormer() throws {
    var target = Self.target("+5.5%")
    target.formers = [
      FigureTarget.Former(
        figure: .change(try Change(parsing: "+5.3%")), successor: "+5.5%",
        since: CivilDate("2024-01-17")!)
    ]
    let stated = try StatedFigure.all(in: "增长5.3%", before: "去年")
    guard case .isFormer("+5.5%", let day) = FigureComparison(stated[0], target, nil).verdict else {
      Issue.record("not noticed")
      return
    }
    #expect(day == CivilDate("2024-01-17")!)
    #expect(FigureComparison.saysFormer("当时公布增长5.3%"))
    #expect(!FigureComparison.saysFormer("去年增长5.3%"))
  }

  /// A dash and a colon between digits part nothing: 1—5月 is one period, 10—15% one figure.
  @Test func whatStandsBetweenDigitsIsNoEndOfAClause() throws {
    var target = Self.target("+5.3%")
    target.period = Period("2023-01..05")!
    let stated = try StatedFigure.all(in: "5.3%", before: "今年以来，1—5月增长")
    guard case .agrees = FigureComparison(stated[0], target, nil).verdict else {
      Issue.record("1—5月 was read as 5月")
      return
    }
    #expect(Clause.segments(of: "增速10—15%，比例6.8：42.7") == ["增速10—15%", "比例6.8：42.7"])
    #expect(Clause.segments(of: "增长5%——其中甲：3%") == ["增长5%", "其中甲", "3%"])
  }

  /// In lists the nth figure is that of the nth name.
  static let listedRight = [
    Case("第一产业、第二产业、第三产业增加值分别增长[5.3%](x)、4.0%和3.1%", "+5.3%"),
    Case("一产、二产、三产增加值分别增长[5.3%](x)、4.0%和3.1%", "+5.3%"),
    Case("第二、一、三产业分别增长4.0%、[5.3%](x)和3.1%", "+5.3%"),
    Case("二产和一产分别增长4.0%和[5.3%](x)", "+5.3%"),
    Case("二产、一产增加值分别为1亿元、2亿元，同比分别增长4.0%、约[5.3%](x)", "+5.3%"),
    Case("二产、一产增加值分别为20亿元和[50亿元](x)，合计70亿元", "=50亿元"),
    Case("一产、二产[分别增长5.3%](x)、4.0%", "+5.3%"),
    Case("一产、二产分别[增长5.3%](x)、下降4.0%", "+5.3%"),
    Case("二产、一产分别下降4.0%、[增长5.3%](x)", "+5.3%"),
    Case("二产、一产增加值同比分别下降4.0%和[增长5.3%](x)", "+5.3%"),
    Case("二产、一产增加值同比分别下降4.0%、增长[5.3%](x)", "+5.3%"),
    Case("产值、出口分别为[50亿元](x)和60亿元", "=50亿元 产值"),
    Case("2022年、2023年分别增长4.0%和[5.3%](x)", "+5.3%"),
    Case("2023年、2024年产值分别为[50亿元](x)和60亿元", "=50亿元 产值"),
    Case("三个年度依次为[50亿元](x)、60亿元和70亿元", "=50亿元"),
    Case("甲、乙分别为1亿元和2亿元，一产增长[5.3%](x)", "+5.3%"),
    // What one thing is measured against is no name, and a time behind the list begins anew.
    Case("第一产业同比、环比分别上涨0.2%和[0.4%](x)", "+0.4% period-before"),
    Case("第一产业同比和环比分别上涨[0.2%](x)和0.4%", "+0.2%"),
    Case("第一产业环比、同比分别上涨0.4%和[0.2%](x)", "+0.2%"),
    Case("2022年、2023年分别增长4.0%、[5.3%](x)，2023年出口67000亿元", "+5.3%"),
    Case("2023年一、二季度产值分别增长[5.3%](x)、8.1%，二季度产值67000亿元", "+5.3% first"),
  ]
  static let listedWrong = [
    Case("第一产业、第二产业、第三产业增加值分别增长4.0%、[5.3%](x)和3.1%", "+5.3%"),
    Case("一产、二产、三产增加值分别增长4.0%、[5.3%](x)和3.1%", "+5.3%"),
    Case("一产、二产、三产分别增长4.0%、3.1%和[5.3%](x)", "+5.3%"),
    Case("二产和一产分别增长[5.3%](x)和4.0%", "+5.3%"),
    Case("一产、二产增加值分别为1亿元、2亿元，同比分别增长4.0%、[5.3%](x)", "+5.3%"),
    Case("产值、出口分别为60亿元和[50亿元](x)", "=50亿元 产值"),
    Case("一产、二产分别下降[5.3%](x)、4.0%", "+5.3%"),
    Case("一产、二产分别增长约[5.2%](x)、4.0%", "+5.3%"),
    Case("2022年、2023年分别增长[5.3%](x)和4.0%", "+5.3%"),
    Case("第一产业同比、环比分别上涨0.2%和[0.4%](x)", "+0.4%"),
    Case("第一产业环比、同比分别上涨0.4%和[0.2%](x)", "+0.2% period-before"),
    Case("2023年一、二季度产值分别增长8.1%、[5.3%](x)，二季度产值67000亿元", "+5.3% first"),
  ]

  @Test(arguments: listedRight) func agreesInLists(_ expected: Case) throws {
    try agrees(expected)
  }

  @Test(arguments: listedWrong) func differsInLists(_ expected: Case) throws {
    try differs(expected)
  }

  /// 由 is the figure of an earlier period, 增至 that of the text's own.
  @Test(arguments: [
    ("由[50亿元](x)增至60亿元", Period.year(2022), true), ("由[50亿元](x)增至60亿元", .year(2023), false),
    ("从上年的[50亿元](x)降到40亿元", .year(2022), true), ("从上年末的[50亿元](x)降到40亿元", .year(2023), false),
    ("由40亿元增至[50亿元](x)", .year(2023), true), ("由40亿元增至[50亿元](x)", .year(2022), false),
    ("从业人员创收[50亿元](x)，到年底", .year(2023), true), ("自筹[50亿元](x)，提高到户补助", .year(2023), true),
    ("由2021年的40亿元增至2022年的[50亿元](x)", .year(2022), true), ("自[50亿元](x)，提高到60亿元", .year(2023), false),
  ])
  func endsOfChangesAreOfTheirPeriods(text: String, period: Period, isRight: Bool) throws {
    var target = Self.target("=50亿元")
    (target.period, target.periodOfText, target.yearOfText) = (period, .year(2023), 2024)
    let verdicts = try Self.verdicts(Case(text, ""), target)
    let isFine = verdicts.allSatisfy { if case .agrees = $0 { true } else { false } }
    #expect(isFine == isRight, "\(verdicts)")
  }

  /// In tables the heads and the row's name are words of the figure: row, head, cell, figure.
  @Test(arguments: [
    ("第一产业", "数值（亿元）", "50", "=50亿元"), ("第一产业", "同比增长(%)", "5.3", "+5.3%"),
    ("一产", "增速", "5.3", "+5.3%"), ("第一产业", "增速（%）", "-5.3", "-5.3%"),
    ("其中：第一产业", "比上年同期增长（%）", "5.3", "+5.3%"), ("2023年", "产值 亿元", "50", "=50亿元"),
    ("第一产业", "同比%", "+5.3", "+5.3%"), ("第一产业", "同比±%", "-5.3", "-5.3%"),
    ("第一产业", "下降（%）", "5.3", "-5.3%"), ("第一产业", "增减（百分点）", "-0.3", "-0.3个百分点"),
    ("2023", "产值/亿元", "50", "=50亿元"), ("第一产业", "同比", "持平", "+0%"),
    ("同比增长（%）", "第一产业", "5.3", "+5.3%"), ("第一产业", "环比(%)", "5.3", "+5.3% period-before"),
    ("第一产业", "比2019年同期增长(%)", "5.3", "+5.3% year-2019"), ("第一产业", "数值", "50亿元", "=50亿元"),
    ("第一产业", "增减（亿元）", "-5", "-5亿元"), ("第一产业", "2023年", "50亿元", "=50亿元"),
    ("第一产业", "名义增速(%)", "5.3", "+5.3% nominal"), ("第一产业", "数值（万元）", "500000", "=500000万元"),
    ("第一产业", "2023年1—12月（亿元）", "50", "=50亿元"), ("第一产业", "1—12月（亿元）", "50", "=50亿元"),
    ("第一产业", "增长", "约5.3%", "约+5.3%"), ("产值", "本年（亿元）", "50", "=50亿元 产值"),
    ("第一产业", "环比（%）", "0.0", "持平 period-before"), ("第一产业", "同比（%）", "0.0", "持平"),
    ("其中：第一产业", "数值（亿元）", "2214.7", "=2214.7亿元"), ("第一产业", "同比（%）", "0", "持平"),
  ])
  func agreesInTables(row: String, head: String, cell: String, figure: String) throws {
    let verdicts = try Self.tabled(row, head, cell, figure)
    #expect(verdicts.allSatisfy { if case .agrees = $0 { true } else { false } }, "\(verdicts)")
  }

  @Test(arguments: [
    ("第一产业", "数值（万元）", "50", "=50亿元"), ("第二产业", "数值（亿元）", "50", "=50亿元"),
    ("二产", "数值（亿元）", "50", "=50亿元"), ("合计", "数值（亿元）", "50", "=50亿元"),
    ("第一产业", "同比下降(%)", "5.3", "+5.3%"), ("第一产业", "环比增长(%)", "5.3", "+5.3%"),
    ("第一产业", "2022年", "50亿元", "=50亿元"), ("2022", "产值（亿元）", "50", "=50亿元"),
    ("第一产业", "上年同期（亿元）", "50", "=50亿元"), ("出口", "数值（亿元）", "50", "=50亿元 产值"),
    ("第一产业", "出口（亿元）", "50", "=50亿元 产值"), ("第一产业", "增速", "5.3", "-5.3%"),
    ("第一产业", "占比（%）", "5.3", "+5.3%"), ("第一产业", "数值（亿元）", "5.3", "+5.3%"),
    ("第一产业", "增长（%）", "50", "=50亿元"), ("第一产业", "增减（亿元）", "50", "=50亿元"),
    ("第一产业", "数值", "50", "=50亿元"), ("第一产业", "上半年（亿元）", "50", "=50亿元"),
    ("第一产业", "本月（亿元）", "50", "=50亿元"), ("第一产业", "名义增速(%)", "5.3", "+5.3% constant"),
    ("第一产业", "比2019年增长(%)", "5.3", "+5.3%"), ("第一产业", "同比增长", "-5.3", "+5.3%"),
    ("第一产业", "下降（%）", "-5.3", "-5.3%"),
  ])
  func differsInTables(row: String, head: String, cell: String, figure: String) throws {
    guard let verdicts = try? Self.tabled(row, head, cell, figure) else { return }
    #expect(verdicts.contains { if case .agrees = $0 { false } else { true } }, "\(verdicts)")
  }

  /// A column of units, and the line above a table.
  @Test func aTableSaysItsUnitInOtherPlaces() throws {
    let target = Self.target("=50亿元")
    for cell in [
      FigureLink.TableCell(heads: ["指标", "单位", "数值"], row: ["第一产业", "亿元"]),
      FigureLink.TableCell(heads: ["指标", "数值"], row: ["第一产业"], caption: "产值（单位：亿元）"),
      FigureLink.TableCell(heads: ["单位：亿元", "数值"], row: ["第一产业"]),
      FigureLink.TableCell(heads: ["指标", "数值"], row: ["第一产业（亿元）"]),
    ] {
      let figures = try StatedFigure.all(in: "50", cell: cell)
      guard case .agrees = FigureComparison(figures[0], target, nil).verdict else {
        Issue.record("\(cell)")
        continue
      }
    }
    for caption in ["单位：万元", "单位：亿元、%"] {
      let cell = FigureLink.TableCell(heads: ["", "数值"], row: ["第一产业"], caption: caption)
      let figures = try StatedFigure.all(in: "50", cell: cell)
      if case .agrees = FigureComparison(figures[0], target, nil).verdict {
        Issue.record("\(caption)")
      }
    }
  }

  /// What a figure is compared with says its own time, whatever the sentence begins with.
  @Test(arguments: [
    ("10月失业率由9月的[5.2%](x)降至5.1%", true), ("10月，失业率由上月的[5.2%](x)降至5.1%", true),
    ("10月失业率较9月的[5.2%](x)有所下降", true), ("失业率从9月份[5.2%](x)回落", true),
    ("10月失业率低于9月[5.2%](x)的水平", true), ("失业率低于上月的[5.2%](x)", true), ("失业率较9月份[5.2%](x)下降", true),
    ("失业率从9月份[5.2%](x)下降0.1个百分点", true), ("失业率由9月份[5.2%](x)下降至5.1%", true),
    ("失业率从8月份[5.2%](x)回落", false), ("10月失业率低于8月[5.2%](x)的水平", false),
    ("10月失业率为[5.2%](x)", false),
    ("10月失业率由8月的[5.2%](x)降至5.1%", false), ("10月，失业率由8月份的5.3%降至[5.2%](x)", false),
  ])
  func comparedFiguresSayTheirOwnTime(text: String, isRight: Bool) throws {
    var target = Self.target("=5.2%")
    (target.ownMember, target.otherMembers, target.otherNames) = (nil, [], [])
    (target.period, target.periodOfText) = (.month(9, of: 2026), .month(10, of: 2026))
    target.yearOfText = 2026
    let verdicts = try Self.verdicts(Case(text, "=5.2%"), target)
    #expect(
      verdicts.allSatisfy { if case .agrees = $0 { true } else { false } } == isRight,
      "\(verdicts)")
  }

  /// A time of the year before that is named is 同比, where it is the figure's own a year before.
  @Test(arguments: [
    ("产量比2025年下降[0.1%](x)", Period.year(2026), true), ("产量较2025年下降[0.1%](x)", .year(2026), true),
    ("与2025年相比，产量下降[0.1%](x)", .year(2026), true),
    ("比2025年同期下降[0.1%](x)", .month(10, of: 2026), true),
    ("比2025年10月下降[0.1%](x)", .month(10, of: 2026), true),
    ("比去年10月下降[0.1%](x)", .month(10, of: 2026), true),
    ("比2025年10月份[下降0.1%](x)", .month(10, of: 2026), true),
    ("比2025年上半年下降[0.1%](x)", .half(1, of: 2026), true),
    ("与2025年10月相比，产量下降[0.1%](x)", .month(10, of: 2026), true),
    ("比2024年下降[0.1%](x)", .year(2026), false), ("比2025年9月下降[0.1%](x)", .month(10, of: 2026), false),
    ("比去年9月下降[0.1%](x)", .month(10, of: 2026), false),
    ("与2025年9月相比，产量下降[0.1%](x)", .month(10, of: 2026), false),
    ("比2025年末下降[0.1%](x)", .month(10, of: 2026), false), ("比2025年增长[0.1%](x)", .year(2026), false),
  ])
  func theSameTimeAYearBeforeIsNamed(text: String, period: Period, isRight: Bool) throws {
    var target = Self.target("-0.1%")
    (target.ownMember, target.otherMembers, target.otherNames) = (nil, [], [])
    (target.period, target.periodOfText, target.yearOfText) = (period, period, 2026)
    let verdicts = try Self.verdicts(Case(text, ""), target)
    let isFine = verdicts.allSatisfy { if case .agrees = $0 { true } else { false } }
    #expect(isFine == isRight, "\(verdicts)")
  }

  /// What a figure is compared with may say its year, too, and 去年同月 is a time.
  @Test(arguments: [
    ("2026年10月，产值增长4.9%，比2025年10月（[4.1%](x)）加快0.8个百分点", true),
    ("2026年10月，产值增长4.9%，较2025年（[4.1%](x)）加快0.8个百分点", true),
    ("去年同月增长[4.1%](x)", true), ("上年同月增长[4.1%](x)", true), ("上年同月，增长[4.1%](x)", true),
    ("2026年10月，产值增长4.9%，比2024年10月（[4.1%](x)）加快0.8个百分点", false),
    ("2026年10月，产值增长4.9%，比2025年9月（[4.1%](x)）加快0.8个百分点", false),
    ("2026年10月，产值增长[4.1%](x)", false), ("前年同月增长[4.1%](x)", false),
  ])
  func whatIsComparedMaySayItsYear(text: String, isRight: Bool) throws {
    var target = Self.october
    (target.values, target.changes) = ([], [try Change(parsing: "+4.1%")])
    target.period = .month(10, of: 2025)
    let verdicts = try Self.verdicts(Case(text, ""), target)
    let isFine = verdicts.allSatisfy { if case .agrees = $0 { true } else { false } }
    #expect(isFine == isRight, "\(verdicts)")
  }

  /// In a list for the parts of a time, the nth figure is that of the nth part.
  @Test(arguments: [
    ("8—10月产值增速分别为[4.1%](x)、5%、6%", true), ("8—10月产值增速分别为5%、[4.1%](x)、6%", false),
    ("8—10月产值增速分别为5%、6%和[4.1%](x)", false), ("8至10月产值增速分别为[4.1%](x)、5%和6%", true),
    ("8月至10月产值增速分别为[4.1%](x)、5%、6%", true), ("8—10月各月产值增速分别为[4.1%](x)、5%、6%", true),
    ("7—8月产值增速分别为5%、[4.1%](x)", true), ("7—8月产值增速分别为[4.1%](x)、5%", false),
    ("2026年8—10月，产值增速分别为[4.1%](x)、5%、6%", true), ("2025年8—10月，产值增速分别为[4.1%](x)、5%、6%", false),
    ("8—11月产值增速分别为[4.1%](x)、5%、6%", false), ("8—10月产值增速为[4.1%](x)", false),
  ])
  func timesAreListedByTheirParts(text: String, isRight: Bool) throws {
    try Self.expect(text, of: .month(8, of: 2026), isRight)
  }

  @Test(arguments: [
    ("前三个季度产值增速分别为5%、[4.1%](x)、6%", Period.quarter(2, of: 2026), true),
    ("前三个季度产值增速分别为[4.1%](x)、5%、6%", .quarter(2, of: 2026), false),
    ("前三个季度产值增速分别为[4.1%](x)、5%、6%", .quarter(1, of: 2026), true),
    ("一至三季度各季产值增速分别为[4.1%](x)、5%、6%", .quarter(1, of: 2026), true),
    ("前三季度，三地产值增速分别为[4.1%](x)、5%、6%", .quarter(1, of: 2026), false),
    ("前三季度，三地产值增速分别为[4.1%](x)、5%、6%", .quarters(1...3, of: 2026), true),
    ("2024年至2026年产值增速分别为[4.1%](x)、5%、6%", .year(2024), true),
    ("2024—2026年产值增速分别为5%、6%、[4.1%](x)", .year(2026), true),
    ("2024年至2026年产值增速分别为5%、[4.1%](x)、6%", .year(2024), false),
    ("2024—2026年产值增速分别为5%、[4.1%](x)、6%", .year(2026), false),
  ])
  func quartersAndYearsAreListedToo(text: String, period: Period, isRight: Bool) throws {
    try Self.expect(text, of: period, isRight)
  }

  private static func expect(_ text: String, of period: Period, _ isRight: Bool) throws {
    var target = october
    (target.values, target.changes) = ([], [try Change(parsing: "+4.1%")])
    target.period = period
    let verdicts = try verdicts(Case(text, ""), target)
    let isFine = verdicts.allSatisfy { if case .agrees = $0 { true } else { false } }
    #expect(isFine == isRight, "\(verdicts)")
  }

  /// Of a figure without an indicator its name tells whether the end of the year before is a year before.
  @Test(arguments: [("存款余额", true), ("产值", false), ("利润总额", false), ("进出口总额", false)])
  func ratesOfStocksAreSinceTheEndOfTheYear(name: String, isRight: Bool) throws {
    var target = Self.target("+7.7% \(name)")
    let verdicts = try Self.verdicts(Case("比上年末增长[7.7%](x)", ""), target)
    let isFine = verdicts.allSatisfy { if case .agrees = $0 { true } else { false } }
    #expect(isFine == isRight, "\(verdicts)")
    target.period = .month(10, of: 2023)
    let others = try Self.verdicts(Case("比上年末增长[7.7%](x)", ""), target)
    #expect(others.allSatisfy { if case .differs = $0 { true } else { false } }, "\(others)")
  }

  /// What a text names by its distance is counted from the year and the period that it reports on.
  @Test(arguments: [
    ("去年10月，产值[50亿元](x)", false), ("上年同期，产值[50亿元](x)", false), ("上月，产值[50亿元](x)", false),
    ("上月产值[50亿元](x)", false), ("年初，余额[50亿元](x)", false), ("上月末，余额[50亿元](x)", false),
    ("二〇二五年，产值[50亿元](x)", false), ("二〇二五年10月产值[50亿元](x)", false), ("进入9月，产值[50亿元](x)", false),
    ("9月中旬，产值[50亿元](x)", false), ("今年9月，产值[50亿元](x)", false), ("9月产值20亿元；增长3%，达[50亿元](x)", false),
    ("9月，产值20亿元；增加值[50亿元](x)", false), ("上季度，产值[50亿元](x)", true),
    ("本月，产值[50亿元](x)", true), ("本月产值[50亿元](x)", true), ("今年10月，产值[50亿元](x)", true),
    ("二〇二六年，产值[50亿元](x)", true), ("二〇二六年十月，产值[50亿元](x)", true), ("进入10月，产值[50亿元](x)", true),
    ("10月中旬，产值[50亿元](x)", true), ("10月末，余额[50亿元](x)", true),
    ("与上月相比，产值[50亿元](x)", true), ("上月下降后，产值[50亿元](x)", true), ("上月公布后产值[50亿元](x)", true),
    ("去年10月，我市遭遇台风，产值[50亿元](x)", true), ("受上年同期基数较低影响，产值[50亿元](x)", true),
    ("年初，市里出台政策，产值[50亿元](x)", true), ("9月中旬，省统计局召开会议，产值[50亿元](x)", true),
    ("上年同期基数较低，产值[50亿元](x)", true), ("受上年同期基数影响产值[50亿元](x)", true),
    ("9月产值20亿元；10月产值[50亿元](x)", true), ("上月为40亿元，本月为[50亿元](x)", true),
  ])
  func timesAreCountedFromTheText(text: String, isRight: Bool) throws {
    let verdicts = try Self.verdicts(Case(text, ""), Self.october)
    let isFine = verdicts.allSatisfy { if case .agrees = $0 { true } else { false } }
    #expect(isFine == isRight, "\(verdicts)")
  }

  /// A figure of last year is last year's however it is named.
  @Test(arguments: [
    ("去年10月，产值[50亿元](x)", true), ("上年同期，产值[50亿元](x)", true), ("去年，产值[50亿元](x)", true),
    ("今年10月，产值[50亿元](x)", false), ("今年产值[50亿元](x)", false), ("前年10月，产值[50亿元](x)", false),
    ("去年9月，产值[50亿元](x)", false), ("二〇二五年10月，产值[50亿元](x)", true),
  ])
  func lastYearIsNamedInManyWays(text: String, isRight: Bool) throws {
    var target = Self.october
    target.period = .month(10, of: 2025)
    let verdicts = try Self.verdicts(Case(text, ""), target)
    let isFine = verdicts.allSatisfy { if case .agrees = $0 { true } else { false } }
    #expect(isFine == isRight, "\(verdicts)")
  }

  /// A line above and the heading say of what time a sentence is that names none.
  @Test(arguments: [
    ([], "9月：\n", "产值[50亿元](x)", false), ([], "9月主要指标如下：\n", "产值[50亿元](x)", false),
    ([], "9月\n", "产值[50亿元](x)", false), (["9月工业生产"], "", "产值[50亿元](x)", false),
    (["一、9月工业生产"], "", "产值同比增长，达[50亿元](x)", false), (["（二）前三季度情况"], "", "产值[50亿元](x)", false),
    (["9月", "工业"], "", "产值[50亿元](x)", false), (["去年10月"], "", "产值[50亿元](x)", false),
    (["9月工业生产"], "", "产值比上年同期多，为[50亿元](x)", false),
    ([], "9月：\n产值20亿元。\n", "增加值[50亿元](x)", false), (["2025年"], "", "产值[50亿元](x)", false),
    ([], "10月：\n", "产值[50亿元](x)", true), (["10月工业生产"], "", "产值[50亿元](x)", true),
    (["2026年工业"], "", "产值[50亿元](x)", true), (["9月工业生产"], "", "10月产值[50亿元](x)", true),
    (["9月工业生产"], "10月，工业回升。", "产值[50亿元](x)", true), (["9月以来"], "", "产值[50亿元](x)", true),
    (["2027年目标"], "", "产值[50亿元](x)", true),
    (["9月和10月比较"], "", "产值[50亿元](x)", true), ([], "9月产值为20亿元。", "产值[50亿元](x)", true),
    (["9月"], "目前，工业回升。\n", "产值[50亿元](x)", true),
    (["9月", "10月"], "", "产值[50亿元](x)", true), (["9月28日会议"], "", "产值[50亿元](x)", true),
    ([], "9月台风影响较大：\n", "上年产值20亿元，今年[50亿元](x)", true),
  ])
  func whatStandsAboveHasATime(
    headings: [String], above: String, text: String, isRight: Bool
  ) throws {
    let section = FigureLink.Section(headings: headings, above: above)
    let verdicts = try Self.verdicts(Case(text, ""), Self.october, section)
    let isFine = verdicts.allSatisfy { if case .agrees = $0 { true } else { false } }
    #expect(isFine == isRight, "\(verdicts)")
  }

  /// Rates of the year so far may stand below a heading of its last month, and amounts may not.
  @Test(arguments: [
    ("10月份经济运行", "", "投资同比下降[5.3%](x)", true), ("10月份经济运行", "", "投资[50亿元](x)", false),
    ("9月份经济运行", "", "投资同比下降[5.3%](x)", false), ("", "10月：\n", "投资同比下降[5.3%](x)", false),
  ])
  func ratesOfSumsStandBelowTheirLastMonth(
    heading: String, above: String, text: String, isRight: Bool
  ) throws {
    var target = Self.october
    target.period = .months(1...10, of: 2026)
    target.changes = [try Change(parsing: "-5.3%")]
    let section = FigureLink.Section(
      headings: heading.isEmpty ? [] : [heading], above: above)
    let verdicts = try Self.verdicts(Case(text, ""), target, section)
    let isFine = verdicts.allSatisfy { if case .agrees = $0 { true } else { false } }
    #expect(isFine == isRight, "\(verdicts)")
  }

  /// 产值 of 50亿元 for October 2026, in a text about that month.
  private static var october: FigureTarget {
    var target = target("=50亿元 产值")
    (target.ownMember, target.otherMembers, target.otherNames) = (nil, [], [])
    (target.period, target.periodOfText) = (.month(10, of: 2026), .month(10, of: 2026))
    target.yearOfText = 2026
    return target
  }

  /// The total's name is not the member's, where that stands nowhere near.
  @Test(arguments: [
    ([], "进出口总额[50亿元](x)", false), ([], "货物进出口总额为[50亿元](x)", false),
    ([], "全市进出口总额达[50亿元](x)", false), ([], "出口[50亿元](x)", true), ([], "其中出口总额[50亿元](x)", true),
    ([], "出口增长，进出口总额[50亿元](x)", true), (["二、出口"], "进出口总额[50亿元](x)", true), ([], "[50亿元](x)", true),
    ([], "进出口总额60亿元，其中[50亿元](x)", true), ([], "进口[50亿元](x)", false),
  ])
  func aTotalIsNoMember(headings: [String], text: String, isRight: Bool) throws {
    var target = Self.target("=50亿元")
    target.names = ["进出口总额", "货物进出口总额"]
    target.titles = target.names
    (target.ownMember, target.otherMembers, target.otherNames) = ("出口", ["进口"], [])
    let section = FigureLink.Section(headings: headings)
    let verdicts = try Self.verdicts(Case(text, ""), target, section)
    let isFine = verdicts.allSatisfy { if case .agrees = $0 { true } else { false } }
    #expect(isFine == isRight, "\(verdicts)")
  }

  /// A change that turned says where it came from, and when that was.
  @Test(arguments: [
    ("同比由9月份[下降0.2%](x)转为上涨0.3%", 9, "-0.2%", true),
    ("同比由9月份下降0.2%转为[上涨0.3%](x)", 10, "+0.3%", true),
    ("同比由9月份的下降[0.2%](x)转为上涨0.3%", 9, "-0.2%", true),
    ("同比由9月份[下降0.2%](x)转为上涨0.3%", 10, "-0.2%", false),
    ("同比由8月份[下降0.2%](x)转为上涨0.3%", 9, "-0.2%", false),
    ("同比由9月份下降0.2%转为[上涨0.3%](x)", 9, "+0.3%", false),
    ("同比由9月份下降0.2%转为[上涨0.3%](x)", 10, "-0.3%", false),
  ])
  func turnsHaveTwoTimes(text: String, month: Int, figure: String, isRight: Bool) throws {
    var target = Self.target(figure)
    (target.ownMember, target.otherMembers, target.otherNames) = (nil, [], [])
    (target.period, target.periodOfText) = (.month(month, of: 2026), .month(10, of: 2026))
    target.yearOfText = 2026
    let verdicts = try Self.verdicts(Case(text, figure), target)
    #expect(
      verdicts.allSatisfy { if case .agrees = $0 { true } else { false } } == isRight,
      "\(verdicts)")
  }

  /// At the end of a year, what a stock was at the end of the year before is what it was a year before.
  @Test(arguments: [
    ("比上年末[减少139万人](x)", Period.year(2023), true, true),
    ("比上年末减少[139万人](x)", .month(12, of: 2023), true, true),
    ("比上年末[减少139万人](x)", .month(10, of: 2023), true, false),
    ("比上年末[减少139万人](x)", .year(2023), false, false), ("比上月末[减少139万人](x)", .year(2023), true, false),
  ])
  func theEndOfTheYearBeforeIsAYearBefore(
    text: String, period: Period, isStock: Bool, isRight: Bool
  ) throws {
    var target = Self.target("-139万人")
    (target.period, target.isStock, target.isFlow) = (period, isStock, !isStock)
    let verdicts = try Self.verdicts(Case(text, ""), target)
    let isFine = verdicts.allSatisfy { if case .agrees = $0 { true } else { false } }
    #expect(isFine == isRight, "\(verdicts)")
  }

  /// A total is not that of a member whose name stands within another word, or beside others.
  @Test(arguments: [
    ("货物进出口总额[50亿元](x)", true), ("农林牧渔业[50亿元](x)", true), ("新型城镇化项目[50亿元](x)", true),
    ("工业园区产值[50亿元](x)", true), ("作为渔业大省，产值[50亿元](x)", true), ("渔业强市产值[50亿元](x)", true),
    ("出口加工区产值[50亿元](x)", true), ("工业企业利润[50亿元](x)", false), ("渔业全省[50亿元](x)", false),
    ("高速公路[50亿元](x)", true), ("铁路、公路等[50亿元](x)", true), ("男女合计[50亿元](x)", true),
    ("出口[50亿元](x)", false), ("全市公路[50亿元](x)", false), ("其中渔业[50亿元](x)", false),
    ("进出口中，出口[50亿元](x)", false),
  ])
  func membersAreNamedByWholeWords(text: String, isRight: Bool) throws {
    var target = Self.target("=50亿元")
    target.ownMember = nil
    target.otherMembers = ["出口", "进口", "渔业", "工业", "城镇", "公路", "铁路", "男", "女"]
    target.otherNames = []
    let verdicts = try Self.verdicts(Case(text, "=50亿元"), target)
    #expect(
      verdicts.allSatisfy { if case .agrees = $0 { true } else { false } } == isRight, "\(verdicts)"
    )
  }

  private static func tabled(
    _ row: String, _ head: String, _ cell: String, _ figure: String
  ) throws -> [FigureComparison.Verdict] {
    var target = target(figure)
    target.periodOfText = .year(2023)
    let place = FigureLink.TableCell(heads: ["指标", head], row: [row])
    return try StatedFigure.all(in: cell, cell: place, of: target.values.first?.unit).map {
      FigureComparison($0, target, nil).verdict
    }
  }

  private static func verdicts(
    _ expected: Case, _ own: FigureTarget? = nil,
    _ section: FigureLink.Section = FigureLink.Section()
  ) throws -> [FigureComparison.Verdict] {
    let open = expected.text.firstIndex(of: "[")!
    let close = expected.text.range(of: "](x)")!
    let figures = try StatedFigure.all(
      in: String(expected.text[expected.text.index(after: open)..<close.lowerBound]),
      before: String(
        expected.text[..<open].split(separator: "；", omittingEmptySubsequences: false).last!),
      after: String(expected.text[close.upperBound...]),
      section: above(expected.text[..<open], section))
    return figures.map { FigureComparison($0, own ?? target(expected.figure), nil).verdict }
  }

  /// What stands above a sentence of a text: what stands before its last semicolon, too.
  private static func above(
    _ text: Substring, _ section: FigureLink.Section
  ) -> FigureLink.Section {
    guard let mark = text.lastIndex(of: "；") else { return section }
    return FigureLink.Section(
      headings: section.headings, above: section.above + text[...mark])
  }

  /// A figure of 第一产业 for 2023: levels with an equals sign, changes, and words for what a change is
  /// measured against.
  private static func target(_ text: String) -> FigureTarget {
    var target = FigureTarget(
      period: .year(2023), location: SourceLocation(file: "x.md", line: 1, column: 1), address: "")
    target.ownMember = "第一产业"
    target.otherMembers = ["第二产业", "第三产业"]
    target.otherNames = ["出口"]
    target.yearOfText = 2023
    var comparison = Change.Comparison.yearBefore
    var basis: Change.Basis?
    let words = text.split(separator: " ").map(String.init)
    if words.contains("earlier") { target.period = .year(2022) }
    if words.contains("first") { target.period = .quarter(1, of: 2023) }
    for word in words where word != "earlier" {
      if let known = Change.Comparison(rawValue: word) { comparison = known }
      if let known = Change.Basis(rawValue: word) { basis = known }
    }
    for word in words where word != "earlier" && word != "first" {
      if word.hasPrefix("=") {
        target.values.append(try! Quantity(parsing: String(word.dropFirst())))
      } else if let change = try? Change(parsing: word, comparison: comparison, basis: basis) {
        target.changes.append(change)
      } else {
        target.names.append(word)
      }
    }
    return target
  }
}
