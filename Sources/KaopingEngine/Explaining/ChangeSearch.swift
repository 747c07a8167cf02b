internal import KaopingCore
internal import KaopingProfile

/// The search for changes that bring one unit to a higher level.
final class ChangeSearch {
    typealias Candidate = NextLevelFinder.Candidate
    typealias Success = (Candidate, ChangeTrials.Outcome)

    private let trials: ChangeTrials
    private let row: Int
    private let level: Int
    private let threads: Int
    /// What is known of standings under a quota.
    private var memory = QuotaMemory()
    /// How many candidates were tried, up to the first that suffices of each list.
    private(set) var triedCount = 0

    init(trials: ChangeTrials, row: Int, level: Int, threads: Int) {
        self.trials = trials
        self.row = row
        self.level = level
        self.threads = threads
    }

    /// Returns the first of some candidates that reaches a higher level, and what it leads to.
    func firstSuccess(_ candidates: [Candidate]) -> Success? {
        let found = trials.reach.isLocal ? glancing(candidates) : oneByOne(candidates)
        // What was tried beside the first that suffices depends on the threads: not counted.
        triedCount += found.map { $0.index + 1 } ?? candidates.count
        return found.map { (candidates[$0.index], $0.outcome) }
    }

    private func outcome(_ candidate: Candidate, isRanked: Bool = false) -> ChangeTrials.Outcome {
        trials.outcome(of: candidate.changes, row, isRanked: isRanked)
    }

    // MARK: Among all units from the start

    /// Tries candidates in their order; several at a time, of which the first counts.
    private func oneByOne(
        _ candidates: [Candidate]
    ) -> (index: Int, outcome: ChangeTrials.Outcome)? {
        let width = max(1, 4 * threads)
        for start in stride(from: 0, to: candidates.count, by: width) {
            let batch = Array(candidates[start..<min(start + width, candidates.count)])
            let levels = Buffer<Int32>(repeating: -1, count: batch.count)
            let (trials, row) = (trials, row)
            Parallel.forEach(batch.count, threads: threads) { index in
                let outcome = trials.outcome(of: batch[index].changes, row)
                levels.base[index] = Int32(outcome.level)
            }
            guard let index = batch.indices.first(where: { Int(levels[$0]) > level }) else {
                continue
            }
            return (start + index, outcome(batch[index], isRanked: true))
        }
        return nil
    }

    // MARK: Alone first

    /// Tries candidates alone, many at a time, and among all units only those that could suffice.
    private func glancing(
        _ candidates: [Candidate]
    ) -> (index: Int, outcome: ChangeTrials.Outcome)? {
        var (start, width) = (0, 256)
        while start < candidates.count {
            let batch = Array(candidates[start..<min(start + width, candidates.count)])
            let glances = trials.glances(at: batch.map(\.changes), row)
            let promising = batch.indices.filter { glances[$0].level > level }
            if trials.reach.quotaCount == 1 { narrow(promising, glances, batch) }
            for index in promising where suffices(glances[index], batch[index]) {
                let outcome = outcome(batch[index], isRanked: true)
                if outcome.level > level { return (start + index, outcome) }
            }
            start += batch.count
            width = min(2 * width, 4096)
        }
        return nil
    }

    /// Says whether a candidate may suffice among all units; what is known need not be tried again.
    private func suffices(_ glance: ChangeTrials.Glance, _ candidate: Candidate) -> Bool {
        guard trials.reach.quotaCount > 0 else { return true }
        if let known = memory.verdict(glance, isMonotone: trials.reach.quotaCount == 1) {
            return known
        }
        let isEnough = outcome(candidate).level > level
        memory.note(glance, isEnough)
        return isEnough
    }

    /// Finds the lowest standing that suffices, context by context, by halving.
    ///
    /// With one quota a better standing never does worse, all else equal: whoever stands above the
    /// edge pushes nobody across it but others that stood below.
    private func narrow(
        _ promising: [Int],
        _ glances: [ChangeTrials.Glance],
        _ batch: [Candidate]
    ) {
        for (_, own) in Dictionary(grouping: promising, by: { glances[$0].context }) {
            var open = own.sorted {
                glances[$0].standing.lexicographicallyPrecedes(glances[$1].standing)
            }
            open.removeAll { memory.verdict(glances[$0], isMonotone: true) != nil }
            while !open.isEmpty {
                let middle = open[open.count / 2]
                memory.note(glances[middle], outcome(batch[middle]).level > level)
                open.removeAll { memory.verdict(glances[$0], isMonotone: true) != nil }
            }
        }
    }
}

/// What is known of the standings that suffice for a level under quotas, by what rules did to them.
struct QuotaMemory {
    private var known: [[Double]: [[Double]: Bool]] = [:]
    private var highestFailure: [[Double]: [Double]] = [:]
    private var lowestSuccess: [[Double]: [Double]] = [:]

    /// Notes whether a standing suffices.
    mutating func note(_ glance: ChangeTrials.Glance, _ suffices: Bool) {
        let (context, standing) = (glance.context, glance.standing)
        known[context, default: [:]][standing] = suffices
        if suffices {
            let lowest = lowestSuccess[context] ?? standing
            let isLower = standing.lexicographicallyPrecedes(lowest)
            lowestSuccess[context] = isLower ? standing : lowest
        } else {
            let highest = highestFailure[context] ?? standing
            let isHigher = highest.lexicographicallyPrecedes(standing)
            highestFailure[context] = isHigher ? standing : highest
        }
    }

    /// Says whether a standing suffices; nil where it is not known.
    ///
    /// - Parameters:
    ///   - glance: the standing.
    ///   - isMonotone: whether a better standing never does worse.
    /// - Returns: whether it suffices.
    func verdict(_ glance: ChangeTrials.Glance, isMonotone: Bool) -> Bool? {
        let (context, standing) = (glance.context, glance.standing)
        guard isMonotone else { return known[context]?[standing] }
        if let lowest = lowestSuccess[context], !standing.lexicographicallyPrecedes(lowest) {
            return true
        }
        if let highest = highestFailure[context], !highest.lexicographicallyPrecedes(standing) {
            return false
        }
        return nil
    }
}
