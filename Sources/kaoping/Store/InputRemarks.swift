internal import KaopingCore
internal import KaopingEngine
internal import KaopingProfile
internal import KaopingStore

/// Says on standard error where the earlier results come from that a run uses.
enum InputRemarks {
    /// Writes one line for each result that came from the store, or that is in the store as well.
    ///
    /// - Throws: `IssuesError` when the store cannot be read.
    static func write(
        _ book: ScoreBook,
        _ results: RecordedResults?,
        _ language: Language
    ) throws(IssuesError) {
        guard let results else { return }
        for reading in book.inputs {
            guard let declaration = book.profile.inputs.first(where: { $0.id == reading.input }),
                let period = reading.period
            else { continue }
            if let recorded = reading.recorded {
                let text = StoreText.inputRecorded(declaration.title, period, recorded.number)
                StandardError.write(text[language])
            } else if let other = try results.result(
                of: declaration.profile ?? book.profile.id,
                period
            ) {
                let text = StoreText.inputFile(
                    declaration.title,
                    period,
                    reading.file,
                    other.number
                )
                StandardError.write(text[language])
            }
        }
    }
}

extension StoreText {
    /// The recorded run that an input came from.
    static func inputRun(_ run: RunFacts.InputRun) -> Bilingual {
        Bilingual(
            zh: "取自考评 \(run.run.hex)（其记录的散列值 \(run.record.hex)）",
            en: "from run \(run.run.hex) (hash of its record \(run.record.hex))"
        )
    }

    static func inputRecorded(_ title: Bilingual, _ period: Period, _ number: Int) -> Bilingual {
        Bilingual(
            zh: "引用的考评结果“\(title.zh)”（\(period)）取自档案库第 \(number) 号记录",
            en: "the result \"\(title.en)\" (\(period)) is that of record \(number) of the store"
        )
    }

    static func inputFile(
        _ title: Bilingual,
        _ period: Period,
        _ file: String,
        _ number: Int
    ) -> Bilingual {
        Bilingual(
            zh: "引用的考评结果“\(title.zh)”（\(period)）取自文件 \(file)；档案库第 \(number) 号记录没有使用",
            en: "the result \"\(title.en)\" (\(period)) is that of the file \(file); record "
                + "\(number) of the store is not used"
        )
    }
}
