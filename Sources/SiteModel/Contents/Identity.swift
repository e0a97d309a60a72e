import Characters

/// What a report is known by: its source file, as diagnostics name it. Other reports come and go, and
/// it keeps its name.
package struct ReportID: Hashable, Comparable, Sendable {
  package let file: String

  package init(_ file: String) { self.file = file }

  package static func < (a: Self, b: Self) -> Bool {
    a.file.utf8.lexicographicallyPrecedes(b.file.utf8)
  }
}

/// What a column is known by: its folder below the content folder, `news`.
package struct ColumnID: Hashable, Comparable, Sendable {
  package let folder: String

  package init(_ folder: String) { self.folder = folder }

  package static func < (a: Self, b: Self) -> Bool { a.folder < b.folder }
}

/// What a tag is known by: its word, in Unicode's form C. Tags stand in the order in which people look for
/// names.
package struct TagName: Hashable, Comparable, Sendable {
  package let text: String

  package init(_ text: String) { self.text = text }

  package static func < (a: Self, b: Self) -> Bool { NaturalOrder.isBefore(a.text, b.text) }
}
