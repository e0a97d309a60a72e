import Statistics

/// The example site in simplified Chinese.
struct SimplifiedStarter {
  let facts: StarterFacts

  private var month: String { facts.month.chinese }
  private var sum: String { facts.sum?.chineseWithoutYear ?? "" }

  /// 全年 or 1—10月, as a sentence says it.
  private var sumInWords: String { facts.monthNumber == 12 ? "全年" : sum }

  var files: [StarterFile] {
    [
      StarterFile("site.yaml", site),
      StarterFile("wording.yaml", wording),
      StarterFile(
        "_index.md",
        """
        ---
        摘要: 这是一个刚建好的示例网站，可以照着改成自己的。
        ---
        这个网站刚刚建好。所有内容都是**示例**，数字是编的；照着改成自己的，改好以前不要对外公布。

        """),
      StarterFile(
        "bulletins/_index.md",
        """
        ---
        标题: 统计公报
        摘要: 按月发布的统计公报（示例）。
        顺序: 10
        ---

        """),
      StarterFile("bulletins/\(facts.today)-\(facts.month).md", monthly),
      StarterFile(
        "notices/_index.md",
        """
        ---
        标题: 通知公告
        摘要: 通知和政策文件（示例）。
        顺序: 20
        ---

        """),
      StarterFile("notices/\(facts.day(before: 7))-training.md", notice),
      StarterFile("notices/\(facts.day(before: 14))-measures/index.md", policy),
      StarterFile(
        "notices/\(facts.day(before: 14))-measures/application-form.csv",
        "\u{FEFF}项目,填写内容\n企业名称（示例）,\n联系人（示例）,\n申报事项（示例）,\n"),
      StarterFile("indicators/example-output.md", indicator),
      StarterFile("indicators/example-output.csv", table),
      StarterFile("about.md", about),
    ]
  }

  private var wording: String {
    """
    # 用词表（示例）：运行 sitegen check 时，标题、摘要和正文里有“错”后面的词，就会提醒改成“对”后面的。
    # 一条写一行。错的词可以有几个；“理由”写给看到提醒的人；“例外”是含有这个词、但没有写错的词。
    - {错: 帐户, 对: 账户, 理由: 与货币、财物有关的用“账”}
    - {错: 帐号, 对: 账号, 理由: 与货币、财物有关的用“账”}
    - {错: 做为, 对: 作为}
    - {错: 部份, 对: 部分}
    - {错: [布署, 布暑], 对: 部署}

    # 机构名称、计量单位也可以写进来，去掉前面的井号就生效：
    # - {错: 园区管委会办, 对: 园区管委会办公室, 例外: [园区管委会办公室, 园区管委会办事大厅]}
    # - {错: 公分, 对: 厘米, 理由: 法定计量单位, 例外: [办公分工]}

    """
  }

  private var site: String {
    """
    # 网站的设置。井号后面是说明，不影响网站。改完存盘，再运行 sitegen。

    # 网站名称，显示在每一页顶上
    名称: \(YAMLScalar(facts.title))

    # 一句话说明网站是做什么的
    简介: 示例网站，内容和数字都是编的

    # 首页的完整网址；还没有域名就先不改
    网址: \(YAMLScalar(facts.baseURL))

    # zh-Hans 简体中文，zh-Hant 繁体中文，en 英文
    语言: zh-Hans

    # 首页上大字显示的指标，写指标的文件名
    首页指标: [example-output]

    # 每一页顶上的导航
    导航:
      - 标题: 首页
        网址: /
      - 标题: 统计公报
        网址: /bulletins/
      - 标题: 通知公告
        网址: /notices/
      - 标题: 指标
        网址: /indicators/
      - 标题: 关于
        网址: /about/

    # 每一页底下的说明
    页脚:
      - 名称: 网站性质
        内容: 示例网站，内容和数字都是编的

    """
  }

