public import KaopingCore

/// What the caller wants of one column; a column that nobody asks for is not decoded.
public struct ColumnRequest: Sendable {
    /// How a percentage is written in the file.
    public enum Written: Sendable, Hashable {
        /// As `70%`.
        case sign
        /// As `70`.
        case hundred
        /// As `0.7`.
        case fraction
    }

    /// What the cells are.
    public enum Kind: Sendable, Hashable {
        /// A number.
        case number
        /// A whole number from 0.
        case count
        /// A percentage; its value is 0.7 for seventy percent.
        case percent(Written)
        /// Yes or no; its value is 1 or 0.
        case flag
        /// A day; its value is the day's number.
        case date
        /// One of some values; nil takes the values as they first appear.
        case category(values: [String]?)
        /// Any text, such as a key or a name.
        case text

        /// Whether cells are words and not numbers.
        var isWords: Bool {
            switch self {
            case .category, .text: true
            case .number, .count, .percent, .flag, .date: false
            }
        }
    }

    /// What a blank cell means.
    public enum Blank: Sendable, Hashable {
        /// The value is missing.
        case missing
        /// The cell must be filled in.
        case error
    }

    /// The ends of what a number may be.
    public struct Bounds: Sendable, Hashable {
        /// The least value; nil for no limit.
        public let lower: Double?
        /// The largest value; nil for no limit.
        public let upper: Double?
        /// Whether the lower end itself is allowed.
        public let includesLower: Bool
        /// Whether the upper end itself is allowed.
        public let includesUpper: Bool

        /// Creates bounds, closed unless said otherwise.
        public init(
            lower: Double? = nil,
            upper: Double? = nil,
            includesLower: Bool = true,
            includesUpper: Bool = true
        ) {
            self.lower = lower
            self.upper = upper
            self.includesLower = includesLower
            self.includesUpper = includesUpper
        }
    }

    /// The column's name in the profile.
    public let id: String
    /// The column's heading in the file.
    public let heading: String
    /// What the cells are.
    public let kind: Kind
    /// What the values may be, in the unit that is stored (0.7 for seventy percent).
    public let range: Bounds?
    /// What a blank cell means.
    public let blank: Blank
    /// Where the profile declares the column.
    public let place: Place?

    /// Creates a request; the heading is the id unless given.
    public init(
        id: String,
        heading: String? = nil,
        kind: Kind = .number,
        range: Bounds? = nil,
        blank: Blank = .missing,
        place: Place? = nil
    ) {
        self.id = id
        self.heading = heading ?? id
        self.kind = kind
        self.range = range
        self.blank = blank
        self.place = place
    }
}

extension ColumnRequest.Bounds {
    /// The least and largest double that are inside.
    var closed: (least: Double, most: Double) {
        let least = lower.map { includesLower ? $0 : $0.nextUp } ?? -.infinity
        let most = upper.map { includesUpper ? $0 : $0.nextDown } ?? .infinity
        return (least, most)
    }
}

extension ColumnRequest.Bounds: CustomStringConvertible {
    /// The bounds as a profile writes them, such as `0..<100`.
    public var description: String {
        written { Int(exactly: $0).map(String.init) ?? String($0) }
    }

    /// The bounds of percentages, such as `0%..100%`.
    var percentText: String {
        written { share in
            // Rounded, as 0.07 * 100 is a little more than 7.
            let percent = (share * 1e10).rounded() / 1e8
            return (Int(exactly: percent).map(String.init) ?? String(percent)) + "%"
        }
    }

    private func written(_ text: (Double) -> String) -> String {
        // Only a half open upper end has a sign of its own in a profile.
        let start = (includesLower ? "" : ">") + (lower.map(text) ?? "")
        return start + ".." + (includesUpper ? "" : "<") + (upper.map(text) ?? "")
    }
}
