internal import ArgumentParser

/// Adds a scorer to a family of the repository.
struct NewScorer: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new-scorer",
        abstract: "Add a scorer with its test to a family; the family is made when it is new."
    )

    @Argument(help: "The family: a folder of Plugins, such as Threshold.")
    var family: String

    @Argument(help: "The scorer's name, such as at-least or AtLeast.")
    var name: String

    func validate() throws {
        _ = try checked(family, "family")
        _ = try checked(name, "scorer")
    }

    func run() throws {
        let repository = try Repository.current()
        let family = Family(name: try checked(family, "family"))
        let scorer = try checked(name, "scorer")
        let created = family.created(scorer, isNew: !repository.has(family.folder))
        try repository.refuseToOverwrite(created.map(\.path))
        let edited =
            repository.has(family.folder)
            ? try family.additions(of: scorer, in: repository)
            : try family.registrations(in: repository)
        try repository.write(created + edited)
        let format = ["swift", "format", "format", "-i"] + (created + edited).map(\.path)
        guard try Shell.run(format) == 0 else { throw ExitCode.failure }
        for file in created { print("written: \(file.path)") }
        for file in edited { print("changed: \(file.path)") }
        print("next: swift test --filter \(family.target)Tests, then \(Generate.repair)")
    }

    private func checked(_ text: String, _ what: String) throws -> Name {
        guard let name = Name(text) else {
            throw ValidationError(
                "\"\(text)\" is no name for a \(what): write letters and digits "
                    + "as in at-least or AtLeast, beginning with a letter."
            )
        }
        return name
    }
}
