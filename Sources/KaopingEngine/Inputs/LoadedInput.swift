internal import KaopingCore
internal import KaopingData
internal import KaopingProfile

/// The files of one input as they were read, to be joined to the units.
struct LoadedInput: Sendable {
    /// The result of one period.
    struct Part: Sendable {
        let period: Period?
        let table: Table
        /// The recorded result that it is; nil for a file.
        var recorded: RecordedInput?
    }

    /// The input's index in the profile.
    let index: Int
    let declaration: InputDeclaration
    /// The fields that were read, in the order of the columns behind the unit's.
    let fields: [ResultField]
    /// The results, the earliest first.
    var parts: [Part] = []
    /// What is to be reported.
    private(set) var remarks: [Issue] = []

    init(index: Int, declaration: InputDeclaration, fields: [ResultField]) {
        self.index = index
        self.declaration = declaration
        self.fields = fields
    }

    /// Notes a result that is not there.
    ///
    /// - Parameters:
    ///   - period: the period; nil where it is not known or there is none.
    ///   - own: the period of the run.
    ///   - file: the file that the profile names.
    ///   - store: the store that was looked through.
    mutating func addAbsent(period: Period?, own: Period?, file: String?, store: String?) {
        if let own, period == nil, declaration.periods == .yearBefore {
            remarks.append(
                Issue(
                    .inputNoYearBeforeAbsent,
                    at: declaration.place,
                    ["title": .both(declaration.title), "period": .text(own.description)],
                    severity: .warning
                )
            )
            return
        }
        var arguments: [String: Argument] = [
            "title": .both(declaration.title), "input": .text(declaration.id),
            "period": LoadedInput.shown(period), "of": .text(of(period)),
        ]
        if let file { arguments["file"] = .text(file) }
        if let store {
            arguments["store"] = .text(store)
            arguments["profile"] = .text(declaration.profile ?? "this")
        }
        let message: Message =
            store != nil ? .inputNotRecordedAbsent : file == nil ? .inputAbsent : .inputFileAbsent
        remarks.append(
            Issue(
                message,
                at: declaration.place,
                arguments,
                severity: .warning
            )
        )
    }

    /// What stands before the file behind `--input`: the period where there are several.
    func of(_ period: Period?) -> String {
        declaration.periods.isSingle ? "" : period.map { "\($0)=" } ?? ""
    }

    /// A period as messages show it.
    static func shown(_ period: Period?) -> Argument {
        if let period, period.kind != .once { return .text(period.description) }
        return .both(period?.kind.title ?? Bilingual(zh: "更早", en: "earlier"))
    }

    // MARK: Joining

    /// Adds the input to the data of a run: values of the units, or rows of several periods.
    func add(
        to data: inout UnitData,
        _ units: UnitIndex,
        _ profile: Profile,
        _ collector: inout IssueCollector
    ) {
        data.remarks += remarks
        var found: [[Int32]] = []
        for part in parts {
            let unitOfRow = self.units(of: part, units, &collector)
            found.append(unitOfRow)
            let others = unitOfRow.count { $0 < 0 }
            if others > 0 { data.remarks.append(otherUnits(part, unitOfRow, others)) }
            data.inputReadings.append(
                InputReading(
                    input: declaration.id,
                    period: part.period,
                    file: part.table.name,
                    rows: part.table.rows,
                    others: others,
                    identity: part.table.identity,
                    recorded: part.recorded
                )
            )
        }
        if declaration.periods.isSingle {
            addColumns(to: &data, found.first ?? [], profile)
        } else {
            data.inputs[index] = longTable(found, units: units.count, profile)
        }
    }

    /// Returns the unit of each row, -1 for one that is not in this run.
    private func units(
        of part: Part,
        _ units: UnitIndex,
        _ collector: inout IssueCollector
    ) -> [Int32] {
        guard case .texts(let keys) = part.table.columns[0] else { return [] }
        var rowOfUnit = [Int32](repeating: -1, count: units.count)
        return (0..<keys.count).map { row in
            guard let unit = units.index.row(of: keys.bytes(ofRow: row)) else { return -1 }
            let first = Int(rowOfUnit[unit])
            if first >= 0 {
                collector.add(UnitIndex.repeated(part.table, row, first: first, column: 0))
            }
            rowOfUnit[unit] = Int32(row)
            return Int32(unit)
        }
    }

    private func otherUnits(_ part: Part, _ unitOfRow: [Int32], _ others: Int) -> Issue {
        var example = ""
        if case .texts(let keys) = part.table.columns[0],
            let row = unitOfRow.firstIndex(where: { $0 < 0 })
        {
            example = TextColumn.shown(keys.bytes(ofRow: row))
        }
        return Issue(
            .inputOtherUnits,
            at: Place(file: part.table.name),
            ["count": "\(others)", "example": .text(example)],
            severity: .warning
        )
    }

