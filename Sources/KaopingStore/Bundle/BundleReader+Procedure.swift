internal import KaopingCore

extension BundleReader {
    /// Checks that every record of the procedure is there, and follows what was done with the run.
    mutating func checkProcedure(
        _ facts: RunFacts,
        _ links: [ChainRecord],
        number: Int
    ) {
        var check = ProcedureCheck()
        let runs = Set(links.filter { $0.kind == "run" }.map(\.number))
        for link in links where ProcedureMove(rawValue: link.kind) != nil {
            let name = BundleText.procedure(link.number)
            guard let entry = entries[name], let bytes = tar.bytes(entry),
                Digest.of(bytes) == link.bodyDigest
            else {
                changed(name)
                continue
            }
            let body = RecordText(String(decoding: bytes, as: UTF8.self))
            var texts: [Digest: String] = [:]
            for (_, commitment) in ProcedureRecord(kind: link.kind, body)?.apart ?? [] {
                texts[commitment] = apart(commitment, as: commitment.hex)
            }
            let account = apart(link.account, as: link.account.hex)
            let isAllowed = check.add(
                link,
                body,
                account: account,
                text: { texts[$0] },
                isRun: { runs.contains($0) && ($0 == number) == ($1 == facts.id) }
            )
            if !isAllowed {
                report.add(.verifyProcedure, at: path, ["number": "\(link.number)"])
            }
        }
        report.history = check.histories[facts.id] ?? RunHistory(facts.id)
    }
}
