-- Grading: how far the newest result of every item has come. Projections of the ledger.
CREATE TABLE Grade (
    ItemNo nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL PRIMARY KEY,
    Attempt bigint NOT NULL,
    ResultSeq bigint NOT NULL,
    Outcome nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
    CheckedBy nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
    CheckedAtUtc nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
    ApprovedBy nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
    ApprovedAtUtc nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
    SameAsChecker bigint NOT NULL CHECK (SameAsChecker IN (0, 1)),
    SentBack bigint NOT NULL CHECK (SentBack IN (0, 1)),
    SentBackReason nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL
);
