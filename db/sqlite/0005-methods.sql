-- Methods: every version stays, since orders keep the one they were received under. All projections.

CREATE TABLE Method (
    MethodId TEXT NOT NULL,
    MethodVersion INTEGER NOT NULL,
    NameTr TEXT NOT NULL,
    NameEn TEXT NOT NULL,
    Standard TEXT,
    Calculation TEXT NOT NULL,
    Rules TEXT NOT NULL,
    ReportDecimals INTEGER NOT NULL,
    MinimumReplicates INTEGER NOT NULL,
    MaximumRangePerMille TEXT,
    XrfMinimumSpots INTEGER,
    XrfConsistentWithinPerMille TEXT,
    XrfCoatingRangePerMille TEXT,
    XrfMinimumSumPerMille TEXT,
    XrfMaximumSumPerMille TEXT,
    ScopeAccredited INTEGER NOT NULL CHECK (ScopeAccredited IN (0, 1)),
    StatementTr TEXT NOT NULL,
    StatementEn TEXT NOT NULL,
    IsExample INTEGER NOT NULL CHECK (IsExample IN (0, 1)),
    PRIMARY KEY (MethodId, MethodVersion)
) STRICT, WITHOUT ROWID;

CREATE TABLE MethodBudget (
    MethodId TEXT NOT NULL,
    MethodVersion INTEGER NOT NULL,
    Position INTEGER NOT NULL,
    AlloyClass TEXT NOT NULL,
    WeighingMg TEXT NOT NULL,
    RepeatabilityPerMille TEXT NOT NULL,
    ProofPurityPerMille TEXT NOT NULL,
    MatrixPerMille TEXT NOT NULL,
    HomogeneityPerMille TEXT NOT NULL,
    PRIMARY KEY (MethodId, MethodVersion, Position),
    UNIQUE (MethodId, MethodVersion, AlloyClass),
    FOREIGN KEY (MethodId, MethodVersion) REFERENCES Method (MethodId, MethodVersion)
) STRICT, WITHOUT ROWID;
