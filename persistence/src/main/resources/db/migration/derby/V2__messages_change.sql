-- What people do with messages that stand: change, answer, react, pin, save; and what each of them sets for himself.

-- Each change of a message takes the conversation's next revision, also such as are kept in another table: so what a
-- client missed is a range of message_revision. mentions and reactions count rows, so that a page without any asks for none.
ALTER TABLE message ADD COLUMN reply_seq BIGINT;
ALTER TABLE message ADD COLUMN forwarded_author_id BIGINT;
ALTER TABLE message ADD COLUMN edited_at BIGINT;
ALTER TABLE message ADD COLUMN deleted_at BIGINT;
ALTER TABLE message ADD COLUMN deleted_by BIGINT;
ALTER TABLE message ADD COLUMN pinned_at BIGINT;
ALTER TABLE message ADD COLUMN mention_all BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE message ADD COLUMN mentions INTEGER NOT NULL DEFAULT 0;
ALTER TABLE message ADD COLUMN reactions INTEGER NOT NULL DEFAULT 0;

-- Earlier texts. revision: the edit that replaced this one; written_at: when this one was written.
CREATE TABLE message_edit (
    conversation_id BIGINT         NOT NULL,
    seq             BIGINT         NOT NULL,
    revision        BIGINT         NOT NULL,
    text            VARCHAR(10000) NOT NULL,
    written_at      BIGINT         NOT NULL,
    CONSTRAINT message_edit_pk PRIMARY KEY (conversation_id, seq, revision)
);

CREATE TABLE reaction (
    conversation_id BIGINT      NOT NULL,
    seq             BIGINT      NOT NULL,
    emoji           VARCHAR(32) NOT NULL,
    participant_id  BIGINT      NOT NULL,
    reacted_at      BIGINT      NOT NULL,
    CONSTRAINT reaction_pk PRIMARY KEY (conversation_id, seq, emoji, participant_id)
);

CREATE TABLE mention (
    conversation_id BIGINT NOT NULL,
    seq             BIGINT NOT NULL,
    participant_id  BIGINT NOT NULL,
    CONSTRAINT mention_pk PRIMARY KEY (conversation_id, seq, participant_id)
);

-- The list of pins, beside message.pinned_at: an index for it over all messages would cost every post.
CREATE TABLE pin (
    conversation_id BIGINT NOT NULL,
    seq             BIGINT NOT NULL,
    participant_id  BIGINT NOT NULL,
    CONSTRAINT pin_pk PRIMARY KEY (conversation_id, seq)
);

-- saved_at is unique for the person, since his list is paged by it.
CREATE TABLE saved_message (
    user_id         BIGINT NOT NULL,
    conversation_id BIGINT NOT NULL,
    seq             BIGINT NOT NULL,
    saved_at        BIGINT NOT NULL,
    CONSTRAINT saved_message_pk PRIMARY KEY (user_id, conversation_id, seq),
    CONSTRAINT saved_message_user FOREIGN KEY (user_id) REFERENCES user_account (id)
);
CREATE UNIQUE INDEX saved_message_latest ON saved_message (user_id, saved_at);

-- The text that somebody has typed and not sent, and what it answers.
CREATE TABLE draft (
    user_id         BIGINT         NOT NULL,
    conversation_id BIGINT         NOT NULL,
    text            VARCHAR(10000) NOT NULL,
    reply_seq       BIGINT,
    written_at      BIGINT         NOT NULL,
    CONSTRAINT draft_pk PRIMARY KEY (user_id, conversation_id),
    CONSTRAINT draft_user FOREIGN KEY (user_id) REFERENCES user_account (id)
);

-- notify: ALL, MENTIONS, NOTHING. unread_from: the first message that was marked unread again; null for none. Then
-- read_ordinal and read_posted stand before it, while read_seq, which ticks show, never goes back.
ALTER TABLE membership ADD COLUMN notify VARCHAR(10) NOT NULL DEFAULT 'ALL';
ALTER TABLE membership ADD COLUMN muted_until BIGINT;
ALTER TABLE membership ADD COLUMN unread_from BIGINT;
