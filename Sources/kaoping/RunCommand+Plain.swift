internal import ArgumentParser
internal import KaopingCore
internal import KaopingReport

extension RunCommand {
    private static let single = [
        "--period", "--data", "--as-of", "--threads", "--format", "--columns", "--lang",
    ]
    private static let several = ["--table", "--set", "--input", "--output", "-o", "--plugins"]

    /// Reads the arguments of a run that are options with their values and a profile; nil where there
    /// is anything else, or anything wrong.
    ///
    /// Those are read by ArgumentParser, which knows what to answer but takes as long as a small run.
    init?(plain arguments: [String]) {
        guard let given = PlainArguments(arguments, RunCommand.single, RunCommand.several),
            let data = DataOptions(given), let profile = given.profile
        else { return nil }
        self.init()
        (options, recorder, common) = (RunOptions(), Recorder(), CommonOptions())
        options.profile = profile
        options.data = data
        columns = given["--columns"]
        outputs = given.all("-o", "--output")
        recorder.store = StoreOptions()
        recorder.store.file = nil
        recorder.isOff = false
        recorder.account = AccountOption()
        recorder.account.given = nil
        common.pluginFolders = given.all("--plugins")
        do {
            format = try given.value("--format", ReportFormat.init(argument:))
            common.lang = try given.value("--lang", Language.init(rawValue:))
        } catch {
            return nil
        }
    }
}

extension DataOptions {
    fileprivate init?(_ given: PlainArguments) {
        self.init()
        (period, dataFolder) = (given["--period"], given["--data"])
        do {
            tables = try given.values("--table", TableFile.init(argument:))
            settings = try given.values("--set", ParameterSetting.init(argument:))
            inputs = try given.values("--input", InputOption.init(argument:))
            asOf = try given.value("--as-of", DayOption.init(argument:))
            threads = try given.value("--threads") { Int($0) }
            try validate()
        } catch {
            return nil
        }
    }
}

/// Arguments of the form `--name value` or `--name=value`, and one profile among them.
struct PlainArguments {
    private(set) var profile: String?
    private var given: [String: [(place: Int, text: String)]] = [:]

    private struct Unreadable: Error {}

    /// Sorts arguments; nil where one is of another form.
    ///
    /// - Parameters:
    ///   - arguments: the arguments.
    ///   - single: the options that may be given once.
    ///   - several: the options that may be given more often.
    init?(_ arguments: [String], _ single: [String], _ several: [String]) {
        var rest = arguments[...]
        while let argument = rest.popFirst() {
            guard argument.hasPrefix("-") else {
                guard profile == nil else { return nil }
                profile = argument
                continue
            }
            let name = argument.prefix { $0 != "=" }
            let isJoined = name.count < argument.count
            let text = isJoined ? String(argument.dropFirst(name.count + 1)) : rest.popFirst()
            let known = single.contains(String(name)) && given[String(name)] == nil
            guard let text, isJoined || text == "-" || !text.hasPrefix("-"),
                known || several.contains(String(name)), !isJoined || name.hasPrefix("--")
            else { return nil }
            given[String(name), default: []].append((arguments.count - rest.count, text))
        }
    }

    /// The value of an option that is given once.
    subscript(name: String) -> String? { given[name]?.first?.text }

    /// The values of an option by any of its names, in the order of the arguments.
    func all(_ names: String...) -> [String] {
        names.flatMap { given[$0] ?? [] }.sorted { $0.place < $1.place }.map(\.text)
    }

    /// The value of an option that is given once, read.
    func value<Value>(_ name: String, _ read: (String) -> Value?) throws -> Value? {
        try values(name, read).first
    }

    /// The values of an option, read.
    func values<Value>(_ name: String, _ read: (String) -> Value?) throws -> [Value] {
        try all(name).map { text in
            guard let value = read(text) else { throw Unreadable() }
            return value
        }
    }
}
