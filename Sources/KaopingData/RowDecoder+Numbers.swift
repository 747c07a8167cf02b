internal import KaopingCore

extension RowDecoder {
    /// Reads plain numbers as far as they go; stops at the field that is something else.
    @inline(__always)
    func numbers(
        _ start: UnsafePointer<UInt8>,
        _ plan: inout UnsafeMutablePointer<FieldPlan>,
        _ end: UnsafeMutablePointer<FieldPlan>,
        _ row: Int
    ) -> UnsafePointer<UInt8> {
        var place = start
        while plan < end {
            // A file has quotes around all its fields or around few.
            let next =
                place[0] == Byte.quote
                ? bare(place, quotes: 1, plan, row) : bare(place, quotes: 0, plan, row)
            guard let next = next ?? marked(place, plan, row) else { break }
            place = next
            plan += 1
        }
        return place
    }

    /// Reads a short number without a minus: where the next field begins would wait for the look at
    /// the sign.
    @inline(__always)
    private func bare(
        _ start: UnsafePointer<UInt8>,
        quotes: Int,
        _ plan: UnsafeMutablePointer<FieldPlan>,
        _ row: Int
    ) -> UnsafePointer<UInt8>? {
        let short = NumberCell.short(start + quotes)
        let after = start + quotes + short.length
        guard short.wrong == 0, quotes == 0 || after[0] == Byte.quote,
            after[quotes] == plan.pointee.end,
            store(short, isNegative: false, plan, row)
        else { return nil }
        return after + quotes + 1
    }

    /// Reads a short number with a minus, in quotes or not.
    @inline(__always)
    func marked(
        _ start: UnsafePointer<UInt8>,
        _ plan: UnsafeMutablePointer<FieldPlan>,
        _ row: Int
    ) -> UnsafePointer<UInt8>? {
        let quotes = start[0] == Byte.quote ? 1 : 0
        let minus = start[quotes] == Byte.minus ? 1 : 0
        guard minus > 0 else { return nil }
        let place = start + quotes + minus
        let short = NumberCell.short(place)
        let after = place + short.length
        guard short.wrong == 0, short.digits > 0, quotes == 0 || after[0] == Byte.quote,
            after[quotes] == plan.pointee.end,
            store(short, isNegative: true, plan, row)
        else { return nil }
        return after + quotes + 1
    }

    /// Reads a number that is blank, negative, quoted, longer, or before a carriage return.
    @inline(never)
    mutating func otherNumber(
        _ start: UnsafePointer<UInt8>,
        _ plan: UnsafeMutablePointer<FieldPlan>,
        _ row: Int
    ) -> UnsafePointer<UInt8>? {
        if !plan.pointee.isRequired, let next = behind(start, plan) {
            storeBlank(plan, row)
            return next
        }
        let isQuoted = start[0] == Byte.quote
        var place = isQuoted ? start + 1 : start
        guard var value = plainNumber(&place, plan) else {
            return careful(start, plan, row)
        }
        if plan.pointee.step == .percentSign {
            guard place[0] == Byte.percent else { return careful(start, plan, row) }
            place += 1
        }
        if isQuoted {
            guard place[0] == Byte.quote else { return careful(start, plan, row) }
            place += 1
        }
        if value == 0 { value = 0 }
        guard let next = behind(place, plan),
            plan.pointee.step != .count || value == value.rounded(.towardZero),
            store(value, plan, row)
        else { return careful(start, plan, row) }
        return next
    }

    @inline(__always)
    private func plainNumber(
        _ place: inout UnsafePointer<UInt8>,
        _ plan: UnsafeMutablePointer<FieldPlan>
    ) -> Double? {
        let isNegative = place[0] == Byte.minus
        let unsigned = isNegative ? place + 1 : place
        let short = NumberCell.short(unsigned)
        // What ends a short number is up to the comma, unless all eight bytes belong to it.
        if short.wrong == 0, unsigned[short.length] <= Byte.comma {
            place = unsigned + short.length
            let value = short.value / plan.pointee.scales[short.scale]
            return isNegative ? 0 - value : value
        }
        guard let medium = NumberCell.medium(place, shift: plan.pointee.shift) else { return nil }
        place += medium.length
        return medium.value
    }

    mutating func dayOrFlag(
        _ place: UnsafePointer<UInt8>,
        _ plan: UnsafeMutablePointer<FieldPlan>,
        _ row: Int
    ) -> UnsafePointer<UInt8>? {
        if plan.pointee.step == .flag {
            if let flag = FlagCell.common(place), let next = behind(place + flag.length, plan),
                store(flag.value, plan, row)
            {
                return next
            }
        } else if let next = behind(place + 10, plan), commonDay(place, plan, row) {
            return next
        }
        return careful(place, plan, row)
    }

    /// Reads a day in its common form; the same as in the row before at once.
    private func commonDay(
        _ place: UnsafePointer<UInt8>,
        _ plan: UnsafeMutablePointer<FieldPlan>,
        _ row: Int
    ) -> Bool {
        let codes = plan.pointee.values.assumingMemoryBound(to: UInt32.self)
        let (head, tail) = (Words.load(place), Words.load(place + 2))
        if head == plan.pointee.lastDay.head, tail == plan.pointee.lastDay.tail {
            codes[row] = plan.pointee.lastDay.code
            return true
        }
        guard let day = DateCell.common(place), store(Double(day.number), plan, row) else {
            return false
        }
        plan.pointee.lastDay = (head, tail, codes[row])
        return true
    }
}
