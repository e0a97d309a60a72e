import Files

/// Work on a list, spread over all cores.
enum Parallel {
  /// Applies a function to pieces of a list; the results come back in the list's order.
  ///
  /// - Parameters:
  ///   - pieceSize: how many elements one piece has, long enough to be worth a task.
  ///   - progress: told after each piece how many elements are done.
  /// - Throws: the first failure, in the list's order, once all pieces are done or given up.
  static func map<Element: Sendable, Result: Sendable>(
    _ elements: [Element], pieceSize: Int = 32, progress: (Int) -> Void = { _ in },
    _ transform: @escaping @Sendable (ArraySlice<Element>) throws(EnvironmentError) -> [Result]
  ) async throws(EnvironmentError) -> [Result] {
    typealias Piece = Swift.Result<[Result], EnvironmentError>
    let starts = Array(stride(from: 0, to: elements.count, by: pieceSize))
    let pieces = await withTaskGroup(of: (Int, Piece?).self) { group in
      for (index, start) in starts.enumerated() {
        let slice = elements[start..<min(start + pieceSize, elements.count)]
        group.addTask {
          if Task.isCancelled { return (index, nil) }
          do throws(EnvironmentError) {
            return (index, .success(try transform(slice)))
          } catch {
            return (index, .failure(error))
          }
        }
      }
      var pieces = [Piece?](repeating: nil, count: starts.count)
      var done = 0
      for await (index, piece) in group {
        pieces[index] = piece
        if case .failure = piece { group.cancelAll() }
        done += min(pieceSize, elements.count - starts[index])
        progress(done)
      }
      return pieces
    }
    var results: [Result] = []
    results.reserveCapacity(elements.count)
    for case let piece? in pieces { results += try piece.get() }
    return results
  }
}
