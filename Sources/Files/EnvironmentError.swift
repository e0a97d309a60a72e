import Glibc

/// The environment failed: a disk is full, a folder may not be written. Nothing the editor wrote is
/// to blame, so this is thrown and not a diagnostic.
package struct EnvironmentError: Error, CustomStringConvertible {
  package let description: String

  package init(_ description: String) {
    self.description = description
  }

  /// Takes the cause from `errno`.
  /// - Parameter action: completes "cannot …".
  package init(cannot action: String, _ path: String, code: Int32 = errno) {
    description = "cannot \(action) \(path): \(String(cString: strerror(code)))"
  }
}
