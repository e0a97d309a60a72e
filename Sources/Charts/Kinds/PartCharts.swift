import Statistics

/// Parts of one whole as a hundred squares: easy to count, hard to misjudge.
enum WaffleChart {
  static func draw(_ stage: Stage) -> Drawing {
    let parts = Parts(stage)
    let cell = stage.isNarrow ? 16.0 : 20
    let grid = cell * 10
    let draft = Drawing(width: stage.width, height: 10)
    let isBeside = stage.width - grid > 150
    let x = isBeside ? grid + 18 : 2
    let lines = parts.labels(fitting: (stage.width - x - 26) / draft.fontSize)
    let rows = Double(lines.count) * 24
    let height = isBeside ? max(grid, rows) + 4 : grid + rows + 14
    var drawing = Drawing(width: stage.width, height: height)
    var textures = Textures(barWidth: cell - 2, isShown: true)
    var index = 0
    for (part, count) in parts.hundredths.enumerated() {
      for _ in 0..<count {
        let (row, column) = (index / 10, index % 10)
        let box = Box(
          x: 1 + Double(column) * cell, y: 1 + Double(row) * cell, width: cell - 2,
          height: cell - 2)
        drawing.add(.rectangle(box, style: parts.barStyle(part, stage), tip: nil))
        textures.addLying(part, y: box.y + box.height / 2, from: box.x, to: box.maxX)
        index += 1
      }
    }
    textures.draw(in: &drawing)
    let top = isBeside ? 12.0 : grid + 22
    parts.drawKey(lines, x: x, y: top, hasTextures: true, stage, in: &drawing)
    return drawing
  }
}

/// A circle cut into at most five parts; only where it is asked for.
enum PieChart {
  static let limit = 5
  /// The share from which on a slice has room for its figure.
  private static let roomyShare = 0.1

  static func draw(_ stage: Stage) -> Drawing {
    let parts = Parts(stage)
    let radius = min(stage.width * 0.22, 92)
    let isBeside = stage.width > 360
    // Room for the shares of thin slices.
    let margin = parts.shares.allSatisfy({ $0 >= Self.roomyShare }) ? 4.0 : 34
    let x = isBeside ? radius * 2 + margin * 2 + 14 : 2
    let rows = Double(parts.labels.count) * 24
    let height =
      isBeside ? max(radius * 2 + margin * 2, rows + 8) : radius * 2 + margin * 2 + rows + 14
    var drawing = Drawing(width: stage.width, height: height)
    let center = (radius + margin, radius + margin)
    var turned = 0.0
    for (part, share) in parts.shares.enumerated() {
      let style = parts.barStyle(part, stage) + " y"
      if share >= 0.9999 {
        drawing.add(
          .circle(x: center.0, y: center.1, radius: radius, style: style, tip: parts.labels[part]))
      } else if share > 0 {
        drawing.add(
          .path(
            PathData.slice(
              x: center.0, y: center.1, radius: radius, from: Circle.point(turned),
              to: Circle.point(turned + share), isLarge: share > 0.5), style: style))
      }
      // The share ties a slice to its line of the key without colour.
      let isInside = share >= Self.roomyShare
      let middle = share >= 0.9999 ? (0, 0) : Circle.point(turned + share / 2)
      let distance = isInside ? radius * 0.66 : radius + 15
      if share > 0 {
        drawing.label(
          parts.shareTexts[part], x: center.0 + middle.0 * distance,
          y: center.1 + middle.1 * distance, anchor: .middle,
          style: isInside ? parts.styleOfText(part, stage) : "t", scale: 0.92, margin: 0)
      }
      turned += share
    }
    let lines = parts.labels(fitting: (stage.width - x - 24) / drawing.fontSize)
    let top = isBeside ? 16.0 : radius * 2 + margin * 2 + 16
    parts.drawKey(lines, x: x, y: top, hasTextures: false, stage, in: &drawing)
    return drawing
  }
}

/// Points on the unit circle, without Foundation.
enum Circle {
  /// - Parameter turn: from 0 to 1, clockwise from the top.
  static func point(_ turn: Double) -> (Double, Double) {
    let (sine, cosine) = sineAndCosine(turn * 2 * .pi)
    return (sine, -cosine)
  }

