/**
 * Asks whether the sign-in still holds, and leads to the sign-in page when it does not.
 * An unreachable server is no answer: then the connection goes on trying.
 */
export async function stillSignedIn(base) {
  try {
    const answer = await fetch(`${base}/user/signed-in`, { cache: 'no-store', redirect: 'manual' });
    if (answer.status !== 401) return true;
  } catch {
    return true;
  }
  location.assign(`${base}/user/sign-in.xhtml`);
  return false;
}
