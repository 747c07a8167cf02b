public import KaopingData

/// A column that a formula reads, whole and unchanged while it is read.
///
/// The memory is the caller's: it must outlive the evaluation and must not be written meanwhile.
public enum FormulaColumn: @unchecked Sendable {
    /// Finite numbers, NaN where missing; percents are shares, flags 0 or 1, days their numbers.
    case numbers(UnsafePointer<Double>)
    /// The same, packed as the reader keeps them.
    case packed(PackedNumbers)
    /// Codes into the column's dictionary of texts, -1 where missing.
    case codes(UnsafePointer<Int32>)

    /// Whether it is to be unpacked before anything is computed.
    var isPacked: Bool {
        if case .packed = self { true } else { false }
    }
}
