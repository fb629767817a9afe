-- Custody: in whose hands every item is, and to whom it is held out. Projections of the ledger.
CREATE TABLE ItemCustody (
    ItemNo nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL PRIMARY KEY,
    Holder nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    GivenTo nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
    Seq bigint NOT NULL
);
CREATE INDEX IX_ItemCustody_Holder ON ItemCustody (Holder);
