-- Orders: what came over the counter. Projections of the ledger.
CREATE TABLE CustomerOrder (
    OrderNo TEXT NOT NULL PRIMARY KEY,
    Year INTEGER NOT NULL,
    Number INTEGER NOT NULL,
    PartyId TEXT NOT NULL,
    MethodId TEXT NOT NULL,
    MethodVersion INTEGER NOT NULL,
    DecisionRule TEXT NULL,
    SampledBy TEXT NOT NULL,
    ReturnWishes TEXT NULL,
    ReceivedAtUtc TEXT NOT NULL,
    ReceivedBy TEXT NOT NULL,
    Seq INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX UX_CustomerOrder_Number ON CustomerOrder (Year, Number);
CREATE INDEX IX_CustomerOrder_Party ON CustomerOrder (PartyId, Seq);

CREATE TABLE Item (
    ItemNo TEXT NOT NULL PRIMARY KEY,
    OrderNo TEXT NOT NULL,
    Position INTEGER NOT NULL,
    BlindNo TEXT NOT NULL,
    Kind TEXT NOT NULL,
    Metal TEXT NOT NULL,
    Pieces INTEGER NOT NULL CHECK (Pieces > 0),
    DeclaredPerMille TEXT NULL,
    SpecificationPerMille TEXT NULL,
    Marks TEXT NULL,
    SerialNo TEXT NULL,
    KmtsCode TEXT NULL,
    SealNo TEXT NULL,
    Condition TEXT NULL,
    Seq INTEGER NOT NULL,
    CONSTRAINT FK_Item_CustomerOrder FOREIGN KEY (OrderNo) REFERENCES CustomerOrder (OrderNo)
) STRICT;
CREATE UNIQUE INDEX UX_Item_BlindNo ON Item (BlindNo);
CREATE INDEX IX_Item_Order ON Item (OrderNo, Position);

CREATE TABLE ItemMass (
    ItemNo TEXT NOT NULL,
    Stage TEXT NOT NULL CHECK (Stage IN ('received', 'delivered')),
    InstrumentId TEXT NOT NULL,
    CaptureSha256 TEXT NOT NULL,
    MassMg TEXT NOT NULL,
    Digits TEXT NOT NULL,
    Unit TEXT NOT NULL,
    Seq INTEGER NOT NULL,
    PRIMARY KEY (ItemNo, Stage),
    CONSTRAINT FK_ItemMass_Item FOREIGN KEY (ItemNo) REFERENCES Item (ItemNo)
) STRICT;
