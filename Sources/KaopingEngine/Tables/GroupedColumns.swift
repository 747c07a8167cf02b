internal import KaopingCore
internal import KaopingProfile
internal import ScorerABI
internal import ScorerKit

/// The rows of a long table as a scorer takes them: its inputs as columns, in the order of the
/// units, made once so that a block of units is a window on them.
final class GroupedColumns: @unchecked Sendable {
    /// How many rows have a condition that cannot be decided; they do not count.
    let unknownRows: Int

    private let table: LongTable
    private let join: RowJoin
    private let columns: [GroupedColumn?]
    private let kinds: [InputDescription.Kind]
    private let headings: [String?]
    /// The unit whose entries come first.
    private let firstUnit: Int

    /// Brings the columns together; nil when the table was not read.
    ///
    /// - Parameters:
    ///   - input: which rows and columns.
    ///   - inputs: what the scorer takes.
    ///   - data: the units, and the table's rows.
    ///   - threads: how many threads may work.
    ///   - without: marks of units, 1 for each whose rows are left out.
    init?(
        _ input: GroupedInput,
        inputs: [InputDescription],
        _ data: UnitData,
        threads: Int,
        without: [Buffer<UInt8>] = []
    ) {
        guard let table = data.tables[input.table] else { return nil }
        self.table = table
        var entries = table.entries(data)
        if let condition = input.condition {
            let all = entries
            let isMet = all.values(condition, threads: threads)
            if case .numbers(let numbers, _) = isMet {
                unknownRows = all.join.rowCount { numbers.base[$0].isNaN }
            } else {
                unknownRows = 0
            }
            entries = all.filtered(isMet)
        } else {
            unknownRows = 0
        }
        for marks in without {
            let units = entries.join.unitOf
            entries = entries.filtered { marks[Int(units[$0])] == 0 }
        }
        join = entries.join
        columns = input.columns.map { slot in
            slot.map { GroupedColumn(entries.values(slot: $0), count: entries.count) }
        }
        kinds = inputs.map(\.kind)
        headings = input.headings
        firstUnit = 0
    }

    /// Takes some of the entries of one unit.
    private init(_ all: GroupedColumns, unit: Int, entries: [Int]) {
        unknownRows = 0
        table = all.table
        join = RowJoin(
            units: 1,
            found: entries.map { _ in 0 },
            rows: entries.map { all.join.rows[$0] }
        )
        let places = entries.map { Int32($0) }
        columns = all.columns.map { column in
            column.map { column in
                places.withUnsafeBufferPointer {
                    GroupedColumn(column.values.gathered($0), count: entries.count)
                }
            }
        }
        kinds = all.kinds
        headings = all.headings
        firstUnit = unit
    }

    /// Returns some rows of one unit, counted from 0, so that it can be scored by these alone; no
    /// other unit can be asked of the result.
    func only(_ left: [Int], ofUnit unit: Int) -> GroupedColumns {
        let first = entries(ofUnit: unit).lowerBound
        return GroupedColumns(self, unit: unit, entries: left.map { first + $0 })
    }

    /// How many columns there are: one for each input of the scorer.
    var count: Int { columns.count }

    /// Fills in the columns of a block, one for each input; valid as long as this object is.
    ///
    /// - Parameters:
    ///   - target: room for the columns.
    ///   - rows: the units of the block.
    func fill(_ target: UnsafeMutablePointer<kp_column>, rows: Range<Int>) {
        let offsets = UnsafePointer(join.offsets.base) + (rows.lowerBound - firstUnit)
        for (index, column) in columns.enumerated() {
            if let column {
                target[index] = column.column(offsets)
            } else {
                target[index] = kp_column(numbers: nil, count: 0, states: nil)
                let isText = kinds.indices.contains(index) && kinds[index] == .text
                if isText { target[index].kind = UInt32(KP_COLUMN_TEXT) }
            }
        }
    }

    /// Returns what is to be said of rows that were left out.
    ///
    /// - Parameters:
    ///   - title: what the rows are scored for.
    ///   - place: where the profile declares it.
    /// - Returns: nothing, or one remark.
    func remarks(on title: Bilingual, at place: Place) -> [Issue] {
        table.remarks(on: title, at: place, unknownRows: unknownRows)
    }

    /// Returns the text of an entry in one of the scorer's inputs; nil where there is none.
    func text(_ input: Int, entry: Int) -> String? { columns[input]?.text(entry) }

    /// Returns the entries of a unit.
    func entries(ofUnit unit: Int) -> Range<Int> { join.entries(ofUnit: unit - firstUnit) }

    /// Returns the place of an entry: the cell of its row that one of the scorer's inputs is read
    /// from, or the one that names the unit.
    func place(ofEntry entry: Int, input: Int? = nil) -> Place? {
        let heading = input.flatMap { headings.indices.contains($0) ? headings[$0] : nil }
        return table.place(ofRow: Int(join.rows[entry]), heading: heading)
    }

    /// Returns the numbers of a unit's rows in the file, from 1, without the heading.
    func rowNumbers(ofUnit unit: Int) -> [Int] {
        entries(ofUnit: unit).compactMap { place(ofEntry: $0)?.cell?.row }
    }
}

/// One column in the order of the entries.
private struct GroupedColumn: @unchecked Sendable {
    let values: UnitData.Values
    private let dictionary: TextDictionary?
    private let states: Buffer<UInt8>?
    private let count: Int

    init(_ values: UnitData.Values, count: Int) {
        self.values = values
        self.count = count
        dictionary = values.dictionary.map(TextDictionary.init)
        let states = Buffer<UInt8>(repeating: ScorerState.scored.rawValue, count: count)
        var isPartial = false
        for entry in 0..<count where values.isMissing(entry) {
            states.base[entry] = ScorerState.notAvailable.rawValue
            isPartial = true
        }
        self.states = isPartial ? states : nil
    }

    /// The text of an entry.
    func text(_ entry: Int) -> String? {
        guard case .codes(let codes, let dictionary) = values, codes.base[entry] >= 0 else {
            return nil
        }
        return dictionary[Int(codes.base[entry])]
    }

    /// The whole column, with the offsets of a block's units.
    func column(_ offsets: UnsafePointer<Int64>) -> kp_column {
        let states = states.map { UnsafePointer($0.base) }
        var column = kp_column(numbers: nil, count: count, states: states)
        column.offsets = offsets
        switch values {
        case .numbers(let numbers, _): column.numbers = numbers.base
        case .codes(let codes, _):
            column.kind = UInt32(KP_COLUMN_TEXT)
            column.codes = codes.base
            column.dictionary = dictionary.map { UnsafePointer($0.texts) }
            column.dictionary_count = Int64(dictionary?.count ?? 0)
        }
        return column
    }
}

extension UnitData.Values {
    /// Says whether an entry has no value.
    func isMissing(_ index: Int) -> Bool {
        switch self {
        case .numbers(let numbers, _): numbers.base[index].isNaN
        case .codes(let codes, _): codes.base[index] < 0
        }
    }
}
