-- A file on its way, or whole. type is what its bytes are, null until they are all there. width and height: of a picture
-- that has a thumbnail, as it is to be shown. expires_at: null once a message holds it, 0 while it is being removed.
CREATE SEQUENCE file_sequence AS BIGINT START WITH 1000 INCREMENT BY 50;
CREATE TABLE stored_file (
    id         BIGINT       NOT NULL,
    owner_id   BIGINT       NOT NULL,
    name       VARCHAR(200) NOT NULL,
    size       BIGINT       NOT NULL,
    type       VARCHAR(127),
    width      INTEGER,
    height     INTEGER,
    created_at BIGINT       NOT NULL,
    expires_at BIGINT,
    CONSTRAINT stored_file_pk PRIMARY KEY (id),
    CONSTRAINT stored_file_owner FOREIGN KEY (owner_id) REFERENCES participant (id)
);
CREATE INDEX stored_file_of_owner ON stored_file (owner_id, expires_at);
CREATE INDEX stored_file_expiry ON stored_file (expires_at);

-- 262,144 bytes each, the last one what is left. In small pages: Derby would choose those of 32 KB for these bytes, and its
-- cache, which is counted in pages, would fill the heap with files.
CALL SYSCS_UTIL.SYSCS_SET_DATABASE_PROPERTY('derby.storage.pageSize', '4096');
CREATE TABLE file_chunk (
    file_id  BIGINT       NOT NULL,
    position INTEGER      NOT NULL,
    bytes    BLOB(262144) NOT NULL,
    CONSTRAINT file_chunk_pk PRIMARY KEY (file_id, position),
    CONSTRAINT file_chunk_file FOREIGN KEY (file_id) REFERENCES stored_file (id)
);

CREATE TABLE file_thumbnail (
    file_id BIGINT       NOT NULL,
    type    VARCHAR(127) NOT NULL,
    bytes   BLOB(1048576) NOT NULL,
    CONSTRAINT file_thumbnail_pk PRIMARY KEY (file_id),
    CONSTRAINT file_thumbnail_file FOREIGN KEY (file_id) REFERENCES stored_file (id)
);

CALL SYSCS_UTIL.SYSCS_SET_DATABASE_PROPERTY('derby.storage.pageSize', NULL);

-- The files of a message, in their order. A forwarded file is held by several messages.
CREATE TABLE attachment (
    conversation_id BIGINT  NOT NULL,
    seq             BIGINT  NOT NULL,
    position        INTEGER NOT NULL,
    file_id         BIGINT  NOT NULL,
    CONSTRAINT attachment_pk PRIMARY KEY (conversation_id, seq, position),
    CONSTRAINT attachment_file FOREIGN KEY (file_id) REFERENCES stored_file (id)
);
CREATE INDEX attachment_of_file ON attachment (file_id, conversation_id, seq);

-- How many files a message has: only such as have any are asked for them.
ALTER TABLE message ADD COLUMN files INTEGER DEFAULT 0 NOT NULL;
