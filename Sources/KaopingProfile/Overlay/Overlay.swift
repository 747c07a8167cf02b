public import KaopingCore
public import KaopingYAML

/// Overlays: profiles that refine another one, merged as YAML trees before they are decoded.
///
/// Mappings are merged key by key, lists of elements by their ids; everything else is replaced
/// whole. A base says what may not change with `lock`, `bound` and `open`.
public enum Overlay {
    /// Returns a document with all that it extends merged into it.
    ///
    /// - Parameters:
    ///   - node: the document, which need not extend any.
    ///   - load: returns the base of a name (an id, or a path from the file of the place at which
    ///     the name stands).
    /// - Returns: the merged document, in which every node keeps the place that it was read from.
    /// - Throws: `IssuesError` for a circle, for all that an overlay may not do, and for faulty
    ///   `lock`, `bound` and `open`; and what `load` throws.
    public static func resolve(
        _ node: YAMLNode,
        load: (_ base: String, _ place: Place) throws(IssuesError) -> YAMLNode
    ) throws(IssuesError) -> YAMLNode {
        var chain = [node]
        var merged = node
        while let base = try base(of: merged) {
            merged = try load(base.name, base.place)
            let file = merged.place.file
            let isKnown = chain.contains { $0.place.file == file || $0.saysTheSame(as: merged) }
            chain.append(merged)
            guard !isKnown else { throw cycle(chain, at: base.place) }
        }
        try check(merged)
        for overlay in chain.dropLast().reversed() {
            merged = try merge(base: merged, overlay: overlay)
        }
        return merged
    }

    /// Merges an overlay into its base.
    ///
    /// - Parameters:
    ///   - base: a whole profile, itself merged if it is an overlay.
    ///   - overlay: what refines it.
    /// - Returns: the merged document without `extends` and `remove`; `open` says what is left.
    /// - Throws: `IssuesError` with everything that the base does not allow.
    public static func merge(
        base: YAMLNode,
        overlay: YAMLNode
    ) throws(IssuesError) -> YAMLNode {
        try merge(base: base, overlay: overlay, shapes: OverlayShapes())
    }

    static func merge(
        base: YAMLNode,
        overlay: YAMLNode,
        shapes: OverlayShapes
    ) throws(IssuesError) -> YAMLNode {
        let merge = OverlayMerge(base: base, overlay: overlay, shapes: shapes)
        let merged = merge.result()
        var issues = merge.context.issues
        if issues.isEmpty { issues = faults(in: merged, shapes: shapes) }
        guard issues.isEmpty else { throw error(issues) }
        return merged
    }

    /// Checks what a profile that extends none says to its overlays.
    private static func check(_ root: YAMLNode) throws(IssuesError) {
        var issues = faults(in: root, shapes: OverlayShapes())
        if let remove = root[Keys.remove.name] {
            issues.append(Issue(.overlayNoBase, at: remove.place))
        }
        guard issues.isEmpty else { throw error(issues) }
    }

    /// Returns the name that a document extends; nil when it extends none.
    private static func base(
        of node: YAMLNode
    ) throws(IssuesError) -> (name: String, place: Place)? {
        guard let extends = node[Keys.extends.name] else { return nil }
        if let name = extends.scalar, !extends.isNull, !name.isEmpty {
            return (name, extends.place)
        }
        let expected = Bilingual(
            zh: "基础方案的编号或路径",
            en: "the id or path of a base"
        )
        throw IssuesError(
            .profileWrongValue,
            at: extends.place,
            ["expected": .both(expected), "found": .both(extends.inWords)],
            status: .profile
        )
    }

    private static func cycle(_ chain: [YAMLNode], at place: Place) -> IssuesError {
        let files = chain.map(\.place.file).joined(separator: " → ")
        return IssuesError(.overlayCycle, at: place, ["chain": .text(files)], status: .profile)
    }

    private static func error(_ issues: [Issue]) -> IssuesError {
        let sorted = issues.sorted { left, right in
            (left.place?.file ?? "", left.place?.line ?? 0, left.place?.column ?? 0)
                < (right.place?.file ?? "", right.place?.line ?? 0, right.place?.column ?? 0)
        }
        return IssuesError(sorted, status: .profile)
    }
}
