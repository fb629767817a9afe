-- The house speaks of itself: settings, standard finenesses, the wording of its papers. All projections.

CREATE TABLE HouseSettings (
    Version INTEGER NOT NULL,
    Origin TEXT NOT NULL,
    Title TEXT NOT NULL,
    Address TEXT NOT NULL,
    Phone TEXT NOT NULL,
    Branch TEXT,
    LicenceNo TEXT,
    LicenceDate TEXT,
    AccreditationNo TEXT,
    CheckerMayApprove INTEGER NOT NULL CHECK (CheckerMayApprove IN (0, 1)),
    IsExample INTEGER NOT NULL CHECK (IsExample IN (0, 1)),
    PRIMARY KEY (Version)
) STRICT;

CREATE TABLE HouseConfirmation (
    Version INTEGER NOT NULL,
    SettingsVersion INTEGER NOT NULL,
    PRIMARY KEY (Version),
    FOREIGN KEY (SettingsVersion) REFERENCES HouseSettings (Version)
) STRICT;

CREATE TABLE StandardFineness (
    Version INTEGER NOT NULL,
    Metal TEXT NOT NULL,
    Position INTEGER NOT NULL,
    PerMille TEXT NOT NULL,
    AssignmentRule TEXT NOT NULL,
    PRIMARY KEY (Version, Metal, Position)
) STRICT, WITHOUT ROWID;

CREATE TABLE ReportText (
    Version INTEGER NOT NULL,
    Position INTEGER NOT NULL,
    EntryKey TEXT NOT NULL,
    TextVersion TEXT NOT NULL,
    Tr TEXT NOT NULL,
    En TEXT NOT NULL,
    PRIMARY KEY (Version, Position),
    UNIQUE (Version, EntryKey)
) STRICT, WITHOUT ROWID;
