-- Who may act: users, roles and authorisations are projections; sign-in data is no record of the laboratory.

CREATE TABLE Person (
    UserId TEXT NOT NULL,
    Version INTEGER NOT NULL,
    PartyId TEXT NOT NULL,
    Disabled INTEGER NOT NULL CHECK (Disabled IN (0, 1)),
    PRIMARY KEY (UserId)
) STRICT, WITHOUT ROWID;

CREATE TABLE PersonRole (
    UserId TEXT NOT NULL,
    RoleName TEXT NOT NULL CHECK (RoleName IN ('reception', 'analyst', 'checker', 'manager', 'auditor', 'administrator', 'customer')),
    PRIMARY KEY (UserId, RoleName),
    FOREIGN KEY (UserId) REFERENCES Person (UserId)
) STRICT, WITHOUT ROWID;

CREATE TABLE PersonMethod (
    UserId TEXT NOT NULL,
    MethodId TEXT NOT NULL,
    PRIMARY KEY (UserId, MethodId),
    FOREIGN KEY (UserId) REFERENCES Person (UserId)
) STRICT, WITHOUT ROWID;

CREATE TABLE SignIn (
    UserId TEXT NOT NULL,
    UserName TEXT NOT NULL,
    PasswordHash TEXT,
    Stamp TEXT NOT NULL,
    Failures INTEGER NOT NULL CHECK (Failures >= 0),
    LockedUntilUtc TEXT,
    PRIMARY KEY (UserId),
    UNIQUE (UserName)
) STRICT, WITHOUT ROWID;

CREATE TABLE SignInLink (
    TokenSha256 TEXT NOT NULL,
    UserId TEXT NOT NULL,
    ExpiresUtc TEXT NOT NULL,
    PRIMARY KEY (TokenSha256),
    FOREIGN KEY (UserId) REFERENCES SignIn (UserId)
) STRICT, WITHOUT ROWID;

CREATE TABLE DataProtectionKey (
    KeyId TEXT NOT NULL,
    Xml TEXT NOT NULL,
    PRIMARY KEY (KeyId)
) STRICT, WITHOUT ROWID;
