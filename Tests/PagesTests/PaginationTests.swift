import SiteModel
import Testing

@testable import Pages

@Suite struct PaginationTests {
  private func linked(_ current: Int, of total: Int) -> [Int] {
    Pagination(of: total, pageSize: 1, base: .home, current: current).linked
  }

  @Test func linksTheFirstTheLastAndThoseAroundTheCurrentPage() {
    #expect(linked(1, of: 1) == [1])
    #expect(linked(1, of: 10) == [1, 2, 3, 10])
    #expect(linked(5, of: 10) == [1, 3, 4, 5, 6, 7, 10])
    #expect(linked(10, of: 10) == [1, 8, 9, 10])
  }

  @Test func sharesTheItemsOut() {
    let pages = (1...3).map { Pagination(of: 5, pageSize: 2, base: .home, current: $0).range }
    #expect(pages == [0..<2, 2..<4, 4..<5])
    #expect(Pagination(of: 0, pageSize: 2, base: .home).total == 1)
  }
}
