-- Which bytes of a balance each mass of a cell was read from: pages show its digits as they were weighed.
DROP TABLE TrayCell;
CREATE TABLE TrayCell (
    TrayNo TEXT NOT NULL,
    Position TEXT NOT NULL,
    PlacedSeq INTEGER NOT NULL,
    ProofGroup TEXT NOT NULL,
    ItemNo TEXT NULL,
    BlindNo TEXT NULL,
    Attempt INTEGER NOT NULL,
    PurityPerMille TEXT NULL,
    ProofGoldLot TEXT NULL,
    MassMg TEXT NULL,
    CornetMg TEXT NULL,
    MassCaptureSha256 TEXT NULL,
    CornetCaptureSha256 TEXT NULL,
    Lost INTEGER NOT NULL CHECK (Lost IN (0, 1)),
    PRIMARY KEY (TrayNo, Position),
    CONSTRAINT FK_TrayCell_Tray FOREIGN KEY (TrayNo) REFERENCES Tray (TrayNo)
) STRICT;
CREATE INDEX IX_TrayCell_Item ON TrayCell (ItemNo, PlacedSeq);
