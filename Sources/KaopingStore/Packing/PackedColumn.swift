/// A column that was packed, to be read row by row.
struct PackedColumn<Element: FixedWidthInteger & UnsignedInteger & Sendable>: Sendable {
    /// The value of each row.
    let values: [Element]

    /// Unpacks a column; nil when the bytes are not those of one of this width.
    init?(_ bytes: [UInt8]) {
        guard let header = PackedHeader(bytes), header.width == MemoryLayout<Element>.size else {
            return nil
        }
        let width = header.width
        let start = Packing.headerLength
        let (size, overflow) = header.dictionary.multipliedReportingOverflow(by: width)
        guard !overflow, start + size <= bytes.count else { return nil }
        let dictionary = PackedColumn.numbers(bytes, at: start, count: header.dictionary)
        guard
            let values = PackedColumn.rows(bytes, header, dictionary, from: start + size)
        else { return nil }
        self.values = values
    }

    private static func rows(
        _ bytes: [UInt8],
        _ header: PackedHeader,
        _ dictionary: [Element],
        from start: Int
    ) -> [Element]? {
        let rest = bytes.count - start
        switch header.form {
        case .raw:
            guard header.dictionary == 0, rest % header.width == 0,
                rest / header.width == header.count
            else { return nil }
            return numbers(bytes, at: start, count: header.count)
        case .constant:
            guard dictionary.count == 1, rest == 0, header.count <= PackedHeader.mostRows else {
                return nil
            }
            return [Element](repeating: dictionary[0], count: header.count)
        case .byteCodes:
            guard rest == header.count else { return nil }
            guard bytes[start...].allSatisfy({ $0 < dictionary.count }) else { return nil }
            return bytes[start...].map { dictionary[Int($0)] }
        case .shortCodes:
            guard rest == 2 * header.count else { return nil }
            let codes: [UInt16] = PackedColumn<UInt16>.numbers(
                bytes,
                at: start,
                count: header.count
            )
            guard codes.allSatisfy({ $0 < dictionary.count }) else { return nil }
            return codes.map { dictionary[Int($0)] }
        case .texts: return nil
        }
    }

    fileprivate static func numbers(_ bytes: [UInt8], at start: Int, count: Int) -> [Element] {
        let width = MemoryLayout<Element>.size
        return bytes.withUnsafeBytes { raw in
            (0..<count).map {
                let place = start + $0 * width
                return Element(
                    littleEndian: raw.loadUnaligned(fromByteOffset: place, as: Element.self)
                )
            }
        }
    }
}

/// What stands at the head of packed bytes.
struct PackedHeader {
    /// Above the most rows that a run can have; a constant column has no bytes that would bound it.
    static let mostRows = 1 << 31

    let form: Packing.Form
    let width: Int
    let dictionary: Int
    let count: Int

    init?(_ bytes: [UInt8]) {
        guard bytes.count >= Packing.headerLength, let form = Packing.Form(rawValue: bytes[0]),
            bytes[2] == 0, bytes[3] == 0
        else { return nil }
        self.form = form
        width = Int(bytes[1])
        let numbers = bytes.withUnsafeBytes { raw in
            (
                UInt32(littleEndian: raw.loadUnaligned(fromByteOffset: 4, as: UInt32.self)),
                UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
            )
        }
        dictionary = Int(numbers.0)
        guard let count = Int(exactly: numbers.1) else { return nil }
        self.count = count
    }
}

/// A list of texts, kept packed: keys or names of units, one a row.
public struct TextList: Sendable {
    /// How many texts there are.
    public let count: Int
    private let bytes: [UInt8]
    private let starts: [Int]

    /// Unpacks a list; nil when the bytes are not those of one.
    init?(_ bytes: [UInt8]) {
        guard let header = PackedHeader(bytes), header.form == .texts,
            header.count <= (bytes.count - Packing.headerLength) / 4
        else { return nil }
        let lengths: [UInt32] = PackedColumn<UInt32>.numbers(
            bytes,
            at: Packing.headerLength,
            count: header.count
        )
        var starts = [Packing.headerLength + 4 * header.count]
        starts.reserveCapacity(header.count + 1)
        for length in lengths { starts.append(starts[starts.count - 1] + Int(length)) }
        guard starts[header.count] == bytes.count else { return nil }
        count = header.count
        self.starts = starts
        self.bytes = bytes
    }

    /// Returns the text of a row.
    public subscript(row: Int) -> String {
        String(decoding: bytes[starts[row]..<starts[row + 1]], as: UTF8.self)
    }

    /// Returns the row of a text; nil when it is not in the list.
    public func row(of text: String) -> Int? {
        let wanted = Array(text.utf8)
        return (0..<count).first { row in
            starts[row + 1] - starts[row] == wanted.count
                && bytes[starts[row]..<starts[row + 1]].elementsEqual(wanted)
        }
    }

    /// Returns all texts.
    public var texts: [String] { (0..<count).map { self[$0] } }
}
