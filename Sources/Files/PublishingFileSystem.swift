/// What publishing asks of a file system. Tests put faults between the publication and the disk.
package struct PublishingFileSystem: Sendable {
  package enum Kind: Sendable {
    case nothing
    case file
    case emptyFolder
    case folder
    case other
  }

  /// What is at a path; symbolic links are not followed.
  package var kind: @Sendable (_ path: String) throws(EnvironmentError) -> Kind
  /// The path with symbolic links resolved, or nil where nothing is there.
  package var resolved: @Sendable (_ path: String) -> String?
  /// Makes a folder and those above it, where they are missing.
  package var makeFolder: @Sendable (_ path: String) throws(EnvironmentError) -> Void
  /// Writes a new file, in a folder that may have to be made.
  package var write:
    @Sendable (_ path: String, _ bytes: [UInt8]) throws(EnvironmentError) -> FileStamp
  /// Adds to the end of a file that is there.
  package var append: @Sendable (_ path: String, _ bytes: [UInt8]) throws(EnvironmentError) -> Void
  /// Copies a file to a new one, in a folder that may have to be made.
  package var copy: @Sendable (_ from: String, _ to: String) throws(EnvironmentError) -> FileStamp
  /// Gives a file a second name, in a folder that may have to be made. False where the file system
  /// can't.
  package var link: @Sendable (_ from: String, _ to: String) throws(EnvironmentError) -> Bool
  /// The bytes of a file, or nil where there is none.
  package var read: @Sendable (_ path: String) throws(EnvironmentError) -> [UInt8]?
  /// The stamp of a file that is there and has just these bytes; nil for any other.
  package var matching:
    @Sendable (_ path: String, _ bytes: [UInt8]) throws(EnvironmentError) -> FileStamp?
  /// The stamp of a file that is there and has just the bytes of another; nil for any other.
  package var equalling:
    @Sendable (_ path: String, _ other: String) throws(EnvironmentError) -> FileStamp?
  /// Every file below a folder, by its path there, with its stamp; none where there is no folder. Names
  /// below it can be passed over.
  package var files:
    @Sendable (_ folder: String, _ passedOver: Set<String>) throws(EnvironmentError)
      -> [(path: String, stamp: FileStamp)]
  /// Removes a file, or a folder with all in it; nothing where nothing is there.
  package var remove: @Sendable (_ path: String) throws(EnvironmentError) -> Void
  /// Brings everything written to the file system of a folder to its disk.
  package var sync: @Sendable (_ folder: String) throws(EnvironmentError) -> Void
  /// Exchanges two paths in one step.
  package var exchange: @Sendable (_ a: String, _ b: String) throws(EnvironmentError) -> Void
  /// Renames to a path at which nothing may be.
  package var rename: @Sendable (_ from: String, _ to: String) throws(EnvironmentError) -> Void
  /// Puts a file in the place of another one in one step, in a folder that may have to be made; by way of
  /// a third path where the two are on different file systems.
  package var replace:
    @Sendable (_ from: String, _ to: String, _ between: String) throws(EnvironmentError) ->
      FileStamp
  /// Removes a file below a folder, and the folders between that are empty then.
  package var removeWithFolders:
    @Sendable (_ folder: String, _ path: String) throws(EnvironmentError) -> Void
  /// What keeps a folder from being exchanged, as far as that shows; nil where nothing does.
  package var holder: @Sendable (_ folder: String) -> FolderHolder?
  /// Takes the lock at a path; `wait` is called once where another build holds it.
  package var lock:
    @Sendable (_ path: String, _ wait: () -> Void) throws(EnvironmentError) -> BuildLock
}
