internal import KaopingCore
internal import KaopingData
internal import KaopingProfile

/// What named bodies decided on gates, from the tables that hold decisions.
struct Decisions {
    /// One decision of a body.
    struct Decision {
        let body: String?
        let isFor: Bool?
        let hasEvidence: Bool
        let place: Place?
    }

    /// The decisions by gate and unit, in the order of the files.
    private(set) var decisions: [String: [Int: [Decision]]] = [:]
    /// Decisions on gates that the profile does not have, or of nobody.
    private(set) var issues: [Issue] = []
    /// The unit that every row is about, where rows are one unit tried out in many ways.
    var onlyUnit: Int?

    /// Reads the decisions.
    init(_ profile: Profile, _ data: UnitData) {
        let gates = profile.gates.map(\.id)
        for (index, table) in profile.tables.enumerated() where table.holds == .decisions {
            guard let rows = data.tables[index] else { continue }
            let reader = HeldRows(profile, index, rows, data)
            for entry in reader.entries {
                guard let gate = reader.text("gate", entry) else {
                    issues.append(reader.blank("gate", entry))
                    continue
                }
                guard gates.contains(gate) else {
                    issues.append(
                        reader.unknown(.decisionUnknownGate, gate, among: gates, in: "gate", entry)
                    )
                    continue
                }
                if reader.text("body", entry) == nil, reader.number("decision", entry) != nil {
                    issues.append(reader.blank("body", entry))
                    continue
                }
                let decision = Decision(
                    body: reader.text("body", entry),
                    isFor: reader.number("decision", entry).map { $0 == 1 },
                    hasEvidence: reader.text("evidence", entry) != nil,
                    place: reader.place("body", entry)
                )
                decisions[gate, default: [:]][entry.unit, default: []].append(decision)
            }
        }
    }

    /// Says what becomes of a gate whose condition holds for a unit.
    ///
    /// The last decision of the body that decides counts; one for the gate whose evidence is needed
    /// and not there leaves it pending.
    func outcome(_ gate: Gate, unit: Int) -> GateResult.Outcome {
        guard let body = gate.decidedBy else { return .fired }
        let made = decisions[gate.id]?[onlyUnit ?? unit]?.filter {
            $0.body == body && $0.isFor != nil
        }
        guard let last = made?.last, let isFor = last.isFor else { return .pending }
        if !isFor { return .rejected }
        return gate.needsEvidence && !last.hasEvidence ? .pending : .fired
    }

    /// Decisions that change nothing: of another body, or on a gate whose condition does not hold.
    func remarks(_ gate: Gate, _ fires: Buffer<Double>, _ data: UnitData) -> [Issue] {
        guard onlyUnit == nil else { return [] }
        var remarks: [Issue] = []
        for (unit, made) in (decisions[gate.id] ?? [:]).sorted(by: { $0.key < $1.key }) {
            for decision in made {
                let named: [String: Argument] = [
                    "gate": .both(gate.title), "unit": .text(data.keys[unit]),
                    "body": .text(decision.body ?? ""), "expected": .text(gate.decidedBy ?? ""),
                ]
                if gate.decidedBy != nil, decision.body != gate.decidedBy {
                    remarks.append(
                        Issue(.decisionOtherBody, at: decision.place, named, severity: .warning)
                    )
                } else if fires[unit] == 0, decision.isFor == true {
                    remarks.append(
                        Issue(.decisionWithoutGround, at: decision.place, named, severity: .warning)
                    )
                }
            }
        }
        return remarks
    }
}

/// The rows of a table that holds decisions or waivers, cell by cell.
struct HeldRows {
    /// A row and the unit that it is about.
    struct Entry {
        let unit: Int
        let row: Int
    }

    private let profile: Profile
    private let index: Int
    private let table: LongTable
    private let data: UnitData

    init(_ profile: Profile, _ index: Int, _ table: LongTable, _ data: UnitData) {
        (self.profile, self.index, self.table, self.data) = (profile, index, table, data)
    }

    /// The rows in the order of the units, then of the file.
    var entries: [Entry] {
        (0..<data.rows).flatMap { unit in
            table.join.entries(ofUnit: unit).map {
                Entry(unit: unit, row: Int(table.join.rows[$0]))
            }
        }
    }

    private func values(_ id: String) -> UnitData.Values? {
        guard let column = profile.tables[index].columns.firstIndex(where: { $0.id == id }) else {
            return nil
        }
        let slot = profile.slots.firstIndex(of: .column(table: index, column: column))
        return slot.flatMap { table.columns[$0] }
    }

    /// Returns a text; nil where the cell is blank.
    func text(_ id: String, _ entry: Entry) -> String? {
        guard case .codes(let codes, let dictionary)? = values(id) else { return nil }
        let code = codes.base[entry.row]
        return code < 0 ? nil : dictionary[Int(code)]
    }

    /// Returns a number, a flag as 0 or 1, or a day's number; nil where the cell is blank.
    func number(_ id: String, _ entry: Entry) -> Double? {
        guard case .numbers(let numbers, _)? = values(id) else { return nil }
        let value = numbers.base[entry.row]
        return value.isNaN ? nil : value
    }

    /// The place of a cell.
    func place(_ id: String, _ entry: Entry) -> Place? {
        let column = profile.tables[index].columns.first { $0.id == id }
        return table.place(ofRow: entry.row, heading: column?.heading)
    }

    private func heading(_ id: String) -> String {
        profile.tables[index].columns.first { $0.id == id }?.heading ?? id
    }

    /// A cell that must be filled in.
    func blank(_ id: String, _ entry: Entry) -> Issue {
        Issue(
            .heldBlank,
            at: place(id, entry),
            ["column": .text(heading(id)), "unit": .text(data.keys[entry.unit])]
        )
    }

    /// A name that the profile does not have.
    func unknown(
        _ message: Message,
        _ name: String,
        among known: [String],
        in column: String,
        _ entry: Entry
    ) -> Issue {
        let list = known.joined(separator: ", ")
        let near = nearest(to: name, among: known)
        return Issue(
            message,
            at: place(column, entry),
            [
                "name": .text(name), "unit": .text(data.keys[entry.unit]),
                "suggestion": .both(
                    Bilingual(
                        zh: near.map { "是否想写“\($0)”？" } ?? "可用：\(list)",
                        en: near.map { "Did you mean \"\($0)\"?" } ?? "There are: \(list)"
                    )
                ),
            ]
        )
    }
}
