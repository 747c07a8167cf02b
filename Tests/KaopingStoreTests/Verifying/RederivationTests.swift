import Foundation
import KaopingCore
import KaopingEngine
import KaopingPlugins
import Testing

@testable import KaopingStore

@Suite("Computing a recorded run again")
struct RederivationTests {
    private func rederived(
        _ store: Store,
        _ folder: String,
        isNeeded: Bool = true,
        threads: Int = 3
    ) throws -> Verification {
        var report = try store.verify()
        try store.rederive(
            try store.runs(),
            from: Rederivation.Data(folders: [folder]),
            isNeeded: isNeeded,
            loader: try Desk.loader,
            threads: threads,
            into: &report
        )
        return report
    }

    @Test("gives the same bytes on any number of threads", arguments: [1, 2, 7])
    func same(threads: Int) throws {
        let desk = try Desk()
        let report = try rederived(try desk.recorded(), desk.path, threads: threads)
        #expect(report.problems == [] && report.rederived == [2, 3])
    }

    @Test("needs only the profile's text of the store and the data, wherever they lie")
    func elsewhere() throws {
        let desk = try Desk()
        let store = try desk.recorded()
        try desk.write("profile: changed", to: "profile.yaml")
        let other = try Desk()
        #expect(try rederived(store, other.path).rederived == [2, 3])
    }

    @Test("says which data are not at hand, and that others are not those of the run")
    func absent() throws {
        let desk = try Desk()
        let store = try desk.recorded()
        let changed = try Desk(Desk.data.replacing("5,5", with: "5,6"))
        for folder in ["/none", changed.path] {
            let report = try rederived(store, folder)
            #expect(report.notAtHand == [2, 3] && report.rederived.isEmpty)
            #expect(Set(report.missing.map(\.message.code)) == ["verify-data-missing"])
            #expect(report.problems == [])
            #expect(try rederived(store, folder, isNeeded: false).missing == [])
        }
    }

    @Test("finds a result that its inputs do not give, even in a chain that is whole")
    func forged() throws {
        let desk = try Desk()
        let honest = try desk.run()
        // The result of other data under the digests of these: what a forger would record.
        let other = try Desk(Desk.data.replacing("5,5", with: "9,9")).run()
        let store = try Store.create(desk.store, by: "a", at: "t")
        let forged = PreparedRun(other.book, honest.inputs)
        _ = try store.record(forged, by: "a", at: "t")
        #expect(try store.verify().problems == [])
        let report = try rederived(store, desk.path)
        #expect(report.problems.map(\.message.code) == ["verify-result"])
    }

    @Test("gives the same digest with plugins loaded from files; only the run's id says so")
    func files() throws {
        let folder = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
            .deletingLastPathComponent().path
        let desk = try Desk()
        let named = "plugins: [kaoping-normalize]\nstated: 1\n"
        try desk.write(Desk.profile.replacing("stated: 1\n", with: named), to: "profile.yaml")
        let loader = try PluginLoader(linked: ShippedPlugins.tables, folders: [folder])
        let linked = try desk.run(threads: 1)
        let loaded = try desk.run(threads: 5, loader: loader)
        #expect(loaded.inputs.plugins.contains { $0.digest != nil })
        #expect(linked.result == loaded.result && linked.id != loaded.id)
        let store = try Store.create(desk.store, by: "a", at: "t")
        _ = try store.record(linked, by: "a", at: "t")
        _ = try store.record(loaded, by: "a", at: "t")
        for loader in [loader, try Desk.loader] {
            var report = try store.verify()
            try store.rederive(
                try store.runs(),
                from: Rederivation.Data(folders: [desk.path]),
                isNeeded: true,
                loader: loader,
                into: &report
            )
            #expect(report.problems == [] && report.rederived == [2, 3])
        }
    }
}
