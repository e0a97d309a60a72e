extension AuthoringWords {
  static let english = AuthoringWords(
    title: "title", date: "date", draft: "draft", yes: "true", period: "period", value: "value",
    draftNote: "take the next line out when the text is finished, and it is published",
    followed: { "as in \($0), with nothing filled in" },
    periodNote: { "the last one was \($0), and this comes next; change it if it doesn't" },
    namedPeriodNote: {
      "the last one was \($0); this one is what you asked for; change it if it isn't"
    },
    metricsNote: "fill in the values; take out a metric that was not published this time",
    chartsNote:
      "charts as last time; titles that say what was found then were taken out, and are written from the new figures",
    lastTime: { "last time: \($0.joined(separator: ", "))" },
    metricsStart: "metrics look like this, without the number signs:",
    metricsExample: [
      "# metrics:", "#   - label: Example output", "#     value: 21840 million yuan",
      "#     change: +5.0%",
    ],
    figuresStart:
      "a bulletin with figures also has 'period: 2026-10' and 'metrics:', see sitegen keys report",
    page: {
      """
      ---
      title: \($0)
      # take the next line out when the text is finished, and it is published
      draft: true
      ---

      """
    },
    column: {
      """
      ---
      title: \($0)
      # what the column is about, in a sentence, below its title
      summary:
      # its place among the columns, the lowest first
      order: 10
      ---

      """
    },
    indicator: {
      """
      ---
      title: \($0)
      # million yuan, tonnes, enterprises, % …
      unit:
      # flow (over a period, as output) or stock (at a date, as the number of enterprises)
      kind: flow
      # annual, semiannual, quarterly, monthly, daily
      frequency: monthly
      # higher, lower or neutral
      direction: neutral
      # who publishes it
      source:
      ---

      """
    },
    term: {
      """
      ---
      title: \($0)
      # other words for the same, if there are any: [synonym]
      also:
      ---

      """
    },
    siteTitle: "Example bulletins",
    starter: { EnglishStarter(facts: $0).files })
}
