import Statistics

/// What a chart says in words, for those who don't see it: made from the data, in the site's language.
struct ChartWords {
  let stage: Stage

  private var isChinese: Bool { stage.language == .chinese }

  /// What the picture is called by those who don't see it; never nothing.
  var title: String {
    stage.chart.title.isEmpty ? isChinese ? "图表" : "Chart" : stage.chart.title
  }

  var description: String {
    if let alternative = stage.chart.alternative { return alternative }
    let series = stage.series.prefix(Stage.seriesLimit).compactMap(sentence)
    let more =
      stage.series.count > Stage.seriesLimit
      ? isChinese ? "共\(stage.series.count)个系列。" : " \(stage.series.count) series in all." : ""
    return series.joined(separator: isChinese ? "" : " ") + more + references
  }

  private func sentence(of series: DataSeries) -> String? {
    let places = series.values.indices.filter { series.values[$0] != nil }
    guard let first = places.first, let last = places.last else { return nil }
    let name = { (place: Int) in stage.placeNames[place] }
    let text = { (place: Int) in stage.text(of: series.values[place]!) }
    let number = { (place: Int) in series.values[place]!.doubleValue }
    let highest = places.max { number($0) < number($1) }!
    let lowest = places.min { number($0) < number($1) }!
    let title = series.name.isEmpty ? stage.chart.title : series.name
    // A chart without a title of its own, on a page without one, still has figures.
    let subject = title.isEmpty ? isChinese ? "数值" : "value" : title
    if first == last {
      return isChinese
        ? "\(name(first))，\(subject)为\(text(first))。"
        : "\(subject), \(name(first)): \(text(first))."
    }
    let extremes =
      isChinese
      ? "最高为\(name(highest))的\(text(highest))，最低为\(name(lowest))的\(text(lowest))"
      : "highest \(name(highest)) \(text(highest)), lowest \(name(lowest)) \(text(lowest))"
    let gaps = stage.data.places.count - places.count
    let missing =
      gaps == 0 ? "" : isChinese ? "；其中\(gaps)个没有数据" : "; \(gaps) without a value"
    guard stage.data.periods != nil else {
      if places.count <= 5 {
        let all = places.map { place in
          if let number = stage.placeNumber(place) {
            let other = stage.data.placesTitle ?? ""
            return isChinese
              ? "\(name(place))的\(other)为\(number)时为\(text(place))"
              : "\(name(place)) \(text(place)) at \(other) \(number)"
          }
          return "\(name(place))\(isChinese ? "为" : " ")\(text(place))"
        }
        return isChinese
          ? "\(subject)：\(all.joined(separator: "，"))\(missing)。"
          : "\(subject): \(all.joined(separator: ", "))\(missing)."
      }
      return isChinese
        ? "\(subject)：共\(places.count)项，\(extremes)\(missing)。"
        : "\(subject): \(places.count) items, \(extremes)\(missing)."
    }
    // Across a break nothing rises or falls.
    let isBroken = places.dropFirst().contains { series.values[$0]!.startsAnew }
    let course =
      isBroken
      ? isChinese
        ? "\(subject)首期为\(text(first))，末期为\(text(last))，其间口径有变，不能直接相比"
        : "\(subject) began at \(text(first)) and ended at \(text(last)), with a break between"
      : course(
        of: subject, from: (text(first), number(first)), to: (text(last), number(last)),
        isLevel: number(highest) == number(lowest))
    let more = number(highest) == number(lowest) ? "" : (isChinese ? "；" : "; ") + extremes
    return isChinese
      ? "\(name(first))至\(name(last))，\(course)\(more)\(missing)。"
      : "From \(name(first)) to \(name(last)), \(course)\(more)\(missing)."
  }

