// How often it is told at most, in ms.
const PAUSE = 60_000;

/** Tells the server that somebody uses this page: what "last active" is made of. */
export function tellActive(connection, now = Date.now) {
  let toldAt = 0;
  let usedAt = now(); // whoever opens a page moves
  const tell = () => {
    if (connection.state !== 'online' || usedAt <= toldAt || now() - toldAt < PAUSE) return;
    toldAt = now();
    connection.request('active').catch(() => (toldAt = 0));
  };
  const used = () => {
    usedAt = now();
    tell();
  };
  for (const type of ['pointerdown', 'keydown', 'wheel']) addEventListener(type, used, { passive: true, capture: true });
  document.addEventListener('visibilitychange', () => document.hidden || used());
  connection.on('welcome', tell);
}
