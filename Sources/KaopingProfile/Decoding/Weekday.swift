internal import KaopingCore

/// Weekdays as people write them in Chinese, where a profile wants their English names.
enum Weekday {
    private static let names: [(zh: String, en: String)] = [
        ("一", "monday"), ("二", "tuesday"), ("三", "wednesday"), ("四", "thursday"),
        ("五", "friday"), ("六", "saturday"), ("日", "sunday"), ("天", "sunday"),
    ]

    /// Returns what to write for 周五, 星期五 or Friday; nil for another text, and where weekdays are
    /// not what is wanted.
    static func hint(_ text: String, among choices: [String]) -> Bilingual? {
        let day = names.first { name in
            ["周", "星期", "礼拜"].contains { text == $0 + name.zh } || text.lowercased() == name.en
        }
        guard let day, choices.contains(day.en) else { return nil }
        return Bilingual(zh: "\(day.en)（星期\(day.zh)）", en: "\(day.en), in small letters")
    }
}
