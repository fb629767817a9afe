-- Xrf: screening readings and what they say about the declaration. Projections of the ledger.
CREATE TABLE XrfReading (
    Seq bigint NOT NULL PRIMARY KEY,
    ItemNo nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    InstrumentId nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
    ReadingNo nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
    MeasuredAt nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
    Seconds nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL
);
CREATE INDEX IX_XrfReading_Item ON XrfReading (ItemNo, Seq);

CREATE TABLE XrfComponent (
    Seq bigint NOT NULL,
    Symbol nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    PerMille nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
    U nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
    PRIMARY KEY (Seq, Symbol)
);

CREATE TABLE XrfVerdict (
    ItemNo nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL PRIMARY KEY,
    Metal nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
    Readings bigint NOT NULL,
    MeanPerMille nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
    RangePerMille nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
    Verdict nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
    Seq bigint NOT NULL
);
ALTER TABLE XrfComponent ADD CONSTRAINT FK_XrfComponent_XrfReading FOREIGN KEY (Seq) REFERENCES XrfReading (Seq);
