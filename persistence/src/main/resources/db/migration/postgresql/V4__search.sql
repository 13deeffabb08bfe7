-- The full-text index, derived from the messages: emptying both tables makes the program build it anew.
-- (Beside Derby it is a folder of files, so these two tables are PostgreSQL's alone.)

-- words: the folded words of the text, with @c<conversation>, @a<author> and @f (has a file) among them.
CREATE TABLE search_entry (
    conversation_id BIGINT   NOT NULL,
    seq             BIGINT   NOT NULL,
    posted_at       BIGINT   NOT NULL,
    author_id       BIGINT   NOT NULL,
    file            BOOLEAN  NOT NULL,
    words           TSVECTOR NOT NULL,
    CONSTRAINT search_entry_pk PRIMARY KEY (conversation_id, seq)
);
-- Without fastupdate: its list of what is not yet sorted in would be read through by every search.
CREATE INDEX search_entry_words ON search_entry USING GIN (words) WITH (fastupdate = off);
CREATE INDEX search_entry_newest ON search_entry (posted_at, conversation_id, seq);
CREATE INDEX search_entry_of_conversation ON search_entry (conversation_id, posted_at, seq);

-- Up to which revision a conversation is indexed.
CREATE TABLE search_position (
    conversation_id BIGINT NOT NULL,
    revision        BIGINT NOT NULL,
    CONSTRAINT search_position_pk PRIMARY KEY (conversation_id)
);
