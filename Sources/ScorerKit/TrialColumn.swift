/// A column that a test hands to a scorer.
///
/// ```swift
/// try trial.score([
///     .grouped(texts: [["committee", "department"], []]),  // two entries, then none
///     .grouped(numbers: [[80, 90], []]),
///     .absent,
/// ])
/// ```
public struct TrialColumn: Sendable {
    enum Entries: Sendable {
        case numbers([Double])
        /// Codes and the texts that they stand for.
        case texts([Int32], [String])
    }

    let entries: Entries
    /// The state of each entry.
    let states: [ScorerState]
    /// Where the entries of each unit begin, and where the last ones end; nil for a plain column.
    let offsets: [Int]?
    /// How many units the column has; nil for one that is absent.
    let rowCount: Int?

    /// The column of an optional input that is not stated.
    public static let absent = TrialColumn(.numbers([]), [], offsets: nil, rowCount: nil)

    /// Returns a plain column of numbers; without states nan is not available.
    public static func numbers(
        _ numbers: [Double],
        states: [ScorerState]? = nil
    ) -> TrialColumn {
        TrialColumn(
            .numbers(numbers),
            states ?? numbers.map { $0.isNaN ? .notAvailable : .scored },
            offsets: nil,
            rowCount: numbers.count
        )
    }

    /// Returns a plain column of texts; nil is not available.
    public static func texts(_ texts: [String?]) -> TrialColumn {
        coded(texts, offsets: nil, rowCount: texts.count)
    }

    /// Returns a column with any number of numbers for a unit; nan is not available.
    public static func grouped(numbers: [[Double]]) -> TrialColumn {
        let flat = numbers.flatMap(\.self)
        return TrialColumn(
            .numbers(flat),
            flat.map { $0.isNaN ? .notAvailable : .scored },
            offsets: offsets(of: numbers.map(\.count)),
            rowCount: numbers.count
        )
    }

    /// Returns a column with any number of texts for a unit; nil is not available.
    public static func grouped(texts: [[String?]]) -> TrialColumn {
        coded(
            texts.flatMap(\.self),
            offsets: offsets(of: texts.map(\.count)),
            rowCount: texts.count
        )
    }

    private init(_ entries: Entries, _ states: [ScorerState], offsets: [Int]?, rowCount: Int?) {
        self.entries = entries
        self.states = states
        self.offsets = offsets
        self.rowCount = rowCount
    }

    private static func coded(
        _ texts: [String?],
        offsets: [Int]?,
        rowCount: Int
    ) -> TrialColumn {
        var (dictionary, places) = ([String](), [String: Int32]())
        let codes = texts.map { text -> Int32 in
            guard let text else { return -1 }
            if let code = places[text] { return code }
            places[text] = Int32(dictionary.count)
            dictionary.append(text)
            return Int32(dictionary.count - 1)
        }
        return TrialColumn(
            .texts(codes, dictionary),
            texts.map { $0 == nil ? .notAvailable : .scored },
            offsets: offsets,
            rowCount: rowCount
        )
    }

    private static func offsets(of counts: [Int]) -> [Int] {
        counts.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1) }
    }
}
