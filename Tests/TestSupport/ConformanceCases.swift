import Foundation

/// The cases of specifications, which are not part of the sources.
public enum ConformanceCases {
  /// The folder with them: `CONFORMANCE` names it, or it lies beside the checkout. Nil where there is
  /// none.
  public static let folder: URL? = {
    let folder =
      ProcessInfo.processInfo.environment["CONFORMANCE"].map { URL(filePath: $0) }
      ?? URL(filePath: #filePath).appending(path: "../../../../shared/conformance").standardized
    return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
  }()

  /// What to say where there is none.
  public static let absence = """
    the conformance cases are missing: nothing here says whether the specification is followed. \
    Put them into ../shared/conformance beside the checkout, or name their folder in CONFORMANCE
    """
}
