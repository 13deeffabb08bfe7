/**
 * Asks whether the sign-in still holds, and begins a new one when it does not.
 * An unreachable server is no answer: then the connection goes on trying.
 */
export async function stillSignedIn(base) {
  try {
    const answer = await fetch(`${base}/user/signed-in`, { cache: 'no-store', redirect: 'manual' });
    if (answer.status !== 401) return true;
  } catch {
    return true;
  }
  // The page itself now leads to signing in, and from there back.
  location.reload();
  return false;
}
