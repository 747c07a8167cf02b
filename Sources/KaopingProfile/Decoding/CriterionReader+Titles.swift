internal import KaopingCore
internal import KaopingYAML

extension CriterionReader {
    /// Returns the titles that several criteria would have, of those under a node.
    ///
    /// A criterion without a title takes that of the value it scores; where another one has the
    /// same, its own id tells them apart.
    func sharedTitles(_ root: YAMLNode) -> Set<String> {
        var counts: [String: Int] = [:]
        count(root, &counts)
        return Set(counts.filter { $0.value > 1 }.keys)
    }

    private func count(_ node: YAMLNode, _ counts: inout [String: Int]) {
        guard let criteria = node.child(Keys.criteria.name)?.elements else { return }
        for criterion in criteria {
            if let title = title(criterion) { counts[title, default: 0] += 1 }
            count(criterion, &counts)
        }
    }

    private func title(_ criterion: YAMLNode) -> String? {
        if let title = criterion.child(Keys.title.name) {
            return title.scalar ?? title.child("zh")?.scalar
        }
        let value = criterion.child(Keys.of.name)?.scalar
        return value.flatMap { names.titles[$0]?.zh } ?? criterion.child(Keys.id.name)?.scalar
    }
}

extension YAMLNode {
    /// Returns the value of a key; nil where the node is no mapping or has not the key.
    fileprivate func child(_ key: String) -> YAMLNode? {
        guard case .mapping(let entries) = content else { return nil }
        return entries.first { $0.key == key }?.value
    }

    /// The elements of a sequence; nil for another node.
    fileprivate var elements: [YAMLNode]? {
        guard case .sequence(let elements) = content else { return nil }
        return elements
    }
}
