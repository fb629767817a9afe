-- What happens at the counter before and after the bench: photos, the mass handed back, the return, the customer's
-- telephone. Projections of the ledger, but the index on Party.
CREATE TABLE ItemPhoto (
    ItemNo TEXT NOT NULL,
    PhotoSha256 TEXT NOT NULL,
    WidthPx INTEGER NOT NULL CHECK (WidthPx > 0),
    HeightPx INTEGER NOT NULL CHECK (HeightPx > 0),
    AtUtc TEXT NOT NULL,
    Seq INTEGER NOT NULL,
    PRIMARY KEY (ItemNo, Seq),
    CONSTRAINT FK_ItemPhoto_Item FOREIGN KEY (ItemNo) REFERENCES Item (ItemNo)
) STRICT;

DROP TABLE ItemMass;
CREATE TABLE ItemMass (
    ItemNo TEXT NOT NULL,
    Stage TEXT NOT NULL CHECK (Stage IN ('received', 'delivered', 'returned')),
    InstrumentId TEXT NOT NULL,
    CaptureSha256 TEXT NOT NULL,
    MassMg TEXT NOT NULL,
    Digits TEXT NOT NULL,
    Unit TEXT NOT NULL,
    Seq INTEGER NOT NULL,
    PRIMARY KEY (ItemNo, Stage),
    CONSTRAINT FK_ItemMass_Item FOREIGN KEY (ItemNo) REFERENCES Item (ItemNo)
) STRICT;

CREATE TABLE ItemReturn (
    ItemNo TEXT NOT NULL PRIMARY KEY,
    CollectorPartyId TEXT NOT NULL,
    CollectorReason TEXT NULL,
    TakenMg TEXT NULL,
    RemainderMg TEXT NOT NULL,
    CornetsMg TEXT NOT NULL,
    LossMg TEXT NULL,
    ReturnedAtUtc TEXT NOT NULL,
    ReturnedBy TEXT NOT NULL,
    Seq INTEGER NOT NULL
) STRICT;

CREATE INDEX IX_Party_Phone ON Party (Phone, PartyId);
