internal import KaopingCore
internal import KaopingProfile
internal import ScorerKit

extension ScorerUse {
    /// Returns a reason in words.
    func reasonText(_ reason: Reason?) -> Bilingual {
        guard let reason, handle.description.reasons.indices.contains(reason.code) else {
            return Bilingual(zh: "评分器没有说明原因", en: "the scorer gave no reason")
        }
        let title = handle.description.reasons[reason.code].title
        return Bilingual(
            zh: Reason.fill(title.zh, reason.arguments),
            en: Reason.fill(title.en, reason.arguments)
        )
    }
}

extension Reason {
    /// Puts numbers in for `{0}` to `{3}`.
    static func fill(_ template: String, _ numbers: [Double]) -> String {
        var text = template
        for (index, number) in numbers.enumerated() {
            var written = "\(number)"
            if written.hasSuffix(".0") { written.removeLast(2) }
            text = text.split(separator: "{\(index)}", omittingEmptySubsequences: false)
                .joined(separator: written)
        }
        return text
    }
}
