-- What administrators do with accounts.

-- The department in lower case without diacritics, '' without one, as folded_name. Of accounts that are here already the
-- letters keep their marks until they are changed.
ALTER TABLE user_account ADD COLUMN folded_department VARCHAR(202) NOT NULL DEFAULT '';
UPDATE user_account SET folded_department = LOWER(department) WHERE department IS NOT NULL;

-- One for each order of the table of accounts, with all that it is filtered by: looking for a rare word among 100,000 people
-- reads the index alone.
CREATE INDEX user_account_by_name ON user_account (folded_name, id, folded_department, active, administrator, livechat, callback);
CREATE INDEX user_account_by_user_name ON user_account (user_name, id, folded_name, folded_department, active, administrator, livechat, callback);
CREATE INDEX user_account_by_department ON user_account (folded_department, id, folded_name, active, administrator, livechat, callback);
CREATE INDEX user_account_by_age ON user_account (created_at, id, folded_name, folded_department, active, administrator, livechat, callback);

-- Derby reads an index in one direction only: descending by these, and the page before.
CREATE INDEX user_account_by_name_down ON user_account (folded_name DESC, id DESC, folded_department, active, administrator, livechat, callback);
CREATE INDEX user_account_by_user_name_down ON user_account (user_name DESC, id DESC, folded_name, folded_department, active, administrator, livechat, callback);
CREATE INDEX user_account_by_department_down ON user_account (folded_department DESC, id DESC, folded_name, active, administrator, livechat, callback);
CREATE INDEX user_account_by_age_down ON user_account (created_at DESC, id DESC, folded_name, folded_department, active, administrator, livechat, callback);

-- A link by which its owner sets a password, once. One a person: a new one is in the place of that before.
CREATE TABLE password_link (
    user_id    BIGINT      NOT NULL,
    token_hash VARCHAR(64) NOT NULL,
    expires_at BIGINT      NOT NULL,
    CONSTRAINT password_link_pk PRIMARY KEY (user_id),
    CONSTRAINT password_link_token UNIQUE (token_hash),
    CONSTRAINT password_link_user FOREIGN KEY (user_id) REFERENCES user_account (id)
);
