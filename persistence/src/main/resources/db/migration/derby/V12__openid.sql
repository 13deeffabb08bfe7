-- Sign-ins by OpenID Connect that have begun: between leaving for the provider and coming back. Taken once, and soon over.
CREATE TABLE open_id_attempt (
    token_hash  VARCHAR(64)  NOT NULL,
    return_path VARCHAR(600) NOT NULL,
    expires_at  BIGINT       NOT NULL,
    CONSTRAINT open_id_attempt_pk PRIMARY KEY (token_hash)
);
CREATE INDEX open_id_attempt_expires ON open_id_attempt (expires_at);
