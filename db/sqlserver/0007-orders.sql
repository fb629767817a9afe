-- Orders: what came over the counter. Projections of the ledger.
CREATE TABLE CustomerOrder (
    OrderNo nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL PRIMARY KEY,
    Year bigint NOT NULL,
    Number bigint NOT NULL,
    PartyId nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    MethodId nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
    MethodVersion bigint NOT NULL,
    DecisionRule nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
    SampledBy nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
    ReturnWishes nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
    ReceivedAtUtc nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
    ReceivedBy nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
    Seq bigint NOT NULL
);
CREATE UNIQUE INDEX UX_CustomerOrder_Number ON CustomerOrder (Year, Number);
CREATE INDEX IX_CustomerOrder_Party ON CustomerOrder (PartyId, Seq);

CREATE TABLE Item (
    ItemNo nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL PRIMARY KEY,
    OrderNo nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    Position bigint NOT NULL,
    BlindNo nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    Kind nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
    Metal nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
    Pieces bigint NOT NULL CHECK (Pieces > 0),
    DeclaredPerMille nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
    SpecificationPerMille nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
    Marks nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
    SerialNo nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
    KmtsCode nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
    SealNo nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
    Condition nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
    Seq bigint NOT NULL
);
CREATE UNIQUE INDEX UX_Item_BlindNo ON Item (BlindNo);
CREATE INDEX IX_Item_Order ON Item (OrderNo, Position);

CREATE TABLE ItemMass (
    ItemNo nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    Stage nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL CHECK (Stage IN ('received', 'delivered')),
    InstrumentId nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
    CaptureSha256 nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
    MassMg nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
    Digits nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
    Unit nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
    Seq bigint NOT NULL,
    PRIMARY KEY (ItemNo, Stage)
);
ALTER TABLE Item ADD CONSTRAINT FK_Item_CustomerOrder FOREIGN KEY (OrderNo) REFERENCES CustomerOrder (OrderNo);
ALTER TABLE ItemMass ADD CONSTRAINT FK_ItemMass_Item FOREIGN KEY (ItemNo) REFERENCES Item (ItemNo);
