internal import KaopingCore

extension RowDecoder {
    /// Reads any cell, whatever people wrote, and notes what is wrong with it.
    @inline(never)
    mutating func careful(
        _ place: UnsafePointer<UInt8>,
        _ plan: UnsafeMutablePointer<FieldPlan>,
        _ row: Int
    ) -> UnsafePointer<UInt8>? {
        let field = RawField(place, limit: limit)
        let isLast = plan.pointee.end == Byte.lineFeed
        guard field.fault == nil, field.endsRecord == isLast else { return nil }
        innerLines += field.lines
        if field.isDoubled {
            field.unescaped.withUnsafeBufferPointer { value($0, plan, row) }
        } else {
            value(field.bytes, plan, row)
        }
        return field.next
    }

    private mutating func value(
        _ cell: UnsafeBufferPointer<UInt8>,
        _ plan: UnsafeMutablePointer<FieldPlan>,
        _ row: Int
    ) {
        let trimmed = CellText.trimmed(cell)
        switch plan.pointee.step {
        case .declared, .code, .text, .key:
            guard let start = trimmed.baseAddress, trimmed.count > 0 else {
                return blank(plan, row)
            }
            if !storeWords(start, trimmed.count, plan, row) { unknown(trimmed, plan, row) }
            // The cell may be a copy that is gone when the others are looked up.
            if plan.pointee.step == .key { findKeys() }
        case .number, .count, .percentSign, .flag, .date:
            // No number or day is so long; a huge cell is not copied.
            guard trimmed.count <= 4096 else { return bad(trimmed, plan, row) }
            let plain = CellText.plain(trimmed)
            if let value = number(plain, plan.pointee) {
                if !store(value, plan, row) { outOfRange(trimmed, plan, row) }
            } else if CellText.isBlank(plain) {
                blank(plan, row)
            } else {
                bad(trimmed, plan, row)
            }
        }
    }

    /// Reads the value of a cell from its plain form; nil when it is none.
    private func number(_ plain: [UInt8], _ plan: FieldPlan) -> Double? {
        switch plan.step {
        case .flag: return FlagCell.value(plain)
        case .date: return DateCell.day(plain).map { Double($0.number) }
        case .percentSign:
            guard plain.last == Byte.percent else { return nil }
            let digits = plain.dropLast().reversed().drop { $0 == Byte.space }
            return NumberCell.careful(Array(digits.reversed())[...], shift: plan.shift)
        case .count:
            let value = NumberCell.careful(plain[...], shift: 0)
            return value.flatMap { $0 == $0.rounded() && $0 >= 0 ? $0 : nil }
        default: return NumberCell.careful(plain[...], shift: plan.shift)
        }
    }

    private mutating func blank(_ plan: UnsafeMutablePointer<FieldPlan>, _ row: Int) {
        if plan.pointee.isRequired {
            note(.blankCell, plan, row, [:])
        } else {
            storeBlank(plan, row)
        }
    }

    private mutating func bad(
        _ cell: UnsafeBufferPointer<UInt8>,
        _ plan: UnsafeMutablePointer<FieldPlan>,
        _ row: Int
    ) {
        guard isListing else { return overlook(plan, row) }
        if plan.pointee.step == .date, cell.count < 64,
            let (year, month, length) = DateCell.shortMonth(CellText.plain(cell))
        {
            let arguments: [String: Argument] = [
                "value": .text(CellText.shown(cell)), "year": "\(year)", "month": "\(month)",
                "length": "\(length)",
            ]
            return note(.noSuchDay, plan, row, arguments)
        }
        note(
            .badCell,
            plan,
            row,
            [
                "value": .text(CellText.shown(cell)),
                "expected": .both(request.columns[plan.pointee.index].kind.expected),
            ]
        )
    }

    private mutating func outOfRange(
        _ cell: UnsafeBufferPointer<UInt8>,
        _ plan: UnsafeMutablePointer<FieldPlan>,
        _ row: Int
    ) {
        guard isListing else { return overlook(plan, row) }
        let column = request.columns[plan.pointee.index]
        var isPercent = false
        if case .percent = column.kind { isPercent = true }
        let range = column.range.map { isPercent ? $0.percentText : $0.description } ?? "0.."
        note(
            .cellOutOfRange,
            plan,
            row,
            ["value": .text(CellText.shown(cell)), "range": .text(range)]
        )
    }

