import Statistics

@testable import Charts

/// One chart of every kind, and the edges.
enum SampleCharts {
  static func values(_ numbers: [Double?], power: Int = 0) -> [DataValue?] {
    numbers.map { number in
      number.map { DataValue(decimal($0).scaled(byPowerOfTen: power)) }
    }
  }

  /// The number with twelve decimals, or as many as it can have.
  private static func decimal(_ number: Double) -> DecimalNumber {
    if number == number.rounded() { return DecimalNumber(significand: Int64(number)) }
    return DecimalNumber(significand: Int64((number * 1e12).rounded()), exponent: -12)
  }

  static func chart(
    _ kind: Chart.Kind, _ title: String, _ places: ChartData.Places,
    _ series: [(String, [Double?])],
    unit: String = "", _ change: (inout Chart) -> Void = { _ in }
  ) -> Chart {
    let unit = MeasuringUnit(unit)!
    let data = ChartData(
      places: places,
      series: series.map { DataSeries(name: $0.0, values: values($0.1, power: unit.power)) },
      unit: unit)
    var chart = Chart(kind: kind, title: title, data: data)
    change(&chart)
    return chart
  }

  static let halves: ChartData.Places = .periods((2019...2025).map { .half(1, of: $0) })
  static let quarters: ChartData.Places = .periods(
    (2022...2024).flatMap { year in (1...4).map { .quarter($0, of: year) } })
  private static let gdp: [Double?] = [450933, 456614, 532167, 562642, 593034, 616836, 660536]

  static let all = described()

