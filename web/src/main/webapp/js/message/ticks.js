/**
 * How far the members of a conversation have read, made once a drawing and then asked for each own message: with five
 * hundred members and three hundred messages nobody may walk through all of both.
 */
export class Ticks {
  #joined;
  #read;

  /**
   * @param {Iterable<{participantId: number, joinedSeq: number, readSeq: number, active: boolean}>} members
   * @param {number} authorId whose messages are asked for; he does not count
   */
  constructor(members, authorId) {
    const others = [...members].filter((member) => member.active && member.participantId !== authorId);
    this.#joined = Float64Array.from(others, (member) => member.joinedSeq).sort();
    this.#read = Float64Array.from(others, (member) => Math.max(member.readSeq, member.joinedSeq)).sort();
  }

  /**
   * The share of those who have read a message among the active members who were members when it was sent, from 0 to 1.
   * Nobody else there means that nobody has read it.
   */
  share(seq) {
    const later = from(this.#joined, seq);
    const members = this.#joined.length - later;
    return members === 0 ? 0 : (from(this.#read, seq) - later) / members;
  }
}

/** How many of the sorted numbers are `least` or more. */
function from(sorted, least) {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] < least) low = middle + 1;
    else high = middle;
  }
  return sorted.length - low;
}
