-- Reception agreed in full: hour, rush, return, and the code of the receipt. Projections of the ledger.
CREATE TABLE OrderAgreement (
    OrderNo TEXT NOT NULL PRIMARY KEY,
    PromisedAtUtc TEXT NULL,
    Rush INTEGER NOT NULL CHECK (Rush IN (0, 1)),
    RushReason TEXT NULL,
    ReturnRemainder INTEGER NOT NULL CHECK (ReturnRemainder IN (0, 1)),
    ReturnCornets INTEGER NOT NULL CHECK (ReturnCornets IN (0, 1)),
    KeepWitness INTEGER NOT NULL CHECK (KeepWitness IN (0, 1)),
    CONSTRAINT FK_OrderAgreement_CustomerOrder FOREIGN KEY (OrderNo) REFERENCES CustomerOrder (OrderNo)
) STRICT;

CREATE TABLE OrderReceipt (
    OrderNo TEXT NOT NULL PRIMARY KEY,
    ReceiptCode TEXT NOT NULL,
    Seq INTEGER NOT NULL,
    CONSTRAINT FK_OrderReceipt_CustomerOrder FOREIGN KEY (OrderNo) REFERENCES CustomerOrder (OrderNo)
) STRICT;
CREATE UNIQUE INDEX UX_OrderReceipt_ReceiptCode ON OrderReceipt (ReceiptCode);
