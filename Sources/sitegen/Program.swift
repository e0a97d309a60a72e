import Foundation

/// The running program.
enum Program {
  /// As `--version` says it, and as copies of the theme are marked.
  static let version = "0.1.0"

  /// Its size and the time of its making: another build of sitegen has another identity.
  static var identity: String {
    let attributes = Bundle.main.executablePath.flatMap {
      try? FileManager.default.attributesOfItem(atPath: $0)
    }
    guard let attributes, let size = attributes[.size], let date = attributes[.modificationDate],
      let date = date as? Date
    else {
      // Without an identity nothing may be taken for unchanged.
      return UUID().uuidString
    }
    return "\(size) \(date.timeIntervalSince1970)"
  }
}

enum SystemClock {
  @Sendable static func nanosecondsSince1970() -> Int64 {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
  }
}

enum StandardInput {
  /// As diagnostics call it.
  static let name = "stdin"

  /// Everything there is.
  static func bytes() throws -> [UInt8] {
    [UInt8](try FileHandle.standardInput.readToEnd() ?? Data())
  }
}
