import Statistics

/// The example site in traditional Chinese.
struct TraditionalStarter {
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
        摘要: 這是一個剛建好的示例網站，可以照著改成自己的。
        ---
        這個網站剛剛建好。所有內容都是**示例**，數字是編的；照著改成自己的，改好以前不要對外公布。

        """),
      StarterFile(
        "bulletins/_index.md",
        """
        ---
        標題: 統計公報
        摘要: 按月發布的統計公報（示例）。
        順序: 10
        ---

        """),
      StarterFile("bulletins/\(facts.today)-\(facts.month).md", monthly),
      StarterFile(
        "notices/_index.md",
        """
        ---
        標題: 通知公告
        摘要: 通知和政策文件（示例）。
        順序: 20
        ---

        """),
      StarterFile("notices/\(facts.day(before: 7))-training.md", notice),
      StarterFile("notices/\(facts.day(before: 14))-measures/index.md", policy),
      StarterFile(
        "notices/\(facts.day(before: 14))-measures/application-form.csv",
        "\u{FEFF}項目,填寫內容\n企業名稱（示例）,\n聯繫人（示例）,\n申報事項（示例）,\n"),
      StarterFile("indicators/example-output.md", indicator),
      StarterFile("indicators/example-output.csv", table),
      StarterFile("about.md", about),
    ]
  }

  private var wording: String {
    """
    # 用詞表（示例）：運行 sitegen check 時，標題、摘要和正文裡有「錯」後面的詞，就會提醒改成「對」後面的。
    # 一條寫一行。錯的詞可以有幾個；「理由」寫給看到提醒的人；「例外」是含有這個詞、但沒有寫錯的詞。
    - {錯: 帳蓬, 對: 帳篷}
    - {錯: 做為, 對: 作為}
    - {錯: 部份, 對: 部分}
    - {錯: [佈署, 布暑], 對: 部署}

    # 機構名稱、計量單位也可以寫進來，去掉前面的井號就生效：
    # - {錯: 園區管委會辦, 對: 園區管委會辦公室, 例外: [園區管委會辦公室, 園區管委會辦事大廳]}
    # - {錯: 公分, 對: 厘米, 理由: 法定計量單位, 例外: [辦公分工]}

    """
  }

  private var site: String {
    """
    # 網站的設置。井號後面是說明，不影響網站。改完存檔，再運行 sitegen。

    # 網站名稱，顯示在每一頁頂上
    名稱: \(YAMLScalar(facts.title))

    # 一句話說明網站是做什麼的
    簡介: 示例網站，內容和數字都是編的

    # 首頁的完整網址；還沒有網域就先不改
    網址: \(YAMLScalar(facts.baseURL))

    # zh-Hans 簡體中文，zh-Hant 繁體中文，en 英文
    語言: zh-Hant

    # 首頁上大字顯示的指標，寫指標的文件名
    首頁指標: [example-output]

    # 每一頁頂上的導航
    導航:
      - 標題: 首頁
        網址: /
      - 標題: 統計公報
        網址: /bulletins/
      - 標題: 通知公告
        網址: /notices/
      - 標題: 指標
        網址: /indicators/
      - 標題: 關於
        網址: /about/

    # 每一頁底下的說明
    頁腳:
      - 名稱: 網站性質
        內容: 示例網站，內容和數字都是編的

    """
  }

  private var monthly: String {
    var metrics = """
        - 指標: example-output
          數值: \(facts.level)萬元
          增速: +5.0%
          重點: 是

      """
    var sentence = ""
    if let period = facts.sum {
      metrics += """
          - 指標: example-output
            時期: \(period)
            數值: \(facts.sumLevel)萬元
            增速: +5.0%

