-- Grading: how far the newest result of every item has come. Projections of the ledger.
CREATE TABLE Grade (
    ItemNo TEXT NOT NULL PRIMARY KEY,
    Attempt INTEGER NOT NULL,
    ResultSeq INTEGER NOT NULL,
    Outcome TEXT NOT NULL,
    CheckedBy TEXT NULL,
    CheckedAtUtc TEXT NULL,
    ApprovedBy TEXT NULL,
    ApprovedAtUtc TEXT NULL,
    SameAsChecker INTEGER NOT NULL CHECK (SameAsChecker IN (0, 1)),
    SentBack INTEGER NOT NULL CHECK (SentBack IN (0, 1)),
    SentBackReason TEXT NULL
) STRICT;
