-- A person's picture: a square that this server has written. version tells one picture from the next, also in its address.
-- user_account.picture is that version for everybody who lists people, null without a picture.
ALTER TABLE user_account ADD COLUMN picture BIGINT;

-- Small pages, as for files: else a few pictures would fill the page cache, which is counted in pages.
CALL SYSCS_UTIL.SYSCS_SET_DATABASE_PROPERTY('derby.storage.pageSize', '4096');
CREATE TABLE user_picture (
    user_id BIGINT       NOT NULL,
    version BIGINT       NOT NULL,
    bytes   BLOB(262144) NOT NULL,
    CONSTRAINT user_picture_pk PRIMARY KEY (user_id),
    CONSTRAINT user_picture_user FOREIGN KEY (user_id) REFERENCES user_account (id)
);
CALL SYSCS_UTIL.SYSCS_SET_DATABASE_PROPERTY('derby.storage.pageSize', NULL);
