-- Custody: in whose hands every item is, and to whom it is held out. Projections of the ledger.
CREATE TABLE ItemCustody (
    ItemNo TEXT NOT NULL PRIMARY KEY,
    Holder TEXT NOT NULL,
    GivenTo TEXT NULL,
    Seq INTEGER NOT NULL
) STRICT;
CREATE INDEX IX_ItemCustody_Holder ON ItemCustody (Holder);
