-- FireAssay: plans, trays, cells, results. Projections of the ledger.
CREATE TABLE AssayPlan (
    ItemNo TEXT NOT NULL PRIMARY KEY,
    AlloyClass TEXT NOT NULL,
    ExpectedAuPerMille TEXT NOT NULL,
    ExpectedAgPerMille TEXT NOT NULL,
    Seq INTEGER NOT NULL
) STRICT;

CREATE TABLE Tray (
    TrayNo TEXT NOT NULL PRIMARY KEY,
    Year INTEGER NOT NULL,
    Number INTEGER NOT NULL,
    MethodId TEXT NOT NULL,
    MethodVersion INTEGER NOT NULL,
    Furnace TEXT NULL,
    TemperatureC INTEGER NULL,
    DurationMin INTEGER NULL,
    CupelLot TEXT NULL,
    LeadLot TEXT NULL,
    FiredAtUtc TEXT NULL,
    Seq INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX UX_Tray_Number ON Tray (Year, Number);

CREATE TABLE TrayCell (
    TrayNo TEXT NOT NULL,
    Position TEXT NOT NULL,
    PlacedSeq INTEGER NOT NULL,
    ProofGroup TEXT NOT NULL,
    ItemNo TEXT NULL,
    BlindNo TEXT NULL,
    Attempt INTEGER NOT NULL,
    PurityPerMille TEXT NULL,
    ProofGoldLot TEXT NULL,
    MassMg TEXT NULL,
    CornetMg TEXT NULL,
    Lost INTEGER NOT NULL CHECK (Lost IN (0, 1)),
    PRIMARY KEY (TrayNo, Position),
    CONSTRAINT FK_TrayCell_Tray FOREIGN KEY (TrayNo) REFERENCES Tray (TrayNo)
) STRICT;
CREATE INDEX IX_TrayCell_Item ON TrayCell (ItemNo, PlacedSeq);

CREATE TABLE TrayWeigher (
    TrayNo TEXT NOT NULL,
    UserId TEXT NOT NULL,
    PRIMARY KEY (TrayNo, UserId),
    CONSTRAINT FK_TrayWeigher_Tray FOREIGN KEY (TrayNo) REFERENCES Tray (TrayNo)
) STRICT;

CREATE TABLE AssayResult (
    ItemNo TEXT NOT NULL,
    Attempt INTEGER NOT NULL,
    Seq INTEGER NOT NULL,
    CalculatedAtUtc TEXT NOT NULL,
    CalculatedBy TEXT NOT NULL,
    Rules TEXT NOT NULL,
    Outcome TEXT NOT NULL CHECK (Outcome IN ('accepted', 'repeat', 'inconclusive')),
    Finding TEXT NULL,
    ReportedPerMille TEXT NULL,
    WorksheetSha256 TEXT NOT NULL,
    ResultJson TEXT NOT NULL,
    PRIMARY KEY (ItemNo, Attempt)
) STRICT;
