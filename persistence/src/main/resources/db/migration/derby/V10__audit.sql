-- What was done and has no place in the chain yet: written in the transaction of what it tells of, and taken away when its entry
-- is made. actor_id: null for the server itself. address: the client's, or "server". changes: a line for each changed field.
CREATE SEQUENCE audit_note_sequence AS BIGINT START WITH 1000 INCREMENT BY 50;
CREATE TABLE audit_note (
    id           BIGINT         NOT NULL,
    noted_at     BIGINT         NOT NULL,
    actor_id     BIGINT,
    address      VARCHAR(45)    NOT NULL,
    act          VARCHAR(60)    NOT NULL,
    subject_kind VARCHAR(30),
    subject_id   BIGINT,
    changes      VARCHAR(16000) NOT NULL,
    CONSTRAINT audit_note_pk PRIMARY KEY (id)
);

-- The chain, without gaps, never updated and never deleted from. hash: SHA-256 over the hash before and all else of the row.
-- No foreign keys: an entry outlives what it names.
CREATE TABLE audit_entry (
    number       BIGINT         NOT NULL,
    noted_at     BIGINT         NOT NULL,
    actor_id     BIGINT,
    address      VARCHAR(45)    NOT NULL,
    act          VARCHAR(60)    NOT NULL,
    subject_kind VARCHAR(30),
    subject_id   BIGINT,
    changes      VARCHAR(16000) NOT NULL,
    hash         VARCHAR(64)    NOT NULL,
    CONSTRAINT audit_entry_pk PRIMARY KEY (number)
);
CREATE INDEX audit_entry_newest ON audit_entry (number DESC);
CREATE INDEX audit_entry_time ON audit_entry (noted_at);
CREATE INDEX audit_entry_actor ON audit_entry (actor_id, number DESC);
CREATE INDEX audit_entry_subject ON audit_entry (subject_id, subject_kind, number DESC);
CREATE INDEX audit_entry_act ON audit_entry (act, number DESC);

-- The last entry's number and hash, in one row: an end that was cut off is missed by it. Its lock makes one appender of many.
CREATE TABLE audit_head (
    id     INTEGER     NOT NULL,
    number BIGINT      NOT NULL,
    hash   VARCHAR(64) NOT NULL,
    CONSTRAINT audit_head_pk PRIMARY KEY (id)
);
INSERT INTO audit_head VALUES (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');
