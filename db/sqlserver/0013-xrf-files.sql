-- Xrf: files of spectrometers, their rows in the inbox and in quarantine. Projections of the ledger.
-- Readings of files have more columns than typed ones, so both tables are made anew.
DROP TABLE XrfComponent;
DROP TABLE XrfReading;

CREATE TABLE XrfReading (
    Seq bigint NOT NULL PRIMARY KEY,
    ItemNo nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    InstrumentId nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
    ReadingNo nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
    MeasuredAt nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
    Zone nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
    Method nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
    Seconds nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
    FileSha256 nvarchar(200) COLLATE Latin1_General_100_BIN2 NULL,
    Line bigint NULL,
    Flags nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL
);
CREATE INDEX IX_XrfReading_Item ON XrfReading (ItemNo, Seq);

CREATE TABLE XrfComponent (
    Seq bigint NOT NULL,
    Position bigint NOT NULL,
    Symbol nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    Raw nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
    Qualifier nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
    PerMille nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
    U nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
    K nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
    LodPerMille nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
    PRIMARY KEY (Seq, Position)
);

CREATE TABLE XrfFile (
    FileSha256 nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL PRIMARY KEY,
    FileName nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
    InstrumentId nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
    SizeBytes bigint NOT NULL,
    KeptSeq bigint NOT NULL,
    ReadSeq bigint NULL,
    Imported bigint NOT NULL,
    Unmatched bigint NOT NULL,
    Conflicts bigint NOT NULL,
    Refused bigint NOT NULL,
    Repeated bigint NOT NULL
);
CREATE INDEX IX_XrfFile_Kept ON XrfFile (KeptSeq);

CREATE TABLE XrfRow (
    KeySha256 nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    ContentSha256 nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    Seq bigint NOT NULL,
    PRIMARY KEY (KeySha256, ContentSha256)
);

CREATE TABLE XrfInbox (
    Seq bigint NOT NULL PRIMARY KEY,
    FileSha256 nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    Line bigint NOT NULL,
    InstrumentId nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
    Reason nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
    ReadingNo nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
    MeasuredAt nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
    Sample nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
    Method nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
    IsOpen bigint NOT NULL
);
CREATE INDEX IX_XrfInbox_Open ON XrfInbox (IsOpen, Seq);

CREATE TABLE XrfQuarantine (
    Seq bigint NOT NULL PRIMARY KEY,
    FileSha256 nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    Line bigint NULL,
    RowSha256 nvarchar(200) COLLATE Latin1_General_100_BIN2 NULL,
    Code nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
    Turkish nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
    English nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL
);
CREATE INDEX IX_XrfQuarantine_File ON XrfQuarantine (FileSha256);
CREATE INDEX IX_XrfQuarantine_Row ON XrfQuarantine (RowSha256);
ALTER TABLE XrfComponent ADD CONSTRAINT FK_XrfComponent_XrfReading FOREIGN KEY (Seq) REFERENCES XrfReading (Seq);
