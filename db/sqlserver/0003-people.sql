-- Who may act: users, roles and authorisations are projections; sign-in data is no record of the laboratory.

CREATE TABLE Person (
    UserId nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    Version bigint NOT NULL,
    PartyId nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    Disabled bigint NOT NULL CONSTRAINT CK_Person_Disabled CHECK (Disabled IN (0, 1)),
    CONSTRAINT PK_Person PRIMARY KEY (UserId)
);

CREATE TABLE PersonRole (
    UserId nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    RoleName nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL CONSTRAINT CK_PersonRole_RoleName CHECK (RoleName IN ('reception', 'analyst', 'checker', 'manager', 'auditor', 'administrator', 'customer')),
    CONSTRAINT PK_PersonRole PRIMARY KEY (UserId, RoleName)
);

ALTER TABLE PersonRole ADD CONSTRAINT FK_PersonRole_Person
    FOREIGN KEY (UserId) REFERENCES Person (UserId);

CREATE TABLE PersonMethod (
    UserId nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    MethodId nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    CONSTRAINT PK_PersonMethod PRIMARY KEY (UserId, MethodId)
);

ALTER TABLE PersonMethod ADD CONSTRAINT FK_PersonMethod_Person
    FOREIGN KEY (UserId) REFERENCES Person (UserId);

CREATE TABLE SignIn (
    UserId nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    UserName nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    PasswordHash nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
    Stamp nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
    Failures bigint NOT NULL CONSTRAINT CK_SignIn_Failures CHECK (Failures >= 0),
    LockedUntilUtc nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
    CONSTRAINT PK_SignIn PRIMARY KEY (UserId),
    CONSTRAINT UQ_SignIn_UserName UNIQUE (UserName)
);

CREATE TABLE SignInLink (
    TokenSha256 nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    UserId nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    ExpiresUtc nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
    CONSTRAINT PK_SignInLink PRIMARY KEY (TokenSha256)
);

ALTER TABLE SignInLink ADD CONSTRAINT FK_SignInLink_SignIn
    FOREIGN KEY (UserId) REFERENCES SignIn (UserId);

CREATE TABLE DataProtectionKey (
    KeyId nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    Xml nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
    CONSTRAINT PK_DataProtectionKey PRIMARY KEY (KeyId)
);
