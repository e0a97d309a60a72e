import Foundation

/// The sample site's own theme.
public enum SampleTheme {
  /// Every file below the templates of this checkout, by path.
  public static func files() throws -> [String: [UInt8]] {
    let root = URL(filePath: #filePath).appending(path: "../../../templates").standardized
    var files: [String: [UInt8]] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: root.path) {
      let file = root.appending(path: path)
      let isFolder = try file.resourceValues(forKeys: [.isDirectoryKey]).isDirectory ?? false
      if !isFolder { files[path] = [UInt8](try Data(contentsOf: file)) }
    }
    return files
  }
}
