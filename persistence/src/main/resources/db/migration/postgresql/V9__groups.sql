-- posting, mention_all: who may write in a group, and who may speak to all at once (ALL, MODERATORS). listed: whether everybody
-- finds and joins it. purpose: EVERYONE of the one group that has all people. deleted_at: the time at which its members have
-- left, by which a restored group gets them back. folded_name: the name in lower case without diacritics, for finding.
ALTER TABLE conversation ADD COLUMN posting VARCHAR(10) NOT NULL DEFAULT 'ALL';
ALTER TABLE conversation ADD COLUMN mention_all VARCHAR(10) NOT NULL DEFAULT 'ALL';
ALTER TABLE conversation ADD COLUMN listed BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE conversation ADD COLUMN colour VARCHAR(10);
ALTER TABLE conversation ADD COLUMN purpose VARCHAR(10);
ALTER TABLE conversation ADD COLUMN deleted_at BIGINT;
ALTER TABLE conversation ADD COLUMN folded_name VARCHAR(400);
UPDATE conversation SET folded_name = LOWER(name) WHERE name IS NOT NULL;
ALTER TABLE conversation ADD CONSTRAINT conversation_purpose UNIQUE (purpose);
CREATE INDEX conversation_of_kind ON conversation (kind, folded_name);
