/**
 * Whether everybody has read a message: each active member who was one when it was sent, its author aside.
 * Nobody else there means that nobody has read it.
 * @param {{seq: number, authorId: number}} message
 * @param {Iterable<{participantId: number, joinedSeq: number, readSeq: number, active: boolean}>} members
 */
export function readByAll({ seq, authorId }, members) {
  let readers = 0;
  for (const member of members) {
    if (!member.active || member.participantId === authorId || member.joinedSeq >= seq) continue;
    if (member.readSeq < seq) return false;
    readers++;
  }
  return readers > 0;
}
