-- Reports with what becomes of them after issue: replaced by another, or revoked. Projections, made anew.
DROP TABLE ReportItem;
DROP TABLE Report;
CREATE TABLE Report (
    ReportNo TEXT NOT NULL PRIMARY KEY,
    Year INTEGER NOT NULL,
    Number INTEGER NOT NULL,
    PublicCode TEXT NOT NULL,
    OrderNo TEXT NOT NULL,
    ContentSha256 TEXT NOT NULL,
    NumberedAtUtc TEXT NOT NULL,
    NumberedBy TEXT NOT NULL,
    NumberedSeq INTEGER NOT NULL,
    IssuedAtUtc TEXT NULL,
    PdfSha256 TEXT NULL,
    VoidedAtUtc TEXT NULL,
    VoidReason TEXT NULL,
    Replaces TEXT NULL,
    AmendmentReason TEXT NULL,
    SupersededBy TEXT NULL,
    SupersededAtUtc TEXT NULL,
    RevokedAtUtc TEXT NULL,
    RevocationCode TEXT NULL,
    RevocationReason TEXT NULL
) STRICT;
CREATE UNIQUE INDEX UX_Report_Number ON Report (Year, Number);
CREATE UNIQUE INDEX UX_Report_PublicCode ON Report (PublicCode);
CREATE INDEX IX_Report_Replaces ON Report (Replaces);
CREATE INDEX IX_Report_Order ON Report (OrderNo, NumberedSeq);

CREATE TABLE ReportItem (
    ReportNo TEXT NOT NULL,
    ItemNo TEXT NOT NULL,
    PRIMARY KEY (ReportNo, ItemNo),
    CONSTRAINT FK_ReportItem_Report FOREIGN KEY (ReportNo) REFERENCES Report (ReportNo)
) STRICT;
CREATE INDEX IX_ReportItem_Item ON ReportItem (ItemNo);
