import Foundation

/// Python with a browser to command, where there is one.
package enum Browser {
  package static let isAvailable: Bool = {
    let question = "import playwright, shutil, sys; sys.exit(shutil.which('chromium') is None)"
    do {
      return try python(["-c", question]).status == 0
    } catch {
      return false
    }
  }()

  /// Runs a script to its end.
  package static func python(_ arguments: [String]) throws -> (output: String, status: Int32) {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3"] + arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (String(decoding: data, as: UTF8.self), process.terminationStatus)
  }
}
