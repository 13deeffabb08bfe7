const FIRST = 1_000;
const LONGEST = 30_000;

/**
 * How long to wait before a try, in ms: doubled each time up to half a minute, and spread by half to both sides, so that
 * a thousand browsers do not come back in the same moment.
 * @param {number} attempt 0 for the first
 * @param {number} random from 0 to 1
 */
export function waitBefore(attempt, random = Math.random()) {
  return Math.min(LONGEST, FIRST * 2 ** attempt) * (0.5 + random);
}
