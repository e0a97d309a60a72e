import SiteModel
import Testing

@testable import Pages

@Suite struct DownloadColumnTests {
  /// No dimension may have the name of a column that every download has.
  @Test(arguments: ObservationsTable.columnsOfAll.map(\.name))
  func columnsAreReserved(name: String) {
    #expect(DownloadColumns.names.contains(name) || name == "dimension")
  }
}
