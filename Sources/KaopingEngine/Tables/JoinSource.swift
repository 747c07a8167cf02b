internal import Synchronization

/// Which rows belong to which unit, put in the order of the units only when somebody asks.
///
/// Ten million rows that are only summed up need no order.
final class JoinSource: Sendable {
    /// The unit of each row, -1 for none; nil where a row may name several units.
    let unitOfRow: UnsafeCodes?
    private let units: Int
    /// How many rows there are.
    let rows: Int
    private let made: Mutex<RowJoin?>

    /// Rows that have been ordered.
    init(_ join: RowJoin) {
        unitOfRow = nil
        (units, rows) = (join.units, join.count)
        made = Mutex(join)
    }

    /// Rows of one unit each.
    ///
    /// - Parameters:
    ///   - units: how many units there are.
    ///   - unitOfRow: the unit of each row, -1 for none.
    ///   - rows: how many rows there are.
    init(units: Int, unitOfRow: UnsafeCodes, rows: Int) {
        self.unitOfRow = unitOfRow
        self.units = units
        self.rows = rows
        made = Mutex(nil)
    }

    /// The rows in the order of their units.
    var join: RowJoin {
        made.withLock { made in
            if let made { return made }
            let found = UnsafeBufferPointer(start: unitOfRow?.base, count: rows)
            let join = RowJoin(units: units, found: found)
            made = join
            return join
        }
    }
}
