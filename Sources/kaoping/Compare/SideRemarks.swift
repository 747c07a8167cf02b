internal import KaopingCore
internal import KaopingEngine
internal import KaopingProfile

/// What is to be said of the runs that a comparison made just now: each remark once, with the
/// sides that it is about.
struct SideRemarks {
    /// One of what is compared.
    struct Side: Hashable {
        /// The profile's id.
        let profile: String
        /// The period; nil where there is none.
        let period: Period?
        /// Whether it is the data of an earlier period under the method of a later one.
        var isRescored = false
    }

    private var remarks: [(text: Bilingual, sides: [Side])] = []
    private var profiles: Set<String> = []
    private var periods: Set<Period?> = []

    /// Takes what is to be said of a run.
    mutating func add(_ book: ScoreBook, isRescored: Bool = false) {
        let side = Side(profile: book.profile.id, period: book.period, isRescored: isRescored)
        profiles.insert(side.profile)
        periods.insert(side.period)
        for text in RunRemarks(book: book).all {
            if let index = remarks.firstIndex(where: { $0.text == text }) {
                if !remarks[index].sides.contains(side) { remarks[index].sides.append(side) }
            } else {
                remarks.append((text, [side]))
            }
        }
    }

    /// The lines, each with its sides before it.
    func lines(_ language: Language) -> [String] {
        remarks.map { remark in
            let sides = remark.sides.map { name($0)[language] }
            return Bilingual(
                zh: sides.joined(separator: "、") + "：",
                en: sides.joined(separator: ", ") + ": "
            )[language] + remark.text[language]
        }
    }

    /// Writes the lines to standard error.
    func write(_ language: Language) {
        for line in lines(language) { StandardError.write(line) }
    }

    /// The profile where there are two, and the period unless it is the same for both of them.
    private func name(_ side: Side) -> Bilingual {
        let period = side.period.map(\.description)
        let isPeriodTold = profiles.count == 1 || periods.count > 1
        let isProfileTold = profiles.count > 1 || period == nil
        let parts = [isProfileTold ? side.profile : nil, isPeriodTold ? period : nil]
        let name = parts.compactMap(\.self).joined(separator: " ")
        guard side.isRescored else { return Bilingual(name) }
        return Bilingual(zh: name + " 数据按新办法", en: name + " under the new method")
    }
}
