public import ScorerABI

/// The parameters that a profile states for a scorer, with the defaults put in.
///
/// Valid during the call that receives it. The host has checked kinds, ranges and what is
/// required against the description; a scorer checks what only it can know.
public struct Parameters {
    private let raw: UnsafePointer<kp_parameters>

    init(_ raw: UnsafePointer<kp_parameters>) {
        self.raw = raw
    }

    /// How many columns a block will have.
    public var childCount: Int { Int(raw.pointee.child_count) }

    /// Returns whether a parameter is stated or has a default.
    public func has(_ name: String) -> Bool {
        find(name) != nil
    }

    /// Returns a number, percentage (70% is 0.7), date (days since 1970-01-01) or duration (days).
    ///
    /// - Throws: `ScorerError` when there is none of that name.
    public func number(_ name: String) throws(ScorerError) -> Double {
        guard let first = try required(name).numbers else { throw missing(name) }
        return first.pointee
    }

    /// Returns a number, or nil where it is neither stated nor has a default.
    public func optionalNumber(_ name: String) -> Double? {
        guard let item = find(name), item.number_count > 0 else { return nil }
        return item.numbers.pointee
    }

    /// Returns a flag.
    ///
    /// - Throws: `ScorerError` when there is none of that name.
    public func flag(_ name: String) throws(ScorerError) -> Bool {
        try number(name) != 0
    }

    /// Returns the index of a choice among the words of its description.
    ///
    /// - Throws: `ScorerError` when there is none of that name.
    public func choice(_ name: String) throws(ScorerError) -> Int {
        Int(try number(name))
    }

    /// Returns an interval.
    ///
    /// - Throws: `ScorerError` when there is none of that name.
    public func interval(_ name: String) throws(ScorerError) -> Interval {
        guard let first = try intervals(name).first else { throw missing(name) }
        return first
    }

    /// Returns the intervals of a table, or an interval alone.
    ///
    /// - Throws: `ScorerError` when there is none of that name.
    public func intervals(_ name: String) throws(ScorerError) -> [Interval] {
        let item = try required(name)
        return (0..<Int(item.interval_count)).map { Interval(item.intervals[$0]) }
    }

    /// Returns the numbers of a table, or one number for each child.
    ///
    /// - Throws: `ScorerError` when there is none of that name.
    public func numbers(_ name: String) throws(ScorerError) -> [Double] {
        let item = try required(name)
        return (0..<Int(item.number_count)).map { item.numbers[$0] }
    }

    /// Returns the texts of a table.
    ///
    /// - Throws: `ScorerError` when there is none of that name.
    public func texts(_ name: String) throws(ScorerError) -> [String] {
        let item = try required(name)
        return (0..<Int(item.text_count)).map { String(item.texts[$0]) }
    }

    /// Returns the column of a parameter that the profile computes for each unit; nil for a constant.
    public func column(_ name: String) -> Column? {
        find(name)?.column.map(Column.init)
    }

    /// Returns a table of shares.
    ///
    /// - Throws: `ScorerError` when there is none of that name, or its rows are not whole.
    public func shares(_ name: String) throws(ScorerError) -> Shares {
        let item = try required(name)
        let names = try texts(name)
        let numbers = try numbers(name)
        guard !names.isEmpty, !numbers.isEmpty, numbers.count % names.count == 0 else {
            throw .parameter(
                name,
                zh: "\(names.count)个名称与\(numbers.count)个比例不成表",
                en: "\(names.count) names and \(numbers.count) shares make no table"
            )
        }
        let rows = stride(from: 0, to: numbers.count, by: names.count).map {
            Array(numbers[$0..<$0 + names.count])
        }
        return Shares(names: names, rows: rows, column: item.column.map(Column.init))
    }

    private func find(_ name: String) -> kp_parameter? {
        for index in 0..<Int(raw.pointee.count) {
            let item = raw.pointee.items[index]
            let bytes = UnsafeRawBufferPointer(
                start: item.name.bytes,
                count: Int(item.name.length)
            )
            if bytes.elementsEqual(name.utf8) { return item }
        }
        return nil
    }

    private func required(_ name: String) throws(ScorerError) -> kp_parameter {
        guard let item = find(name) else { throw missing(name) }
        return item
    }

    private func missing(_ name: String) -> ScorerError {
        .parameter(name, zh: "没有参数“\(name)”的值", en: "parameter \"\(name)\" has no value")
    }
}

extension Interval {
    /// Creates an interval from one of the boundary.
    public init(_ raw: kp_interval) {
        self.init(
            raw.lower,
            raw.upper,
            includesLower: raw.lower_closed != 0,
            includesUpper: raw.upper_closed != 0
        )
    }

    /// The interval as it crosses the boundary.
    public var raw: kp_interval {
        kp_interval(
            lower: lower,
            upper: upper,
            lower_closed: includesLower ? 1 : 0,
            upper_closed: includesUpper ? 1 : 0,
            reserved: (0, 0, 0, 0, 0, 0)
        )
    }
}
