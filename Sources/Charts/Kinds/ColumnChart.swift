import Statistics

/// Upright bars from zero: one beside another, or piled up.
enum ColumnChart: ChartKind {
  static let traits = ChartTraits(
    names: ["柱状图", "柱狀圖"],
    summary: "Upright bars from zero, for a few periods or categories with short names.",
    additions: [.lines, .bands, .notes, .overlay], uncertainty: .pale, ranges: .whiskers,
    gaps: .byStep)

  /// Whether there are too many places for upright bars, or their names are too long to stand beneath
  /// them, or what figures say in words to stand above them: then the chart is turned on its side.
  private static func needsTurning(_ stage: Stage) -> Bool {
    let step = PlaceAxis.step(stage)
    if hasWords(stage), stage.chart.notes.isEmpty, stage.chart.stacking == .none,
      widestWords(stage) > step / Double(max(1, stage.series.count)) - 4
    {
      return true
    }
    if stage.data.periods != nil { return false }
    let widest = stage.placeNames.lazy.map { Drawing.width(of: $0, scale: 0.92) }.max() ?? 0
    return step < 24 || widest / 2 > step - 6
  }

  /// Whether figures have to say in words that they are no exact ones: without their labels, bars would
  /// make facts of them.
  private static func hasWords(_ stage: Stage) -> Bool {
    stage.chart.showsValues
      && stage.series.contains { $0.values.contains { $0?.isExact == false && $0?.range == nil } }
  }

  private static func widestWords(_ stage: Stage) -> Double {
    let format = stage.format()
    return stage.series.lazy.flatMap(\.values).compactMap { $0 }.map {
      Drawing.width(of: stage.label($0, format), scale: 0.92)
    }.max() ?? 0
  }

  static func draw(_ whole: Stage) -> Drawing {
    if whole.chart.overlay == nil, needsTurning(whole) { return BarChart.draw(whole) }
    let stage = whole.ofColumns
    let stacks = stage.chart.stacking != .none ? Stacks(stage) : nil
    let partNames = stacks != nil && whole.chart.overlay == nil ? Self.partNames(stage) : []
    let names = stage.placeNames
    let axis = PlaceAxis(columns: stage)
    let overlay = Overlay(whole)
    var frame = VerticalFrame(
      whole,
      VerticalFrame.Needs(
        values: (stacks?.extremes ?? stage.extents) + overlay.values,
        labelled: stacks.map { $0.allSizes + overlay.numbers }, includesZero: true,
        right: partNames.map { Drawing.width(of: $0) + 14 }.max() ?? 0, bottomLines: axis.lineCount,
        hanging: stacks == nil && overlay.isEmpty && stage.chart.showsValues ? lowest(stage) : nil,
        top: 18, height: Double(stage.chart.height ?? (stage.isNarrow ? 180 : 220)),
        legend: partNames.isEmpty ? .bars : nil))
    let bands = BandScale(
      count: names.count, range: (frame.plot.x, frame.plot.maxX), padding: 0.25,
      reach: stage.data.periods == nil ? 1 : stage.leastDistance)
    let barWidth = Self.barWidth(stage, bands, isStacked: stacks != nil)
    var textures = Textures(
      barWidth: barWidth, isShown: stage.series.count > 1 && partNames.isEmpty,
      areCrossed: !stage.chart.lines.isEmpty)
    var whiskers = Whiskers()
    let middles = names.indices.map(bands.center)
    if let stacks {
      let boxes = names.indices.map { place in
        stacks.ends[place].compactMap { ends in
          ends.map { Self.box($0, bands.start(of: place), bands.width, frame.y) }
        }
      }
      overlay.placeNumbers(on: boxes, at: middles, stage, in: &frame)
    }
    for place in names.indices {
      if let stacks {
        drawStack(place, stacks, overlay, stage, bands, &textures, in: &frame)
      } else {
        drawGroup(place, stage, bands, barWidth, &textures, &whiskers, in: &frame)
      }
    }
    textures.draw(in: &frame.drawing)
    whiskers.draw(in: &frame.drawing)
    if let stacks {
      draw(partNames, stacks, bands, in: &frame)
    } else if stage.chart.showsValues, whole.chart.overlay == nil {
      labelGroups(stage, bands, in: &frame)
    }
    frame.drawZero()
    overlay.draw(at: middles, hasNumbers: stacks == nil, stage, in: &frame)
    axis.draw(at: middles, in: &frame)
    let y = frame.y
    return frame.finished(pointOf: { place, series in
      guard let value = whole.series[series].values[place] else { return nil }
      guard series < stage.series.count else {
        return (bands.center(of: place), y.position(of: value.doubleValue))
      }
      let end =
        stacks.map { stack in
          stack.ends[place][series].map { max($0.from, $0.to) } ?? 0
        } ?? max(0, value.extent.upperBound)
      let x =
        stacks != nil
        ? bands.center(of: place) : groupX(place, series, stage, bands)
      return (x, y.position(of: end))
    })
  }

  /// The names of the parts, to stand beside the last stack; none where they don't fit.
  private static func partNames(_ stage: Stage) -> [String] {
    let names = stage.series.map(\.name)
    let last = stage.data.places.count - 1
    guard names.count > 1, names.count <= Stage.seriesLimit,
      stage.series.allSatisfy({ ($0.values[last]?.doubleValue ?? -1) >= 0 }),
      names.allSatisfy({ Drawing.width(of: $0) < stage.width * 0.25 })
    else { return [] }
    return names
  }