    private mutating func unknown(
        _ cell: UnsafeBufferPointer<UInt8>,
        _ plan: UnsafeMutablePointer<FieldPlan>,
        _ row: Int
    ) {
        guard isListing, case .category(let values?) = request.columns[plan.pointee.index].kind
        else { return overlook(plan, row) }
        let text = CellText.shown(cell)
        let more = values.count > 20 ? "…" : ""
        var arguments: [String: Argument] = [
            "value": .text(text),
            "values": .both(
                Bilingual(
                    zh: values.prefix(20).joined(separator: "、") + more,
                    en: values.prefix(20).joined(separator: ", ") + more
                )
            ),
        ]
        let near = nearest(to: text, among: values)
        if let near { arguments["nearest"] = .text(near) }
        note(near == nil ? .unknownCategory : .unknownCategoryNear, plan, row, arguments)
    }

    /// Whether a finding will be listed; the wording of others is not worth its time.
    private var isListing: Bool { findings.count < request.issueLimit }

    /// Counts a bad cell; its value is missing from then on.
    private mutating func overlook(_ plan: UnsafeMutablePointer<FieldPlan>, _ row: Int) {
        findingCount += 1
        clear(plan, row)
    }

    private mutating func note(
        _ message: Message,
        _ plan: UnsafeMutablePointer<FieldPlan>,
        _ row: Int,
        _ arguments: [String: Argument]
    ) {
        overlook(plan, row)
        guard isListing else { return }
        let place = Place(
            file: request.name,
            line: line,
            row: record + 1,
            heading: places[plan.pointee.index].heading,
            number: plan.pointee.position + 1
        )
        let issue = Issue(message, at: place, arguments)
        findings.append(Finding(record: record, position: plan.pointee.position, issue: issue))
    }
}

extension RowDecoder {
    /// Looks at a record whose fields are not as they should be, and says what is wrong.
    mutating func mend(_ start: UnsafePointer<UInt8>, row: Int) -> UnsafePointer<UInt8>? {
        dropFindings()
        guard let next = passRecord(start) else { return nil }
        // What was stored of the row is no basis for looking for duplicates.
        if let base = plans.baseAddress {
            for index in plans.indices { clear(base + index, row) }
        }
        return next
    }

    private mutating func passRecord(_ start: UnsafePointer<UInt8>) -> UnsafePointer<UInt8>? {
        innerLines = 0
        var (place, count) = (start, 0)
        while true {
            let field = RawField(place, limit: limit)
            if let fault = field.fault {
                fatal = fault.issue(
                    name: request.name,
                    line: line + innerLines,
                    shown: CellText.shown(RowDecoder.whole(place, limit))
                )
                return nil
            }
            count += 1
            innerLines += field.lines
            place = field.next
            if field.endsRecord { break }
        }
        findingCount += 1
        if findings.count < request.issueLimit {
            let arguments: [String: Argument] = [
                "row": "\(record + 1)", "found": "\(count)", "expected": "\(heading.all.count)",
            ]
            let issue = Issue(.rowFields, at: Place(file: request.name, line: line), arguments)
            findings.append(Finding(record: record, position: 0, issue: issue))
        }
        return place
    }

    /// The field from a place to its line's end, for messages.
    private static func whole(
        _ start: UnsafePointer<UInt8>,
        _ limit: UnsafePointer<UInt8>
    ) -> UnsafeBufferPointer<UInt8> {
        let most = min(200, limit - start)
        var count = 0
        while count < most, start[count] != Byte.lineFeed, start[count] != Byte.carriageReturn {
            count += 1
        }
        return UnsafeBufferPointer(start: start, count: count)
    }
}

extension ColumnRequest.Kind {
    /// What a cell should be, in words.
    var expected: Bilingual {
        switch self {
        case .number: Bilingual(zh: "数字（如 12.5）", en: "a number such as 12.5")
        case .count: Bilingual(zh: "不小于 0 的整数", en: "a whole number from 0")
        case .percent(.sign):
            Bilingual(zh: "带百分号的百分比（如 70%）", en: "a percentage with its sign such as 70%")
        case .percent(.hundred):
            Bilingual(zh: "不带百分号的百分数（如 70）", en: "a percentage without its sign such as 70")
        case .percent(.fraction):
            Bilingual(zh: "写成小数的比例（如 0.7）", en: "a share such as 0.7")
        case .flag: Bilingual(zh: "是或否", en: "yes or no")
        case .date: Bilingual(zh: "日期（如 2020-07-31）", en: "a date such as 2020-07-31")
        case .category: Bilingual(zh: "规定的值之一", en: "one of the declared values")
        case .text: Bilingual(zh: "文字", en: "a text")
        }
    }
}
