internal import KaopingCore
internal import KaopingYAML

extension ProcedureReader {
    /// Says whether a stage is the filing or the notice: by its key, else by its id.
    func kind(_ mapping: MappingReader, _ id: String) -> Stage.Kind {
        let judging = [
            Keys.stageOf, Keys.stageShares, Keys.pass, Keys.outcome, Keys.phases,
        ]
        let kind = written(mapping, judging) ?? known(mapping, id, judging)
        if kind != .notice {
            let ofNotice = [Keys.firstDay, Keys.lateObjections]
            guard mapping[Keys.stageKind] == nil else {
                mapping.context.refuse(ofNotice, in: mapping, beside: Keys.stageKind)
                return kind
            }
            mapping.context.require(Keys.stageKind, with: ofNotice, in: mapping)
        }
        return kind
    }

    /// The kind that a key states; who files or gives notice does not judge.
    private func written(_ mapping: MappingReader, _ judging: [Key]) -> Stage.Kind? {
        guard let node = mapping[Keys.stageKind] else { return nil }
        mapping.context.refuse(judging, in: mapping, beside: Keys.stageKind)
        let kinds = [Stage.Kind.filing, .notice]
        if let kind = kinds.first(where: { $0.rawValue == node.scalar }) { return kind }
        return mapping.context.wrongChoice(node, among: kinds.map(\.rawValue))
    }

    private func known(_ mapping: MappingReader, _ id: String, _ judging: [Key]) -> Stage.Kind {
        let isJudging = judging.contains { mapping[$0] != nil }
        return isJudging ? .judging : Stage.Kind(rawValue: id) ?? .judging
    }

    /// Reports a second filing or notice: a result is filed and noticed once.
    func checkKinds(_ stages: [Stage]) {
        for kind in [Stage.Kind.filing, .notice] {
            let all = stages.filter { $0.kind == kind }
            for stage in all.dropFirst() {
                names.context.report(
                    .profileStageKindTwice,
                    at: stage.place,
                    [
                        "stage": .text(stage.id), "other": .text(all[0].id),
                        "kind": .text(kind.rawValue),
                    ]
                )
            }
        }
    }
}