        """
      sentence =
        "\(sumInWords)，示例產值[\(facts.sumLevel)萬元](metric:example-output@\(period))，"
        + "同比[增長5.0%](metric:example-output@\(period))。"
    }
    return """
      ---
      標題: \(month)示例產值\(facts.level)萬元，同比增長5.0%（示例）
      日期: \(facts.today)
      來源: 示例統計局
      # 下面各項指標是哪個時期的；有另外時期的，在那一項裡單獨寫
      時期: \(facts.month)
      標籤: [示例]
      # 指標在這裡寫一遍，正文裡的數和這裡覈對，對不上就不發布
      指標:
      \(metrics)  - 名稱: 示例走訪企業
          數值: 36家次
      # 圖表：畫出指標歷月的數，畫到這一期為止
      圖表:
        - 標題: 示例產值逐月增加
          副標題: 示例產值，當月數，萬元
          指標: example-output
          止: \(facts.month)
          來源: 編的數字，只作示例
      ---
      > [!注意]
      > 這是一篇示例，數字是編的，不代表任何地方的情況。

      \(month)，示例產值[\(facts.level)萬元](metric:example-output)，同比[增長5.0%](metric:example-output)。\(sentence)

      ## 服務企業

      當月走訪企業[36家次](metric:示例走訪企業)，幫助解決用工、用電等問題。

      """
  }

  private var notice: String {
    """
    ---
    標題: 關於舉辦統計業務培訓的通知（示例）
    日期: \(facts.day(before: 7))
    來源: 示例統計局
    標籤: [示例]
    ---
    各有關單位：

    為做好月度統計工作，定於近期舉辦一次業務培訓（示例，並不真的舉辦）。

    ## 培訓內容

    1. 月度指標的含義和計算方法；
    2. 公報怎樣寫、怎樣覈對。

    ## 參加人員

    各單位統計人員。

    """
  }

  private var policy: String {
    """
    ---
    標題: 示例園區扶持企業發展辦法（示例）
    日期: \(facts.day(before: 14))
    來源: 示例園區管理委員會
    發文機關: 示例園區管理委員會
    文號: 示例〔\(facts.day(before: 14).year)〕1號
    索引號: 示例-0001
    標籤: [示例]
    ---
    > [!注意]
    > 這是一份示例文件，不是任何單位的政策。

    ## 總則

    第一條　為扶持企業發展，制定本辦法（示例）。

    第二條　本辦法適用於在示例園區登記的企業。

    ## 申報

    第三條　企業填寫[申報表（示例）](application-form.csv)，交示例園區管理委員會。

    """
  }

  private var indicator: String {
    """
    ---
    名稱: 示例產值
    英文名: Example output
    摘要: 示例指標，數字是編的。
    單位: 萬元
    # 流量（一段時期裡的）或存量（某一天的）
    性質: 流量
    頻率: 月度
    # 越高越好、越低越好、中性
    方向: 越高越好
    # 增速按什麼口徑：不變價、可比口徑或名義
    口徑: 名義
    來源: 編的數字，只作示例
    ---
    這裡寫指標的含義和計算方法。這個指標是**示例**，數字是編的。

    以前的數放在同名的表格 `example-output.csv` 裡，可以用 Excel 打開，改完另存為「CSV UTF-8」。以後的數由每期公報帶來，不用再填表。

    """
  }

  private var table: String {
    let rows = facts.earlier.map { "\($0.period),\($0.level),編的數字\n" }
    return "\u{FEFF}時期,數值（萬元）,來源\n" + rows.joined()
  }

  private var about: String {
    """
    ---
    標題: 關於本站
    ---
    這是用 sitegen 建的示例網站，內容和數字都是編的。

    ## 接下來做什麼

    1. 打開 `content/site.yaml`，改成自己的名稱和網址；
    2. 運行 `sitegen new "標題"`，照上一期的樣子新建一篇公報，把數值填上；
    3. 運行 `sitegen` 發布，有什麼不對會一條一條說出來；
    4. 示例用不著了，就把那個文件刪掉。

    """
  }
}