  /// By the series, after halving the angle until it is small; exact to 1e-12.
  private static func sineAndCosine(_ angle: Double) -> (Double, Double) {
    var (sine, cosine) = (0.0, 1.0)
    let small = angle / 64
    var (term, power) = (small, 1.0)
    sine = 0
    for n in stride(from: 1, through: 11, by: 2) {
      sine += power * term
      term *= small * small / Double((n + 1) * (n + 2))
      power = -power
    }
    cosine = (1 - sine * sine).squareRoot()
    for _ in 0..<6 { (sine, cosine) = (2 * sine * cosine, cosine * cosine - sine * sine) }
    return (sine, cosine)
  }
}

/// The parts of a whole: the places of the first series, or all series at the only place.
struct Parts {
  let names: [String]
  let shares: [Double]
  let shareTexts: [String]
  private let certainties: [DataValue.Certainty]
  /// Name, share and value of each.
  let labels: [String]
  /// Name and share.
  private let shortLabels: [String]
  private let isByPlace: Bool

  init(_ stage: Stage) {
    isByPlace = stage.series.count == 1
    let values: [DataValue?] =
      isByPlace ? stage.series[0].values : stage.series.map { $0.values.first ?? nil }
    names = isByPlace ? stage.placeNames : stage.series.map(\.name)
    let numbers = values.map { $0?.doubleValue ?? 0 }
    let total = numbers.reduce(0, +)
    shares = numbers.map { total > 0 ? $0 / total : 0 }
    let isPercent = stage.data.unit.unit == .percent
    shareTexts = zip(shares, values).map { share, value in
      // A share that was published is said as it was.
      if isPercent, let value { return stage.text(of: value) }
      let share = (share * 1000).rounded() / 10
      return share == share.rounded() ? "\(Int(share))%" : "\(share)%"
    }
    certainties = values.map { $0?.certainty ?? .final }
    shortLabels = zip(names, shareTexts).map { "\($0) \($1)" }
    labels = zip(shortLabels, values).map { label, value in
      guard let value, !isPercent else { return label }
      let text = stage.text(of: value)
      return stage.language == .chinese ? "\(label)（\(text)）" : "\(label) (\(text))"
    }
  }

  /// The labels where there is room for all of them; without the values where there is not.
  ///
  /// - Parameter width: in ems.
  func labels(fitting width: Double) -> [String] {
    let isRoom = labels.allSatisfy { TextMetrics.width(of: $0) <= width }
    return (isRoom ? labels : shortLabels).map { TextWrap.shortened($0, to: width) }
  }

  /// The style of a part's surface.
  func barStyle(_ index: Int, _ stage: Stage) -> String {
    let suffix = certainties[index] == .final ? "" : " e"
    return "b \(style(index, stage)) f\(index % Stage.seriesLimit)\(suffix)"
  }

  /// The style of a text on it.
  func styleOfText(_ index: Int, _ stage: Stage) -> String {
    guard certainties[index] == .final else { return "t" }
    return style(index, stage) == "sg" ? "t" : "o\(index % Stage.seriesLimit)"
  }

  /// A line for each part, with a sample of how it looks.
  func drawKey(
    _ lines: [String], x: Double, y: Double, hasTextures: Bool, _ stage: Stage,
    in drawing: inout Drawing
  ) {
    var textures = Textures(barWidth: 14, isShown: hasTextures)
    for (part, text) in lines.enumerated() {
      let y = y + Double(part) * 24
      drawing.add(
        .rectangle(
          Box(x: x, y: y - 7, width: 14, height: 14), style: barStyle(part, stage), tip: nil))
      textures.addLying(part, y: y, from: x, to: x + 14)
      drawing.label(text, x: x + 20, y: y, style: "t", margin: 0)
    }
    textures.draw(in: &drawing)
  }

  private func style(_ index: Int, _ stage: Stage) -> String {
    if !stage.chart.highlighted.isEmpty {
      return stage.chart.highlighted.contains(names[index]) ? "s0" : "sg"
    }
    return index < Stage.seriesLimit ? "s\(index)" : "sg"
  }

