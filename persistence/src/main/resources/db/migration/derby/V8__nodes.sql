-- The servers that run on this database, and what each says of the people who are there on it.

-- beat grows while the node lives. home: where it runs; what an earlier run has left there ends with the next start.
CREATE TABLE node (
    id   BIGINT      NOT NULL,
    home VARCHAR(36) NOT NULL,
    beat BIGINT      NOT NULL,
    CONSTRAINT node_pk PRIMARY KEY (id)
);

-- beat: the node's, when it was written. There is nothing here while a node is alone.
CREATE TABLE node_presence (
    node_id        BIGINT      NOT NULL,
    user_id        BIGINT      NOT NULL,
    availability   VARCHAR(20) NOT NULL,
    last_active_at BIGINT,
    beat           BIGINT      NOT NULL,
    CONSTRAINT node_presence_pk PRIMARY KEY (node_id, user_id),
    CONSTRAINT node_presence_node FOREIGN KEY (node_id) REFERENCES node (id) ON DELETE CASCADE
);
CREATE INDEX node_presence_beat ON node_presence (node_id, beat);
