import ScorerABI

@testable import ScorerKit

/// Calls a scorer's table with structs of the test's own making.
struct Boundary {
    let raw: UnsafePointer<kp_scorer>

    init(_ type: any Scorer.Type) {
        raw = ScorerExport.scorer(type)
    }

    /// Returns a plain column of numbers that all are there.
    static func column(_ numbers: UnsafeMutableBufferPointer<Double>) -> kp_column {
        var column = kp_column()
        column.struct_size = UInt32(MemoryLayout<kp_column>.size)
        column.kind = UInt32(KP_COLUMN_NUMBER)
        column.entries = Int64(numbers.count)
        column.numbers = UnsafePointer(numbers.baseAddress)
        return column
    }

    /// Scores a block of some columns; returns the status and what was written.
    func score(
        _ columns: [kp_column],
        rows: Int
    ) -> (status: Int32, values: [Double], unscored: Int64, error: String) {
        var columns = columns
        var values = [Double](repeating: -1, count: rows)
        var states = [UInt8](repeating: 0, count: rows)
        var text = [CChar](repeating: 0, count: 512)
        return columns.withUnsafeMutableBufferPointer { columns in
            values.withUnsafeMutableBufferPointer { values in
                states.withUnsafeMutableBufferPointer { states in
                    text.withUnsafeMutableBufferPointer { text in
                        var block = kp_block()
                        block.rows = Int64(rows)
                        block.columns = UnsafePointer(columns.baseAddress)
                        block.column_count = Int64(columns.count)
                        var scores = kp_scores()
                        scores.values = values.baseAddress
                        scores.states = states.baseAddress
                        var error = kp_error()
                        error.text = text.baseAddress
                        error.capacity = Int64(text.count)
                        let status = ParameterPack([], childCount: 1).withRaw {
                            raw.pointee.score(
                                raw.pointee.context,
                                $0,
                                &block,
                                nil,
                                &scores,
                                &error
                            )
                        }
                        let written = kp_text(bytes: text.baseAddress, length: error.length)
                        return (status, Array(values), scores.unscored, String(written))
                    }
                }
            }
        }
    }

    /// Scores a complete plain column; returns how many rows have no score.
    func unscored(_ numbers: [Double]) -> Int64 {
        var numbers = numbers
        let rows = numbers.count
        return numbers.withUnsafeMutableBufferPointer {
            score([Boundary.column($0)], rows: rows).unscored
        }
    }
}
