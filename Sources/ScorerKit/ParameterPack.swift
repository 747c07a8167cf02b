public import ScorerABI

/// A parameter's value as the host hands it over.
public enum ParameterValue: Sendable, Hashable {
    /// A number, whole number, percentage (as a share), date (days since 1970) or duration (days).
    case number(Double)
    /// `true` or `false`.
    case flag(Bool)
    /// A choice: its index and its word.
    case choice(Int, String)
    /// An interval.
    case interval(Interval)
    /// One number for each child.
    case numbers([Double])
    /// The number for each interval, in the order of the profile.
    case piecewise([Interval], [Double])
    /// The level for each interval, in the order of the profile.
    case bands([String], [Interval])
    /// The number for each category, in the order of the profile.
    case cases([String], [Double])
    /// A text.
    case text(String)
    /// Texts by index: a list of the profile, or the children's ids.
    case texts([String])
    /// The number for each pair of names, in the order of the profile.
    case pairs([NamePair], [Double])
    /// A value of its own for each unit; the column comes with each block.
    case column
    /// Shares by name, one row for each case; where there are several rows, a column with the
    /// index of each unit's row comes with each block, nan for a unit that no case fits.
    case shares(names: [String], rows: [[Double]])

    /// Whether a column of the value's own comes with each block.
    public var hasColumn: Bool {
        switch self {
        case .column: true
        case .shares(_, let rows): rows.count > 1
        default: false
        }
    }
}

/// Two names that a number stands for.
public struct NamePair: Sendable, Hashable {
    /// The name that is compared.
    public let first: String
    /// The name that it is compared with.
    public let second: String

    /// Creates a pair.
    public init(_ first: String, _ second: String) {
        self.first = first
        self.second = second
    }
}

/// Parameters laid out for the boundary; owns their memory.
public final class ParameterPack: @unchecked Sendable {
    /// The values by their descriptions, in the order of declaration.
    public let values: [(description: ParameterDescription, value: ParameterValue)]
    /// How many columns a block will have.
    public let childCount: Int
    private let items: UnsafeMutablePointer<kp_parameter>
    private var owned: [UnsafeMutableRawPointer] = []

    /// Lays out the parameters.
    public init(
        _ values: [(description: ParameterDescription, value: ParameterValue)],
        childCount: Int
    ) {
        self.values = values
        self.childCount = childCount
        items = .allocate(capacity: max(1, values.count))
        for (index, entry) in values.enumerated() {
            (items + index).initialize(to: item(entry.description, entry.value))
        }
    }

    /// Returns the same parameters with one of them replaced, or added behind the others.
    public func replacing(_ description: ParameterDescription, with value: ParameterValue)
        -> ParameterPack
    {
        var changed = values.filter { $0.description.name != description.name }
        changed.append((description, value))
        return ParameterPack(changed, childCount: childCount)
    }

    deinit {
        for memory in owned { memory.deallocate() }
        items.deallocate()
    }

    /// Calls a function with the parameters, and with a block's columns for those that are columns.
    ///
    /// - Parameters:
    ///   - columns: one column for each parameter whose value has one, in order.
    ///   - body: the function.
    /// - Returns: what the function returns.
    public func withRaw<Result>(
        columns: UnsafePointer<kp_column>? = nil,
        _ body: (UnsafePointer<kp_parameters>) -> Result
    ) -> Result {
        guard let columns else { return call(items, body) }
        return withUnsafeTemporaryAllocation(of: kp_parameter.self, capacity: values.count) {
            copy in
            var next = 0
            for (index, entry) in values.enumerated() {
                var item = items[index]
                if entry.value.hasColumn {
                    item.column = columns + next
                    next += 1
                }
                copy.initializeElement(at: index, to: item)
            }
            return call(copy.baseAddress ?? items, body)
        }
    }

    private func call<Result>(
        _ items: UnsafeMutablePointer<kp_parameter>,
        _ body: (UnsafePointer<kp_parameters>) -> Result
    ) -> Result {
        var parameters = kp_parameters(
            struct_size: UInt32(MemoryLayout<kp_parameters>.size),
            reserved: 0,
            items: items,
            count: Int64(values.count),
            child_count: Int64(childCount)
        )
        return body(&parameters)
    }

    private func item(
        _ description: ParameterDescription,
        _ value: ParameterValue
    ) -> kp_parameter {
        var item = kp_parameter(
            struct_size: UInt32(MemoryLayout<kp_parameter>.size),
            kind: description.kind.rawValue,
            name: text(description.name),
            numbers: nil,
            number_count: 0,
            texts: nil,
            text_count: 0,
            intervals: nil,
            interval_count: 0,
            column: nil
        )
        let (numbers, texts, intervals) = value.parts
        item.numbers = own(numbers)
        item.number_count = Int64(numbers.count)
        item.texts = own(texts.map(text))
        item.text_count = Int64(texts.count)
        item.intervals = own(intervals.map(\.raw))
        item.interval_count = Int64(intervals.count)
        return item
    }

    private func text(_ text: String) -> kp_text {
        let bytes = own(text.utf8.map { CChar(bitPattern: $0) })
        return kp_text(bytes: bytes, length: Int64(text.utf8.count))
    }

    private func own<T>(_ values: [T]) -> UnsafePointer<T>? {
        guard !values.isEmpty else { return nil }
        let pointer = UnsafeMutablePointer<T>.allocate(capacity: values.count)
        pointer.initialize(from: values, count: values.count)
        owned.append(UnsafeMutableRawPointer(pointer))
        return UnsafePointer(pointer)
    }
}

extension ParameterValue {
    /// The value's numbers, texts and intervals as they cross the boundary.
    fileprivate var parts: (numbers: [Double], texts: [String], intervals: [Interval]) {
        switch self {
        case .number(let number): ([number], [], [])
        case .flag(let flag): ([flag ? 1 : 0], [], [])
        case .choice(let index, let word): ([Double(index)], [word], [])
        case .interval(let interval): ([], [], [interval])
        case .numbers(let numbers): (numbers, [], [])
        case .piecewise(let intervals, let numbers): (numbers, [], intervals)
        case .bands(let levels, let intervals): ([], levels, intervals)
        case .cases(let categories, let numbers): (numbers, categories, [])
        case .text(let text): ([], [text], [])
        case .texts(let texts): ([], texts, [])
        case .pairs(let pairs, let numbers): (numbers, pairs.flatMap { [$0.first, $0.second] }, [])
        case .column: ([], [], [])
        case .shares(let names, let rows): (rows.flatMap(\.self), names, [])
        }
    }
}
