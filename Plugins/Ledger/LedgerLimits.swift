internal import ScorerKit

/// The most that events of a kind, of a class and in all may add or take off.
struct LedgerLimits: Sendable {
    /// What the events of a unit come to.
    struct Totals {
        let plus: LedgerSide
        let minus: LedgerSide

        var additions: Double { plus.kept }
        var deductions: Double { minus.kept }
        /// The points that limits kept from being added.
        var lost: Double { plus.all - plus.kept }
        /// The points that limits kept from being taken off.
        var spared: Double { minus.all - minus.kept }
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
            Totals(
                plus: side(events.filter { $0.points > 0 }, additions),
                minus: side(events.filter { $0.points < 0 }, deductions)
            )
        }

        private func side(_ events: [LedgerEvent], _ limit: Double) -> LedgerSide {
            let kinds = Dictionary(grouping: events, by: { [$0.group, $0.kind] })
                .sorted { $0.key.lexicographicallyPrecedes($1.key) }
                .map { key, own in
                    LedgerSide.Kind(
                        kind: key[1],
                        group: key[0],
                        count: own.count,
                        points: Reader.sum(own.map(\.points.magnitude)),
                        cap: self.kinds[Int(key[1])]
                    )
                }
            let classes = Dictionary(grouping: kinds, by: \.group)
                .sorted { $0.key < $1.key }
                .map { group, own in
                    LedgerSide.Class(
                        group: group,
                        points: Reader.sum(own.map(\.kept)),
                        cap: group < 0 ? .infinity : self.classes[Int(group)]
                    )
                }
            return LedgerSide(
                kinds: kinds,
                classes: classes,
                points: Reader.sum(classes.map(\.kept)),
                cap: limit,
                all: Reader.sum(events.map(\.points.magnitude))
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
