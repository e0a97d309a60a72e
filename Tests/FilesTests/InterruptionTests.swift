import Files
import Foundation
import Synchronization
import Testing

/// A build that is stopped leaves nothing behind.
@Suite struct InterruptionTests {
  private final class Flag: Sendable {
    let isUp = Atomic(false)
  }

  /// Stopped when only the marker of the staging folder is still to be written.
  @Test func keepsWhatIsRemovedFromComingBack() async throws {
    let memory = MemoryFileSystem()
    let interruption = Interruption()
    let publication = try Publication(
      to: "/site/public", files: memory.publishing, interruption: interruption)
    let staging = try publication.begin(for: ["a.html"])
    let page = try staging.put(Array("a".utf8), Fingerprint(of: "a"), at: "a.html")
    // Threads of their own, because neither comes to an end.
    let (stopped, failed) = (Flag(), Flag())
    Thread.detachNewThread {
      interruption.stop {
        stopped.isUp.store(true, ordering: .sequentiallyConsistent)
        while true { sleep(1) }
      }
    }
    while !stopped.isUp.load(ordering: .sequentiallyConsistent) {
      try await Task.sleep(for: .milliseconds(1))
    }
    Thread.detachNewThread {
      do {
        let lock = try memory.publishing.lock("/site/.public.sitegen/lock") {}
        _ = try publication.commit([page], of: staging, holding: lock.mark)
      } catch {
        failed.isUp.store(true, ordering: .sequentiallyConsistent)
      }
    }
    // Long enough for a build that is not held back.
    try await Task.sleep(for: .milliseconds(300))
    #expect(memory.files(below: "/site").keys.filter { $0.contains("staging") } == [])
    let hasFailed = failed.isUp.load(ordering: .sequentiallyConsistent)
    #expect(hasFailed == false)
  }
}
