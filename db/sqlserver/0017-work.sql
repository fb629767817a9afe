-- Work: where every item, tray and order stands. Projections of the ledger.
CREATE TABLE ItemWork (
    ItemNo nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL PRIMARY KEY,
    OrderNo nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    BlindNo nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    ReceivedBy nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
    ReceivedAtUtc nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
    Holder nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    GivenTo nvarchar(200) COLLATE Latin1_General_100_BIN2 NULL,
    Stage nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    TrayNo nvarchar(200) COLLATE Latin1_General_100_BIN2 NULL,
    AtBench bigint NOT NULL CHECK (AtBench IN (0, 1)),
    Weighed bigint NOT NULL CHECK (Weighed IN (0, 1)),
    Screened bigint NOT NULL CHECK (Screened IN (0, 1)),
    Planned bigint NOT NULL CHECK (Planned IN (0, 1)),
    Outcome nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
    CheckedBy nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
    Approved bigint NOT NULL CHECK (Approved IN (0, 1)),
    NumberedNo nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
    ReportNo nvarchar(200) COLLATE Latin1_General_100_BIN2 NULL,
    Returned bigint NOT NULL CHECK (Returned IN (0, 1)),
    Seq bigint NOT NULL
);
CREATE INDEX IX_ItemWork_Stage ON ItemWork (Stage, Seq);
CREATE INDEX IX_ItemWork_Holder ON ItemWork (Holder, Stage, Seq);
-- Most items are held out to nobody: those stay out of the index.
CREATE INDEX IX_ItemWork_GivenTo ON ItemWork (GivenTo, Seq) WHERE GivenTo IS NOT NULL;
CREATE INDEX IX_ItemWork_Order ON ItemWork (OrderNo, ItemNo);

CREATE TABLE OrderWork (
    OrderNo nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL PRIMARY KEY,
    PartyId nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    ReceivedAtUtc nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
    Seq bigint NOT NULL
);
CREATE UNIQUE INDEX UX_OrderWork_Seq ON OrderWork (Seq);
CREATE INDEX IX_OrderWork_Party ON OrderWork (PartyId, Seq);

CREATE TABLE TrayWork (
    TrayNo nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL PRIMARY KEY,
    MethodId nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
    OpenedAtUtc nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
    OpenedBy nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
    Stage nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    Fired bigint NOT NULL CHECK (Fired IN (0, 1)),
    Seq bigint NOT NULL
);
CREATE INDEX IX_TrayWork_Stage ON TrayWork (Stage, Seq);

CREATE TABLE CellWork (
    TrayNo nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    Position nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    ItemNo nvarchar(200) COLLATE Latin1_General_100_BIN2 NULL,
    Step nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
    PlacedSeq bigint NOT NULL,
    PRIMARY KEY (TrayNo, Position)
);
CREATE INDEX IX_CellWork_Item ON CellWork (ItemNo, PlacedSeq);

CREATE TABLE ReportWork (
    ReportNo nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    ItemNo nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    PRIMARY KEY (ReportNo, ItemNo)
);
