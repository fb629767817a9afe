-- The register of instruments. A projection.

CREATE TABLE Instrument (
    InstrumentId nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
    Version bigint NOT NULL,
    Kind nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL CONSTRAINT CK_Instrument_Kind CHECK (Kind IN ('balance', 'xrf')),
    Manufacturer nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
    Model nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
    SerialNo nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
    Protocol nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
    Address nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
    ReadabilityMg nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
    CalibrationDueUtc nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
    CalibrationCertificate nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
    Withdrawn bigint NOT NULL CONSTRAINT CK_Instrument_Withdrawn CHECK (Withdrawn IN (0, 1)),
    CONSTRAINT PK_Instrument PRIMARY KEY (InstrumentId)
);
