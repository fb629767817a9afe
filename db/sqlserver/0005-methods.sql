-- Methods: every version stays, since orders keep the one they were received under. All projections.

CREATE TABLE Method (
    MethodId nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    MethodVersion bigint NOT NULL,
    NameTr nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
    NameEn nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
    Standard nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
    Calculation nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
    Rules nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
    ReportDecimals bigint NOT NULL,
    MinimumReplicates bigint NOT NULL,
    MaximumRangePerMille nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
    XrfMinimumSpots bigint NULL,
    XrfConsistentWithinPerMille nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
    XrfCoatingRangePerMille nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
    XrfMinimumSumPerMille nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
    XrfMaximumSumPerMille nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
    ScopeAccredited bigint NOT NULL CONSTRAINT CK_Method_ScopeAccredited CHECK (ScopeAccredited IN (0, 1)),
    StatementTr nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
    StatementEn nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
    IsExample bigint NOT NULL CONSTRAINT CK_Method_IsExample CHECK (IsExample IN (0, 1)),
    CONSTRAINT PK_Method PRIMARY KEY (MethodId, MethodVersion)
);

CREATE TABLE MethodBudget (
    MethodId nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    MethodVersion bigint NOT NULL,
    Position bigint NOT NULL,
    AlloyClass nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    WeighingMg nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
    RepeatabilityPerMille nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
    ProofPurityPerMille nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
    MatrixPerMille nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
    HomogeneityPerMille nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
    CONSTRAINT PK_MethodBudget PRIMARY KEY (MethodId, MethodVersion, Position),
    CONSTRAINT UQ_MethodBudget_AlloyClass UNIQUE (MethodId, MethodVersion, AlloyClass)
);

ALTER TABLE MethodBudget ADD CONSTRAINT FK_MethodBudget_Method
    FOREIGN KEY (MethodId, MethodVersion) REFERENCES Method (MethodId, MethodVersion);
