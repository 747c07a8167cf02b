/// Shares by name, the same for every unit or by case.
public struct Shares: Sendable {
    /// What has a share, in the order of the profile.
    public let names: [String]
    /// One row for each case, in each one share for each name; 70% is 0.7.
    public let rows: [[Double]]
    /// The index of each unit's row; nil where there is one row, and before there is data.
    public let column: Column?

    /// Returns the shares of a unit; nil for a unit that no case fits.
    public func row(of unit: Int) -> [Double]? {
        guard let column else { return rows.count == 1 ? rows[0] : nil }
        guard column.state(unit) == .scored, let index = Int(exactly: column.numbers[unit]),
            rows.indices.contains(index)
        else { return nil }
        return rows[index]
    }
}
