import Foundation

/// How many random cases a test tries: few in every run, many where somebody asks for them with
/// `THOROUGH=1`.
public enum Thoroughness {
  public static func count(_ few: Int, thorough many: Int) -> Int {
    ProcessInfo.processInfo.environment["THOROUGH"] == nil ? few : many
  }
}
