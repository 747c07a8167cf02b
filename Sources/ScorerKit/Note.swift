internal import ScorerABI

/// Something that a scorer says of a run as a whole: a figure with a name, or a warning.
public struct Note: Sendable, Hashable {
    /// The index into the description's notes.
    public let code: Int
    /// A figure's value; nan where it has none.
    public let value: Double
    /// At most four numbers.
    public let numbers: [Double]
    /// At most three names, such as a rater group's.
    public let texts: [String]

    /// Creates a note.
    public init(_ code: Int, value: Double = .nan, numbers: [Double] = [], texts: [String] = []) {
        self.code = code
        self.value = value
        self.numbers = numbers
        self.texts = texts
    }
}

/// What a scorer may say of a run, as often as it has something to say.
public struct NoteDescription: Sendable, Hashable {
    /// What becomes of a note.
    public enum Kind: UInt32, Sendable, CaseIterable {
        /// It is one of the figures of the run.
        case figure = 1
        /// It is one of the warnings of the run.
        case warning = 2
    }

    /// The id, in snake_case; in results a figure's id is followed by the note's texts.
    public let id: String
    /// What becomes of it.
    public let kind: Kind
    /// The text; `{0}` to `{3}` stand for the numbers and `{0:text}` to `{2:text}` for the names.
    public let title: Title

    /// Creates a description.
    public init(_ id: String, _ kind: Kind, zh: String, en: String) {
        self.id = id
        self.kind = kind
        title = Title(zh: zh, en: en)
    }
}

extension Note {
    /// Reads a note from the boundary; texts without bytes at the end are not there.
    init(_ raw: kp_note) {
        code = Int(raw.code)
        value = raw.value
        let given = raw.numbers
        numbers = [given.0, given.1, given.2, given.3]
        texts = RawFields.texts([raw.texts.0, raw.texts.1, raw.texts.2])
    }

    /// Calls a function with the note as it crosses the boundary.
    func withRaw(_ body: (UnsafePointer<kp_note>) -> Void) {
        var raw = kp_note()
        raw.struct_size = UInt32(MemoryLayout<kp_note>.size)
        raw.code = Int32(code)
        raw.value = value
        RawFields.fill(&raw.numbers, with: numbers)
        RawFields.withRaw(texts.prefix(3)) { texts in
            RawFields.fill(&raw.texts, with: texts)
            body(&raw)
        }
    }
}
