internal import GRDB

/// The tables of a store, made by named steps that are only ever added to.
///
/// A step that was once released never changes: old stores go through the ones that they lack.
enum StoreSchema {
    /// "KAOP": which program the file belongs to.
    static let applicationID = 0x4B41_4F50

    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1 records, runs and names") { database in
            try database.execute(sql: "PRAGMA application_id = \(applicationID)")
            try database.execute(sql: first)
        }
        return migrator
    }

    private static let first = """
        CREATE TABLE private (
            commitment BLOB NOT NULL PRIMARY KEY CHECK (length(commitment) = 32),
            kind TEXT NOT NULL,
            salt BLOB,
            bytes BLOB,
            CHECK ((salt IS NULL) = (bytes IS NULL))
        ) STRICT;
        CREATE TABLE record (
            number INTEGER NOT NULL PRIMARY KEY CHECK (number > 0),
            kind TEXT NOT NULL,
            at TEXT NOT NULL,
            account BLOB NOT NULL REFERENCES private (commitment),
            body TEXT NOT NULL,
            previous BLOB NOT NULL UNIQUE CHECK (length(previous) = 32),
            hash BLOB NOT NULL UNIQUE CHECK (length(hash) = 32)
        ) STRICT;
        CREATE TABLE document (
            digest BLOB NOT NULL PRIMARY KEY CHECK (length(digest) = 32),
            bytes BLOB NOT NULL
        ) STRICT;
        CREATE TABLE run (
            record INTEGER NOT NULL PRIMARY KEY REFERENCES record (number) DEFERRABLE INITIALLY DEFERRED,
            id BLOB NOT NULL UNIQUE CHECK (length(id) = 32),
            profile TEXT NOT NULL,
            period TEXT NOT NULL,
            keys BLOB NOT NULL REFERENCES private (commitment),
            names BLOB REFERENCES private (commitment),
            remarks BLOB NOT NULL REFERENCES private (commitment)
        ) STRICT;
        CREATE INDEX run_by_profile ON run (profile, period);
        CREATE TABLE run_document (
            run INTEGER NOT NULL REFERENCES run (record) DEFERRABLE INITIALLY DEFERRED,
            position INTEGER NOT NULL,
            document BLOB NOT NULL REFERENCES document (digest),
            PRIMARY KEY (run, position)
        ) STRICT;
        CREATE TABLE part (
            run INTEGER NOT NULL REFERENCES run (record) DEFERRABLE INITIALLY DEFERRED,
            position INTEGER NOT NULL,
            name TEXT NOT NULL,
            bytes BLOB NOT NULL,
            PRIMARY KEY (run, position),
            UNIQUE (run, name)
        ) STRICT;
        """
        + ["record", "document", "run", "run_document", "part"].flatMap { table in
            ["UPDATE", "DELETE"].map { change in
                """

                CREATE TRIGGER \(table)_no_\(change.lowercased()) BEFORE \(change) ON \(table)
                BEGIN SELECT RAISE(ABORT, 'the record is append-only'); END;
                """
            }
        }.joined()
            + """

            CREATE TRIGGER private_no_delete BEFORE DELETE ON private
            BEGIN SELECT RAISE(ABORT, 'the record is append-only'); END;
            CREATE TRIGGER private_only_erased BEFORE UPDATE ON private
            WHEN NEW.commitment IS NOT OLD.commitment OR NEW.kind IS NOT OLD.kind
                OR NEW.bytes IS NOT NULL
            BEGIN SELECT RAISE(ABORT, 'names can only be erased'); END;
            """
}
