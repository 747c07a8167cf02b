// The only file that knows libyaml.
internal import CLibYAML

/// Where libyaml stands in a text; everything counts from 0, in characters.
struct YAMLMark: Hashable {
    let index: Int
    let line: Int
    let column: Int
}

/// A step of reading a YAML text.
struct YAMLEvent {
    enum Kind: Hashable {
        case streamStart
        case streamEnd
        case documentStart
        case documentEnd
        case alias(String)
        case scalar(text: String, isPlain: Bool)
        case sequenceStart
        case sequenceEnd
        case mappingStart
        case mappingEnd
    }

    let kind: Kind
    let mark: YAMLMark
    var anchor: String?
    var tag: String?
    /// Whether a list or mapping is written in brackets.
    var isFlow = false
}

/// The events of a text, one after the other.
///
/// It owns libyaml's parser and frees it; the bytes must outlive it.
struct YAMLEvents: ~Copyable {
    private let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
    private let isReady: Bool

    /// Begins to read valid UTF-8 without a byte order mark.
    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        parser.initialize(to: yaml_parser_t())
        guard yaml_parser_initialize(parser) == 1, let start = bytes.baseAddress else {
            isReady = false
            return
        }
        yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        yaml_parser_set_input_string(parser, start, bytes.count)
        isReady = true
    }

    deinit {
        yaml_parser_delete(parser)
        parser.deallocate()
    }

    /// Returns the next event; after the end of the stream or a problem there is none to ask for.
    mutating func next() throws(YAMLProblem) -> YAMLEvent {
        var event = yaml_event_t()
        guard isReady, yaml_parser_parse(parser, &event) == 1 else { throw problem }
        defer { yaml_event_delete(&event) }
        return YAMLEvent(event)
    }

    private var problem: YAMLProblem {
        YAMLProblem(
            text: parser.pointee.problem.map { String(cString: $0) } ?? "out of memory",
            context: parser.pointee.context.map { String(cString: $0) },
            mark: YAMLMark(parser.pointee.problem_mark),
            contextMark: YAMLMark(parser.pointee.context_mark)
        )
    }
}

extension YAMLMark {
    fileprivate init(_ mark: yaml_mark_t) {
        self.init(index: mark.index, line: mark.line, column: mark.column)
    }
}

extension YAMLEvent {
    fileprivate init(_ event: yaml_event_t) {
        let mark = YAMLMark(event.start_mark)
        switch event.type {
        case YAML_ALIAS_EVENT:
            self.init(kind: .alias(text(event.data.alias.anchor) ?? ""), mark: mark)
        case YAML_SCALAR_EVENT:
            self.init(kind: scalar(event), mark: mark, anchor: text(event.data.scalar.anchor))
            tag = text(event.data.scalar.tag)
        case YAML_SEQUENCE_START_EVENT:
            let start = event.data.sequence_start
            self.init(kind: .sequenceStart, mark: mark, anchor: text(start.anchor))
            tag = text(start.tag)
            isFlow = start.style == YAML_FLOW_SEQUENCE_STYLE
        case YAML_MAPPING_START_EVENT:
            let start = event.data.mapping_start
            self.init(kind: .mappingStart, mark: mark, anchor: text(start.anchor))
            tag = text(start.tag)
            isFlow = start.style == YAML_FLOW_MAPPING_STYLE
        case YAML_SEQUENCE_END_EVENT: self.init(kind: .sequenceEnd, mark: mark)
        case YAML_MAPPING_END_EVENT: self.init(kind: .mappingEnd, mark: mark)
        case YAML_DOCUMENT_START_EVENT: self.init(kind: .documentStart, mark: mark)
        case YAML_DOCUMENT_END_EVENT: self.init(kind: .documentEnd, mark: mark)
        case YAML_STREAM_START_EVENT: self.init(kind: .streamStart, mark: mark)
        default: self.init(kind: .streamEnd, mark: mark)
        }
    }
}

private func scalar(_ event: yaml_event_t) -> YAMLEvent.Kind {
    let scalar = event.data.scalar
    let bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
    return .scalar(
        text: String(decoding: bytes, as: UTF8.self),
        isPlain: scalar.style == YAML_PLAIN_SCALAR_STYLE && scalar.tag == nil
    )
}

private func text(_ pointer: UnsafeMutablePointer<UInt8>?) -> String? {
    pointer.map { String(cString: $0) }
}
