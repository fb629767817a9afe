-- Persons and companies: Party is a record, every version a row of its own; PartyState is a projection.

CREATE TABLE Party (
    PartyId TEXT NOT NULL,
    PartyVersion INTEGER NOT NULL CHECK (PartyVersion >= 1),
    Salt BLOB NOT NULL CHECK (length(Salt) = 32),
    Kind TEXT NOT NULL CHECK (Kind IN ('person', 'company')),
    Name TEXT NOT NULL,
    Place TEXT,
    Phone TEXT,
    IdentityKind TEXT CHECK (IdentityKind IN ('tckn', 'vkn', 'passport')),
    IdentityNo TEXT,
    SearchKey TEXT NOT NULL,
    PRIMARY KEY (PartyId, PartyVersion)
) STRICT, WITHOUT ROWID;

CREATE INDEX IX_Party_SearchKey ON Party (SearchKey, PartyId);

CREATE TABLE PartyState (
    PartyId TEXT NOT NULL,
    PartyVersion INTEGER NOT NULL,
    Erased INTEGER NOT NULL CHECK (Erased IN (0, 1)),
    PRIMARY KEY (PartyId)
) STRICT, WITHOUT ROWID;
