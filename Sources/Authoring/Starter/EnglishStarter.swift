import Localization
import Statistics

/// The example site in English.
struct EnglishStarter {
  let facts: StarterFacts

  private var month: String { facts.month.wording(in: .english) }

  var files: [StarterFile] {
    [
      StarterFile("site.yaml", site),
      StarterFile("wording.yaml", wording),
      StarterFile(
        "_index.md",
        """
        ---
        summary: An example site that was just started, to be made into your own.
        ---
        This site was just started. All of it is an **example**, and its numbers are made up; make it your \
        own before you show it to anybody.

        """),
      StarterFile(
        "bulletins/_index.md",
        """
        ---
        title: Bulletins
        summary: Monthly statistical bulletins (example).
        order: 10
        ---

        """),
      StarterFile("bulletins/\(facts.today)-\(facts.month).md", monthly),
      StarterFile(
        "notices/_index.md",
        """
        ---
        title: Notices
        summary: Notices and policy documents (example).
        order: 20
        ---

        """),
      StarterFile("notices/\(facts.day(before: 7))-training.md", notice),
      StarterFile("notices/\(facts.day(before: 14))-measures/index.md", policy),
      StarterFile(
        "notices/\(facts.day(before: 14))-measures/application-form.csv",
        "\u{FEFF}Item,Your answer\nEnterprise (example),\nContact (example),\nSubject (example),\n"),
      StarterFile("indicators/example-output.md", indicator),
      StarterFile("indicators/example-output.csv", table),
      StarterFile("about.md", about),
    ]
  }

  private var wording: String {
    """
    # Words to avoid (examples): where a title, a summary or a text has a word behind "wrong",
    # "sitegen check" says so and names the one behind "right".
    # One entry a line. There may be several wrong words; "reason" is for whoever is told; "except" holds
    # longer words that have the word in them and are right.
    - {wrong: Gross Domestic Products, right: Gross Domestic Product}
    - {wrong: occured, right: occurred}
    - {wrong: [seperate, seperated], right: separate}

    # Names of offices and units work alike; take the number sign away to use them:
    # - {wrong: Statistics Office, right: Bureau of Statistics, except: [Statistics Office of Hong Kong]}
    # - {wrong: tons, right: tonnes, reason: metric units}

    """
  }

  private var site: String {
    """
    # The settings of the site. What stands behind a number sign is a remark. Save, and run sitegen again.

    # The name of the site, at the top of every page
    title: \(YAMLScalar(facts.title))

    # What the site is, in a sentence
    description: An example site; its texts and numbers are made up

    # The whole address of the home page; leave it until you have one
    base-url: \(YAMLScalar(facts.baseURL))

    # zh-Hans simplified Chinese, zh-Hant traditional Chinese, en English
    language: en

    # The indicators that the home page shows large, by the names of their files
    headlines: [example-output]

    # The links at the top of every page
    navigation:
      - title: Home
        url: /
      - title: Bulletins
        url: /bulletins/
      - title: Notices
        url: /notices/
      - title: Indicators
        url: /indicators/
      - title: About
        url: /about/

    # What the foot of every page says
    footer:
      - label: About this site
        text: An example; its texts and numbers are made up

    """
  }

  private var monthly: String {
    var metrics = """
        - indicator: example-output
          value: \(facts.level) million yuan
          change: +5.0%
          key: true

      """
    var sentence = ""
    if let period = facts.sum {
      metrics += """
          - indicator: example-output
            period: \(period)
            value: \(facts.sumLevel) million yuan
            change: +5.0%

        """
      sentence =
        " In \(period.wording(in: .english)) it came to "
        + "[\(facts.sumLevel) million yuan](metric:example-output@\(period)), "
        + "[up 5.0%](metric:example-output@\(period))."
    }
    return """
      ---
      title: Example output up 5.0% to \(facts.level) million yuan in \(month) (example)
      date: \(facts.today)
      source: Example Statistics Office
      # what the metrics are about; one that is about another period says so itself
      period: \(facts.month)
      tags: [Example]
      # figures stand here once; those in the text are held to them, or nothing is published
      metrics:
      \(metrics)  - label: Example replies in time
          value: 98%
      # charts: an indicator month by month, up to this period
      charts:
        - title: Example output grows every month
          subtitle: Example output, single months, million yuan
          indicator: example-output
          to: \(facts.month)
          source: made-up numbers, an example
      ---
      > [!NOTE]
      > This is an example. Its numbers are made up, and say nothing of any place.

      In \(month) example output was [\(facts.level) million yuan](metric:example-output), \
      [up 5.0%](metric:example-output) on a year before.\(sentence)

      ## Services

      In the month [98%](metric:Example replies in time) of all questions were answered in time.

      """
  }

  private var notice: String {
    """
    ---
    title: Training for statisticians (example)
    date: \(facts.day(before: 7))
    source: Example Statistics Office
    tags: [Example]
    ---
    There will be a training soon, to prepare the monthly figures. (This is an example; there is none.)

    ## What it is about

    1. What the monthly indicators mean, and how they are worked out;
    2. How bulletins are written and checked.

    ## Who takes part

    The statisticians of all offices.

    """
  }

  private var policy: String {
    """
    ---
    title: Measures in support of enterprises (example)
    date: \(facts.day(before: 14))
    source: Example Park Administration
    issuer: Example Park Administration
    document-number: Example \(facts.day(before: 14).year)/1
    index-number: EXAMPLE-0001
    tags: [Example]
    ---
    > [!NOTE]
    > This is an example, and nobody's policy.

    ## General provisions

    These measures (an example) support enterprises that are registered in the example park.

    ## Applications

    Enterprises fill in the [application form (example)](application-form.csv) and hand it to the \
    administration.

    """
  }

  private var indicator: String {
    """
    ---
    title: Example output
    summary: An example indicator; its numbers are made up.
    unit: million yuan
    # flow (over a period) or stock (at a date)
    kind: flow
    frequency: monthly
    # higher, lower or neutral
    direction: higher
    # what its changes are measured on: constant, comparable or nominal
    basis: nominal
    source: made-up numbers, an example
    ---
    What the indicator means and how it is worked out stands here. This one is an **example**, and its \
    numbers are made up.

    Earlier figures are in the table of the same name, `example-output.csv`, which spreadsheet programs \
    open; save it as "CSV UTF-8". Later figures come with each bulletin.

    """
  }

  private var table: String {
    let rows = facts.earlier.map { "\($0.period),\($0.level),made-up numbers\n" }
    return "\u{FEFF}period,value,source\n" + rows.joined()
  }

  private var about: String {
    """
    ---
    title: About this site
    ---
    This is an example site made with sitegen; its texts and numbers are made up.

    ## What to do next

    1. Open `content/site.yaml`, and write your own name and address there;
    2. run `sitegen new "TITLE"`: it starts a bulletin like the last one, to be filled in;
    3. run `sitegen` to publish; it says what is wrong, if anything is;
    4. delete the files of the examples when you need them no more.

    """
  }
}
