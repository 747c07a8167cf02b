internal import ScorerABI
internal import ScorerKit

/// One thread's memory for the scores of a block at every step of a pass.
final class Scratch {
    let rows: Int
    private let numbers: UnsafeMutablePointer<Double>
    private let bytes: UnsafeMutablePointer<UInt8>
    /// Room for a leaf's computed input.
    let input: UnsafeMutablePointer<Double>
    let codes: UnsafeMutablePointer<Int32>
    let inputStates: UnsafeMutablePointer<UInt8>
    /// Room for rescaled copies of children, one for each child of the widest node, and behind
    /// them for computed parameters: a node may have both.
    private let copies: UnsafeMutablePointer<Double>
    private let widest: Int
    private let parameterBytes: UnsafeMutablePointer<UInt8>
    /// Columns of the block that is scored.
    let columns: UnsafeMutablePointer<kp_column>
    /// How many rows of each step are not scored in the current block.
    var unscored: [Int]

    init(rows: Int, steps: Int, widest: Int, parameterColumns: Int) {
        self.rows = rows
        self.widest = widest
        numbers = .allocate(capacity: max(1, rows * steps))
        bytes = .allocate(capacity: max(1, rows * steps))
        input = .allocate(capacity: max(1, rows))
        codes = .allocate(capacity: max(1, rows))
        inputStates = .allocate(capacity: max(1, rows))
        copies = .allocate(capacity: max(1, rows * (widest + parameterColumns)))
        parameterBytes = .allocate(capacity: max(1, rows * parameterColumns))
        columns = .allocate(capacity: max(1, widest + parameterColumns))
        unscored = Array(repeating: 0, count: steps)
    }

    deinit {
        numbers.deallocate()
        bytes.deallocate()
        input.deallocate()
        codes.deallocate()
        inputStates.deallocate()
        copies.deallocate()
        parameterBytes.deallocate()
        columns.deallocate()
    }

    func values(_ slot: Int) -> UnsafeMutablePointer<Double> { numbers + slot * rows }
    func states(_ slot: Int) -> UnsafeMutablePointer<UInt8> { bytes + slot * rows }
    func parameterNumbers(_ index: Int) -> UnsafeMutablePointer<Double> { copy(widest + index) }
    func parameterStates(_ index: Int) -> UnsafeMutablePointer<UInt8> {
        parameterBytes + index * rows
    }
    /// Takes the units marked 1 out of the first column, which is a leaf's input.
    func exclude(_ excluded: UnsafePointer<UInt8>, _ count: Int) {
        guard (0..<count).contains(where: { excluded[$0] != 0 }) else { return }
        if columns[0].states == nil {
            inputStates.update(repeating: ScorerState.scored.rawValue, count: count)
        }
        // The column may be the data themselves, which are not to be written to.
        if let numbers = columns[0].numbers, numbers != UnsafePointer(input) {
            input.update(from: numbers, count: count)
            columns[0].numbers = UnsafePointer(input)
        }
        if let given = columns[0].codes, given != UnsafePointer(codes) {
            codes.update(from: given, count: count)
            columns[0].codes = UnsafePointer(codes)
        }
        for row in 0..<count where excluded[row] != 0 {
            inputStates[row] = ScorerState.excluded.rawValue
            if columns[0].numbers != nil { input[row] = .nan }
            if columns[0].codes != nil { codes[row] = -1 }
        }
        columns[0].states = UnsafePointer(inputStates)
    }

    func copy(_ child: Int) -> UnsafeMutablePointer<Double> { copies + child * rows }
}
