-- FireAssay: plans, trays, cells, results. Projections of the ledger.
CREATE TABLE AssayPlan (
    ItemNo nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL PRIMARY KEY,
    AlloyClass nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
    ExpectedAuPerMille nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
    ExpectedAgPerMille nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
    Seq bigint NOT NULL
);

CREATE TABLE Tray (
    TrayNo nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL PRIMARY KEY,
    Year bigint NOT NULL,
    Number bigint NOT NULL,
    MethodId nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
    MethodVersion bigint NOT NULL,
    Furnace nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
    TemperatureC bigint NULL,
    DurationMin bigint NULL,
    CupelLot nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
    LeadLot nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
    FiredAtUtc nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
    Seq bigint NOT NULL
);
CREATE UNIQUE INDEX UX_Tray_Number ON Tray (Year, Number);

CREATE TABLE TrayCell (
    TrayNo nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    Position nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    PlacedSeq bigint NOT NULL,
    ProofGroup nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
    ItemNo nvarchar(200) COLLATE Latin1_General_100_BIN2 NULL,
    BlindNo nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
    Attempt bigint NOT NULL,
    PurityPerMille nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
    ProofGoldLot nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
    MassMg nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
    CornetMg nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
    Lost bigint NOT NULL CHECK (Lost IN (0, 1)),
    PRIMARY KEY (TrayNo, Position)
);
CREATE INDEX IX_TrayCell_Item ON TrayCell (ItemNo, PlacedSeq);

CREATE TABLE TrayWeigher (
    TrayNo nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    UserId nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    PRIMARY KEY (TrayNo, UserId)
);

CREATE TABLE AssayResult (
    ItemNo nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    Attempt bigint NOT NULL,
    Seq bigint NOT NULL,
    CalculatedAtUtc nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
    CalculatedBy nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
    Rules nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
    Outcome nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL CHECK (Outcome IN ('accepted', 'repeat', 'inconclusive')),
    Finding nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
    ReportedPerMille nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
    WorksheetSha256 nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
    ResultJson nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
    PRIMARY KEY (ItemNo, Attempt)
);
ALTER TABLE TrayCell ADD CONSTRAINT FK_TrayCell_Tray FOREIGN KEY (TrayNo) REFERENCES Tray (TrayNo);
ALTER TABLE TrayWeigher ADD CONSTRAINT FK_TrayWeigher_Tray FOREIGN KEY (TrayNo) REFERENCES Tray (TrayNo);
