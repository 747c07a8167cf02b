internal import Foundation

/// Files with the columns that the workloads in `Tests/Benchmarks` read, the same every time.
struct BenchData {
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
            let veto = data.next(below: 100) == 0 ? 1 : 0
            text += Array("U\(padded(unit, 7)),G\(padded(Int(group), 4)),\(veto)".utf8)
            for index in 0..<indicators {
                let places = index % 5
                let whole = data.next(below: index % 2 == 0 ? 100 : 10_000) + 1
                text += Array(",\(whole)".utf8)
                guard places > 0 else { continue }
                let limit = (0..<places).reduce(1 as UInt64) { limit, _ in limit * 10 }
                text += Array(".\(padded(Int(data.next(below: limit)), places))".utf8)
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

    private static func padded(_ number: Int, _ width: Int) -> String {
        let text = "\(number)"
        return String(repeating: "0", count: max(0, width - text.count)) + text
    }
}
