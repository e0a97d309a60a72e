import SiteModel

/// A long list in pages: `/news/`, `/news/page/2/` and so on.
struct Pagination: Sendable {
  let base: SitePath
  /// From 1.
  let current: Int
  /// At least 1.
  let total: Int
  private let pageSize: Int
  private let itemCount: Int

  init(of itemCount: Int, pageSize: Int, base: SitePath, current: Int = 1) {
    self.base = base
    self.current = current
    self.pageSize = pageSize
    self.itemCount = itemCount
    total = max(1, (itemCount + pageSize - 1) / pageSize)
  }

  func path(of page: Int) -> SitePath {
    page == 1 ? base : base.page("page").page("\(page)")
  }

  var path: SitePath { path(of: current) }

  /// Which items the current page shows.
  var range: Range<Int> {
    let start = (current - 1) * pageSize
    return start..<min(start + pageSize, itemCount)
  }

  /// The pages worth a link: the first, the last, and those around the current one. All of them
  /// would make the cost of a list grow with its square.
  var linked: [Int] {
    let near = max(1, current - 2)...min(total, current + 2)
    var pages = Array(near)
    if near.lowerBound > 1 { pages.insert(1, at: 0) }
    if near.upperBound < total { pages.append(total) }
    return pages
  }
}
