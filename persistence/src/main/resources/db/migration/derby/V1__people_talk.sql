-- Times are milliseconds since 1970-01-01 UTC, the same number on both databases and in the protocol.

CREATE SEQUENCE participant_sequence AS BIGINT START WITH 1000 INCREMENT BY 50;
CREATE SEQUENCE conversation_sequence AS BIGINT START WITH 1000 INCREMENT BY 50;
CREATE SEQUENCE sign_in_sequence AS BIGINT START WITH 1000 INCREMENT BY 50;

-- Whoever writes or is a member: a user, a visitor, a partner's token, the system.
CREATE TABLE participant (
    id           BIGINT       NOT NULL,
    kind         VARCHAR(10)  NOT NULL,
    display_name VARCHAR(100) NOT NULL,
    CONSTRAINT participant_pk PRIMARY KEY (id)
);

-- A user's id is its participant's id. user_name is stored folded to lower case.
-- folded_name: both names in lower case without diacritics, for finding.
CREATE TABLE user_account (
    id            BIGINT       NOT NULL,
    user_name     VARCHAR(100) NOT NULL,
    display_name  VARCHAR(100) NOT NULL,
    folded_name   VARCHAR(402) NOT NULL,
    password_hash VARCHAR(255) NOT NULL,
    administrator BOOLEAN      NOT NULL,
    active        BOOLEAN      NOT NULL,
    department    VARCHAR(100),
    telephone     VARCHAR(40),
    email         VARCHAR(254),
    status        VARCHAR(20)  NOT NULL,
    created_at    BIGINT       NOT NULL,
    version       BIGINT       NOT NULL,
    CONSTRAINT user_account_pk PRIMARY KEY (id),
    CONSTRAINT user_account_name UNIQUE (user_name),
    CONSTRAINT user_account_participant FOREIGN KEY (id) REFERENCES participant (id)
);

-- One row a signed-in browser. token_hash is SHA-256 of the cookie's value, in hex.
CREATE TABLE sign_in (
    id         BIGINT       NOT NULL,
    user_id    BIGINT       NOT NULL,
    token_hash VARCHAR(64)  NOT NULL,
    device     VARCHAR(200) NOT NULL,
    address    VARCHAR(60)  NOT NULL,
    created_at BIGINT       NOT NULL,
    used_at    BIGINT       NOT NULL,
    expires_at BIGINT       NOT NULL,
    revoked_at BIGINT,
    CONSTRAINT sign_in_pk PRIMARY KEY (id),
    CONSTRAINT sign_in_token UNIQUE (token_hash),
    CONSTRAINT sign_in_user FOREIGN KEY (user_id) REFERENCES user_account (id)
);
CREATE INDEX sign_in_of_user ON sign_in (user_id, expires_at);
CREATE INDEX sign_in_expiry ON sign_in (expires_at);

CREATE TABLE preference (
    user_id BIGINT        NOT NULL,
    name    VARCHAR(60)   NOT NULL,
    setting VARCHAR(2000) NOT NULL,
    CONSTRAINT preference_pk PRIMARY KEY (user_id, name),
    CONSTRAINT preference_user FOREIGN KEY (user_id) REFERENCES user_account (id)
);

-- direct_key is "lower id:higher id" of a direct conversation's pair, so that there is one a pair.
-- last_seq, last_ordinal and revision are counters that the journal alone moves.
CREATE TABLE conversation (
    id           BIGINT      NOT NULL,
    kind         VARCHAR(10) NOT NULL,
    name         VARCHAR(100),
    direct_key   VARCHAR(41),
    last_seq     BIGINT      NOT NULL,
    last_ordinal BIGINT      NOT NULL,
    revision     BIGINT      NOT NULL,
    floor_seq    BIGINT      NOT NULL,
    last_at      BIGINT      NOT NULL,
    member_count INTEGER     NOT NULL,
    created_at   BIGINT      NOT NULL,
    CONSTRAINT conversation_pk PRIMARY KEY (id)
);
ALTER TABLE conversation ADD CONSTRAINT conversation_direct UNIQUE (direct_key);

-- joined_seq: the conversation's last seq when the member joined. left_at: null while a member.
-- Unread is arithmetic: (last_ordinal - read_ordinal) - (posted - read_posted).
CREATE TABLE membership (
    conversation_id BIGINT      NOT NULL,
    participant_id  BIGINT      NOT NULL,
    role            VARCHAR(10) NOT NULL,
    joined_seq      BIGINT      NOT NULL,
    left_at         BIGINT,
    read_seq        BIGINT      NOT NULL,
    disclosed_seq   BIGINT      NOT NULL,
    read_ordinal    BIGINT      NOT NULL,
    read_posted     BIGINT      NOT NULL,
    posted          BIGINT      NOT NULL,
    posted_seq      BIGINT      NOT NULL,
    favourite       BOOLEAN     NOT NULL,
    muted           BOOLEAN     NOT NULL,
    hidden_seq      BIGINT,
    CONSTRAINT membership_pk PRIMARY KEY (conversation_id, participant_id),
    CONSTRAINT membership_conversation FOREIGN KEY (conversation_id) REFERENCES conversation (id),
    CONSTRAINT membership_participant FOREIGN KEY (participant_id) REFERENCES participant (id)
);
CREATE INDEX membership_of_participant ON membership (participant_id, conversation_id);

-- seq is gapless in a conversation, so a page of history is a range of it and needs no second index.
CREATE TABLE message (
    conversation_id BIGINT         NOT NULL,
    seq             BIGINT         NOT NULL,
    ordinal         BIGINT         NOT NULL,
    revision        BIGINT         NOT NULL,
    author_id       BIGINT         NOT NULL,
    client_id       VARCHAR(36)    NOT NULL,
    kind            VARCHAR(20)    NOT NULL,
    text            VARCHAR(10000) NOT NULL,
    posted_at       BIGINT         NOT NULL,
    CONSTRAINT message_pk PRIMARY KEY (conversation_id, seq)
);
CREATE UNIQUE INDEX message_client ON message (client_id, author_id);
CREATE UNIQUE INDEX message_revision ON message (conversation_id, revision);

-- How far a member had read, and when: coalesced, at most one row a member and second.
CREATE TABLE read_time (
    conversation_id BIGINT NOT NULL,
    participant_id  BIGINT NOT NULL,
    seq             BIGINT NOT NULL,
    read_at         BIGINT NOT NULL,
    CONSTRAINT read_time_pk PRIMARY KEY (conversation_id, participant_id, seq)
);
CREATE INDEX read_time_of_message ON read_time (conversation_id, seq);
