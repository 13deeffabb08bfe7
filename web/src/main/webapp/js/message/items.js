import { dayOf } from '../lib/time.js';
import { Ticks } from './ticks.js';

/**
 * What a timeline shows, from top to bottom: day lines, the "new messages" line, system lines, messages, and those that
 * wait in the outbox. Pure.
 * @param {import('./timeline.js').Timeline} timeline
 * @param {Object[]} pending the outbox' entries of this conversation
 * @param {{me: number, direct: boolean}} context
 * @returns {{key: string, look: string, kind: 'day'|'new'|'system'|'message'}[]}
 */
export function itemsOf(timeline, pending, { me, direct }) {
  const items = [];
  let before = null;
  let newLine = newLineNeeded(timeline);
  const ticks = timeline.membersComplete ? new Ticks(timeline.members.values(), me) : null;
  for (const message of timeline.messages) {
    if (!before || dayOf(before.at) !== dayOf(message.at)) before = put(items, dayLine(message.at));
    if (newLine && message.seq > timeline.newAfter && message.authorId !== me && message.kind === 'text') {
      newLine = false;
      before = put(items, { key: 'new', look: '', kind: 'new', at: message.at });
    }
    before = put(items, message.kind === 'text' ? messageItem(message, before, ticks, me, direct) : systemItem(message));
  }
  if (timeline.atLatest || !timeline.loaded) putPending(items, pending, timeline, before, me);
  return items;
}

function put(items, item) {
  items.push(item);
  return item;
}

/** A line whose place lies above the held stretch is not shown at the stretch's edge instead. */
function newLineNeeded({ newAfter, messages, floorSeq }) {
  return newAfter !== null && messages.length > 0 && (messages[0].seq <= newAfter + 1 || messages[0].seq <= floorSeq + 1);
}

function dayLine(at) {
  return { key: `d${dayOf(at)}`, look: String(dayOf(Date.now())), kind: 'day', at };
}

function systemItem(message) {
  return { key: `s${message.seq}`, look: '', kind: 'system', message, at: message.at };
}

function messageItem(message, before, ticks, me, direct) {
  const own = message.authorId === me;
  const follows = before.kind === 'message' && before.authorId === message.authorId;
  const named = !own && !direct && !follows;
  const share = own && ticks ? ticks.share(message.seq) : 0;
  const tick = own ? (share === 1 ? 'read' : 'stored') : '';
  // In hundredths: a ring that grows by less than that is the same ring.
  const ring = direct ? 0 : Math.floor(share * 100);
  return {
    // One's own message keeps the key it had in the outbox: it is the same bubble, only its clock becomes a tick.
    key: own && message.clientId ? `c${message.clientId}` : `m${message.seq}`,
    look: `${message.revision}|${message.saved}|${message.quote?.revision ?? ''}|${follows}|${named}|${tick}|${ring}`,
    kind: 'message',
    message,
    authorId: message.authorId,
    at: message.at,
    own,
    follows,
    named,
    tick,
    share: direct ? null : share,
  };
}

function putPending(items, pending, timeline, before, me) {
  const arrived = new Set(timeline.messages.map((message) => message.clientId));
  for (const entry of pending.filter((one) => !arrived.has(one.clientId))) {
    if (!before || dayOf(before.at) < dayOf(entry.at)) before = put(items, dayLine(entry.at));
    const follows = before.authorId === me;
    const tick = entry.failed ? 'failed' : 'waiting';
    before = put(items, {
      key: `c${entry.clientId}`,
      look: `pending|${follows}|${tick}|${entry.failed ?? ''}`,
      kind: 'message',
      message: { text: entry.text, quote: entry.quote, files: entry.files, at: entry.at, authorId: me, clientId: entry.clientId },
      authorId: me,
      at: entry.at,
      own: true,
      follows,
      named: false,
      tick,
      share: null,
      failed: entry.failed ?? null,
    });
  }
}
