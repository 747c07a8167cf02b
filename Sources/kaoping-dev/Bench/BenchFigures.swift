internal import Foundation

/// What one measurement says.
struct BenchFigures: Equatable {
    let name: String
    let units: Int
    let seconds: Double
    /// The bytes that were read or written.
    let bytes: Int
    /// The most memory that the process had, in bytes.
    let peak: Int

    init(name: String, units: Int, seconds: Double, bytes: Int, peak: Int) {
        (self.name, self.units, self.seconds) = (name, units, seconds)
        (self.bytes, self.peak) = (bytes, peak)
    }

    /// The figures as one process hands them to another.
    var line: String { "\(name)\t\(units)\t\(seconds)\t\(bytes)\t\(peak)" }

    /// Reads what `line` has written; nil when it is something else.
    init?(line: String) {
        let parts = line.split(whereSeparator: \.isWhitespace)
        guard parts.count == 5, let units = Int(parts[1]), let seconds = Double(parts[2]),
            let bytes = Int(parts[3]), let peak = Int(parts[4])
        else { return nil }
        self.init(
            name: String(parts[0]),
            units: units,
            seconds: seconds,
            bytes: bytes,
            peak: peak
        )
    }

    static let heading = """
        | measured | units | seconds | units/s | MB/s | peak MB |
        |---|---:|---:|---:|---:|---:|
        """

    /// The figures as a row of the table.
    var row: String {
        let rates = [Double(units) / seconds, Double(bytes) / seconds / 1e6].map {
            String(format: "%.0f", $0)
        }
        let cells = [
            name, "\(units)", String(format: "%.4f", seconds), rates[0], rates[1],
            String(format: "%.1f", Double(peak) / 1e6),
        ]
        return "| " + cells.joined(separator: " | ") + " |"
    }

    /// Says of each measurement what a unit costs with the most units against the size before.
    static func growth(_ figures: [BenchFigures]) -> [String] {
        Dictionary(grouping: figures, by: \.name).sorted { $0.key < $1.key }.compactMap {
            let sizes = $1.filter { $0.units >= 1000 }.sorted { $0.units < $1.units }
            guard let small = sizes.dropLast().last, let large = sizes.last else { return nil }
            let costs = [small, large].map { $0.seconds / Double($0.units) }
            let ratio = String(format: "%.2f", costs[1] / costs[0])
            return "\($0): a unit costs \(ratio) times as much with \(large.units) units as with "
                + "\(small.units)"
        }
    }

    /// The most memory that this process has had, in bytes.
    static var peakMemory: Int {
        let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
        return (line?.split(separator: " ").compactMap { Int($0) }.first ?? 0) * 1024
    }
}
