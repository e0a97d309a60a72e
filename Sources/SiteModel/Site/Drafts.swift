/// Which of a site's contents are unfinished: those that say so themselves, and the reports of columns that
/// do.
package struct Drafts: Sendable {
  private let columns: Set<ColumnID>
  /// All columns, unfinished or not.
  private let known: Set<ColumnID>

  package init(of contents: some Sequence<ParsedContent>) {
    var (columns, known): (Set<ColumnID>, Set<ColumnID>) = ([], [])
    for case .column(let column) in contents {
      known.insert(column.id)
      if column.isDraft { columns.insert(column.id) }
    }
    self.columns = columns
    self.known = known
  }

  package func contains(_ content: ParsedContent) -> Bool {
    switch content {
    case .report(let report): contains(report)
    case .page(let page): page.release.isDraft
    case .column(let column): column.isDraft
    case .term(let term): term.isDraft
    case .topic(let topic): topic.isDraft
    case .home, .indicator, .indicatorIndex, .glossary: false
    }
  }

  func contains(_ report: Report) -> Bool {
    if report.release.isDraft { return true }
    if columns.isEmpty { return false }
    // The column that a report names counts if there is such a one.
    let named = report.namedColumn.map { ColumnID($0.value) }.flatMap {
      known.contains($0) ? $0 : nil
    }
    return columns.contains(named ?? report.homeColumn)
  }
}
