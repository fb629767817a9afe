-- Xrf: screening readings and what they say about the declaration. Projections of the ledger.
CREATE TABLE XrfReading (
    Seq INTEGER NOT NULL PRIMARY KEY,
    ItemNo TEXT NOT NULL,
    InstrumentId TEXT NOT NULL,
    ReadingNo TEXT NOT NULL,
    MeasuredAt TEXT NOT NULL,
    Seconds TEXT NOT NULL
) STRICT;
CREATE INDEX IX_XrfReading_Item ON XrfReading (ItemNo, Seq);

CREATE TABLE XrfComponent (
    Seq INTEGER NOT NULL,
    Symbol TEXT NOT NULL,
    PerMille TEXT NOT NULL,
    U TEXT NULL,
    PRIMARY KEY (Seq, Symbol),
    CONSTRAINT FK_XrfComponent_XrfReading FOREIGN KEY (Seq) REFERENCES XrfReading (Seq)
) STRICT;

CREATE TABLE XrfVerdict (
    ItemNo TEXT NOT NULL PRIMARY KEY,
    Metal TEXT NOT NULL,
    Readings INTEGER NOT NULL,
    MeanPerMille TEXT NOT NULL,
    RangePerMille TEXT NOT NULL,
    Verdict TEXT NOT NULL,
    Seq INTEGER NOT NULL
) STRICT;
