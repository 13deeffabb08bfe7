import { Listeners } from '../lib/listeners.js';
import { lastRead, PAGE, Timeline } from './timeline.js';

// A gap is asked for so often; by then the events have closed it, or the next one shows it again.
const TRIES = 3;

/** The timelines of the open windows: filled by the server's events, and by what is asked for. */
export class Timelines {
  /** Told the conversation's id. */
  changed = new Listeners();
  /** Told a message of somebody else that just came. */
  arrived = new Listeners();
  #held = new Map();
  /** What is being asked for, by kind. */
  #busy = new Map();
  #connection;
  #conversations;
  #me;

  constructor(connection, conversations, me) {
    this.#connection = connection;
    this.#conversations = conversations;
    this.#me = me;
    connection.on('welcome', () => this.#welcome());
    connection.on('message', (event) => this.#message(event));
    for (const type of ['messageChanged', 'reaction', 'pin']) connection.on(type, (event) => this.#change(event));
    connection.on('saved', ({ conversationId, seq, on }) => this.#with(conversationId, (timeline) => timeline.save(seq, on)));
    connection.on('marked', ({ conversationId, unreadFrom }) => unreadFrom && this.#with(conversationId, (timeline) => timeline.unread(unreadFrom)));
    connection.on('reset', (event) => this.#with(event.conversation.id, (timeline) => timeline.begin(event)));
    connection.on('read', (event) => this.#with(event.conversationId, (timeline) => timeline.mark(event.marks)));
    connection.on('membership', (event) => this.#with(event.conversationId, (timeline) => membership(timeline, event)));
  }

  get(id) {
    return this.#held.get(id);
  }

  hold(id) {
    if (this.#held.has(id)) return;
    this.#held.set(id, new Timeline());
    this.load(id);
  }

  release(id) {
    this.#held.delete(id);
  }

  /** What `hello` resumes. */
  revisions() {
    return Object.fromEntries([...this.#held].filter(([, one]) => one.loaded).map(([id, one]) => [id, one.revision]));
  }

  /** Fetches a conversation's last page and its members. */
  load(id) {
    return this.#once(`open ${id}`, id, async (timeline) => {
      try {
        const answer = await this.#connection.request('open', { conversationId: id });
        this.#conversations.take(answer.conversation);
        timeline.begin(answer);
        timeline.addMembers(answer.members);
        this.changed.tell(id);
        await this.#members(id, timeline, answer);
      } catch ({ code }) {
        if (code === 'notFound') this.#conversations.forget(id);
        else if (!timeline.loaded && code !== 'lost') timeline.problem = code ?? 'internal';
      }
    });
  }

  older(id) {
    return this.#history(id, (timeline) => ({ before: timeline.messages[0]?.seq ?? timeline.lastSeq + 1 }), 'older');
  }

  newer(id) {
    return this.#history(id, (timeline) => ({ after: timeline.messages.at(-1)?.seq ?? 0 }), 'newer');
  }

  around(id, seq) {
    return this.#replace(id, () => ({ around: seq }));
  }

  latest(id) {
    return this.#replace(id, (timeline) => ({ before: timeline.lastSeq + 1 }));
  }

  /** Leads a conversation's view to a message, fetching its stretch if need be. */
  want(id, seq) {
    const timeline = this.#held.get(id);
    if (!timeline) return;
    timeline.wanted = seq;
    this.changed.tell(id);
  }

  async #replace(id, from) {
    // The page that is under way is another one.
    await this.#busy.get(`history ${id}`);
    return this.#history(id, from, 'replace');
  }

  #history(id, from, take) {
    return this.#once(`history ${id}`, id, async (timeline) => {
      const held = timeline.messages;
      try {
        const { messages } = await this.#connection.request('history', { conversationId: id, limit: PAGE, ...from(timeline) });
        // A reset or a jump in the meantime put other messages in place, to which this page does not fit.
        if (take === 'replace' || timeline.messages === held) timeline[take](messages);
      } catch {
        // Scrolling on asks again; after a loss, so does the return of the line.
      }
    });
  }

  /** One request of a kind at a time: a scroll event comes for every pixel. */
  async #once(kind, id, work) {
    const timeline = this.#held.get(id);
    if (!timeline || this.#busy.has(kind)) return;
    const done = work(timeline);
    this.#busy.set(kind, done.catch(() => {}));
    try {
      await done;
    } finally {
      this.#busy.delete(kind);
      if (this.#held.get(id) === timeline) this.changed.tell(id);
    }
  }

  #welcome() {
    for (const [id, timeline] of this.#held) {
      if (!timeline.loaded) this.load(id);
      // Marks have no revision: after a loss the members are asked for anew. The messages come by themselves.
      else this.#members(id, timeline, { members: [], moreMembers: true }).catch(() => {});
    }
  }

  async #members(id, timeline, { members, moreMembers }) {
    let last = members.at(-1)?.participantId ?? 0;
    for (let more = moreMembers; more; ) {
      const page = await this.#connection.request('members', { conversationId: id, after: last });
      timeline.addMembers(page.members);
      last = page.members.at(-1)?.participantId ?? last;
      more = page.moreMembers;
    }
    timeline.membersComplete = true;
    this.changed.tell(id);
  }

  #with(id, work) {
    const timeline = this.#held.get(id);
    if (!timeline?.loaded) return;
    work(timeline);
    this.changed.tell(id);
  }

  #message(event) {
    this.#next(event, (timeline) => {
      const own = event.authorId === this.#me;
      const conversation = this.#conversations.get(event.conversationId);
      const isNew = timeline.apply(event, own, conversation ? lastRead(conversation) : 0);
      if (isNew && !own) this.arrived.tell(event);
    });
  }

  #change(event) {
    this.#next(event, (timeline) => timeline.change(event, event.participantId === this.#me));
  }

  /** Applies an event if it is the next one; asks for what is missing if it is not. */
  #next(event, apply) {
    const id = event.conversationId;
    this.#with(id, (timeline) => {
      const verdict = timeline.judge(event);
      if (verdict === 'gap') this.#resume(id, timeline, event.revision);
      if (verdict === 'next') apply(timeline);
    });
  }

  /** Asks until the event that showed the gap is reached: what came while the answer was made is in none of the two. */
  async #resume(id, timeline, revision) {
    timeline.missing = Math.max(timeline.missing, revision);
    const kind = `resume ${id}`;
    if (this.#busy.has(kind)) return;
    this.#busy.set(kind, null);
    try {
      for (let tries = 0; tries < TRIES && timeline.revision < timeline.missing && this.#held.get(id) === timeline; tries++) {
        await this.#connection.request('resume', { resume: { [id]: timeline.revision } });
      }
    } catch {
      // The line broke: the next hello resumes.
    }
    timeline.missing = 0;
    this.#busy.delete(kind);
  }
}

function membership(timeline, { participantId, name, role, joinedSeq, left }) {
  if (left) timeline.members.delete(participantId);
  // Who is a member already only gets another role.
  else timeline.members.set(participantId, { joinedSeq, readSeq: joinedSeq, active: true, ...timeline.members.get(participantId), participantId, name, role });
}
