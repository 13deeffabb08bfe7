-- What people choose to be, who may be a consultant, and what administrators set.

-- A table of its own: the version of an account says that its name or card changed, and a status changes often.
-- last_active_at: what others may know of it; it stands still while somebody is invisible or offline.
CREATE TABLE user_status (
    user_id        BIGINT      NOT NULL,
    status         VARCHAR(20) NOT NULL,
    changed_at     BIGINT      NOT NULL,
    last_active_at BIGINT,
    CONSTRAINT user_status_pk PRIMARY KEY (user_id),
    CONSTRAINT user_status_user FOREIGN KEY (user_id) REFERENCES user_account (id)
);
ALTER TABLE user_account DROP COLUMN status;

-- Every choice of a status, so that it can be told later why somebody was notified or not.
CREATE TABLE status_change (
    user_id    BIGINT      NOT NULL,
    changed_at BIGINT      NOT NULL,
    status     VARCHAR(20) NOT NULL,
    CONSTRAINT status_change_pk PRIMARY KEY (user_id, changed_at),
    CONSTRAINT status_change_user FOREIGN KEY (user_id) REFERENCES user_account (id)
);

-- Enabled by an administrator as a consultant for the one, the other or both.
ALTER TABLE user_account ADD COLUMN livechat BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE user_account ADD COLUMN callback BOOLEAN NOT NULL DEFAULT FALSE;

-- The administrators' choices for everybody, by name.
CREATE TABLE administrator_setting (
    name    VARCHAR(60)   NOT NULL,
    setting VARCHAR(2000) NOT NULL,
    CONSTRAINT administrator_setting_pk PRIMARY KEY (name)
);
