internal import KaopingCore
internal import KaopingData
internal import KaopingProfile
internal import ScorerABI

extension UnitData {
    /// Returns the numbers of a formula for every unit; flags are 0 and 1, nan is missing.
    func numbers(_ formula: Formula) -> Buffer<Double> {
        let source = ValueSource(formula, self)
        let numbers = Buffer<Double>(count: rows)
        let states = Buffer<UInt8>(count: rows)
        let codes = Buffer<Int32>(count: rows)
        RowPieces.forEach(rows, threads: threads) { piece in
            let target = numbers.base + piece.lowerBound
            let column = source.column(
                rows: piece,
                numbers: target,
                codes: codes.base + piece.lowerBound,
                states: states.base + piece.lowerBound
            )
            if let given = column.numbers, given != UnsafePointer(target) {
                target.update(from: given, count: piece.count)
            }
        }
        return numbers
    }

    /// Returns the texts of a formula for every unit; nil where missing.
    func texts(_ formula: Formula) -> [String?] {
        let source = ValueSource(formula, self)
        let codes = Buffer<Int32>(count: rows)
        let numbers = Buffer<Double>(count: rows)
        let states = Buffer<UInt8>(count: rows)
        let column = source.column(
            rows: 0..<rows,
            numbers: numbers.base,
            codes: codes.base,
            states: states.base
        )
        let words = source.words ?? []
        return (0..<rows).map { row in
            guard let code = column.codes?[row], code >= 0 else { return nil }
            return words[Int(code)]
        }
    }

    /// Whether a condition holds for each unit: 1, 0, or nan where it cannot be decided; 1
    /// throughout where none is stated.
    func condition(_ formula: Formula?) -> Buffer<Double> {
        formula.map(numbers) ?? Buffer(repeating: 1, count: rows)
    }

    /// The place of the cell that a formula reads, where it is a column alone.
    func place(of formula: Formula, row: Int) -> Place? {
        guard case .column(_, let slot) = formula.root.kind else { return nil }
        return origins[slot]?.place(ofUnit: row)
    }

    /// The place of the first cell that a formula comes from, through indicators and scores.
    func anyPlace(of formula: Formula, row: Int, _ profile: Profile) -> Place? {
        for slot in formula.slots {
            if let place = origins[slot]?.place(ofUnit: row) { return place }
            switch profile.slots[slot] {
            case .indicator(let index):
                guard case .formula(let inner) = profile.indicators[index].content else { continue }
                if let place = anyPlace(of: inner, row: row, profile) { return place }
            case .score(let id):
                let leaves = profile.root.node(id)?.preorder ?? []
                for leaf in leaves {
                    guard case .leaf(let inner, _) = leaf.content else { continue }
                    if let place = anyPlace(of: inner, row: row, profile) { return place }
                }
            default: continue
            }
        }
        return nil
    }

    /// The first units of some rows as a message lists them, with their names where they have any.
    func list(_ rows: [Int], most: Int = 5) -> Bilingual {
        let names = rows.prefix(most).map { row in
            self.names.map { "\(keys[row]) \($0[row])" } ?? keys[row]
        }
        guard rows.count > most else {
            return Bilingual(
                zh: names.joined(separator: "、"),
                en: names.joined(separator: ", ")
            )
        }
        return Bilingual(
            zh: names.joined(separator: "、") + " 等 \(rows.count) 个",
            en: names.joined(separator: ", ") + " and \(rows.count - most) more"
        )
    }

    /// Says that an effect changes nothing for some units because its bound is missing.
    mutating func remarkUnbounded(
        _ effect: Effect,
        where fires: Buffer<Double>,
        _ title: Bilingual,
        at place: Place
    ) {
        let bounds = [effect.bound, effect.upper].compactMap { $0.map(numbers) }
        guard !bounds.isEmpty else { return }
        let rows = (0..<rows).filter { row in
            fires[row] == 1 && bounds.contains { $0[row].isNaN }
        }
        guard !rows.isEmpty else { return }
        remarks.append(
            Issue(
                .boundMissing,
                at: place,
                ["title": .both(title), "units": .both(list(rows)), "count": "\(rows.count)"],
                severity: .warning
            )
        )
    }

    /// Says that a condition could not be decided for some units: it did not fire, which nobody
    /// may overlook.
    mutating func remarkUnknown(
        _ fires: Buffer<Double>,
        _ title: Bilingual,
        at place: Place
    ) {
        let unknown = (0..<rows).filter { fires[$0].isNaN && settled?[$0] != 1 }
        guard !unknown.isEmpty else { return }
        remarks.append(
            Issue(
                .conditionUnknown,
                at: place,
                [
                    "title": .both(title), "units": .both(list(unknown)),
                    "count": "\(unknown.count)",
                ],
                severity: .warning
            )
        )
    }
}
