-- Xrf: files of spectrometers, their rows in the inbox and in quarantine. Projections of the ledger.
-- Readings of files have more columns than typed ones, so both tables are made anew.
DROP TABLE XrfComponent;
DROP TABLE XrfReading;

CREATE TABLE XrfReading (
    Seq INTEGER NOT NULL PRIMARY KEY,
    ItemNo TEXT NOT NULL,
    InstrumentId TEXT NOT NULL,
    ReadingNo TEXT NULL,
    MeasuredAt TEXT NULL,
    Zone TEXT NULL,
    Method TEXT NULL,
    Seconds TEXT NULL,
    FileSha256 TEXT NULL,
    Line INTEGER NULL,
    Flags TEXT NOT NULL
) STRICT;
CREATE INDEX IX_XrfReading_Item ON XrfReading (ItemNo, Seq);

CREATE TABLE XrfComponent (
    Seq INTEGER NOT NULL,
    Position INTEGER NOT NULL,
    Symbol TEXT NOT NULL,
    Raw TEXT NULL,
    Qualifier TEXT NOT NULL,
    PerMille TEXT NULL,
    U TEXT NULL,
    K TEXT NULL,
    LodPerMille TEXT NULL,
    PRIMARY KEY (Seq, Position),
    CONSTRAINT FK_XrfComponent_XrfReading FOREIGN KEY (Seq) REFERENCES XrfReading (Seq)
) STRICT;

CREATE TABLE XrfFile (
    FileSha256 TEXT NOT NULL PRIMARY KEY,
    FileName TEXT NOT NULL,
    InstrumentId TEXT NOT NULL,
    SizeBytes INTEGER NOT NULL,
    KeptSeq INTEGER NOT NULL,
    ReadSeq INTEGER NULL,
    Imported INTEGER NOT NULL,
    Unmatched INTEGER NOT NULL,
    Conflicts INTEGER NOT NULL,
    Refused INTEGER NOT NULL,
    Repeated INTEGER NOT NULL
) STRICT;
CREATE INDEX IX_XrfFile_Kept ON XrfFile (KeptSeq);

CREATE TABLE XrfRow (
    KeySha256 TEXT NOT NULL,
    ContentSha256 TEXT NOT NULL,
    Seq INTEGER NOT NULL,
    PRIMARY KEY (KeySha256, ContentSha256)
) STRICT;

CREATE TABLE XrfInbox (
    Seq INTEGER NOT NULL PRIMARY KEY,
    FileSha256 TEXT NOT NULL,
    Line INTEGER NOT NULL,
    InstrumentId TEXT NOT NULL,
    Reason TEXT NOT NULL,
    ReadingNo TEXT NULL,
    MeasuredAt TEXT NULL,
    Sample TEXT NULL,
    Method TEXT NULL,
    IsOpen INTEGER NOT NULL
) STRICT;
CREATE INDEX IX_XrfInbox_Open ON XrfInbox (IsOpen, Seq);

CREATE TABLE XrfQuarantine (
    Seq INTEGER NOT NULL PRIMARY KEY,
    FileSha256 TEXT NOT NULL,
    Line INTEGER NULL,
    RowSha256 TEXT NULL,
    Code TEXT NOT NULL,
    Turkish TEXT NOT NULL,
    English TEXT NOT NULL
) STRICT;
CREATE INDEX IX_XrfQuarantine_File ON XrfQuarantine (FileSha256);
CREATE INDEX IX_XrfQuarantine_Row ON XrfQuarantine (RowSha256);
