/// All marks of a run that count, so that raters can be compared with each other.
///
/// Units are numbered in the order of the rows; joining two tables numbers the later ones on.
struct MarkTable {
    /// One mark of a rater for a unit, as it stands in the bytes.
    struct Entry: BitwiseCopyable {
        let unit: UInt32
        let rater: UInt32
        let number: Double
        let hash: UInt64
        let same: Double
        let items: UInt64
    }

    /// How many units there are, those without a mark among them.
    private(set) var unitCount = 0
    /// The raters in order of first appearance.
    private(set) var raters: [RaterKey] = []
    /// How often each of them rated the own unit.
    private(set) var own: [UInt64] = []
    /// The marks, unit by unit.
    private(set) var entries: [Entry] = []
    private var places: [RaterKey: Int] = [:]

    init() {}

    /// Begins the next unit.
    mutating func addUnit() { unitCount += 1 }

    /// Adds a mark for the unit that was begun last.
    mutating func add(_ mark: Mark, of rater: RaterKey) {
        entries.append(
            Entry(
                unit: UInt32(unitCount - 1),
                rater: UInt32(place(rater)),
                number: mark.number,
                hash: mark.pattern?.hash ?? 0,
                same: mark.pattern?.same ?? .nan,
                items: UInt64(mark.pattern?.items ?? 0)
            )
        )
    }

    /// Notes that a rater rated the own unit.
    mutating func addOwn(_ rater: RaterKey, times: UInt64 = 1) {
        own[place(rater)] += times
    }

    private mutating func place(_ rater: RaterKey) -> Int {
        if let place = places[rater] { return place }
        places[rater] = raters.count
        raters.append(rater)
        own.append(0)
        return raters.count - 1
    }

    /// Returns the table of both.
    func merged(with later: MarkTable) -> MarkTable {
        var merged = self
        merged.unitCount += later.unitCount
        let places = later.raters.map { UInt32(merged.place($0)) }
        for (index, times) in later.own.enumerated() { merged.own[Int(places[index])] += times }
        merged.entries.reserveCapacity(entries.count + later.entries.count)
        for entry in later.entries {
            merged.entries.append(
                Entry(
                    unit: UInt32(unitCount) + entry.unit,
                    rater: places[Int(entry.rater)],
                    number: entry.number,
                    hash: entry.hash,
                    same: entry.same,
                    items: entry.items
                )
            )
        }
        return merged
    }

    // MARK: Bytes

    var bytes: [UInt8] {
        var writer = SummaryWriter()
        writer.add(unitCount)
        writer.add(raters.count)
        for rater in raters {
            writer.add(rater.group)
            writer.add(rater.name)
        }
        writer.add(values: own)
        writer.add(values: entries)
        return writer.bytes
    }

    init?(bytes: UnsafeRawBufferPointer) {
        var reader = SummaryReader(bytes)
        guard let unitCount = reader.count(), let raterCount = reader.count() else { return nil }
        for _ in 0..<raterCount {
            guard let group = reader.count(), let name = reader.part() else { return nil }
            _ = place(RaterKey(group, Array(name)))
        }
        guard let own = reader.values(UInt64.self), let entries = reader.values(Entry.self),
            reader.isAtEnd, own.count == raters.count, raters.count == raterCount,
            entries.allSatisfy({ $0.unit < unitCount && $0.rater < raterCount })
        else { return nil }
        self.unitCount = unitCount
        self.own = own
        self.entries = entries
    }
}
