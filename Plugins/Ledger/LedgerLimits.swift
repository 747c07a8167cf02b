internal import ScorerKit

/// The most that events of a kind, of a class and in all may add or take off.
struct LedgerLimits: Sendable {
    /// What the events of a unit come to.
    struct Totals {
        var additions = 0.0
        var deductions = 0.0
        /// The points that limits kept from being added.
        var lost = 0.0
    }

    /// The limits by the codes of one block.
    struct Reader {
        /// The limit of each text of the column of kinds; infinite where it has none.
        let kinds: [Double]
        let classes: [Double]
        let additions: Double
        let deductions: Double

        /// Returns what events come to, whatever their order.
        func totals(_ events: [LedgerEvent]) -> Totals {
            let plus = total(events.filter { $0.points > 0 }, additions)
            let minus = total(events.filter { $0.points < 0 }, deductions)
            return Totals(additions: plus.kept, deductions: minus.kept, lost: plus.all - plus.kept)
        }

        private func total(
            _ events: [LedgerEvent],
            _ limit: Double
        ) -> (kept: Double, all: Double) {
            var classTotals: [Int32: [Double]] = [:]
            for own in Dictionary(grouping: events, by: { [$0.group, $0.kind] }).values {
                let cap = own.first.map { kinds[Int($0.kind)] } ?? .infinity
                let sum = Reader.sum(own.map(\.points.magnitude))
                classTotals[own.first?.group ?? -1, default: []].append(min(sum, cap))
            }
            let capped = classTotals.map { code, sums in
                min(Reader.sum(sums), code < 0 ? .infinity : classes[Int(code)])
            }
            return (
                min(Reader.sum(capped), limit), Reader.sum(events.map(\.points.magnitude))
            )
        }

        /// Sums from the smallest on, so that the order of the rows leaves no trace.
        private static func sum(_ numbers: [Double]) -> Double {
            numbers.sorted().reduce(0, +)
        }
    }

    private let caps: [String: Double]
    private let classCaps: [String: Double]
    private let additions: Double
    private let deductions: Double

    init(parameters: Parameters, kinds: [String]) throws(ScorerError) {
        caps = try LedgerLimits.table("caps", parameters)
        classCaps = try LedgerLimits.table("class_caps", parameters)
        additions = parameters.optionalNumber("additions_at_most") ?? .infinity
        deductions = parameters.optionalNumber("deductions_at_most") ?? .infinity
        let strays = caps.keys.filter { !kinds.contains($0) }.sorted()
        guard kinds.isEmpty || strays.isEmpty else {
            throw .parameter(
                "caps",
                zh: "“\(strays[0])”没有分值，不必封顶",
                en: "\"\(strays[0])\" has a limit but no points"
            )
        }
    }

    private static func table(
        _ name: String,
        _ parameters: Parameters
    ) throws(ScorerError) -> [String: Double] {
        guard parameters.has(name) else { return [:] }
        let numbers = try parameters.numbers(name)
        let caps = zip(try parameters.texts(name), numbers)
        if let wrong = caps.first(where: { $0.1 < 0 }) {
            throw .parameter(
                name,
                zh: "“\(wrong.0)”的封顶须不小于0，实为\(wrong.1.written)；扣分的封顶也写正数",
                en: "the limit of \"\(wrong.0)\" must not be below 0 and is \(wrong.1.written); "
                    + "limits of deductions are positive as well"
            )
        }
        return Dictionary(caps, uniquingKeysWith: { first, _ in first })
    }

    /// Returns the limits by the codes of a block.
    func reader(_ block: Block) -> Reader {
        Reader(
            kinds: block[0].dictionary.map { caps[$0] ?? .infinity },
            classes: block.isPresent(3)
                ? block[3].dictionary.map { classCaps[$0] ?? .infinity } : [],
            additions: additions,
            deductions: deductions
        )
    }
}
