import SiteModel
import Synchronization

/// The blocks of one state of a site's index, each made once, when the first of its files is asked for.
///
/// A class with a lock, because files are made on all cores; what a block holds does not depend on who
/// asks first.
final class SearchBlocks: Sendable {
  private let blocks = Mutex<[SearchCut.Block: SearchBlock]>([:])

  func block(_ block: SearchCut.Block, _ make: () -> SearchBlock) -> SearchBlock {
    blocks.withLock { blocks in
      if let known = blocks[block] { return known }
      let made = make()
      blocks[block] = made
      return made
    }
  }
}
