import Files
import Markdown
import Markup

extension Body {
  /// Writes all but the charts, which are read again from the blocks that describe them.
  func write(to archive: inout ArchiveWriter) {
    archive.write(html.bytes)
    archive.write(outline) { heading, archive in
      archive.write(count: heading.level)
      archive.write(heading.text)
      archive.write(heading.id)
      archive.write(count: heading.gapsBefore)
      archive.write(count: heading.offset.map { $0 + 1 } ?? 0)
      archive.write(count: heading.line)
    }
    archive.write(figureLinks) { link, archive in
      archive.write(link.reference)
      archive.write(link.text)
      archive.write(link.before)
      archive.write(link.after)
      archive.write(link.beyond)
      archive.write(link.section.headings) { $1.write($0) }
      archive.write(link.section.above)
      archive.write(link.cell != nil)
      if let cell = link.cell {
        archive.write(cell.head)
        archive.write(cell.over)
        archive.write(cell.leading) { $1.write($0) }
        for text in [cell.corner, cell.row, cell.whole, cell.unit ?? "", cell.caption] {
          archive.write(text)
        }
        archive.write(cell.unit != nil)
      }
      archive.write(count: link.line)
      archive.write(count: link.column)
      archive.write(link.leavesGap)
      archive.write(count: link.addressOffset.map { $0 + 1 } ?? 0)
      archive.write(link.textOffsets) { $1.write(count: $0) }
    }
    for references in [links, pictures] {
      archive.write(references) { reference, archive in
        archive.write(reference.destination)
        archive.write(reference.text)
        archive.write(count: reference.line)
        archive.write(count: reference.column)
        archive.write(count: reference.length)
        archive.write(count: reference.addressRange.lowerBound)
        archive.write(count: reference.addressRange.count)
      }
    }
    archive.write(charts.map(\.block)) { block, archive in
      archive.write(block.words) { $1.write($0) }
      archive.write(block.text)
      archive.write(count: block.line)
      archive.write(count: block.column)
      archive.write(block.isClosed)
      archive.write(count: block.offset)
    }
    archive.write(termPlaces.offsets) { $1.write(count: Int($0)) }
  }

  private static func cell(
    from archive: inout ArchiveReader
  ) throws(ArchiveDamage) -> FigureLink.TableCell {
    let (head, over) = (try archive.text(), try archive.text())
    let leading = try archive.list { archive throws(ArchiveDamage) in try archive.text() }
    let (corner, row) = (try archive.text(), try archive.text())
    let whole = try archive.text()
    let (unit, caption) = (try archive.text(), try archive.text())
    return FigureLink.TableCell(
      head: head, over: over, leading: leading, corner: corner, row: row, whole: whole,
      unit: try archive.boolean() ? unit : nil,
      caption: caption)
  }

  /// - Parameter chart: reads the description of a chart.
  /// - Throws: for what ``write(to:)`` did not write.
  convenience init(
    from archive: inout ArchiveReader, idSpace: IDSpace, chart: (FencedBlock) -> ChartBlock?
  ) throws(ArchiveDamage) {
    let html = HTML(vouchedFor: try archive.block())
    let outline = try archive.list { archive throws(ArchiveDamage) in
      let (level, text, id) = (try archive.count(), try archive.text(), try archive.text())
      let (gapsBefore, offset) = (try archive.count(), try archive.count())
      let line = try archive.count()
      return Heading(
        level: level, text: text, id: id, gapsBefore: gapsBefore,
        offset: offset == 0 ? nil : offset - 1, line: line)
    }
    let figureLinks = try archive.list { archive throws(ArchiveDamage) in
      let (reference, text) = (try archive.text(), try archive.text())
      let (before, after) = (try archive.text(), try archive.text())
      let beyond = try archive.text()
      let section = FigureLink.Section(
        headings: try archive.list { archive throws(ArchiveDamage) in try archive.text() },
        above: try archive.text())
      let cell = try archive.boolean() ? try Self.cell(from: &archive) : nil
      let (line, column) = (try archive.count(), try archive.count())
      let leavesGap = try archive.boolean()
      let offset = try archive.count()
      var link = FigureLink(
        reference: reference, text: text, line: line, column: column, leavesGap: leavesGap,
        addressOffset: offset == 0 ? nil : offset - 1,
        textOffsets: try archive.list { archive throws(ArchiveDamage) in try archive.count() })
      (link.before, link.after, link.beyond, link.cell) = (before, after, beyond, cell)
      link.section = section
      return link
    }
    let links = try Self.references(from: &archive)
    let pictures = try Self.references(from: &archive)
    let blocks = try archive.list { archive throws(ArchiveDamage) in
      FencedBlock(
        words: try archive.list { archive throws(ArchiveDamage) in try archive.text() },
        text: try archive.text(), line: try archive.count(), column: try archive.count(),
        isClosed: try archive.boolean(), offset: try archive.count())
    }
    var charts: [ChartBlock] = []
    for block in blocks {
      guard let chart = chart(block) else { throw ArchiveDamage() }
      charts.append(chart)
    }
    let termPlaces = TermPlaces(
      offsets: try archive.list { archive throws(ArchiveDamage) in
        guard let offset = UInt32(exactly: try archive.count()) else { throw ArchiveDamage() }
        return offset
      })
    self.init(
      html: html, outline: outline, figureLinks: figureLinks, links: links, pictures: pictures,
      charts: charts, termPlaces: termPlaces, idSpace: idSpace)
  }

  private static func references(
    from archive: inout ArchiveReader
  ) throws(ArchiveDamage) -> [Reference] {
    try archive.list { archive throws(ArchiveDamage) in
      let (destination, text) = (try archive.text(), try archive.text())
      let (line, column, length) = (
        try archive.count(), try archive.count(), try archive.count()
      )
      let (start, count) = (try archive.count(), try archive.count())
      guard start >= 0, count >= 0 else { throw ArchiveDamage() }
      return Reference(
        destination: destination, text: text, line: line, column: column, length: length,
        addressRange: start..<start + count)
    }
  }
}
