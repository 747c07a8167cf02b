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
        mark(count) { _ in
            nil
        } or: {
            excluded[$0] != 0 ? .excluded : nil
        }
    }

    /// Takes entries out of the first column, which is a leaf's input, and gives them a state.
    ///
    /// - Parameters:
    ///   - count: how many entries there are.
    ///   - state: gives the state of an entry of the column; nil leaves it as it is.
    ///   - rowState: gives the state of a row, whatever it holds.
    func mark(
        _ count: Int,
        _ state: (Entry) -> ScorerState?,
        or rowState: (Int) -> ScorerState? = { _ in nil }
    ) {
        let given = columns[0]
        func found(_ row: Int) -> ScorerState? {
            if let state = rowState(row) { return state }
            if let numbers = given.numbers { return state(.number(numbers[row])) }
            return given.codes.flatMap { state(.code($0[row])) }
        }
        guard (0..<count).contains(where: { found($0) != nil }) else { return }
        if given.states == nil {
            inputStates.update(repeating: ScorerState.scored.rawValue, count: count)
        }
        // The column may be the data themselves, which are not to be written to.
        if let numbers = given.numbers, numbers != UnsafePointer(input) {
            input.update(from: numbers, count: count)
            columns[0].numbers = UnsafePointer(input)
        }
        if let source = given.codes, source != UnsafePointer(codes) {
            codes.update(from: source, count: count)
            columns[0].codes = UnsafePointer(codes)
        }
        for row in 0..<count {
            guard let state = found(row) else { continue }
            inputStates[row] = state.rawValue
            if columns[0].numbers != nil { input[row] = .nan }
            if columns[0].codes != nil { codes[row] = -1 }
        }
        columns[0].states = UnsafePointer(inputStates)
    }

    /// An entry of a leaf's input.
    enum Entry {
        case number(Double)
        case code(Int32)
    }

    func copy(_ child: Int) -> UnsafeMutablePointer<Double> { copies + child * rows }
}