  private static func described() -> [(name: String, chart: Chart)] {
    [
      (
        "line-one",
        chart(.line, "上半年国内生产总值六年增长近一半", halves, [("国内生产总值", gdp)], unit: "亿元") {
          $0.source = "国家统计局"
        }
      ),
      (
        "line-gaps",
        chart(
          .line, "固定资产投资有两年没有收录", halves,
          [("投资", [299100, nil, nil, 271430, 243113, nil, 248654])], unit: "亿元")
      ),
      (
        "line-three",
        chart(
          .line, "第三产业走在前面", .periods((2019...2024).map { .half(1, of: $0) }),
          [
            ("第一产业", [23207, 26053, 28402, 29137, 30416, 30660]),
            ("第二产业", [179984, 172759, 207154, 228636, 230682, 236530]),
            ("第三产业", [247743, 257802, 296611, 304868, 331937, 349646]),
          ], unit: "亿元")
      ),
      (
        "line-change",
        chart(
          .line, "2020年的下降和2021年的反弹", halves, [("同比", [6.3, -1.6, 12.7, 2.5, 5.5, 5.0, 5.3])],
          unit: "%"
        ) {
          $0.lines = [.init(value: 5, label: "目标5%")]
          $0.notes = [.init(place: "2020年上半年", text: "疫情")]
        }
      ),
      (
        "line-quarters",
        chart(
          .line, "季度增速", quarters,
          [("同比", [4.8, 0.4, 3.9, 2.9, 4.5, 6.3, 4.9, 5.2, 5.3, 4.7, 4.6, 5.4])], unit: "%"
        ) {
          $0.bands = [.init(range: 4.5...5.5, label: "目标区间")]
        }
      ),
      (
        "bar",
        chart(
          .bar, "新区增长最快的是工业投资",
          .categories([
            "地区生产总值", "规上工业增加值", "固定资产投资", "工业固定资产投资", "一般预算收入", "全社会用电量", "进出口贸易额", "社会消费品零售总额",
          ]),
          [("", [13, 19.4, 21, 65.2, 29.5, 13.8, 13.3, 10.1])], unit: "%"
        ) {
          $0.order = .descending
          $0.highlighted = ["工业固定资产投资"]
        }
      ),
      ("column", chart(.column, "上半年国内生产总值", halves, [("", gdp)], unit: "亿元")),
      (
        "column-grouped",
        chart(
          .column, "三次产业增速", .periods((2021...2024).map { .half(1, of: $0) }),
          [
            ("第一产业", [7.8, 5.0, 3.7, 3.5]), ("第二产业", [14.8, 3.2, 4.3, 5.8]),
            ("第三产业", [11.8, 1.8, 6.4, 4.6]),
          ],
          unit: "%")
      ),
      (
        "column-censuses",
        chart(
          .column, "历次人口普查的城镇和乡村人口",
          .periods([1953, 1964, 1982, 1990, 2000, 2010, 2020].map { .year($0) }),
          [
            ("城镇", [7726, 12710, 21082, 29971, 45844, 66557, 90199]),
            ("乡村", [50534, 56748, 79736, 83397, 80739, 67415, 50979]),
          ],
          unit: "万人")
      ),
      (
        "stacked",
        chart(
          .stacked, "三次产业增加值", .periods((2019...2024).map { .half(1, of: $0) }),
          [
            ("第一产业", [23207, 26053, 28402, 29137, 30416, 30660]),
            ("第二产业", [179984, 172759, 207154, 228636, 230682, 236530]),
            ("第三产业", [247743, 257802, 296611, 304868, 331937, 349646]),
          ], unit: "亿元")
      ),
      (
        "bar-percent",
        chart(
          .bar, "产业结构", .categories(["2019年上半年", "2024年上半年"]),
          [("第一产业", [23207, 30660]), ("第二产业", [179984, 236530]), ("第三产业", [247743, 349646])],
          unit: "亿元"
        ) {
          $0.stacking = .percent
        }
      ),
      (
        "diverging",
        chart(
          .diverging, "一升两降", .categories(["国内生产总值", "第一产业", "第二产业", "第三产业"]),
          [("", [-1.6, 0.9, -1.9, -1.6])],
          unit: "%")
      ),
      (
        "dot",
        chart(
          .dot, "人均可支配收入", .categories(["2022年上半年", "2023年上半年", "2024年上半年"]),
          [("", [18463, 19672, 20733])], unit: "元")
      ),
      (
        "dumbbell",
        chart(
          .dumbbell, "三次产业五年间的增速", .categories(["第一产业", "第二产业", "第三产业"]),
          [("2019年上半年", [3.0, 5.8, 7.0]), ("2024年上半年", [3.5, 5.8, 4.6])], unit: "%")
      ),
      (
        "slope",
        chart(
          .slope, "占比的变化", .categories(["2019年上半年", "2024年上半年"]),
          [("第一产业", [5.1, 5.0]), ("第二产业", [39.9, 38.3]), ("第三产业", [54.9, 56.7])], unit: "%")
      ),
      (
        "waffle",
        chart(
          .waffle, "第三产业占一半多", .categories(["第一产业", "第二产业", "第三产业"]),
          [("", [30660, 236530, 349646])], unit: "亿元")
      ),
      (
        "pie",
        chart(
          .pie, "第三产业占一半多", .categories(["第一产业", "第二产业", "第三产业"]), [("", [30660, 236530, 349646])],
          unit: "亿元")
      ),
      (
        "bullet",
        chart(
          .bullet, "两项指标达到目标", .categories(["固定资产投资", "规上工业产值", "第一产业产值"]),
          [("完成", [64, 26, 20]), ("目标", [50, 30, 15])], unit: "%")
      ),
      (
        "funnel",
        chart(
          .funnel, "企业培育的四个阶段", .categories(["摸底企业", "拟达规企业", "准规上企业", "入库企业"]),
          [("", [80, 50, 19, 6])], unit: "家")
      ),
      (
        "waterfall",
        chart(
          .waterfall, "规上企业的进出", .categories(["年初", "入库", "退库", "年中"]), [("", [48, 4, -2, 50])],
          unit: "家")
      ),
      (
        "scatter",
        chart(
          .scatter, "投资和产值",
          .numbers(
            [21, 65.2, 29.5, 13.8, 13.3], unit: MeasuringUnit("%")!,
            labels: ["兰州新区", "秦川园区", "皋兰县", "永登县", "西固区"]),
          [("产值增速", [19.4, 26, 12, 9, 5])], unit: "%")
      ),
      (
        "heatmap",
        chart(
          .heatmap, "季度增速", .categories(["一季度", "二季度", "三季度", "四季度"]),
          [
            ("2020年", [-6.8, 3.2, 4.9, 6.5]), ("2021年", [18.3, 7.9, 4.9, 4.0]),
            ("2022年", [4.8, 0.4, 3.9, nil]),
          ], unit: "%")
      ),
      (
        "multiples",
        chart(
          .multiples, "三次产业", .periods((2019...2024).map { .half(1, of: $0) }),
          [
            ("第一产业", [23207, 26053, 28402, 29137, 30416, 30660]),
            ("第二产业", [179984, 172759, 207154, 228636, 230682, 236530]),
            ("第三产业", [247743, 257802, 296611, 304868, 331937, 349646]),
          ], unit: "亿元")
      ),
      (
        "card",
        chart(.card, "重点项目完成投资", .periods([.half(1, of: 2023)]), [("重点项目完成投资", [35])], unit: "亿元")
      ),
      (
        "sparkline",
        chart(
          .sparkline, "国内生产总值增速", .periods((2019...2024).map { .half(1, of: $0) }),
          [("", [6.3, -1.6, 12.7, 2.5, 5.5, 5.0])], unit: "%")
      ),
      (
        "minibar",
        chart(.minibar, "完成进度", .categories(["完成", "目标"]), [("", [35, 80])], unit: "亿元")
      ),
      (
        "bar-lines",
        chart(
          .bar, "两条线之间", .categories(["固定资产投资", "规上工业产值", "第一产业产值"]),
          [("", [64, 26, 20])], unit: "%"
        ) {
          $0.lines = [.init(value: 25, label: "全省平均25%"), .init(value: 30, label: "目标30%")]
          $0.bands = [.init(range: 40...60, label: "合理区间")]
        }
      ),
      (
        "diverging-lines",
        chart(
          .diverging, "一升两降", .categories(["国内生产总值", "第一产业", "第二产业", "第三产业"]),
          [("", [-1.6, 0.9, -1.9, -1.6])], unit: "%"
        ) {
          $0.lines = [.init(value: -1.6, label: "全国−1.6%")]
        }
      ),
      (
        "dumbbell-lines",
        chart(
          .dumbbell, "三次产业五年间的增速", .categories(["第一产业", "第二产业", "第三产业"]),
          [("2019年上半年", [3.0, 5.8, 7.0]), ("2024年上半年", [3.5, 5.8, 4.6])], unit: "%"
        ) {
          $0.lines = [.init(value: 5, label: "目标5%")]
        }
      ),
      (
        "column-lines",
        chart(
          .column, "季度增速", .categories(["一季度", "二季度", "三季度", "四季度"]),
          [("", [4.5, 6.3, 4.9, 5.2])], unit: "%"
        ) {
          $0.lines = [.init(value: 5, label: "目标5%")]
          $0.bands = [.init(range: 4.5...5.5, label: "目标区间")]
        }
      ),
      ("all-equal", chart(.line, "一样", halves, [("值", [5, 5, 5, 5, 5, 5, 5])], unit: "家")),
      ("all-zero", chart(.column, "零", .categories(["甲", "乙"]), [("", [0, 0])], unit: "家")),
      (
        "all-negative",
        chart(.bar, "都在下降", .categories(["甲", "乙", "丙"]), [("", [-3, -12.5, -0.4])], unit: "%")
      ),
      ("tiny", chart(.column, "很小", .categories(["甲", "乙"]), [("", [1e-9, 3e-9])])),
      ("huge", chart(.line, "很大", halves, [("值", [1e15, 2e15, 3e15, 2.5e15, 4e15, 5e15, 6e15])])),
      (
        "escapes",
        chart(
          .bar, "<script>alert(\"x\")</script>",
          .categories(["<b>", "\"&'", "عربي", String(repeating: "很长的名字", count: 16)]),
          [("", [1, 2, 3, 4])]
        ) {
          $0.source = "</svg>"
        }
      ),
      (
        "sixty",
        chart(
          .bar, "六十个", .categories((1...60).map { "第\($0)个类别" }),
          [("", (1...60).map { Double($0 * 37 % 100) })], unit: "家")
      ),
      (
        "points-2000",
        chart(
          .line, "两千个点", .periods((0..<2000).map { .day(CivilDate(daysSince1970: 15000 + $0)) }),
          [("值", (0..<2000).map { Double($0 * 7919 % 1000) })], unit: "家")
      ),
      (
        "ten-series",
        chart(
          .line, "十个系列", halves,
          (1...10).map { n in ("系列\(n)", (0..<7).map { Double(n * 10 + $0 * (n % 3)) }) }, unit: "家"
        )
      ),
      (
        "projected",
        {
          var chart = chart(.line, "预测用虚线", halves, [("值", gdp)], unit: "亿元")
          let values = chart.data.series[0].values.enumerated().map { index, value in
            value.map {
              DataValue(
                $0.number,
                range: index > 4
                  ? ($0.doubleValue * 0.95)...($0.doubleValue * 1.05)
                  : index == 4 ? $0.doubleValue...$0.doubleValue : nil,
                status: index > 4 ? .forecast : index == 4 ? .provisional : .normal)
            }
          }
          chart.data.series = [DataSeries(name: "值", values: values)]
          return chart
        }()
      ),
      (
        "months-110",
        chart(
          .line, "一百一十个月",
          .periods((0..<110).map { .month(($0 + 3) % 12 + 1, of: 2016 + ($0 + 3) / 12) }),
          [("同比", (0..<110).map { tenths($0 * 37 % 23 + ($0 == 45 ? 50 : 10)) })], unit: "%")
      ),
      (
        "cumulative",
        chart(
          .line, "累计数逐年重新开始",
          .periods(
            [2022, 2023].flatMap { year in
              (2...12).map { $0 == 12 ? Period.year(year) : .months(1...$0, of: year) }
            }),
          [("投资", (0..<22).map { tenths(($0 % 11 + 2) * (10 + $0 / 11) * 10) })], unit: "亿元")
      ),
      (
        "january-february",
        chart(
          .line, "一二月合在一起",
          .periods(
            [2023, 2024].flatMap { year in
              [Period.months(1...2, of: year)] + (3...12).map { .month($0, of: year) }
            }),
          [("同比", (0..<22).map { tenths($0 * 7 % 13 * 5) })], unit: "%")
      ),
      (
        "weeks",
        chart(
          .line, "每周价格", .periods((1...30).map { .week($0, of: 2024) }),
          [("价格", (0..<30).map { tenths(8000 + $0 * 17 % 60 * 10) })], unit: "元")
      ),
      (
        "ten-days",
        chart(
          .line, "每旬价格",
          .periods((0..<18).map { .tenDays($0 % 3 + 1, ofMonth: $0 / 3 + 1, of: 2024) }),
          [("价格", (0..<18).map { tenths(39000 + $0 * 29 % 140 * 10) })], unit: "元")
      ),
      (
        "lollipop",
        chart(
          .lollipop, "各区县增速", .categories(["甲", "乙", "丙", "丁", "戊"]),
          [("", [7.2, 6.8, 5.1, 3.3, -1.2])], unit: "%")
      ),
      (
        "strip",
        chart(
          .strip, "各区县增速", .categories(["甲", "乙", "丙", "丁", "戊", "己"]),
          [("2022年", [7.2, 6.8, 5.1, 3.3, 1.2, 4.9]), ("2023年", [6.2, 7.8, 5.4, 5.3, 4.2, 5.0])],
          unit: "%")
      ),
      (
        "strip-highlighted",
        chart(
          .strip, "各区县增速", .categories(["甲", "乙", "丙", "丁", "戊", "己"]),
          [("", [7.2, 6.8, 5.1, 3.3, 1.2, 4.9])], unit: "%"
        ) {
          $0.highlighted = ["丙"]
        }
      ),
      (
        "pyramid",
        chart(
          .pyramid, "人口的年龄",
          .categories((0..<18).map { $0 == 17 ? "85+" : "\($0 * 5)—\($0 * 5 + 4)" }),
          [
            ("男", (0..<18).map { tenths(400 - abs($0 - 8) * 31) }),
            ("女", (0..<18).map { tenths(390 - abs($0 - 9) * 29) }),
          ], unit: "万人")
      ),
      (
        "pyramid-small",
        chart(
          .pyramid, "从业人员", .categories(["30岁以下", "30—49岁", "50岁以上"]),
          [("男", [120, 310, 160]), ("女", [140, 280, 90])], unit: "人")
      ),
      (
        "tilemap",
        chart(
          .tilemap, "各地增速",
          .categories([
            "北京", "天津", "河北", "山西", "内蒙古", "辽宁", "吉林", "黑龙江", "上海", "江苏", "浙江", "安徽", "福建",
            "江西", "山东", "河南", "湖北", "湖南", "广东", "广西", "海南", "重庆", "四川", "贵州", "云南", "西藏",
            "陕西", "甘肃", "青海", "宁夏", "新疆",
          ]),
          [("", (0..<31).map { tenths(30 + $0 * 37 % 65) })], unit: "%")
      ),
      (
        "tilemap-grid",
        chart(
          .tilemap, "各区企业", .categories(["甲区", "乙区", "丙县", "丁县"]), [("", [12, 30, 7, 19])],
          unit: "家"
        ) {
          $0.grid = [[nil, "甲区", "乙区"], ["丙县", "丁县", "戊县"]]
        }
      ),
      (
        "overlay-stacked",
        chart(
          .stacked, "出口、进口和差额", .periods((2019...2024).map { .year($0) }),
          [
            ("差额", [29, 37, 43, 58, 58, 71]), ("出口", [172, 179, 217, 237, 238, 254]),
            ("进口", [-143, -142, -174, -179, -180, -183]),
          ], unit: "亿元"
        ) {
          $0.overlay = .init(series: "差额", isLine: true)
        }
      ),
      (
        "overlay-inside",
        chart(
          .stacked, "收入、支出和结余", .periods((2019...2024).map { .year($0) }),
          [
            ("结余", [24, 28, -9, 31, 12, 35]), ("收入", [172, 179, 217, 237, 238, 254]),
            ("支出", [-148, -151, -226, -206, -226, -219]),
          ], unit: "亿元"
        ) {
          $0.overlay = .init(series: "结余", isLine: false)
        }
      ),
      (
        "overlay-dots",
        chart(
          .column, "两个部门和合计", .periods((2021...2024).map { .year($0) }),
          [("甲", [10, 12, 11, 14]), ("乙", [8, 9, 12, 13]), ("合计", [18, 21, 23, 27])], unit: "亿元"
        ) {
          $0.overlay = .init(series: "合计", isLine: false)
        }
      ),
      (
        "base",
        chart(
          .line, "都以2019年为100", .periods((2019...2024).map { .half(1, of: $0) }),
          [
            ("第一产业", [23207, 26053, 28402, 29137, 30416, 30660]),
            ("第二产业", [179984, 172759, 207154, 228636, 230682, 236530]),
            ("第三产业", [247743, 257802, 296611, 304868, 331937, 349646]),
          ], unit: "亿元"
        ) {
          $0.base = "2019-H1"
        }
      ),
      (
        "seasons",
        chart(
          .line, "一年比一年早", .periods((0..<42).map { .month($0 % 12 + 1, of: 2021 + $0 / 12) }),
          [("客流", (0..<42).map { tenths(abs($0 % 12 - 6) * -60 + 600 + $0 * 5) })], unit: "万人"
        ) {
          $0.isSeasonal = true
        }
      ),
      (
        "events",
        chart(
          .line, "疫情前后", .periods((0..<48).map { .month($0 % 12 + 1, of: 2019 + $0 / 12) }),
          [("同比", (0..<48).map { tenths(50 + $0 * 37 % 23 - ($0 > 11 && $0 < 16 ? 140 : 0)) })],
          unit: "%"
        ) {
          $0.events = [
            .init(period: .day(CivilDate(year: 2020, month: 1, day: 23)!), label: "离汉通道关闭"),
            .init(period: .month(4, of: 2020), label: "复工复产"),
          ]
          $0.spans = [.init(period: .months(6...12, of: 2021), label: "缓税期间")]
        }
      ),
      (
        "multiples-names",
        chart(
          .multiples, "各地区三次产业增速",
          .categories(["东部地区", "中部地区", "西部地区", "东北三省一区"]),
          [
            ("第一产业", [3.6, 3.8, 4.4, -1.2]), ("第二产业", [5.1, 6.0, 5.8, 3.9]),
            ("第三产业", [5.2, 4.9, 5.0, 4.3]),
          ], unit: "%")
      ),
      (
        "multiples-free",
        chart(
          .multiples, "各看各的走势", .periods((2019...2024).map { .half(1, of: $0) }),
          [
            ("第一产业", [23207, 26053, 28402, 29137, 30416, 30660]),
            ("第三产业", [247743, 257802, 296611, 304868, 331937, 349646]),
          ], unit: "亿元"
        ) {
          $0.scaling = .free
        }
      ),
      (
        "notes-columns",
        chart(
          .column, "三次产业增速", .periods((2021...2024).map { .half(1, of: $0) }),
          [
            ("第一产业", [7.8, 5.0, 3.7, 3.5]), ("第二产业", [14.8, 3.2, 4.3, 5.8]),
            ("第三产业", [11.8, 1.8, 6.4, 4.6]),
          ],
          unit: "%"
        ) {
          $0.notes = [.init(place: "2023年上半年", series: "第三产业", text: "消费恢复")]
        }
      ),
      (
        "ranges-bar",
        ranged(
          .bar, "区间和估计", .categories(["甲", "乙", "丙", "丁"]),
          [(12.5, 10...15, false), (8, nil, true), (5.1, 4.8...5.4, true), (-1, -3...1, false)])
      ),
      (
        "ranges-column",
        ranged(
          .column, "估计和误差", .periods((2021...2024).map { .year($0) }),
          [(5, 4.6...5.4, true), (5.3, 4.9...5.7, true), (4.8, 4.2...5.4, true), (5, 4...6, false)])
      ),
      (
        "ranges-dot",
        ranged(
          .dot, "估计和误差", .categories(["甲", "乙", "丙"]),
          [(51, 48...54, true), (53, 49...57, true), (48, 42...54, false)])
      ),
      (
        "ranges-line",
        ranged(
          .line, "目标是一个区间", .periods((2020...2026).map { .year($0) }),
          [
            (5, nil, true), (5.2, nil, true), (5.1, 4.8...5.4, true), nil, (5, 4.9...5.1, true),
            (5, 4.5...5.5, false), (5, 4...6, false),
          ])
      ),
    ]
  }

  private static func tenths(_ number: Int) -> Double? { Double(number) / 10 }

  /// Figures with the ends of their ranges, and whether they have numbers of their own.
  private static func ranged(
    _ kind: Chart.Kind, _ title: String, _ places: ChartData.Places,
    _ values: [(Double, ClosedRange<Double>?, Bool)?]
  ) -> Chart {
    let series = DataSeries(
      name: "",
      values: values.map { value in
        value.map { number, range, isCentred in
          let text = range.map { "\($0.lowerBound)—\($0.upperBound)%" } ?? "\(number)%"
          return DataValue(
            decimal(number), text: isCentred ? nil : text, range: range, isCentred: isCentred,
            isExact: isCentred)
        }
      })
    return Chart(
      kind: kind, title: title,
      data: ChartData(places: places, series: [series], unit: MeasuringUnit("%")!))
  }
}
