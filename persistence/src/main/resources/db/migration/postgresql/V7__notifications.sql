-- What may notify somebody, written by the journal with what it tells of, and taken away with the last of the rows that are
-- made of it. subject_id: who was added or removed. done_to: the last of the members, by id, whose rows are made.
CREATE TABLE notice (
    conversation_id BIGINT      NOT NULL,
    revision        BIGINT      NOT NULL,
    seq             BIGINT      NOT NULL,
    kind            VARCHAR(10) NOT NULL,
    actor_id        BIGINT      NOT NULL,
    subject_id      BIGINT,
    noted_at        BIGINT      NOT NULL,
    done_to         BIGINT      NOT NULL DEFAULT 0,
    CONSTRAINT notice_pk PRIMARY KEY (conversation_id, revision)
);

-- One entry of a person's bell. Its id is its place: what moves to the top gets a new one. conversation_name: a group's, as it
-- was then. people and emoji: of reactions, how many people there are and the last one's.
CREATE SEQUENCE notification_sequence START WITH 1000 INCREMENT BY 50;
CREATE TABLE notification (
    id                BIGINT      NOT NULL,
    user_id           BIGINT      NOT NULL,
    kind              VARCHAR(20) NOT NULL,
    conversation_id   BIGINT,
    conversation_name VARCHAR(100),
    seq               BIGINT,
    actor_id          BIGINT      NOT NULL,
    people            INTEGER     NOT NULL,
    emoji             VARCHAR(32),
    notified_at       BIGINT      NOT NULL,
    read_at           BIGINT,
    CONSTRAINT notification_pk PRIMARY KEY (id),
    CONSTRAINT notification_user FOREIGN KEY (user_id) REFERENCES user_account (id)
);
CREATE INDEX notification_of_user ON notification (user_id, id);
CREATE INDEX notification_unread ON notification (user_id, read_at);
CREATE INDEX notification_age ON notification (notified_at);

-- What a member wanted to be notified of, and since when. Written when he changes it; with the first change also what was
-- before, at 0.
CREATE TABLE notify_change (
    conversation_id BIGINT      NOT NULL,
    participant_id  BIGINT      NOT NULL,
    changed_at      BIGINT      NOT NULL,
    notify          VARCHAR(10) NOT NULL,
    muted           BOOLEAN     NOT NULL,
    muted_until     BIGINT,
    CONSTRAINT notify_change_pk PRIMARY KEY (conversation_id, participant_id, changed_at)
);