  /// The shares in whole hundredths that add up to a hundred, by the largest remainders.
  var hundredths: [Int] {
    var counts = shares.map { Int($0 * 100) }
    let remainders = shares.indices.sorted {
      let (a, b) = (shares[$0] * 100 - Double(counts[$0]), shares[$1] * 100 - Double(counts[$1]))
      return a == b ? $0 < $1 : a > b
    }
    for index in remainders.prefix(max(0, 100 - counts.reduce(0, +))) { counts[index] += 1 }
    return counts
  }
}

/// Ordered stages in one unit, each as wide as what is left of the first.
enum FunnelChart {
  static func draw(_ stage: Stage) -> Drawing {
    let names = stage.placeNames
    let values = stage.series[0].values
    let largest = stage.allValues.max() ?? 1
    var frame = HorizontalFrame(stage, names: names, rowHeight: 40, top: 4)
    frame.drawNames()
    let format = stage.format()
    let center = frame.plot.x + frame.plot.width / 2
    var before: (width: Double, y: Double)?
    for place in names.indices {
      guard let value = values[place] else {
        before = nil
        continue
      }
      let width = largest > 0 ? frame.plot.width * value.doubleValue / largest : 0
      let y = frame.center(of: place)
      if let before {
        frame.drawing.add(
          .path(
            PathData.polygon([
              (center - before.width / 2, before.y), (center + before.width / 2, before.y),
              (center + width / 2, y - 13), (center - width / 2, y - 13),
            ]), style: "u"))
      }
      frame.drawing.add(
        .rectangle(
          Box(x: center - width / 2, y: y - 13, width: width, height: 26),
          style: stage.barStyle(ofPlace: place, series: 0),
          tip: stage.isNarrow ? nil : stage.tip(place, 0)))
      before = (width, y + 13)
      let text = stage.label(value, format)
      if frame.drawing.width(of: text) + 8 < width {
        frame.drawing.label(
          text, x: center, y: y, anchor: .middle,
          style: stage.styleOfText(onPlace: place, series: 0), margin: 0)
      } else if !frame.drawing.label(text, x: center + width / 2 + 5, y: y, style: "t", margin: 0) {
        frame.drawing.label(
          text, x: center - width / 2 - 5, y: y, anchor: .end, style: "t", margin: 0)
      }
    }
    return frame.drawing
  }
}

/// How a total comes about: what is added and taken away from the first value to the last.
///
/// The first place is the beginning; every other one a step. Where the last one is called like a
/// total, or the chart has one value more than steps, it is drawn from zero.
enum WaterfallChart {
  /// More steps than this have no room for their names.
  static let limit = 20

  static func draw(_ stage: Stage) -> Drawing {
    let names = stage.placeNames
    let values = stage.series[0].values.map { $0?.doubleValue }
    var ends: [(from: Double, to: Double, isTotal: Bool)?] = []
    var level = 0.0
    for (index, value) in values.enumerated() {
      guard let value else {
        ends.append(nil)
        continue
      }
      let isTotal =
        index == 0 || index == values.count - 1 && abs(value - level) < abs(value) * 1e-9
      ends.append(isTotal ? (0, value, true) : (level, level + value, false))
      level = isTotal ? value : level + value
    }
    let extremes = ends.compactMap { $0 }.flatMap { [$0.from, $0.to] }
    let draft = Drawing(width: stage.width, height: 10)
    let step = (stage.width - 50) / Double(max(1, names.count))
    let wrapped = names.map {
      TextWrap.lines(of: $0, width: max(1, (step - 6) / draft.fontSize / 0.92), limit: 3)
    }
    var frame = VerticalFrame(
      stage,
      VerticalFrame.Needs(
        values: extremes, includesZero: true, bottomLines: wrapped.map(\.count).max() ?? 1, top: 18,
        height: Double(stage.chart.height ?? 220)))
    let bands = BandScale(count: names.count, range: (frame.plot.x, frame.plot.maxX), padding: 0.3)
    var last: (x: Double, y: Double)?
    for (index, end) in ends.enumerated() {
      guard let end, let value = stage.series[0].values[index] else { continue }
      let (a, b) = (frame.y.position(of: end.from), frame.y.position(of: end.to))
      let x = bands.start(of: index)
      if let last { frame.drawing.line([(last.x, last.y), (x, last.y)], style: "n") }
      let isFall = end.to < end.from
      frame.drawing.add(
        .rectangle(
          Box(x: x, y: min(a, b), width: bands.width, height: max(abs(a - b), 1)),
          style: (end.isTotal ? "b s0" : isFall ? "b s1 f1" : "b s2") + value.barSuffix,
          tip: stage.isNarrow ? nil : stage.tip(index, 0)))
      last = (x + bands.width, b)
      let text =
        end.isTotal
        ? stage.label(value, frame.format) : stage.signedLabel(value, frame.format)
      frame.drawing.label(
        text, x: bands.center(of: index), y: isFall ? max(a, b) + 10 : min(a, b) - 9,
        anchor: .middle,
        style: "t", scale: 0.92, margin: 1)
      for (row, line) in wrapped[index].enumerated() {
        frame.drawing.label(
          line, x: bands.center(of: index), y: frame.plot.maxY + 18 + Double(row) * 17,
          anchor: .middle, style: "q", scale: 0.92, margin: 1)
      }
    }
    frame.drawZero()
    return frame.drawing
  }
}

