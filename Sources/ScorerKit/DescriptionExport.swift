internal import ScorerABI

extension ScorerDescription {
    /// Lays the description out for the boundary, in memory that lives as long as the process.
    func exported() -> UnsafePointer<kp_description> {
        let description = kp_description(
            struct_size: UInt32(MemoryLayout<kp_description>.size),
            role: role.rawValue,
            need: need.rawValue,
            returns: returns.rawValue,
            takes: takes.rawValue,
            parts: parts.rawValue,
            id: Forever.text(id),
            title: Forever.title(title),
            summary: Forever.title(summary),
            reference: Forever.text(reference),
            inputs: Forever.array(inputs.map { $0.exported() }),
            input_count: Int64(inputs.count),
            parameters: Forever.array(parameters.map { $0.exported() }),
            parameter_count: Int64(parameters.count),
            reasons: Forever.array(
                reasons.map {
                    kp_reason_description(id: Forever.text($0.id), title: Forever.title($0.title))
                }
            ),
            reason_count: Int64(reasons.count),
            outputs: Forever.array(outputs.map { $0.exported() }),
            output_count: Int64(outputs.count),
            figures: Forever.array(figures.map { $0.exported() }),
            figure_count: Int64(figures.count),
            examples: Forever.array(examples.map { $0.exported() }),
            example_count: Int64(examples.count),
            notes: Forever.array(notes.map { $0.exported() }),
            note_count: Int64(notes.count),
            lines: Forever.array(
                lines.map {
                    kp_line_description(id: Forever.text($0.id), title: Forever.title($0.title))
                }
            ),
            line_count: Int64(lines.count),
            requirements: Forever.array(requirements.map { $0.exported() }),
            requirement_count: Int64(requirements.count)
        )
        return UnsafePointer(Forever.value(description))
    }
}

extension NamedText {
    fileprivate func exported() -> kp_output_description {
        kp_output_description(id: Forever.text(id), title: Forever.title(title))
    }
}

extension NoteDescription {
    fileprivate func exported() -> kp_note_description {
        kp_note_description(
            id: Forever.text(id),
            kind: kind.rawValue,
            reserved: 0,
            title: Forever.title(title)
        )
    }
}

extension InputRequirement {
    fileprivate func exported() -> kp_requirement {
        var raw = kp_requirement()
        raw.forbids = isForbidden ? 1 : 0
        raw.input = Forever.text(input)
        raw.word = Forever.text("")
        switch condition {
        case .parameter(let name, let word):
            raw.where = UInt32(KP_WHERE_PARAMETER)
            raw.name = Forever.text(name)
            raw.word = Forever.text(word ?? "")
        case .noParameter(let name):
            raw.where = UInt32(KP_WHERE_NO_PARAMETER)
            raw.name = Forever.text(name)
        case .input(let name):
            raw.where = UInt32(KP_WHERE_INPUT)
            raw.name = Forever.text(name)
        }
        return raw
    }
}

extension InputDescription {
    fileprivate func exported() -> kp_input_description {
        kp_input_description(
            name: Forever.text(name),
            kind: kind.rawValue,
            required: isRequired ? 1 : 0,
            reserved: (0, 0, 0),
            title: Forever.title(title)
        )
    }
}

extension ParameterDescription {
    fileprivate func exported() -> kp_parameter_description {
        kp_parameter_description(
            name: Forever.text(name),
            kind: kind.rawValue,
            required: isRequired ? 1 : 0,
            main: isMain ? 1 : 0,
            may_be_column: mayBeColumn ? 1 : 0,
            reserved: 0,
            title: Forever.title(title),
            unit_of_measure: Forever.text(unitOfMeasure),
            default_value: Forever.text(defaultValue ?? ""),
            range: range.raw,
            choices: Forever.array(choices.map(Forever.text)),
            choice_count: Int64(choices.count),
            choice_titles: Forever.array(choiceTitles.map(Forever.title))
        )
    }
}

extension WorkedExample {
    fileprivate func exported() -> kp_example {
        kp_example(
            situation: Forever.title(situation),
            parameters: Forever.text(parameters),
            inputs: Forever.array(inputs.flatMap { $0 }),
            column_count: Int64(inputs.first?.count ?? 0),
            row_count: Int64(inputs.count),
            expected: Forever.array(expected),
            expected_states: Forever.array(states.map(\.rawValue))
        )
    }
}