  private var monthly: String {
    var metrics = """
        - 指标: example-output
          数值: \(facts.level)万元
          增速: +5.0%
          重点: 是

      """
    var sentence = ""
    if let period = facts.sum {
      metrics += """
          - 指标: example-output
            时期: \(period)
            数值: \(facts.sumLevel)万元
            增速: +5.0%

        """
      sentence =
        "\(sumInWords)，示例产值[\(facts.sumLevel)万元](metric:example-output@\(period))，"
        + "同比[增长5.0%](metric:example-output@\(period))。"
    }
    return """
      ---
      标题: \(month)示例产值\(facts.level)万元，同比增长5.0%（示例）
      日期: \(facts.today)
      来源: 示例统计局
      # 下面各项指标是哪个时期的；有另外时期的，在那一项里单独写
      时期: \(facts.month)
      标签: [示例]
      # 指标在这里写一遍，正文里的数和这里核对，对不上就不发布
      指标:
      \(metrics)  - 名称: 示例走访企业
          数值: 36家次
      # 图表：画出指标历月的数，画到这一期为止
      图表:
        - 标题: 示例产值逐月增加
          副标题: 示例产值，当月数，万元
          指标: example-output
          止: \(facts.month)
          来源: 编的数字，只作示例
      ---
      > [!注意]
      > 这是一篇示例，数字是编的，不代表任何地方的情况。

      \(month)，示例产值[\(facts.level)万元](metric:example-output)，同比[增长5.0%](metric:example-output)。\(sentence)

      ## 服务企业

      当月走访企业[36家次](metric:示例走访企业)，帮助解决用工、用电等问题。

      """
  }

  private var notice: String {
    """
    ---
    标题: 关于举办统计业务培训的通知（示例）
    日期: \(facts.day(before: 7))
    来源: 示例统计局
    标签: [示例]
    ---
    各有关单位：

    为做好月度统计工作，定于近期举办一次业务培训（示例，并不真的举办）。

    ## 培训内容

    1. 月度指标的含义和计算方法；
    2. 公报怎样写、怎样核对。

    ## 参加人员

    各单位统计人员。

    """
  }

  private var policy: String {
    """
    ---
    标题: 示例园区扶持企业发展办法（示例）
    日期: \(facts.day(before: 14))
    来源: 示例园区管理委员会
    发文机关: 示例园区管理委员会
    文号: 示例〔\(facts.day(before: 14).year)〕1号
    索引号: 示例-0001
    标签: [示例]
    ---
    > [!注意]
    > 这是一份示例文件，不是任何单位的政策。

    ## 总则

    第一条　为扶持企业发展，制定本办法（示例）。

    第二条　本办法适用于在示例园区登记的企业。

    ## 申报

    第三条　企业填写[申报表（示例）](application-form.csv)，交示例园区管理委员会。

    """
  }

  private var indicator: String {
    """
    ---
    名称: 示例产值
    英文名: Example output
    摘要: 示例指标，数字是编的。
    单位: 万元
    # 流量（一段时期里的）或存量（某一天的）
    性质: 流量
    频率: 月度
    # 越高越好、越低越好、中性
    方向: 越高越好
    # 增速按什么口径：不变价、可比口径或名义
    口径: 名义
    来源: 编的数字，只作示例
    ---
    这里写指标的含义和计算方法。这个指标是**示例**，数字是编的。

    以前的数放在同名的表格 `example-output.csv` 里，可以用 Excel 打开，改完另存为“CSV UTF-8”。以后的数由每期公报带来，不用再填表。

    """
  }

  private var table: String {
    let rows = facts.earlier.map { "\($0.period),\($0.level),编的数字\n" }
    return "\u{FEFF}时期,数值（万元）,来源\n" + rows.joined()
  }

  private var about: String {
    """
    ---
    标题: 关于本站
    ---
    这是用 sitegen 建的示例网站，内容和数字都是编的。

    ## 接下来做什么

    1. 打开 `content/site.yaml`，改成自己的名称和网址；
    2. 运行 `sitegen new "标题"`，照上一期的样子新建一篇公报，把数值填上；
    3. 运行 `sitegen` 发布，有什么不对会一条一条说出来；
    4. 示例用不着了，就把那个文件删掉。

    """
  }
}
