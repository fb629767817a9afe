-- The ledger: the record itself. Nothing here is ever changed or deleted; the triggers say so, the hashes prove it.
-- Script names what made this database; the migrator refuses one that changed since.
CREATE TABLE Script (
    Name nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL CONSTRAINT PK_Script PRIMARY KEY,
    Sha256 nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL
);

CREATE TABLE Ledger (
    Seq bigint NOT NULL CONSTRAINT PK_Ledger PRIMARY KEY CONSTRAINT CK_Ledger_Seq CHECK (Seq >= 1),
    AtUtc nvarchar(28) COLLATE Latin1_General_100_BIN2 NOT NULL,
    Actor nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    Kind nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
    Version bigint NOT NULL CONSTRAINT CK_Ledger_Version CHECK (Version >= 1),
    Subject nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    SubjectVersion bigint NOT NULL CONSTRAINT CK_Ledger_SubjectVersion CHECK (SubjectVersion >= 1),
    Command nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    Ordinal bigint NOT NULL CONSTRAINT CK_Ledger_Ordinal CHECK (Ordinal >= 0),
    Nonce varbinary(16) NOT NULL CONSTRAINT CK_Ledger_Nonce CHECK (DATALENGTH(Nonce) = 16),
    Body nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
    Hash varbinary(32) NOT NULL CONSTRAINT CK_Ledger_Hash CHECK (DATALENGTH(Hash) = 32)
);
CREATE UNIQUE INDEX UX_Ledger_Subject ON Ledger (Subject, SubjectVersion);
CREATE UNIQUE INDEX UX_Ledger_Command ON Ledger (Command, Ordinal);

CREATE TABLE LedgerTile (
    Level bigint NOT NULL CONSTRAINT CK_LedgerTile_Level CHECK (Level >= 0),
    Position bigint NOT NULL CONSTRAINT CK_LedgerTile_Position CHECK (Position >= 0),
    Hashes varbinary(max) NOT NULL CONSTRAINT CK_LedgerTile_Hashes CHECK (DATALENGTH(Hashes) = 8192),
    CONSTRAINT PK_LedgerTile PRIMARY KEY (Level, Position)
);

CREATE TABLE [Checkpoint] (
    Size bigint NOT NULL CONSTRAINT PK_Checkpoint PRIMARY KEY CONSTRAINT CK_Checkpoint_Size CHECK (Size >= 1),
    Note nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL
);

CREATE TABLE Bytes (
    Sha256 nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL
        CONSTRAINT CK_Bytes_Sha256 CHECK (DATALENGTH(Sha256) = 128),
    Content varbinary(max) NOT NULL CONSTRAINT CK_Bytes_Content CHECK (DATALENGTH(Content) <= 16777216)
);
CREATE UNIQUE INDEX UX_Bytes_Sha256 ON Bytes (Sha256);

CREATE TRIGGER Ledger_no_change ON Ledger INSTEAD OF UPDATE, DELETE AS
BEGIN
    THROW 50001, 'The ledger is append-only: correct by adding a fact.', 1;
END;
CREATE TRIGGER LedgerTile_no_change ON LedgerTile INSTEAD OF UPDATE, DELETE AS
BEGIN
    THROW 50001, 'Tiles of the ledger never change.', 1;
END;
CREATE TRIGGER Checkpoint_no_change ON [Checkpoint] INSTEAD OF UPDATE, DELETE AS
BEGIN
    THROW 50001, 'A checkpoint never changes: make another.', 1;
END;
CREATE TRIGGER Bytes_no_change ON Bytes INSTEAD OF UPDATE, DELETE AS
BEGIN
    THROW 50001, 'Kept bytes never change.', 1;
END;
