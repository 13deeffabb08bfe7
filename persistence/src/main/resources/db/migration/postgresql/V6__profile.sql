-- A person's picture: a square that this server has written. version tells one picture from the next, also in its address.
-- user_account.picture is that version for everybody who lists people, null without a picture.
ALTER TABLE user_account ADD COLUMN picture BIGINT;

CREATE TABLE user_picture (
    user_id BIGINT NOT NULL,
    version BIGINT NOT NULL,
    bytes   BYTEA  NOT NULL,
    CONSTRAINT user_picture_pk PRIMARY KEY (user_id),
    CONSTRAINT user_picture_user FOREIGN KEY (user_id) REFERENCES user_account (id)
);
-- JPEG is compressed already: trying again costs time at every write.
ALTER TABLE user_picture ALTER COLUMN bytes SET STORAGE EXTERNAL;