/// A value against its target: the first series is the value, the second the target.
enum BulletChart {
  static func draw(_ stage: Stage) -> Drawing {
    let names = stage.placeNames
    let values = stage.allValues
    let format = stage.format(of: values)
    let legend = Legend.height(stage, stage.series.map(\.name))
    // Behind the value stands the target.
    let room = stage.series.dropFirst().flatMap { $0.values.compactMap { $0 } }
      .map { Drawing(width: 0, height: 0).width(of: " / \(stage.label($0, format))") }.max()
    var frame = HorizontalFrame(
      stage, names: names, rowHeight: 38, top: legend + 4, right: 6 + (room ?? 0))
    Legend.draw(stage, stage.series.map(\.name), .styles(["b s0", "u"]), in: &frame.drawing)
    frame.drawNames()
    let scale = BarChart.scale(values, stage, format, in: frame)
    for place in names.indices {
      let y = frame.center(of: place)
      let target = stage.series.count > 1 ? stage.series[1].values[place] : nil
      if let target {
        frame.drawing.add(
          .rectangle(
            Box(
              x: min(scale.position(of: 0), scale.position(of: target.doubleValue)), y: y - 13,
              width: abs(scale.position(of: target.doubleValue) - scale.position(of: 0)), height: 26
            ),
            style: "u", tip: nil))
      }
      if let value = stage.series[0].values[place] {
        let (a, b) = (scale.position(of: 0), scale.position(of: value.doubleValue))
        frame.drawing.add(
          .rectangle(
            Box(x: min(a, b), y: y - 6, width: abs(a - b), height: 12),
            style: stage.barStyle(ofPlace: place, series: 0),
            tip: stage.isNarrow ? nil : stage.tip(place, 0)))
        // Behind the bar, or before one that runs to the left.
        let ends = [value.doubleValue, target?.doubleValue ?? value.doubleValue]
        let isFall = value.doubleValue < 0
        let x = scale.position(of: isFall ? ends.min()! : ends.max()!) + (isFall ? -6 : 6)
        let anchor = isFall ? Drawing.Anchor.end : .start
        let text =
          target.map {
            "\(stage.label(value, format)) / \(stage.label($0, format))"
          }
          ?? stage.label(value, format)
        if !frame.drawing.label(text, x: x, y: y, anchor: anchor, style: "t", margin: 0) {
          frame.drawing.label(
            stage.label(value, format), x: x, y: y, anchor: anchor, style: "t", margin: 0)
        }
      }
      if let target {
        let x = scale.position(of: target.doubleValue)
        frame.drawing.add(.path("M\(Numbers.pair(x, y - 15))v30", style: "r w"))
      }
    }
    frame.drawVertical(at: scale.position(of: 0), style: "z")
    return frame.drawing
  }
}
