-- Reception agreed in full: hour, rush, return, and the code of the receipt. Projections of the ledger.
CREATE TABLE OrderAgreement (
    OrderNo nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL PRIMARY KEY,
    PromisedAtUtc nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
    Rush bigint NOT NULL CHECK (Rush IN (0, 1)),
    RushReason nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
    ReturnRemainder bigint NOT NULL CHECK (ReturnRemainder IN (0, 1)),
    ReturnCornets bigint NOT NULL CHECK (ReturnCornets IN (0, 1)),
    KeepWitness bigint NOT NULL CHECK (KeepWitness IN (0, 1))
);

CREATE TABLE OrderReceipt (
    OrderNo nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL PRIMARY KEY,
    ReceiptCode nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
    Seq bigint NOT NULL
);
CREATE UNIQUE INDEX UX_OrderReceipt_ReceiptCode ON OrderReceipt (ReceiptCode);
ALTER TABLE OrderAgreement ADD CONSTRAINT FK_OrderAgreement_CustomerOrder FOREIGN KEY (OrderNo) REFERENCES CustomerOrder (OrderNo);
ALTER TABLE OrderReceipt ADD CONSTRAINT FK_OrderReceipt_CustomerOrder FOREIGN KEY (OrderNo) REFERENCES CustomerOrder (OrderNo);
