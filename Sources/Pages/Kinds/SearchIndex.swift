import Markup
import SiteModel

extension PageKind {
  static let searchIndex = file(
    "search-index", "a part of the index in which the search page looks", "搜索页查找用的索引的一部分"
  ) { planning in
    guard hasSearch(planning) else { return [] }
    let cut = SearchCut(of: planning.edition)
    return [contents(of: cut)] + cut.volumes.flatMap { files(of: $0) }
      + planning.edition.reports.flatMap(texts(of:))
  }

  /// Which volumes and blocks there are, each with a mark that changes with it, so that nobody reads an
  /// old file along with a new one.
  private static func contents(of cut: SearchCut) -> FileDraft {
    let blocks = cut.volumes.flatMap { volume in
      ["\(volume.name) \(volume.count)"]
        + volume.blocks.map { "\($0.name) \($0.count) \($0.parts)" }
    }
    return FileDraft(
      path: SearchCut.contents, subject: blocks.joined(separator: " "),
      making: .written { desk, output in
        var json = JSONWriter(capacity: 2048)
        json.object { json in
          json.name("volumes")
          json.array { json in
            for volume in cut.volumes { json.object { write(volume, on: desk.view, to: &$0) } }
          }
        }
        json.endLine()
        output.append(verbatim: json.bytes)
      })
  }

  private static func write(
    _ volume: SearchCut.Volume, on site: SiteView, to json: inout JSONWriter
  ) {
    json.member("name", volume.name)
    json.member("version", site.reader.fingerprintOfTitles(volume.span).description)
    json.member("titles", orNull: volume.shardCount)
    json.name("blocks")
    json.array { json in
      for block in volume.blocks {
        json.object { json in
          json.member("name", block.name)
          json.member("version", site.reader.searched(block.span).description)
          json.member("first", orNull: block.first)
          json.member("count", orNull: block.count)
          json.member("words", orNull: block.shardCount)
        }
      }
    }
  }

  private static func files(of volume: SearchCut.Volume) -> [FileDraft] {
    func draft(
      _ path: SitePath,
      _ write: @escaping @Sendable (SearchVolume, SiteView, inout OutputBuffer) -> Void
    ) -> FileDraft {
      FileDraft(
        path: path, subject: "\(volume.span.first) \(volume.span.last) \(volume.count)",
        making: .written { desk, output in
          _ = desk.view.reader.fingerprintOfTitles(volume.span)
          write(desk.search.volume(volume), desk.view, &output)
        })
    }
    let titles = (0..<volume.shardCount).map { number in
      draft(volume.shard(number)) { $0.writeShard(number, to: &$2) }
    }
    let lists = (0..<volume.listCount).map { number in
      draft(volume.list(number)) { $0.writeList(number, on: $1, to: &$2) }
    }
    return titles + lists + volume.blocks.flatMap { files(of: $0) }
  }

  private static func files(of block: SearchCut.Block) -> [FileDraft] {
    (0..<block.shardCount).map { number in
      FileDraft(
        path: block.shard(number),
        subject: "\(block.span.first) \(block.span.last) \(block.count) \(block.parts)",
        making: .written { desk, output in
          _ = desk.view.reader.searched(block.span)
          desk.search.block(block).writeShard(number, to: &output)
        })
    }
  }

  /// The parts of a report's text, each by itself: title, address, date for machines and for people, column,
  /// how many parts follow the first; then the part.
  private static func texts(of report: Report) -> [FileDraft] {
    let key = SearchCut.key(of: report.path)
    let count = SearchedText.partCount(of: report)
    return (0..<count).map { part in
      FileDraft(
        path: SearchCut.text(key, part: part), subject: "\(report.id.file) \(count)",
        making: .written { (desk: PageDesk, output: inout OutputBuffer) throws(PageFault) in
          let site = desk.view
          guard let listing = site.reader.searchedReport(report.id) else { throw .nothingToShow }
          for line in [
            listing.title, site.link(to: listing.path), listing.date.machineReadable,
            listing.date.wordingInLists(in: site.language), listing.column.title, "\(count - 1)",
          ] {
            output.append(verbatim: line)
            output.append(byte: UInt8(ascii: "\n"))
          }
          let parts = desk.search.text(of: listing).parts
          if part < parts.count { output.append(verbatim: parts[part]) }
        })
    }
  }
}
