/// The names and texts inside a bundle.
enum BundleText {
    static let manifest = "bundle.txt"
    static let signature = "signature.txt"
    static let chain = "chain.txt"
    static let record = "record.txt"

    static func profile(_ index: Int) -> String { "profile/\(index).yaml" }
    static func table(_ index: Int) -> String { "data/\(index).csv" }
    static func input(_ index: Int) -> String { "input/\(index).csv" }
    static func part(_ index: Int) -> String { "part/\(index)" }
    static func procedure(_ number: Int) -> String { "procedure/\(number).txt" }
    static func apart(_ what: String) -> String { "private/" + what }

    /// The links of a chain, one a line.
    static func chain(_ links: [ChainRecord]) -> RecordText {
        var text = RecordText()
        for link in links {
            text.add(
                "link",
                "\(link.number)",
                link.kind,
                link.at,
                link.account.hex,
                link.bodyDigest.hex,
                link.previous.hex
            )
        }
        return text
    }

    /// Reads the links of a chain; nil when a line is none.
    static func links(_ text: RecordText) -> [ChainRecord]? {
        var links: [ChainRecord] = []
        for values in text.all("link") {
            guard values.count == 6, let number = Int(values[0]),
                let account = Digest(hex: values[3]), let body = Digest(hex: values[4]),
                let previous = Digest(hex: values[5])
            else { return nil }
            links.append(
                ChainRecord(
                    number: number,
                    kind: values[1],
                    at: values[2],
                    account: account,
                    bodyDigest: body,
                    previous: previous
                )
            )
        }
        return chain(links) == text ? links : nil
    }
}
