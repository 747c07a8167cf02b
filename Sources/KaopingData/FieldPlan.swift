/// What is done with one requested column in every row.
struct FieldPlan {
    /// How a cell is read.
    enum Step: UInt8 {
        case number
        case count
        case percentSign
        case flag
        case date
        case declared
        case code
        case text
        case key

        /// Whether cells are read as codes.
        var isCategory: Bool { self == .declared || self == .code }
    }

    /// How the cell is read.
    let step: Step
    /// How many columns are passed over before it; -1 reads the same cell again.
    let skip: Int
    /// What ends the field: a comma, or a line feed in the last column.
    let end: UInt8
    /// How many places the point moves to the left.
    let shift: Int
    /// The least value.
    let least: Double
    /// The largest value.
    let most: Double
    /// Whether there is a least or a largest value.
    let isBounded: Bool
    /// What a short number is divided by, see `NumberCell.Short.scale`.
    var scales: UnsafePointer<Double>
    /// How many columns from this one on are plain numbers without a gap between them.
    var run = 0
    /// The column's number in the file, from 0.
    let position: Int
    /// The column's index in the request.
    let index: Int
    /// Whether a blank is an error.
    let isRequired: Bool
    /// The values of the column: packed numbers, codes or text spans.
    var values: UnsafeMutableRawPointer
    /// Where numbers go that cannot be packed.
    var wide: UnsafeMutablePointer<Double>?
    /// The words of a category that have been seen; owned by the decoder.
    var cache: WordCache?
    /// The last day: its ten bytes in two words that overlap, and its code.
    var lastDay: (head: UInt64, tail: UInt64, code: UInt32) = (0, 0, 0)
    /// Where texts are put.
    var arena: UnsafeMutablePointer<UInt8>?
    /// Where the next text goes in the arena.
    var cursor = 0

    /// Creates the plans of a request, in the order of the file.
    static func all(
        _ request: TableRequest,
        _ heading: Heading,
        _ places: [HeadingPlace],
        _ store: ColumnStore,
        scales: UnsafePointer<Double>
    ) -> [FieldPlan] {
        let order = places.indices.sorted {
            (places[$0].position, $0) < (places[$1].position, $1)
        }
        var before = -1
        var plans = order.map { index in
            let position = places[index].position
            defer { before = position }
            return FieldPlan(
                request.columns[index],
                skip: position - before - 1,
                position: position,
                index: index,
                isLast: position == heading.all.count - 1,
                isKey: request.uniqueKey == index,
                isLookedUp: request.keys?.column == index,
                store: store,
                scales: scales
            )
        }
        for index in plans.indices.reversed() where plans[index].step == .number {
            let next = index + 1 < plans.count ? plans[index + 1] : nil
            // A cell that is read again is not part of a run, which forgets where cells begin.
            if next?.skip == -1 { continue }
            plans[index].run = 1 + (next?.skip == 0 ? next?.run ?? 0 : 0)
        }
        return plans
    }

    /// How many scales there are for numbers; as many again for percentages.
    static let scaleCount = 18

    private init(
        _ column: ColumnRequest,
        skip: Int,
        position: Int,
        index: Int,
        isLast: Bool,
        isKey: Bool,
        isLookedUp: Bool,
        store: ColumnStore,
        scales: UnsafePointer<Double>
    ) {
        let reading = FieldPlan.reading(column.kind)
        (step, shift) = (isLookedUp ? .key : reading.0, reading.1)
        let bounds = column.range?.closed ?? (-.infinity, .infinity)
        least = step == .count ? max(0, bounds.least) : bounds.least
        most = bounds.most
        isBounded = least != -.infinity || most != .infinity
        end = isLast ? Byte.lineFeed : Byte.comma
        isRequired = isKey || column.blank == .error
        self.scales = scales + (shift == 0 ? 0 : FieldPlan.scaleCount)
        self.skip = skip
        self.position = position
        self.index = index
        values = store.values[index].base
        wide = store.wide[index]?.base.assumingMemoryBound(to: Double.self)
        arena = store.arenas[index]?.base.assumingMemoryBound(to: UInt8.self)
    }

    /// Lets the values go to other memory.
    mutating func point(to store: ColumnStore) {
        values = store.values[index].base
        wide = store.wide[index]?.base.assumingMemoryBound(to: Double.self)
        arena = store.arenas[index]?.base.assumingMemoryBound(to: UInt8.self)
    }

    private static func reading(_ kind: ColumnRequest.Kind) -> (Step, Int) {
        switch kind {
        case .number: (.number, 0)
        case .count: (.count, 0)
        case .percent(.sign): (.percentSign, 2)
        case .percent(.hundred): (.number, 2)
        case .percent(.fraction): (.number, 0)
        case .flag: (.flag, 0)
        case .date: (.date, 0)
        case .category(.some): (.declared, 0)
        case .category(nil): (.code, 0)
        case .text: (.text, 0)
        }
    }
}

/// The memory of all columns of a table.
final class ColumnStore: Sendable {
    /// The values of each requested column.
    let values: [ColumnMemory]
    /// The bytes of each text column.
    let arenas: [ColumnMemory?]
    /// The numbers of each column of numbers that cannot be packed.
    let wide: [ColumnMemory?]

    /// Reserves memory for the most rows there can be; nil when there is no address space.
    ///
    /// The column `keys` holds rows of another table; `likelyRows` is how many there will be at least, as far as one can say.
    init?(
        _ columns: [ColumnRequest],
        keys: Int? = nil,
        rows: Int,
        likelyRows: Int = 0,
        bytes: Int
    ) {
        var values: [ColumnMemory] = []
        var arenas: [ColumnMemory?] = []
        var wide: [ColumnMemory?] = []
        for (index, column) in columns.enumerated() {
            let hasArena = column.kind == .text && index != keys
            let hasNumbers = !column.kind.isWords && index != keys
            let width = hasArena ? MemoryLayout<TextSpan>.stride : 4
            let doubles = hasNumbers ? ColumnMemory(bytes: rows * 8, color: index) : nil
            let arena = hasArena ? ColumnMemory(bytes: bytes, color: index) : nil
            let memory = ColumnMemory(
                bytes: rows * width,
                likely: likelyRows * width,
                color: index
            )
            guard let memory, (arena != nil) == hasArena, (doubles != nil) == hasNumbers else {
                return nil
            }
            values.append(memory)
            wide.append(doubles)
            arenas.append(arena)
        }
        self.values = values
        self.arenas = arenas
        self.wide = wide
    }
}
