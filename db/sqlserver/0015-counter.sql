-- What happens at the counter before and after the bench: photos, the mass handed back, the return, the customer's
-- telephone. Projections of the ledger, but the index on Party.
CREATE TABLE ItemPhoto (
    ItemNo nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    PhotoSha256 nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    WidthPx bigint NOT NULL CHECK (WidthPx > 0),
    HeightPx bigint NOT NULL CHECK (HeightPx > 0),
    AtUtc nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
    Seq bigint NOT NULL,
    PRIMARY KEY (ItemNo, Seq)
);

DROP TABLE ItemMass;
CREATE TABLE ItemMass (
    ItemNo nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    Stage nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL CHECK (Stage IN ('received', 'delivered', 'returned')),
    InstrumentId nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
    CaptureSha256 nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
    MassMg nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
    Digits nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
    Unit nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
    Seq bigint NOT NULL,
    PRIMARY KEY (ItemNo, Stage)
);

CREATE TABLE ItemReturn (
    ItemNo nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL PRIMARY KEY,
    CollectorPartyId nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    CollectorReason nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
    TakenMg nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
    RemainderMg nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
    CornetsMg nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
    LossMg nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
    ReturnedAtUtc nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
    ReturnedBy nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
    Seq bigint NOT NULL
);

ALTER TABLE ItemPhoto ADD CONSTRAINT FK_ItemPhoto_Item FOREIGN KEY (ItemNo) REFERENCES Item (ItemNo);
ALTER TABLE ItemMass ADD CONSTRAINT FK_ItemMass_Item FOREIGN KEY (ItemNo) REFERENCES Item (ItemNo);
CREATE INDEX IX_Party_Phone ON Party (Phone, PartyId);
