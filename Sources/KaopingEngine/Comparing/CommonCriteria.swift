public import KaopingCore
public import KaopingProfile
internal import ScorerKit

/// What two profiles of one base have in common: the criteria that mean the same in both.
public struct CommonCriteria: Sendable {
    /// A criterion in common, with all that is below it.
    public struct Node: Sendable, Hashable {
        /// The id.
        public let id: String
        /// The title in the first profile.
        public let title: Bilingual
        /// Its highest score.
        public let full: Double
        /// What its highest score is worth in the composite score of the base; nil where the base
        /// combines it otherwise than by sums, or does not have it.
        public let share: Double?
    }

    /// A criterion that is not in common.
    public struct Other: Sendable, Hashable {
        /// Why it is not.
        public enum Reason: String, Sendable, Hashable {
            /// Only the first profile has it.
            case onlyFirst = "only_first"
            /// Only the second profile has it.
            case onlySecond = "only_second"
            /// Both have it, with different rules or weights.
            case differs
        }

        /// The id.
        public let id: String
        /// The title.
        public let title: Bilingual
        /// Why.
        public let reason: Reason
    }

    /// The largest criteria that mean the same, in the order of the first profile.
    public let nodes: [Node]
    /// The smallest criteria that do not, in the order of the first profile, then of the second.
    public let others: [Other]

    /// Looks for what two profiles have in common.
    public init(_ first: Profile, _ second: Profile, base: Profile) {
        let shares = CommonCriteria.shares(base)
        let search = Search(first: first, second: second)
        let found = search.search(first.root, second.root)
        nodes = found.common.map { criterion in
            Node(
                id: criterion.id,
                title: criterion.title,
                full: criterion.scale.upper.double,
                share: shares[criterion.id]
            )
        }
        others = found.others
    }

    /// What the highest score of each criterion gives to the composite score.
    private static func shares(_ base: Profile) -> [String: Double] {
        var full: [String: NodeScores] = [:]
        for criterion in base.root.preorder {
            full[criterion.id] = NodeScores(
                values: [criterion.scale.upper.double],
                states: [ScorerState.scored.rawValue]
            )
        }
        let result = TreeResult(profile: base, total: [0]) { full[$0] }
        guard let contributions = try? Contributions(result) else { return [:] }
        var shares: [String: Double] = [:]
        for line in contributions.lines where line.kind == .criterion && line.values[0].isFinite {
            shares[line.id] = line.values[0]
        }
        return shares
    }

    /// Goes down two trees as long as their nodes differ.
    private struct Search {
        let first: Profile
        let second: Profile

        func search(
            _ left: Criterion,
            _ right: Criterion
        ) -> (common: [Criterion], others: [Other]) {
            var (common, others): ([Criterion], [Other]) = ([], [])
            for child in left.children {
                guard let other = right.children.first(where: { $0.id == child.id }) else {
                    others.append(Other(id: child.id, title: child.title, reason: .onlyFirst))
                    continue
                }
                if isSame(child, in: left, other, in: right) {
                    common.append(child)
                } else if child.children.isEmpty || other.children.isEmpty {
                    others.append(Other(id: child.id, title: child.title, reason: .differs))
                } else {
                    let below = search(child, other)
                    common += below.common
                    others += below.others
                    // Where all below is the same, the node itself is not.
                    if below.others.isEmpty {
                        others.append(Other(id: child.id, title: child.title, reason: .differs))
                    }
                }
            }
            let known = Set(left.children.map(\.id))
            others += right.children.filter { !known.contains($0.id) }.map {
                Other(id: $0.id, title: $0.title, reason: .onlySecond)
            }
            return (common, others)
        }

        private func isSame(
            _ child: Criterion,
            in left: Criterion,
            _ other: Criterion,
            in right: Criterion
        ) -> Bool {
            weight(of: child, in: left) == weight(of: other, in: right)
                && CriterionDefinition(profile: first).text(child)
                    == CriterionDefinition(profile: second).text(other)
        }

        /// The weight as it is stated; none in a tree of points.
        private func weight(of child: Criterion, in parent: Criterion) -> Exact? {
            guard case .inner(let children, let weights, _) = parent.content, child.points == nil,
                let place = children.firstIndex(where: { $0.id == child.id })
            else { return nil }
            return weights[place]
        }
    }
}
