// A hidden tab paints nothing, and its frames stop: what must still happen there happens a little later.
const HIDDEN_DELAY = 250;

/** Returns a function that runs `work` once, with the next frame, however often it is called before. */
export function soon(work) {
  let waiting = false;
  const run = () => {
    waiting = false;
    work();
  };
  return () => {
    if (waiting) return;
    waiting = true;
    if (document.hidden) setTimeout(run, HIDDEN_DELAY);
    else requestAnimationFrame(run);
  };
}

/** Returns a function that runs `work` once, `delay` ms after its first call. */
export function later(work, delay) {
  let timer = 0;
  return () => {
    timer ||= setTimeout(() => {
      timer = 0;
      work();
    }, delay);
  };
}
