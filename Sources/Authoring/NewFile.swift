import Files
import Localization

/// A file that is to be written where none is.
package struct NewFile: Sendable {
  /// As it is opened.
  package let path: String
  package let text: String
  /// The report that it follows, as it is named.
  package var model: String?
  /// Whether there are other columns that it could have been meant for.
  package var mayBelongElsewhere = false

  /// Writes it; what is there already stays as it is.
  ///
  /// - Throws: an ``AuthoringFault`` where something is there, or an error of the environment.
  package func write(to files: PublishingFileSystem) throws {
    guard try files.kind(path) == .nothing else {
      throw AuthoringFault(
        "{file} is there already, and is left as it is; give the new one another name with --name",
        "{file} 已经有了，没有动它；用 --name 给新的另起一个名字", ["file": .text(path)])
    }
    do {
      _ = try files.write(path, Array(text.utf8))
    } catch {
      // Half a file would be an error of the next build. What can't be removed either is named by it.
      do { try files.remove(path) } catch _ {}
      throw error
    }
  }
}
