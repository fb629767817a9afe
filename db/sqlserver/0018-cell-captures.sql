-- Which bytes of a balance each mass of a cell was read from: pages show its digits as they were weighed.
DROP TABLE TrayCell;
CREATE TABLE TrayCell (
    TrayNo nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    Position nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    PlacedSeq bigint NOT NULL,
    ProofGroup nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
    ItemNo nvarchar(200) COLLATE Latin1_General_100_BIN2 NULL,
    BlindNo nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
    Attempt bigint NOT NULL,
    PurityPerMille nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
    ProofGoldLot nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
    MassMg nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
    CornetMg nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
    MassCaptureSha256 nvarchar(200) COLLATE Latin1_General_100_BIN2 NULL,
    CornetCaptureSha256 nvarchar(200) COLLATE Latin1_General_100_BIN2 NULL,
    Lost bigint NOT NULL CHECK (Lost IN (0, 1)),
    PRIMARY KEY (TrayNo, Position)
);
CREATE INDEX IX_TrayCell_Item ON TrayCell (ItemNo, PlacedSeq);
ALTER TABLE TrayCell ADD CONSTRAINT FK_TrayCell_Tray FOREIGN KEY (TrayNo) REFERENCES Tray (TrayNo);
