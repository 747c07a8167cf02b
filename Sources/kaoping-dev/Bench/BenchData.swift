internal import Foundation

/// Files with the columns that the workloads in `Tests/Benchmarks` read, the same every time.
struct BenchData {
    /// Where the files of some units are.
    struct Files {
        let units: URL
        /// Six rows of each unit; not written where nobody reads them.
        let rows: URL

        init(in folder: URL) {
            units = folder.appendingPathComponent("units.csv")
            rows = folder.appendingPathComponent("rows.csv")
        }

        /// Writes what is not there yet.
        func write(units count: Int, withRows: Bool) throws {
            func isThere(_ file: URL) -> Bool { FileManager.default.fileExists(atPath: file.path) }
            if !isThere(units) { try BenchData.write(units: count, to: units) }
            if withRows, !isThere(rows) { try BenchData.write(rowsOf: count, to: rows) }
        }
    }

    private var state: UInt64 = 1

    /// Returns a number below a limit (Vigna's SplitMix64).
    private mutating func next(below limit: UInt64) -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return (mixed ^ (mixed >> 31)) % limit
    }

    /// Writes units with a group, a mark that excludes few of them, and indicators of one to four
    /// decimal places.
    static func write(units: Int, indicators: Int = 40, to file: URL) throws {
        var data = BenchData()
        var text: [UInt8] = Array("id,group,veto".utf8)
        for index in 1...indicators { text += Array(",i\(BenchData.padded(index, 2))".utf8) }
        text.append(10)
        try write(lines: units, after: text, to: file) { unit, text in
            let group = data.next(below: UInt64(max(1, units / 100)))
            let veto: UInt64 = data.next(below: 100) == 0 ? 1 : 0
            text.append(UInt8(ascii: "U"))
            add(UInt64(unit), 7, to: &text)
            text += [UInt8(ascii: ","), UInt8(ascii: "G")]
            add(group, 4, to: &text)
            text.append(UInt8(ascii: ","))
            add(veto, 1, to: &text)
            for index in 0..<indicators {
                let places = index % 5
                let whole = data.next(below: index % 2 == 0 ? 100 : 10_000) + 1
                text.append(UInt8(ascii: ","))
                add(whole, 1, to: &text)
                guard places > 0 else { continue }
                let limit = (0..<places).reduce(1 as UInt64) { limit, _ in limit * 10 }
                text.append(UInt8(ascii: "."))
                add(data.next(below: limit), places, to: &text)
            }
            text.append(10)
        }
    }

    /// Writes six rows of each unit: an item, a rater of one of two groups with points, an answer, and
    /// when something was due and done.
    static func write(rowsOf units: Int, to file: URL) throws {
        var data = BenchData()
        let heading = Array("id,item,side,rater,answer,points,done,due,ready\n".utf8)
        let answers = ["good", "fair", "poor"]
        try write(lines: units, after: heading, to: file) { unit, text in
            for item in 1...6 {
                let answer = answers[Int(data.next(below: 3))]
                let days = (0..<2).map { _ in
                    "2025-\(padded(Int(data.next(below: 12)) + 1, 2))-15"
                }
                let cells = [
                    "U" + padded(unit, 7), "k\(item)", item % 2 == 0 ? "a" : "b", "r\(item)",
                    answer, "\(data.next(below: 21))", "\(data.next(below: 2))",
                ]
                text += Array((cells + days).joined(separator: ",").utf8)
                text.append(10)
            }
        }
    }

    /// Writes the lines of units behind a heading, some of them at a time.
    private static func write(
        lines units: Int,
        after heading: [UInt8],
        to file: URL,
        _ add: (Int, inout [UInt8]) -> Void
    ) throws {
        var text = heading
        try Data().write(to: file)
        let handle = try FileHandle(forWritingTo: file)
        defer { try? handle.close() }
        for unit in 1...units {
            add(unit, &text)
            guard text.count > 1 << 20 else { continue }
            try handle.write(contentsOf: Data(text))
            text.removeAll(keepingCapacity: true)
        }
        try handle.write(contentsOf: Data(text))
    }

    /// Adds the digits of a number, with zeros before it up to a width.
    private static func add(_ number: UInt64, _ width: Int, to text: inout [UInt8]) {
        let first = text.count
        var (rest, count) = (number, 0)
        while rest > 0 || count < width {
            text.append(UInt8(ascii: "0") + UInt8(rest % 10))
            rest /= 10
            count += 1
        }
        text[first...].reverse()
    }

    private static func padded(_ number: Int, _ width: Int) -> String {
        let text = "\(number)"
        return String(repeating: "0", count: max(0, width - text.count)) + text
    }
}
