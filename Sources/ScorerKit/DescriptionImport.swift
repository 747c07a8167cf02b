internal import ScorerABI

extension ScorerDescription {
    /// Reads a description from the boundary; nil when a number in it means nothing to this host.
    init?(_ raw: kp_description) {
        guard let role = Role(rawValue: raw.role), let need = Need(rawValue: raw.need),
            let returns = Returns(rawValue: raw.returns), let parts = Parts(rawValue: raw.parts)
        else { return nil }
        let parameters = list(raw.parameters, raw.parameter_count).map(ParameterDescription.init)
        let inputs = list(raw.inputs, raw.input_count).map(InputDescription.init)
        let notes = list(raw.notes, raw.note_count).map(NoteDescription.init)
        let requirements = list(raw.requirements, raw.requirement_count)
            .map(InputRequirement.init)
        guard parameters.allSatisfy({ $0 != nil }), inputs.allSatisfy({ $0 != nil }),
            notes.allSatisfy({ $0 != nil }), requirements.allSatisfy({ $0 != nil })
        else { return nil }
        self.init(
            id: String(raw.id),
            title: Title(raw.title),
            summary: Title(raw.summary),
            reference: String(raw.reference),
            role: role,
            need: need,
            returns: returns,
            takes: Takes(rawValue: raw.takes),
            parts: parts,
            inputs: inputs.compactMap(\.self),
            parameters: parameters.compactMap(\.self),
            requirements: requirements.compactMap(\.self),
            reasons: list(raw.reasons, raw.reason_count).map {
                NamedText(id: String($0.id), title: Title($0.title))
            },
            outputs: list(raw.outputs, raw.output_count).map(NamedText.init),
            figures: list(raw.figures, raw.figure_count).map(NamedText.init),
            examples: list(raw.examples, raw.example_count).map {
                WorkedExample($0, isWeighting: role == .weighting)
            },
            notes: notes.compactMap(\.self),
            lines: list(raw.lines, raw.line_count).map {
                NamedText(id: String($0.id), title: Title($0.title))
            }
        )
    }
}

/// Returns an array of the boundary as a Swift array.
private func list<T>(_ pointer: UnsafePointer<T>?, _ count: Int64) -> [T] {
    Array(UnsafeBufferPointer(start: pointer, count: pointer == nil ? 0 : Int(count)))
}

extension Title {
    fileprivate init(_ raw: kp_title) {
        self.init(zh: String(raw.zh), en: String(raw.en))
    }
}

extension NamedText {
    fileprivate init(_ raw: kp_output_description) {
        self.init(id: String(raw.id), title: Title(raw.title))
    }

    fileprivate init(id: String, title: Title) {
        self.init(id, zh: title.zh, en: title.en)
    }
}

extension NoteDescription {
    fileprivate init?(_ raw: kp_note_description) {
        guard let kind = Kind(rawValue: raw.kind) else { return nil }
        let title = Title(raw.title)
        self.init(String(raw.id), kind, zh: title.zh, en: title.en)
    }
}

extension ScorerDescription {
    /// Reads a description of any size that this host knows: one that was compiled before the last
    /// fields were added has none of them.
    init?(at raw: UnsafePointer<kp_description>) {
        let size = Int(raw.pointee.struct_size)
        guard
            size == MemoryLayout<kp_description>.size
                || size == MemoryLayout<kp_description>.offset(of: \.requirements)
        else { return nil }
        var whole = kp_description()
        withUnsafeMutableBytes(of: &whole) {
            $0.copyMemory(from: UnsafeRawBufferPointer(start: raw, count: size))
        }
        self.init(whole)
    }
}

extension InputRequirement {
    fileprivate init?(_ raw: kp_requirement) {
        let (name, word) = (String(raw.name), String(raw.word))
        let condition: Condition
        switch Int32(bitPattern: raw.where) {
        case Int32(KP_WHERE_PARAMETER):
            condition = .parameter(name, word: word.isEmpty ? nil : word)
        case Int32(KP_WHERE_NO_PARAMETER): condition = .noParameter(name)
        case Int32(KP_WHERE_INPUT): condition = .input(name)
        default: return nil
        }
        self.init(condition, input: String(raw.input), isForbidden: raw.forbids != 0)
    }
}

extension InputDescription {
    fileprivate init?(_ raw: kp_input_description) {
        guard let kind = Kind(rawValue: raw.kind) else { return nil }
        let title = Title(raw.title)
        self.init(
            String(raw.name),
            kind,
            isRequired: raw.required != 0,
            zh: title.zh,
            en: title.en
        )
    }
}

extension ParameterDescription {
    fileprivate init?(_ raw: kp_parameter_description) {
        guard let kind = Kind(rawValue: raw.kind) else { return nil }
        let title = Title(raw.title)
        let defaultValue = String(raw.default_value)
        self.init(
            String(raw.name),
            kind,
            zh: title.zh,
            en: title.en,
            isRequired: raw.required != 0,
            isMain: raw.main != 0,
            mayBeColumn: raw.may_be_column != 0,
            defaultValue: defaultValue.isEmpty ? nil : defaultValue,
            range: Interval(raw.range),
            choices: list(raw.choices, raw.choice_count).map { String($0) },
            choiceTitles: list(raw.choice_titles, raw.choice_count).map(Title.init),
            unitOfMeasure: String(raw.unit_of_measure)
        )
    }
}

extension WorkedExample {
    fileprivate init(_ raw: kp_example, isWeighting: Bool) {
        let situation = Title(raw.situation)
        let columns = Int(raw.column_count)
        let inputs = list(raw.inputs, raw.row_count * raw.column_count)
        self.init(
            zh: situation.zh,
            en: situation.en,
            parameters: String(raw.parameters),
            inputs: (0..<Int(raw.row_count)).map {
                Array(inputs[$0 * columns..<($0 + 1) * columns])
            },
            expected: list(raw.expected, isWeighting ? raw.column_count : raw.row_count),
            states: list(
                raw.expected_states,
                isWeighting ? raw.column_count : raw.row_count
            ).map {
                ScorerState(rawValue: $0) ?? .notAvailable
            }
        )
    }
}
