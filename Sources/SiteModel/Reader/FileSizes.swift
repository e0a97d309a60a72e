/// How large the files for download are. The contents of a site don't say: it is known once the files
/// are made, which happens before any page is made that shows it.
package struct FileSizes: Sendable {
  private let sizes: [SitePath: Int]

  /// Of a site of which no file is made yet.
  package static let none = FileSizes([:])

  /// - Parameter sizes: how many bytes the file at each address has.
  package init(_ sizes: [SitePath: Int]) { self.sizes = sizes }

  package subscript(path: SitePath) -> Int? { sizes[path] }
}
