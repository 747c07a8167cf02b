internal import KaopingCore

/// Builds nodes from events, and collects what Kaoping does not take.
///
/// It works on a stack of its own, so that no text can exhaust the thread's.
struct YAMLComposer {
    private let text: YAMLText
    private let limits: YAMLLimits
    private(set) var issues: YAMLIssues
    private var open: [YAMLOpenCollection] = []
    private var anchors: [String: Anchor] = [:]
    private var documents = 0
    private var nodes = 0
    private var root: YAMLNode?

    /// A finished node and what it weighs.
    private struct Built {
        let node: YAMLNode
        var size = 1
        /// How many lists and mappings are inside one another; 0 for a scalar.
        var height = 0
        var isAlias = false
    }

    private enum Anchor {
        case open(Place)
        case closed(Place, Built)

        var place: Place {
            switch self {
            case .open(let place), .closed(let place, _): place
            }
        }
    }

    init(_ text: YAMLText, limits: YAMLLimits) {
        self.text = text
        self.limits = limits
        issues = YAMLIssues(limit: limits.maxIssues)
    }

    /// Takes the next event.
    ///
    /// - Returns: whether to go on; false at the end and where going on is not safe or of no use.
    mutating func take(_ event: YAMLEvent) -> Bool {
        switch event.kind {
        case .streamStart, .documentEnd: return true
        case .streamEnd: return false
        case .documentStart: return beginDocument(event)
        case .alias(let name): return expand(name, event)
        case .scalar(let text, let isPlain): return scalar(text, isPlain, event)
        case .sequenceStart, .mappingStart: return begin(event)
        case .sequenceEnd, .mappingEnd:
            end()
            return true
        }
    }

    /// Takes what libyaml could not read.
    mutating func take(_ problem: YAMLProblem) {
        guard let last = open.last, last.isFlow, problem.isEnd(of: text) else {
            return issues.add(problem.issue(in: text))
        }
        issues.add(
            last.isMapping ? .yamlMappingNotClosed : .yamlListNotClosed,
            at: text.place(problem.mark),
            ["start": .place(last.place)]
        )
    }

    /// Returns the root, or throws what was found.
    consuming func finish() throws(IssuesError) -> YAMLNode {
        try issues.check()
        guard let root, !root.isEmptyPlain else {
            let place = Place(file: text.file, line: 1, column: 1)
            throw IssuesError(.yamlEmpty, at: place, status: .profile)
        }
        return root
    }
}

// MARK: - Events

extension YAMLComposer {
    private mutating func beginDocument(_ event: YAMLEvent) -> Bool {
        documents += 1
        guard documents > 1 else { return true }
        issues.add(.yamlSecondDocument, at: text.place(event.mark))
        return false
    }

    private mutating func scalar(_ string: String, _ isPlain: Bool, _ event: YAMLEvent) -> Bool {
        let place = text.place(event.mark)
        guard count(at: place) else { return false }
        refuseTag(of: event, at: place)
        if !isPlain, let refused = string.unicodeScalars.first(where: YAMLText.isRefused) {
            issues.add(.yamlEscapedCharacter, at: place, ["code": .text(YAMLText.code(refused))])
        }
        let node = YAMLNode(
            place: place,
            content: .scalar(text: string, isPlain: isPlain),
            isFlow: open.last?.isFlow ?? false
        )
        let built = Built(node: node)
        if let name = declare(event.anchor, at: place) { anchors[name] = .closed(place, built) }
        put(built)
        return true
    }

    private mutating func begin(_ event: YAMLEvent) -> Bool {
        let place = text.place(event.mark)
        guard checkDepth(open.count + 1, at: place), count(at: place) else { return false }
        refuseTag(of: event, at: place)
        open.append(
            YAMLOpenCollection(
                place: place,
                isMapping: event.kind == .mappingStart,
                isFlow: event.isFlow || open.last?.isFlow ?? false,
                anchor: declare(event.anchor, at: place)
            )
        )
        return true
    }

    private mutating func end() {
        guard let closed = open.popLast() else { return }
        let built = Built(node: closed.node, size: closed.size, height: closed.height)
        if let name = closed.anchor { anchors[name] = .closed(closed.place, built) }
        put(built)
    }

    private mutating func expand(_ name: String, _ event: YAMLEvent) -> Bool {
        let place = text.place(event.mark)
        switch anchors[name] {
        case .closed(_, var built):
            built.isAlias = true
            guard checkDepth(open.count + built.height, at: place),
                count(built.size, asAlias: name, at: place)
            else { return false }
            put(built, at: place)
        case .open:
            issues.add(.yamlRecursiveAlias, at: place, ["name": .text(excerpt(name))])
            put(placeholder(at: place))
        case nil:
            issues.add(.yamlUndefinedAlias, at: place, ["name": .text(excerpt(name))])
            put(placeholder(at: place))
        }
        return true
    }

