import FakeTimers from '@sinonjs/fake-timers';

let clock = null;

/** Stops the time, which then goes on by `tick` alone. What waited for an earlier stopped clock is forgotten. */
export function stopClock(now = 0) {
  clock?.uninstall();
  clock = FakeTimers.install({ now, toFake: ['setTimeout', 'clearTimeout', 'Date'] });
}

/** Lets so many ms go by. */
export function tick(ms) {
  clock.tick(ms);
}
