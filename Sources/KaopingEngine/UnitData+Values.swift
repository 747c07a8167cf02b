internal import KaopingData
internal import KaopingProfile

extension UnitData {
    /// One column of values.
    enum Values: Sendable {
        /// Numbers, nan where missing.
        case numbers(UnsafeNumbers, hasMissing: Bool)
        /// Codes, -1 where missing, and what they stand for.
        case codes(UnsafeCodes, dictionary: [String])
    }
}

extension UnitData.Values {
    /// Numbers that are kept here.
    static func numbers(_ buffer: Buffer<Double>) -> UnitData.Values {
        .numbers(
            UnsafeNumbers(base: UnsafePointer(buffer.base), owner: buffer),
            hasMissing: buffer.elements.contains(where: \.isNaN)
        )
    }

    /// Codes that are kept here.
    static func codes(_ buffer: Buffer<Int32>, _ dictionary: [String]) -> UnitData.Values {
        .codes(
            UnsafeCodes(base: UnsafePointer(buffer.base), owner: buffer),
            dictionary: dictionary
        )
    }

    /// A column without any value.
    static func missing(isText: Bool, count: Int, dictionary: [String] = []) -> UnitData.Values {
        isText
            ? .codes(Buffer(repeating: -1, count: count), dictionary)
            : .numbers(Buffer(repeating: .nan, count: count))
    }

    /// The texts that codes stand for; nil for numbers.
    var dictionary: [String]? {
        if case .codes(_, let dictionary) = self { dictionary } else { nil }
    }

    /// The column as formulas read it.
    var formulaColumn: FormulaColumn {
        switch self {
        case .numbers(let numbers, _):
            numbers.packed.map(FormulaColumn.packed) ?? .numbers(numbers.base)
        case .codes(let codes, _): .codes(codes.base)
        }
    }

    /// Returns the values at some places, one after another; missing where a place is below 0.
    func gathered(_ places: UnsafeBufferPointer<Int32>) -> UnitData.Values {
        switch self {
        case .numbers(let numbers, _):
            let result = Buffer<Double>(count: places.count)
            numbers.base.gather(places, into: result.base)
            return .numbers(result)
        case .codes(let codes, let dictionary):
            let result = Buffer<Int32>(count: places.count)
            codes.base.gather(places, into: result.base)
            return .codes(result, dictionary)
        }
    }
}

extension UnsafePointer<Double> {
    /// Copies the elements at some places; nan where a place is below 0.
    func gather(_ places: UnsafeBufferPointer<Int32>, into target: UnsafeMutablePointer<Double>) {
        for (index, place) in places.enumerated() {
            target[index] = place < 0 ? .nan : self[Int(place)]
        }
    }
}

extension UnsafePointer<Int32> {
    /// Copies the elements at some places; -1 where a place is below 0.
    func gather(_ places: UnsafeBufferPointer<Int32>, into target: UnsafeMutablePointer<Int32>) {
        for (index, place) in places.enumerated() {
            target[index] = place < 0 ? -1 : self[Int(place)]
        }
    }
}

/// Numbers with what keeps them alive.
struct UnsafeNumbers: @unchecked Sendable {
    private enum Content {
        case plain(UnsafePointer<Double>)
        case packed(PackedNumbers)
    }

    private let content: Content
    let owner: any Sendable

    init(base: UnsafePointer<Double>, owner: any Sendable) {
        (content, self.owner) = (.plain(base), owner)
    }

    init(_ packed: PackedNumbers) {
        (content, owner) = (.packed(packed), packed)
    }

    /// The numbers as the reader keeps them, which is how passes over all of them best take them.
    var packed: PackedNumbers? {
        if case .packed(let packed) = content { packed } else { nil }
    }

    /// The numbers; packed ones are laid out when they are first asked for.
    var base: UnsafePointer<Double> {
        switch content {
        case .plain(let base): base
        case .packed(let packed): packed.values
        }
    }
}

/// A pointer to codes with what keeps them alive.
struct UnsafeCodes: @unchecked Sendable {
    let base: UnsafePointer<Int32>
    let owner: any Sendable
}
