internal import ScorerKit

extension Ledger {
    /// Returns the base, what each kind of event gives, and what limits cut.
    func lines(_ block: Block, row: Int, summary: DoubleEntries) -> [Line] {
        let base = bases.map { $0.state(row) == .scored ? $0.numbers[row] : .nan } ?? self.base
        let reader = LedgerEvents(block, table, time, twice)
        guard base.isFinite, let account = try? reader.account(row), account.entered > 0 else {
            return []
        }
        let totals = limit.reader(block).totals(account.events)
        var lines = [LedgerLine.base(value: base)]
        lines += self.lines(block, totals.plus, isAdded: true)
        lines += self.lines(block, totals.minus, isAdded: false)
        if time.falls { lines.append(LedgerLine.falling()) }
        if account.outside > 0 { lines.append(LedgerLine.outside(Double(account.outside))) }
        if account.doubles > 0, twice == .once {
            lines.append(LedgerLine.doubles(Double(account.doubles)))
        }
        let plain = base + totals.additions - totals.deductions
        if plain < lowest { lines.append(LedgerLine.floor(lowest, value: lowest - plain)) }
        if plain > highest { lines.append(LedgerLine.ceiling(highest, value: highest - plain)) }
        return lines
    }

    private func lines(_ block: Block, _ side: LedgerSide, isAdded: Bool) -> [Line] {
        let sign = isAdded ? 1.0 : -1.0
        var lines = side.kinds.map { own -> Line in
            let name = block[0].text(ofCode: own.kind)
            let numbers = (Double(own.count), own.points)
            guard own.kept < own.points else {
                let code: LedgerLine = isAdded ? .added : .taken
                return code(numbers.0, numbers.1, value: sign * own.kept, text: name)
            }
            let code: LedgerLine = isAdded ? .addedCapped : .takenCapped
            return code(numbers.0, numbers.1, own.cap, value: sign * own.kept, text: name)
        }
        for own in side.classes where own.kept < own.points {
            let cut = own.points - own.kept
            let code: LedgerLine = isAdded ? .addedClass : .takenClass
            let name = block[3].text(ofCode: own.group)
            lines.append(code(own.points, own.cap, cut, value: -sign * cut, text: name))
        }
        if side.kept < side.points {
            let cut = side.points - side.kept
            let code: LedgerLine = isAdded ? .addedInAll : .takenInAll
            lines.append(code(side.points, side.cap, cut, value: -sign * cut))
        }
        return lines
    }
}