  /// How a series gets from its first figure to its last.
  private func course(
    of subject: String, from first: (text: String, number: Double),
    to last: (text: String, number: Double), isLevel: Bool
  ) -> String {
    let (a, b) = (first.text, last.text)
    if isLevel { return isChinese ? "\(subject)一直为\(a)" : "\(subject) was \(a) all along" }
    if first.number == last.number {
      return isChinese ? "\(subject)首尾均为\(a)" : "\(subject) was \(a) in the first and the last"
    }
    guard isChinese else {
      return "\(subject) \(last.number > first.number ? "rose" : "fell") to \(b) from \(a)"
    }
    // 由下降3%增至超8% is no Chinese: words of movement and degree stand for themselves.
    let isPlain = [a, b].allSatisfy { text in
      text.first.map { $0.isNumber || "+−-约".contains($0) } ?? false
    }
    let move = !isPlain ? "变为" : last.number > first.number ? "增至" : "降至"
    return "\(subject)由\(a)\(move)\(b)"
  }

  /// What the figures are to be read against.
  private var references: String {
    let references = References(stage)
    let format = stage.format()
    let value = { (value: Double) in
      format.label(of: value) + (format.unit == "%" ? "" : format.unit)
    }
    let lines = references.lines.map { line in
      isChinese ? "\(line.label)为\(value(line.value))" : "\(line.label): \(value(line.value))"
    }
    let bands = references.bands.map { band in
      let ends = "\(value(band.range.lowerBound))—\(value(band.range.upperBound))"
      return isChinese ? "\(band.label)为\(ends)" : "\(band.label): \(ends)"
    }
    let all = lines + bands
    if all.isEmpty { return "" }
    return isChinese
      ? "参照：\(all.joined(separator: "，"))。" : " For reference, \(all.joined(separator: ", "))."
  }

  /// The subtitle: the editor's, with the unit and what the axis leaves out.
  var subtitle: String {
    var parts: [String] = []
    if let subtitle = stage.chart.subtitle { parts.append(subtitle) }
    if let common = stage.data.periods.flatMap({ PeriodLabels($0, stage.language).common }) {
      if !(stage.chart.subtitle ?? "").contains(common) { parts.append(common) }
    }
    let unit = unit
    if !unit.isEmpty, unit != "%", !(stage.chart.subtitle ?? "").contains(unit) {
      parts.append(isChinese ? "单位：\(unit)" : unit)
    }
    if let note = stage.chart.kind.implementation.axisNote(stage) { parts.append(note) }
    return parts.joined(separator: isChinese ? "，" : ", ")
  }

  /// The unit of the numbers at the marks.
  private var unit: String {
    guard stage.traits.saysUnit else { return "" }
    return stage.format(scalesEach: stage.isLogarithmic(stage.allValues)).unit
  }

  /// What stands below the chart: the editor's note, what marks mean, and the source.
  var foot: String? {
    let source = stage.chart.source.map { isChinese ? "来源：\($0)" : "Source: \($0)" }
    let parts = [stage.chart.note, markNote, source].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: isChinese ? "。" : ". ")
  }

  /// What marks of another look mean, and why lines break.
  var markNote: String? {
    let certainties = stage.series.flatMap { $0.values.compactMap { $0?.certainty } }
    var notes: [String] = []
    if certainties.contains(.provisional) { notes.append(provisionalNote) }
    if certainties.contains(.projected) { notes.append(projectedNote) }
    if stage.traits.breaksLines,
      stage.series.contains(where: { $0.values.dropFirst().contains { $0?.startsAnew == true } })
    {
      notes.append(isChinese ? "线断开处口径有变" : "lines break where the series does")
    }
    return notes.isEmpty ? nil : notes.joined(separator: isChinese ? "；" : "; ")
  }

  private var provisionalNote: String {
    switch stage.traits.uncertainty {
    case .hollow, .hollowAndDashed: isChinese ? "空心为初步数" : "hollow marks are provisional"
    case .pale: isChinese ? "浅色为初步数" : "light marks are provisional"
    case .unseen: isChinese ? "含初步数" : "some figures are provisional"
    }
  }

  private var projectedNote: String {
    switch stage.traits.uncertainty {
    case .hollow: isChinese ? "空心为预测" : "hollow marks are projected"
    case .hollowAndDashed: isChinese ? "虚线为预测" : "dashed lines are projected"
    case .pale: isChinese ? "浅色为预测" : "light marks are projected"
    case .unseen: isChinese ? "含预测" : "some figures are projected"
    }
  }
}
