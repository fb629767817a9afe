-- Persons and companies: Party is a record, every version a row of its own; PartyState is a projection.

CREATE TABLE Party (
    PartyId nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    PartyVersion bigint NOT NULL CONSTRAINT CK_Party_PartyVersion CHECK (PartyVersion >= 1),
    Salt varbinary(32) NOT NULL CONSTRAINT CK_Party_Salt CHECK (DATALENGTH(Salt) = 32),
    Kind nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL CONSTRAINT CK_Party_Kind CHECK (Kind IN ('person', 'company')),
    Name nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
    Place nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
    Phone nvarchar(200) COLLATE Latin1_General_100_BIN2 NULL,
    IdentityKind nvarchar(64) COLLATE Latin1_General_100_BIN2 NULL CONSTRAINT CK_Party_IdentityKind CHECK (IdentityKind IN ('tckn', 'vkn', 'passport')),
    IdentityNo nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
    SearchKey nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    CONSTRAINT PK_Party PRIMARY KEY (PartyId, PartyVersion)
);

CREATE INDEX IX_Party_SearchKey ON Party (SearchKey, PartyId);

CREATE TABLE PartyState (
    PartyId nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    PartyVersion bigint NOT NULL,
    Erased bigint NOT NULL CONSTRAINT CK_PartyState_Erased CHECK (Erased IN (0, 1)),
    CONSTRAINT PK_PartyState PRIMARY KEY (PartyId)
);
