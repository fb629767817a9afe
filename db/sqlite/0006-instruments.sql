-- The register of instruments. A projection.

CREATE TABLE Instrument (
    InstrumentId TEXT NOT NULL,
    Version INTEGER NOT NULL,
    Kind TEXT NOT NULL CHECK (Kind IN ('balance', 'xrf')),
    Manufacturer TEXT NOT NULL,
    Model TEXT NOT NULL,
    SerialNo TEXT NOT NULL,
    Protocol TEXT NOT NULL,
    Address TEXT,
    ReadabilityMg TEXT,
    CalibrationDueUtc TEXT NOT NULL,
    CalibrationCertificate TEXT,
    Withdrawn INTEGER NOT NULL CHECK (Withdrawn IN (0, 1)),
    PRIMARY KEY (InstrumentId)
) STRICT, WITHOUT ROWID;
