-- Work: where every item, tray and order stands. Projections of the ledger.
CREATE TABLE ItemWork (
    ItemNo TEXT NOT NULL PRIMARY KEY,
    OrderNo TEXT NOT NULL,
    BlindNo TEXT NOT NULL,
    ReceivedBy TEXT NOT NULL,
    ReceivedAtUtc TEXT NOT NULL,
    Holder TEXT NOT NULL,
    GivenTo TEXT NULL,
    Stage TEXT NOT NULL,
    TrayNo TEXT NULL,
    AtBench INTEGER NOT NULL CHECK (AtBench IN (0, 1)),
    Weighed INTEGER NOT NULL CHECK (Weighed IN (0, 1)),
    Screened INTEGER NOT NULL CHECK (Screened IN (0, 1)),
    Planned INTEGER NOT NULL CHECK (Planned IN (0, 1)),
    Outcome TEXT NULL,
    CheckedBy TEXT NULL,
    Approved INTEGER NOT NULL CHECK (Approved IN (0, 1)),
    NumberedNo TEXT NULL,
    ReportNo TEXT NULL,
    Returned INTEGER NOT NULL CHECK (Returned IN (0, 1)),
    Seq INTEGER NOT NULL
) STRICT;
CREATE INDEX IX_ItemWork_Stage ON ItemWork (Stage, Seq);
CREATE INDEX IX_ItemWork_Holder ON ItemWork (Holder, Stage, Seq);
-- Most items are held out to nobody: those stay out of the index.
CREATE INDEX IX_ItemWork_GivenTo ON ItemWork (GivenTo, Seq) WHERE GivenTo IS NOT NULL;
CREATE INDEX IX_ItemWork_Order ON ItemWork (OrderNo, ItemNo);

CREATE TABLE OrderWork (
    OrderNo TEXT NOT NULL PRIMARY KEY,
    PartyId TEXT NOT NULL,
    ReceivedAtUtc TEXT NOT NULL,
    Seq INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX UX_OrderWork_Seq ON OrderWork (Seq);
CREATE INDEX IX_OrderWork_Party ON OrderWork (PartyId, Seq);

CREATE TABLE TrayWork (
    TrayNo TEXT NOT NULL PRIMARY KEY,
    MethodId TEXT NOT NULL,
    OpenedAtUtc TEXT NOT NULL,
    OpenedBy TEXT NOT NULL,
    Stage TEXT NOT NULL,
    Fired INTEGER NOT NULL CHECK (Fired IN (0, 1)),
    Seq INTEGER NOT NULL
) STRICT;
CREATE INDEX IX_TrayWork_Stage ON TrayWork (Stage, Seq);

CREATE TABLE CellWork (
    TrayNo TEXT NOT NULL,
    Position TEXT NOT NULL,
    ItemNo TEXT NULL,
    Step TEXT NOT NULL,
    PlacedSeq INTEGER NOT NULL,
    PRIMARY KEY (TrayNo, Position)
) STRICT;
CREATE INDEX IX_CellWork_Item ON CellWork (ItemNo, PlacedSeq);

CREATE TABLE ReportWork (
    ReportNo TEXT NOT NULL,
    ItemNo TEXT NOT NULL,
    PRIMARY KEY (ReportNo, ItemNo)
) STRICT;
