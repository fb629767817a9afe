-- The ledger: the record itself. Nothing here is ever changed or deleted; the triggers say so, the hashes prove it.
-- Script names what made this database; the migrator refuses one that changed since.
CREATE TABLE Script (
    Name TEXT NOT NULL PRIMARY KEY,
    Sha256 TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE Ledger (
    Seq INTEGER NOT NULL PRIMARY KEY CHECK (Seq >= 1),
    AtUtc TEXT NOT NULL,
    Actor TEXT NOT NULL,
    Kind TEXT NOT NULL,
    Version INTEGER NOT NULL CHECK (Version >= 1),
    Subject TEXT NOT NULL,
    SubjectVersion INTEGER NOT NULL CHECK (SubjectVersion >= 1),
    Command TEXT NOT NULL,
    Ordinal INTEGER NOT NULL CHECK (Ordinal >= 0),
    Nonce BLOB NOT NULL CHECK (length(Nonce) = 16),
    Body TEXT NOT NULL,
    Hash BLOB NOT NULL CHECK (length(Hash) = 32)
) STRICT;
CREATE UNIQUE INDEX UX_Ledger_Subject ON Ledger (Subject, SubjectVersion);
CREATE UNIQUE INDEX UX_Ledger_Command ON Ledger (Command, Ordinal);

CREATE TABLE LedgerTile (
    Level INTEGER NOT NULL CHECK (Level >= 0),
    Position INTEGER NOT NULL CHECK (Position >= 0),
    Hashes BLOB NOT NULL CHECK (length(Hashes) = 8192),
    PRIMARY KEY (Level, Position)
) STRICT, WITHOUT ROWID;

CREATE TABLE Checkpoint (
    Size INTEGER NOT NULL PRIMARY KEY CHECK (Size >= 1),
    Note TEXT NOT NULL
) STRICT;

CREATE TABLE Bytes (
    Sha256 TEXT NOT NULL CHECK (length(Sha256) = 64),
    Content BLOB NOT NULL CHECK (length(Content) <= 16777216)
) STRICT;
CREATE UNIQUE INDEX UX_Bytes_Sha256 ON Bytes (Sha256);

CREATE TRIGGER Ledger_no_update BEFORE UPDATE ON Ledger
BEGIN
    SELECT RAISE(ABORT, 'The ledger is append-only: correct by adding a fact.');
END;
CREATE TRIGGER Ledger_no_delete BEFORE DELETE ON Ledger
BEGIN
    SELECT RAISE(ABORT, 'The ledger is append-only: nothing is deleted.');
END;
CREATE TRIGGER LedgerTile_no_update BEFORE UPDATE ON LedgerTile
BEGIN
    SELECT RAISE(ABORT, 'Tiles of the ledger never change.');
END;
CREATE TRIGGER LedgerTile_no_delete BEFORE DELETE ON LedgerTile
BEGIN
    SELECT RAISE(ABORT, 'Tiles of the ledger are never deleted.');
END;
CREATE TRIGGER Checkpoint_no_update BEFORE UPDATE ON Checkpoint
BEGIN
    SELECT RAISE(ABORT, 'A checkpoint never changes: make another.');
END;
CREATE TRIGGER Checkpoint_no_delete BEFORE DELETE ON Checkpoint
BEGIN
    SELECT RAISE(ABORT, 'A checkpoint is never deleted.');
END;
CREATE TRIGGER Bytes_no_update BEFORE UPDATE ON Bytes
BEGIN
    SELECT RAISE(ABORT, 'Kept bytes never change.');
END;
CREATE TRIGGER Bytes_no_delete BEFORE DELETE ON Bytes
BEGIN
    SELECT RAISE(ABORT, 'Kept bytes are never deleted.');
END;
