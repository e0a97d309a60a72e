import Files
import Foundation

/// Ends a build on the signals that ask for it, with nothing left behind and nothing half done.
///
/// A class, because the signals are watched for as long as it lives.
final class StopSignals {
  private var sources: [any DispatchSourceSignal] = []

  init(_ interruption: Interruption) {
    for number in [SIGINT, SIGTERM, SIGHUP] {
      // One that is ignored, as under nohup, stays so.
      var before = sigaction()
      sigaction(number, nil, &before)
      let isIgnored = before.__sigaction_handler.sa_handler.map {
        unsafeBitCast($0, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
      }
      guard isIgnored != true else { continue }
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        interruption.stop { _exit(128 + number) }
      }
      source.resume()
      sources.append(source)
    }
  }
}
