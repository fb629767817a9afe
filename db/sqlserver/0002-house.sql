-- The house speaks of itself: settings, standard finenesses, the wording of its papers. All projections.

CREATE TABLE HouseSettings (
    Version bigint NOT NULL,
    Origin nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    Title nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
    Address nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
    Phone nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
    Branch nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
    LicenceNo nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
    LicenceDate nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
    AccreditationNo nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
    CheckerMayApprove bigint NOT NULL CONSTRAINT CK_HouseSettings_CheckerMayApprove CHECK (CheckerMayApprove IN (0, 1)),
    IsExample bigint NOT NULL CONSTRAINT CK_HouseSettings_IsExample CHECK (IsExample IN (0, 1)),
    CONSTRAINT PK_HouseSettings PRIMARY KEY (Version)
);

CREATE TABLE HouseConfirmation (
    Version bigint NOT NULL,
    SettingsVersion bigint NOT NULL,
    CONSTRAINT PK_HouseConfirmation PRIMARY KEY (Version)
);

ALTER TABLE HouseConfirmation ADD CONSTRAINT FK_HouseConfirmation_HouseSettings
    FOREIGN KEY (SettingsVersion) REFERENCES HouseSettings (Version);

CREATE TABLE StandardFineness (
    Version bigint NOT NULL,
    Metal nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    Position bigint NOT NULL,
    PerMille nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
    AssignmentRule nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
    CONSTRAINT PK_StandardFineness PRIMARY KEY (Version, Metal, Position)
);

CREATE TABLE ReportText (
    Version bigint NOT NULL,
    Position bigint NOT NULL,
    EntryKey nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    TextVersion nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
    Tr nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
    En nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
    CONSTRAINT PK_ReportText PRIMARY KEY (Version, Position),
    CONSTRAINT UQ_ReportText_EntryKey UNIQUE (Version, EntryKey)
);
