import Markup
import SiteModel

extension PageKind {
  static let searchIndex = file(
    "search-index", "a part of the index in which the search page looks", "搜索页查找用的索引的一部分"
  ) { planning in
    guard hasSearch(planning) else { return [] }
    let cut = SearchCut(of: planning.edition)
    return [contents(of: cut)] + cut.blocks.flatMap { files(of: $0) }
      + texts(of: cut, in: planning.edition)
  }

  /// Which blocks there are, with a mark that changes with each, so that nobody reads an old file along
  /// with a new one.
  private static func contents(of cut: SearchCut) -> FileDraft {
    let names = cut.blocks.map { "\($0.name) \($0.count)" }.joined(separator: " ")
    return FileDraft(
      path: SearchCut.contents, subject: names,
      making: .written { desk, output in
        var json = JSONWriter(capacity: 2048)
        json.object { json in
          json.name("blocks")
          json.array { json in
            for block in cut.blocks { json.object { write(block, on: desk.view, to: &$0) } }
          }
        }
        json.endLine()
        output.append(verbatim: json.bytes)
      })
  }

  private static func write(
    _ block: SearchCut.Block, on site: SiteView, to json: inout JSONWriter
  ) {
    json.member("name", block.name)
    json.member("version", site.reader.searched(block.span).description)
    json.member("count", orNull: block.count)
    json.member("words", orNull: block.shardCount)
    json.member("titles", orNull: block.titleShardCount)
  }

  private static func files(of block: SearchCut.Block) -> [FileDraft] {
    func draft(
      _ path: SitePath,
      _ write: @escaping @Sendable (SearchBlock, SiteView, inout OutputBuffer) -> Void
    ) -> FileDraft {
      FileDraft(
        path: path, subject: "\(block.span.first) \(block.span.last) \(block.count)",
        making: .written { desk, output in
          _ = desk.view.reader.searched(block.span)
          write(desk.searchBlock(block), desk.view, &output)
        })
    }
    let words = (0..<block.shardCount).map { number in
      draft(block.shard(number)) { $0.writeShard(number, to: &$2) }
    }
    let titles = (0..<block.titleShardCount).map { number in
      draft(block.titleShard(number)) { $0.writeTitleShard(number, to: &$2) }
    }
    let lists = (0..<block.listCount).map { number in
      draft(block.list(number)) { $2.append(verbatim: $0.writeList(number, on: $1)) }
    }
    return words + titles + lists
  }

  private static func texts(of cut: SearchCut, in edition: Edition) -> [FileDraft] {
    edition.reports.compactMap { report in
      guard let block = cut.blocks.first(where: { $0.span.contains(report.date.date) }) else {
        return nil
      }
      let key = SearchCut.key(of: report.path)
      return FileDraft(
        path: SearchCut.text(key), subject: report.id.file,
        making: .written { (desk: PageDesk, output: inout OutputBuffer) throws(PageFault) in
          _ = desk.view.reader.searched(block.span)
          let found = desk.searchBlock(block).writeText(key, on: desk.view, to: &output)
          if !found { throw .nothingToShow }
        })
    }
  }
}
