-- Reports with what becomes of them after issue: replaced by another, or revoked. Projections, made anew.
DROP TABLE ReportItem;
DROP TABLE Report;
CREATE TABLE Report (
    ReportNo nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL PRIMARY KEY,
    Year bigint NOT NULL,
    Number bigint NOT NULL,
    PublicCode nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    OrderNo nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    ContentSha256 nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
    NumberedAtUtc nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
    NumberedBy nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
    NumberedSeq bigint NOT NULL,
    IssuedAtUtc nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
    PdfSha256 nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
    VoidedAtUtc nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
    VoidReason nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
    Replaces nvarchar(200) COLLATE Latin1_General_100_BIN2 NULL,
    AmendmentReason nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
    SupersededBy nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
    SupersededAtUtc nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
    RevokedAtUtc nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
    RevocationCode nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
    RevocationReason nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL
);
CREATE UNIQUE INDEX UX_Report_Number ON Report (Year, Number);
CREATE UNIQUE INDEX UX_Report_PublicCode ON Report (PublicCode);
CREATE INDEX IX_Report_Replaces ON Report (Replaces);
CREATE INDEX IX_Report_Order ON Report (OrderNo, NumberedSeq);

CREATE TABLE ReportItem (
    ReportNo nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    ItemNo nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    PRIMARY KEY (ReportNo, ItemNo)
);
CREATE INDEX IX_ReportItem_Item ON ReportItem (ItemNo);
ALTER TABLE ReportItem ADD CONSTRAINT FK_ReportItem_Report FOREIGN KEY (ReportNo) REFERENCES Report (ReportNo);
