internal import ScorerABI

/// A block of rows laid out for the boundary; owns its memory.
final class TrialBlock {
    let rows: Int
    private let columns: UnsafeMutablePointer<kp_column>
    private let count: Int
    private let parameterCount: Int
    private var counts: UnsafePointer<UnsafePointer<Int64>?>?
    private var owned: [UnsafeMutableRawPointer] = []

    /// Lays out some rows of columns; the last columns belong to parameters.
    ///
    /// A plain column is cut; a grouped one stays whole, and its offsets are cut.
    init(_ all: [TrialColumn], rows range: Range<Int>, parameterCount: Int) {
        rows = range.count
        count = all.count
        self.parameterCount = parameterCount
        columns = .allocate(capacity: max(1, count))
        for (index, column) in all.enumerated() {
            (columns + index).initialize(to: raw(column, range))
        }
    }

    /// Lays out columns of which each number stands once, with how many rows have it; nil is absent.
    init(counting all: [[Double]?]) {
        (rows, count, parameterCount) = (0, all.count, 0)
        columns = .allocate(capacity: max(1, count))
        var found: [UnsafePointer<Int64>?] = []
        for (index, numbers) in all.enumerated() {
            let tally = numbers.map { numbers in
                Dictionary(numbers.map { ($0, Int64(1)) }, uniquingKeysWith: +).sorted {
                    $0.key < $1.key
                }
            }
            let column = tally.map { TrialColumn.numbers($0.map(\.key)) } ?? .absent
            (columns + index).initialize(to: raw(column, 0..<(tally?.count ?? 0)))
            found.append(tally.map { own($0.map(\.value)) })
        }
        counts = own(found)
    }

    deinit {
        for memory in owned { memory.deallocate() }
        columns.deallocate()
    }

    var raw: kp_block {
        kp_block(
            struct_size: UInt32(MemoryLayout<kp_block>.size),
            reserved: 0,
            rows: Int64(rows),
            columns: columns,
            column_count: Int64(count - parameterCount),
            counts: counts
        )
    }

    var parameterColumns: UnsafePointer<kp_column>? {
        parameterCount == 0 ? nil : UnsafePointer(columns + (count - parameterCount))
    }

    private func raw(_ column: TrialColumn, _ rows: Range<Int>) -> kp_column {
        var raw = kp_column()
        raw.struct_size = UInt32(MemoryLayout<kp_column>.size)
        raw.kind = UInt32(KP_COLUMN_NUMBER)
        guard column.rowCount != nil else { return raw }
        let entries = column.offsets == nil ? rows : column.states.indices
        raw.entries = Int64(entries.count)
        switch column.entries {
        case .numbers(let numbers): raw.numbers = own(Array(numbers[entries]))
        case .texts(let codes, let dictionary):
            raw.kind = UInt32(KP_COLUMN_TEXT)
            raw.codes = own(Array(codes[entries]))
            raw.dictionary = own(dictionary.map(text))
            raw.dictionary_count = Int64(dictionary.count)
        }
        let states = column.states[entries]
        if states.contains(where: { $0 != .scored }) { raw.states = own(states.map(\.rawValue)) }
        if let offsets = column.offsets {
            raw.offsets = own(offsets[rows.lowerBound...rows.upperBound].map(Int64.init))
        }
        return raw
    }

    private func text(_ text: String) -> kp_text {
        let bytes = own(text.utf8.map { CChar(bitPattern: $0) })
        return kp_text(bytes: bytes, length: Int64(text.utf8.count))
    }

    private func own<T>(_ values: [T]) -> UnsafePointer<T> {
        let pointer = UnsafeMutablePointer<T>.allocate(capacity: max(1, values.count))
        pointer.initialize(from: values, count: values.count)
        owned.append(UnsafeMutableRawPointer(pointer))
        return UnsafePointer(pointer)
    }
}