    /// Stands where a refused alias was, so that what follows is read as meant.
    private func placeholder(at place: Place) -> Built {
        Built(
            node: YAMLNode(place: place, content: .scalar(text: "", isPlain: false)),
            isAlias: true
        )
    }
}

// MARK: - Limits and refusals

extension YAMLComposer {
    /// Counts a node, or all that an alias stands for.
    private mutating func count(
        _ size: Int = 1,
        asAlias alias: String? = nil,
        at place: Place
    ) -> Bool {
        nodes += size
        guard nodes > limits.maxNodes else { return true }
        var arguments: [String: Argument] = ["limit": .text("\(limits.maxNodes)")]
        if let alias { arguments["name"] = .text(excerpt(alias)) }
        issues.add(
            alias == nil ? .yamlTooManyNodes : .yamlAliasTooLarge,
            at: place,
            arguments
        )
        return false
    }

    private mutating func checkDepth(_ depth: Int, at place: Place) -> Bool {
        guard depth > limits.maxDepth else { return true }
        issues.add(.yamlTooDeep, at: place, ["limit": .text("\(limits.maxDepth)")])
        return false
    }

    private mutating func refuseTag(of event: YAMLEvent, at place: Place) {
        guard let tag = event.tag else { return }
        let standard = "tag:yaml.org,2002:"
        let short = tag.hasPrefix(standard) ? "!!" + tag.dropFirst(standard.count) : tag
        issues.add(.yamlTag, at: place, ["tag": .text(excerpt(short))])
    }

    /// Notes that an anchor's node has begun.
    ///
    /// - Returns: its name; nil when there is no anchor or its name is taken.
    private mutating func declare(_ name: String?, at place: Place) -> String? {
        guard let name else { return nil }
        if let first = anchors[name] {
            issues.add(
                .yamlDuplicateAnchor,
                at: place,
                ["name": .text(excerpt(name)), "first": .place(first.place)]
            )
            return nil
        }
        anchors[name] = .open(place)
        return name
    }
}

// MARK: - Putting a node where it belongs

extension YAMLComposer {
    /// Puts a node where the text has it; an alias names its place, other nodes bring theirs.
    private mutating func put(_ built: Built, at place: Place? = nil) {
        guard let last = open.indices.last else {
            root = built.node
            return
        }
        open[last].size += built.size
        open[last].height = max(open[last].height, built.height + 1)
        if !open[last].isMapping {
            open[last].elements.append(built.node)
        } else if let key = open[last].key {
            putValue(built, key)
        } else {
            open[last].key = key(built, at: place ?? built.node.place)
        }
    }

    private mutating func putValue(_ built: Built, _ key: YAMLOpenCollection.Key) {
        let last = open.count - 1
        open[last].key = nil
        guard case .named(let name, let place) = key else { return }
        if open[last].isFlow && !built.isAlias && built.node.isEmptyPlain {
            issues.add(.yamlKeyWithoutValue, at: place, ["key": .text(excerpt(name))])
        }
        open[last].entries.append(YAMLEntry(key: name, keyPlace: place, value: built.node))
    }

    private mutating func key(_ built: Built, at place: Place) -> YAMLOpenCollection.Key {
        guard !built.isAlias, case .scalar(let name, let isPlain) = built.node.content else {
            return refuse(.yamlKeyNotText, at: place)
        }
        if isPlain && name.isEmpty { return refuse(.yamlKeyEmpty, at: place) }
        if isPlain && name == "<<" { return refuse(.yamlMergeKey, at: place) }
        if isPlain && hasWideSpaceAtEnd(name) {
            return refuse(.yamlKeyWideSpace, at: place, ["key": .text(excerpt(name))])
        }
        let last = open.count - 1
        guard let first = open[last].place(of: name, orAdd: place) else {
            return .named(name, place)
        }
        return refuse(
            .yamlDuplicateKey,
            at: place,
            ["key": .text(excerpt(name)), "first": .place(first)]
        )
    }

    private mutating func refuse(
        _ message: Message,
        at place: Place,
        _ arguments: [String: Argument] = [:]
    ) -> YAMLOpenCollection.Key {
        issues.add(message, at: place, arguments)
        return .refused
    }
}

extension YAMLNode {
    /// Whether nothing is written where the node stands.
    fileprivate var isEmptyPlain: Bool {
        if case .scalar(let text, isPlain: true) = content { text.isEmpty } else { false }
    }
}

/// Whether a text begins or ends with a space outside ASCII; libyaml trims those of ASCII.
private func hasWideSpaceAtEnd(_ text: String) -> Bool {
    func isWide(_ scalar: Unicode.Scalar?) -> Bool {
        scalar.map { !$0.isASCII && $0.properties.isWhitespace } ?? false
    }
    return isWide(text.unicodeScalars.first) || isWide(text.unicodeScalars.last)
}
