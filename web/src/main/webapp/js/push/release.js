/**
 * A page that was loaded before a release holds that release's scripts, and the server does not give it a script of another
 * one: whatever wants to be fetched later then fails, and the page begins anew. What was typed is kept.
 */
export function followReleases() {
  addEventListener('unhandledrejection', reloadAfterRelease);
}

/** To be called where such a failure is caught. */
export async function reloadAfterRelease() {
  const own = await fetch(import.meta.url, { method: 'HEAD', cache: 'no-store' }).catch(() => null);
  if (own?.status === 404) location.reload();
}
