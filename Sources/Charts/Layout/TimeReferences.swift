import Statistics

/// What happened when, along a time axis: events as lines, stretches of time as shades.
struct TimeReferences {
  private let events: [(x: Double, label: String)]
  private let spans: [(x: ClosedRange<Double>, label: String)]

  /// - Parameter time: nil where the places are no periods; then there is nothing to draw.
  init(_ stage: Stage, along time: TimeScale?, within plot: Box) {
    guard let time, stage.traits.additions.contains(.events) else {
      (events, spans) = ([], [])
      return
    }
    // A period reaches further than its point, and so beyond the axis at both ends.
    let position = { (day: Double) in min(max(time.position(ofDay: day), plot.x), plot.maxX) }
    events = stage.chart.events.map { (position($0.period.middleDay), $0.label) }
    spans = stage.chart.spans.map { span in
      let start = position(Double(span.period.firstDay.daysSince1970))
      let end = position(Double(span.period.lastDay.daysSince1970 + 1))
      return (start...max(start, end), span.label)
    }
  }

  /// Whether a stretch shares time, or an end, with another one: then shades alone would not tell where
  /// either ends.
  private func touchesAnother(_ index: Int) -> Bool {
    let own = spans[index].x
    return spans.indices.contains { other in
      other != index && spans[other].x.lowerBound <= own.upperBound + 0.5
        && own.lowerBound <= spans[other].x.upperBound + 0.5
    }
  }

  /// The widest part of a stretch that is no other's; all of it where there is none.
  private func ownPart(_ index: Int) -> ClosedRange<Double> {
    var parts = [spans[index].x]
    for other in spans.indices where other != index {
      let taken = spans[other].x
      parts = parts.flatMap { part -> [ClosedRange<Double>] in
        guard part.overlaps(taken) else { return [part] }
        let left = (part.lowerBound, min(part.upperBound, taken.lowerBound))
        let right = (max(part.lowerBound, taken.upperBound), part.upperBound)
        return [left, right].filter { $0.0 < $0.1 }.map { $0.0...$0.1 }
      }
    }
    return parts.max { $0.upperBound - $0.lowerBound < $1.upperBound - $1.lowerBound }
      ?? spans[index].x
  }

  /// Shaded stretches, under the marks; where two of them meet, with lines at their ends, and darker where
  /// both are.
  func drawSpans(in frame: inout VerticalFrame) {
    for span in spans {
      // What has no width at an edge is still seen there.
      let width = max(2, span.x.upperBound - span.x.lowerBound)
      frame.drawing.add(
        .rectangle(
          Box(
            x: min(span.x.lowerBound, frame.plot.maxX - width), y: frame.plot.y, width: width,
            height: frame.plot.height),
          .band))
    }
    for (index, span) in spans.enumerated() where touchesAnother(index) {
      for x in [span.x.lowerBound, span.x.upperBound] {
        frame.drawing.add(
          .path(.down(x: x, y: frame.plot.y, length: frame.plot.height), .connector))
      }
    }
  }

  /// Lines, and what all of them are called: along the top, where there is room.
  func drawEvents(in frame: inout VerticalFrame) {
    for event in events {
      frame.drawing.add(
        .path(.down(x: event.x, y: frame.plot.y, length: frame.plot.height), .event))
    }
    for (x, label) in events {
      let end = x + 4 + frame.drawing.width(of: label, scale: 0.92)
      // A name that reaches over the next event's line would be read as that one's.
      let isBefore = events.contains { $0.x > x && $0.x <= end }
      place(label, x: x, beside: isBefore ? -4 : 4, in: &frame)
    }
    for (index, span) in spans.enumerated() {
      let part = ownPart(index)
      place(span.label, x: (part.lowerBound + part.upperBound) / 2, beside: 0, in: &frame)
    }
  }

  /// - Parameter beside: how far from the line it begins, or, below zero, how far before it it ends.
  private func place(
    _ label: String, x: Double, beside: Double, in frame: inout VerticalFrame
  ) {
    let half = frame.drawing.width(of: label, scale: 0.92) / 2
    let centre = min(max(x, half + 1), frame.drawing.width - half - 1)
    let heights = stride(from: frame.plot.y - 10, through: frame.plot.maxY - 12, by: 18)
    let anchors: (Drawing.Anchor, Drawing.Anchor) =
      beside == 0 ? (.middle, .middle) : beside > 0 ? (.start, .end) : (.end, .start)
    let places = heights.flatMap { height in
      [
        Drawing.Place(x: x + beside, y: height, anchor: anchors.0),
        Drawing.Place(x: x - beside, y: height, anchor: anchors.1),
        Drawing.Place(x: centre, y: height, anchor: .middle),
      ]
    }
    frame.place(label, at: places, look: TextLook.quiet.with(.paper))
  }
}

extension Period {
  fileprivate var middleDay: Double {
    Double(firstDay.daysSince1970 + lastDay.daysSince1970) / 2
  }
}