  private static func draw(
    _ names: [String], _ stacks: Stacks, _ bands: BandScale, in frame: inout VerticalFrame
  ) {
    let last = stacks.ends.count - 1
    let middles = names.indices.map { index -> Double in
      let ends = stacks.ends[last][index] ?? (0, 0)
      return frame.y.position(of: (ends.from + ends.to) / 2)
    }
    let half = frame.drawing.lineHeight / 2
    let places = LabelSpread.places(
      middles, size: frame.drawing.lineHeight, in: half...frame.plot.maxY + half)
    let edge = bands.start(of: last) + bands.width
    let x = frame.plot.maxX + 6
    for (index, place) in places.enumerated() {
      guard let place,
        frame.drawing.label(names[index], x: x, y: place, margin: 0)
      else { continue }
      frame.drawing.line([(edge + 2, middles[index]), (x - 3, place)], .connector)
    }
  }

  /// The lowest end of a bar that hangs from zero; its number stands below it.
  private static func lowest(_ stage: Stage) -> Double? {
    stage.series.flatMap(\.values).compactMap { value in
      value.flatMap { $0.doubleValue < 0 ? $0.extent.lowerBound : nil }
    }.min()
  }

  private static func barWidth(_ stage: Stage, _ bands: BandScale, isStacked: Bool) -> Double {
    guard !isStacked, stage.series.count > 1 else { return bands.width }
    return max(1, bands.width / Double(stage.series.count) - 1)
  }

  /// The middle of a bar in its group.
  private static func groupX(
    _ place: Int, _ series: Int, _ stage: Stage, _ bands: BandScale
  ) -> Double {
    bands.start(of: place)
      + (Double(series) + 0.5) * bands.width / Double(max(1, stage.series.count))
  }

  private static func drawGroup(
    _ place: Int, _ stage: Stage, _ bands: BandScale, _ barWidth: Double,
    _ textures: inout Textures, _ whiskers: inout Whiskers, in frame: inout VerticalFrame
  ) {
    let width = bands.width / Double(max(1, stage.series.count))
    for index in stage.series.indices {
      guard let value = stage.series[index].values[place] else { continue }
      let x = bands.start(of: place) + Double(index) * width
      if let end = value.barEnd {
        drawBar(
          (0, end), x, barWidth, stage.bar(ofPlace: place, series: index), place, index, stage,
          &textures, in: &frame)
      }
      if let range = value.range {
        whiskers.addUpright(
          x: x + barWidth / 2, from: frame.y.position(of: range.lowerBound),
          to: frame.y.position(of: range.upperBound))
      }
    }
  }

  /// Every value at its own bar, or none: some with and some without would look like a choice.
  private static func labelGroups(
    _ stage: Stage, _ bands: BandScale, in frame: inout VerticalFrame
  ) {
    var labels: [Drawing.Request] = []
    for (index, series) in stage.series.enumerated() {
      for (place, value) in series.values.enumerated() {
        guard let value else { continue }
        let isFall = value.doubleValue < 0
        let end = frame.y.position(
          of: isFall ? value.extent.lowerBound : value.extent.upperBound)
        let text = stage.label(value, frame.format)
        let hasRoom =
          value.range == nil && abs(end - frame.y.position(of: 0)) > 20
          && frame.drawing.width(of: text, scale: 0.92)
            < barWidth(stage, bands, isStacked: false) - 2
        let look = stage.text(onPlace: place, series: index)
        labels.append(
          Drawing.Request(
            text: text, x: groupX(place, index, stage, bands), y: end + (isFall ? 10 : -9),
            inside: hasRoom ? (end + (isFall ? -10 : 10), look) : nil))
      }
    }
    frame.drawing.labelAll(labels, look: .plain.with(.paper), scale: 0.92)
  }

  private static func drawStack(
    _ place: Int, _ stacks: Stacks, _ overlay: Overlay, _ stage: Stage, _ bands: BandScale,
    _ textures: inout Textures, in frame: inout VerticalFrame
  ) {
    let x = bands.start(of: place)
    for (index, ends) in stacks.ends[place].enumerated() {
      guard let ends, let size = stacks.sizes[place][index] else { continue }
      drawBar(
        ends, x, bands.width, stage.part(ofPlace: place, series: index), place, index, stage,
        &textures, in: &frame)
      let box = Self.box(ends, x, bands.width, frame.y)
      guard stage.chart.showsValues, box.height > 17 else { continue }
      let text = stacks.label(place, index, size, stage, frame.format)
      guard frame.drawing.width(of: text, scale: 0.85) < bands.width - 4 else { continue }
      let look = textures.look(
        ofText: stage.text(onPlace: place, series: index),
        on: stage.colour(ofPlace: place, series: index))
      _ = overlay.heightsOfNumber(at: place, in: box, frame.y).first { height in
        frame.drawing.label(
          text, x: x + bands.width / 2, y: height, anchor: .middle, look: look, scale: 0.85,
          margin: 1)
      }
    }
  }

  private static func drawBar(
    _ ends: (from: Double, to: Double), _ x: Double, _ width: Double, _ look: Look, _ place: Int,
    _ index: Int, _ stage: Stage, _ textures: inout Textures, in frame: inout VerticalFrame
  ) {
    let box = box(ends, x, width, frame.y)
    frame.drawing.add(.rectangle(box, look, tip: stage.tip(place, index)))
    textures.addUpright(
      index, x: x + width / 2, from: frame.y.position(of: ends.from),
      to: frame.y.position(of: ends.to))
  }

  private static func box(
    _ ends: (from: Double, to: Double), _ x: Double, _ width: Double, _ y: ValueScale
  ) -> Box {
    let (a, b) = (y.position(of: ends.from), y.position(of: ends.to))
    return Box(x: x, y: min(a, b), width: width, height: abs(a - b))
  }
}
