import { fitting } from '../lib/names.js';

/**
 * What the panel lists. Pure: the same input gives the same sections.
 * @param {{people: Object[], conversations: Object[], me: number, availability: function(number): string, names: NameOrder,
 *   at?: function(number): number, draft?: function(number): boolean, typing?: function(number): boolean, query?: string,
 *   unreadOnly?: boolean, tooMany?: boolean}} input with `tooMany` people without a conversation are listed only while one looks for
 *   them. Sections are sorted by name; with `at`, which tells when something last happened in a conversation, the latest comes first, and
 *   people without a conversation follow by name
 * @returns {{name: string, rows: Row[]}[]} favourites, groups, people; empty ones are left out
 * @typedef {{key: string, group: boolean, conversationId: ?number, personId: ?number, name: string, availability: string,
 *   unread: number, muted: boolean, favourite: boolean, hidden: boolean, memberCount: number, active: boolean, draft: boolean, typing: boolean}} Row
 */
export function sections(input) {
  const rows = [...conversationRows(input), ...personRows(input)].filter(filterOf(input));
  sort(rows, input);
  return [
    { name: 'favourites', rows: rows.filter((row) => row.favourite) },
    { name: 'groups', rows: rows.filter((row) => !row.favourite && row.group) },
    { name: 'people', rows: rows.filter((row) => !row.favourite && !row.group) },
  ].filter((section) => section.rows.length > 0);
}

function sort(rows, { names, at = () => 0 }) {
  names.learn(rows.map((row) => row.name));
  const keyed = rows.map((row) => ({ row, at: row.conversationId ? at(row.conversationId) : 0, place: names.place(row.name) }));
  keyed.sort((a, b) => b.at - a.at || a.place - b.place);
  keyed.forEach(({ row }, index) => (rows[index] = row));
}

function conversationRows({ conversations, people, availability, draft = () => false, typing = () => false }) {
  const active = new Map(people.map((person) => [person.id, person.active]));
  return conversations.map((one) => ({
    key: one.otherId ? `p${one.otherId}` : `g${one.id}`,
    group: one.kind === 'group',
    conversationId: one.id,
    personId: one.otherId ?? null,
    name: one.name,
    availability: one.otherId ? availability(one.otherId) : '',
    unread: one.unread,
    muted: one.muted,
    favourite: one.favourite,
    hidden: one.hidden,
    memberCount: one.memberCount,
    active: one.otherId ? (active.get(one.otherId) ?? one.writable) : true,
    draft: draft(one.id),
    typing: typing(one.id),
  }));
}

function personRows({ people, conversations, me, availability, tooMany = false, query = '' }) {
  if (tooMany && query.trim() === '') return [];
  const talkedTo = new Set(conversations.map((one) => one.otherId));
  return people
    .filter((person) => person.active && person.id !== me && !talkedTo.has(person.id))
    .map((person) => ({
      key: `p${person.id}`,
      group: false,
      conversationId: null,
      personId: person.id,
      name: person.name,
      availability: availability(person.id),
      unread: 0,
      muted: false,
      favourite: false,
      hidden: false,
      memberCount: 0,
      active: true,
      draft: false,
      typing: false,
    }));
}

/** A hidden conversation is found by its name and returns with its next message. */
function filterOf({ query = '', unreadOnly = false }) {
  const wanted = query.trim();
  const fits = fitting(wanted);
  return (row) => {
    if (unreadOnly && row.unread === 0) return false;
    return wanted ? fits(row.name) : !row.hidden;
  };
}