    private func slot(_ field: ResultField, _ profile: Profile) -> Int? {
        profile.slots.firstIndex(of: .input(index, field))
    }

    /// Adds the one result of each unit as columns.
    private func addColumns(to data: inout UnitData, _ unitOfRow: [Int32], _ profile: Profile) {
        let rowOfUnit = Buffer<Int32>(repeating: -1, count: data.rows)
        for (row, unit) in unitOfRow.enumerated() where unit >= 0 {
            rowOfUnit.base[Int(unit)] = Int32(row)
        }
        for field in [.period] + fields {
            guard let slot = slot(field, profile) else { continue }
            let column = rows(of: field)
            data.columns[slot] = column.gathered(rowOfUnit.elements)
            if let table = parts.first?.table, let position = fields.firstIndex(of: field) {
                data.origins[slot] = UnitData.Origin(
                    places: table.places,
                    column: position + 1,
                    rowOfUnit: rowOfUnit
                )
            }
        }
    }

    /// The rows of all periods, each unit's in the order of time.
    private func longTable(_ found: [[Int32]], units: Int, _ profile: Profile) -> LongTable {
        var columns: [Int: UnitData.Values] = [:]
        for field in [.period] + fields {
            if let slot = slot(field, profile) { columns[slot] = rows(of: field) }
        }
        var first = 0
        let places = parts.map { part in
            defer { first += part.table.rows }
            return LongTable.Part(table: part.table, unitColumn: 0, first: first)
        }
        let join = RowJoin(units: units, found: found.flatMap(\.self))
        return LongTable(
            id: declaration.id,
            joining: JoinSource(join),
            columns: columns,
            via: nil,
            enough: declaration.need.map { enough(join, $0) },
            parts: places
        )
    }

    /// Says which units have a score in as many periods as are needed.
    private func enough(_ join: RowJoin, _ need: Int) -> Buffer<UInt8> {
        let result = Buffer<UInt8>(repeating: 0, count: join.units)
        guard case .numbers(let scores, _) = rows(of: .score) else { return result }
        for unit in 0..<join.units {
            let known = join.entries(ofUnit: unit).count {
                !scores.base[Int(join.rows[$0])].isNaN
            }
            result.base[unit] = known >= need ? 1 : 0
        }
        return result
    }

    // MARK: Rows of all files

    private var rowCount: Int { parts.reduce(0) { $0 + $1.table.rows } }

    /// The values of a field, file after file.
    private func rows(of field: ResultField) -> UnitData.Values {
        if field == .period { return periods }
        let isText = field.isText(declaration.levels)
        guard let position = fields.firstIndex(of: field), !parts.isEmpty else {
            return .missing(isText: isText, count: rowCount)
        }
        let columns = parts.map { $0.table.columns[position + 1] }
        return isText ? codes(columns) : numbers(columns)
    }

    private func numbers(_ columns: [Column]) -> UnitData.Values {
        let result = Buffer<Double>(repeating: .nan, count: rowCount)
        var next = 0
        for (column, part) in zip(columns, parts) {
            if case .numbers(let numbers) = column {
                for row in 0..<numbers.count { result.base[next + row] = numbers.values[row] }
            }
            next += part.table.rows
        }
        return .numbers(result)
    }

    /// Brings the codes of several files to one dictionary.
    private func codes(_ columns: [Column]) -> UnitData.Values {
        let result = Buffer<Int32>(repeating: -1, count: rowCount)
        var (dictionary, codeOf): ([String], [String: Int32]) = ([], [:])
        var next = 0
        for (column, part) in zip(columns, parts) {
            if case .codes(let codes) = column {
                let common = codes.dictionary.map { text -> Int32 in
                    if let code = codeOf[text] { return code }
                    codeOf[text] = Int32(dictionary.count)
                    dictionary.append(text)
                    return Int32(dictionary.count - 1)
                }
                for (row, code) in codes.codes.enumerated() where code >= 0 {
                    result.base[next + row] = common[Int(code)]
                }
            }
            next += part.table.rows
        }
        return .codes(result, dictionary)
    }

    /// The period of each row.
    private var periods: UnitData.Values {
        let result = Buffer<Int32>(repeating: -1, count: rowCount)
        var next = 0
        for (code, part) in parts.enumerated() {
            for row in 0..<part.table.rows where part.period != nil {
                result.base[next + row] = Int32(code)
            }
            next += part.table.rows
        }
        return .codes(result, parts.map { $0.period?.description ?? "" })
    }
}
