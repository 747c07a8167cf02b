internal import KaopingCore
internal import KaopingEngine
internal import KaopingProfile

/// The text of a run's record: its inputs, what it found in words, and the digests of its parts.
struct RunBody {
    /// The commitments to what can be erased.
    struct Apart {
        let keys: Digest
        let names: Digest?
        let remarks: Digest
    }

    let book: ScoreBook
    let inputs: RunInputs

    /// Returns the body.
    ///
    /// - Parameters:
    ///   - parts: the parts' names with their digests.
    ///   - apart: the commitments to what can be erased.
    /// - Returns: the text.
    func text(_ parts: [(name: String, digest: Digest)], _ apart: Apart) -> RecordText {
        var text = RecordText()
        text.add("kaoping-run", "1")
        text.add("id", inputs.id(book).hex)
        let profile = book.profile
        text.add("profile", profile.id)
        text.add("title", profile.title.zh, profile.title.en)
        text.add("period", book.period?.description ?? "")
        text.add("as-of", book.asOf?.description ?? "")
        text.add("engine", inputs.engine)
        for (id, value) in inputs.parameters { text.add("parameter", id, value) }
        addFiles(&text)
        addCalendar(&text)
        for (id, version, digest) in inputs.plugins {
            text.add("plugin", id, version, digest?.hex ?? "linked")
        }
        text.add("units", "\(book.unitCount)")
        text.add("stated", profile.stated.map { "\($0.places)" } ?? "")
        addTitles(&text)
        text.add("keys", apart.keys.hex)
        if let names = apart.names { text.add("names", names.hex) }
        text.add("remarks", apart.remarks.hex)
        for (name, digest) in parts { text.add("part", name, digest.hex) }
        text.add("result", RunBody.result(parts).hex)
        return text
    }

    private func addFiles(_ text: inout RecordText) {
        for source in inputs.sources {
            let file = RunInputs.shown(source.file, parts: 2)
            text.add("source", Digest.of(source.bytes).hex, file)
        }
        for (reading, digest) in inputs.tables {
            text.add(
                "table",
                reading.table,
                digest.digest.hex,
                "\(digest.size)",
                RunInputs.shown(reading.file),
                "\(reading.rowsRead)",
                "\(reading.rowsKept)"
            )
            for (column, count) in reading.blanks {
                text.add("blank", reading.table, column, "\(count)")
            }
        }
        for (reading, digest) in inputs.inputs {
            text.add(
                "input",
                reading.input,
                reading.period?.description ?? "",
                digest.digest.hex,
                "\(digest.size)",
                RunInputs.shown(reading.file),
                "\(reading.rows)",
                "\(reading.others)"
            )
            if let recorded = reading.recorded {
                let period = reading.period?.description ?? ""
                text.add("input-run", reading.input, period, recorded.run, recorded.record)
            }
        }
    }

    /// The days of calendar tables: a notice is counted by them later, when the table may be gone.
    private func addCalendar(_ text: inout RecordText) {
        guard book.profile.hasCalendarTable else { return }
        func days(_ days: Set<Day>) -> [String] { days.sorted().map(\.description) }
        text.add("days-off", values: days(book.calendar.holidays))
        text.add("working-weekends", values: days(book.calendar.workingWeekends))
    }

    private func addTitles(_ text: inout RecordText) {
        func add(_ kind: String, _ id: String, _ title: Bilingual) {
            text.add(kind, id, title.zh, title.en)
        }
        for column in book.criteria { add("criterion", column.id, column.title) }
        for column in book.totals { add("total", column.id, column.title) }
        for group in book.groups { add("group", group.id, group.title) }
        for (columns, _) in book.rankWithin { text.add("rank-within", values: columns) }
        for level in book.levelNames { add("level", level.id, level.title) }
        for result in book.adjustments {
            add("adjustment", result.adjustment.id, result.adjustment.title)
        }
        for result in book.gates { add("gate", result.gate.id, result.gate.title) }
        for stage in book.stages {
            add("stage", stage.stage.id, stage.stage.title)
            for level in stage.levels {
                text.add("stage-level", stage.stage.id, level.id, level.title.zh, level.title.en)
            }
        }
        for result in book.consequences {
            add("consequence", result.consequence.id, result.consequence.title)
        }
    }

    /// The digest of a result: of its parts' names and digests, in their order.
    static func result(_ parts: [(name: String, digest: Digest)]) -> Digest {
        var text = RecordText()
        text.add("kaoping-result", "1")
        for (name, digest) in parts { text.add("part", name, digest.hex) }
        return Digest.of(text.text)
    }

    /// What may name people and can be erased: remarks of the run and waivers.
    var remarks: [UInt8] {
        var text = RecordText()
        for issue in book.warnings {
            let code = issue.message.code
            text.add("remark", code, issue.description(in: .zh), issue.description(in: .en))
        }
        for waiver in book.waivers {
            text.add(
                "waiver",
                "\(waiver.unit)",
                waiver.criterion,
                waiver.reason,
                waiver.grantedBy,
                waiver.until?.description ?? "",
                waiver.isInForce ? "in force" : "not in force"
            )
        }
        return Array(text.text.utf8)
    }
}
