internal import KaopingCore

/// Work over the rows of whole columns, some rows at a time on all threads.
enum RowPieces {
    /// How many rows are done at a time; so few are not worth a thread.
    static let rows = 1 << 15

    /// Does every piece of some rows once and returns when all are done.
    ///
    /// - Parameters:
    ///   - count: how many rows.
    ///   - threads: how many threads.
    ///   - body: does the rows of a piece; it must not depend on those of others.
    static func forEach(
        _ count: Int,
        threads: Int,
        _ body: @escaping @Sendable (Range<Int>) -> Void
    ) {
        Parallel.forEach((count + rows - 1) / rows, threads: threads) { piece in
            body(piece * rows..<min(count, (piece + 1) * rows))
        }
    }
}
