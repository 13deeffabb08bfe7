const formats = new Map();

/**
 * Whether a moment lies in somebody's quiet hours. It is asked anew for every moment and remembers nothing, so neither a change
 * to summer time nor a clock that jumps can leave it quiet, or loud, too long. Pure.
 * @param {string=} setting `on 22:00 07:00 Europe/Warsaw`, as docs/socket.md has it
 * @param {number} at ms since 1970
 */
export function isQuiet(setting, at) {
  const [state, from, to, zone] = (setting ?? '').split(' ');
  if (state !== 'on') return false;
  const now = clockIn(zone, at);
  // Times of one length compare as texts. From evening to morning is all but the time from morning to evening.
  return from < to ? from <= now && now < to : now >= from || now < to;
}

/** HH:MM by the clocks of a zone. */
function clockIn(zone, at) {
  if (!formats.has(zone)) formats.set(zone, format(zone));
  return formats.get(zone).format(at);
}

function format(timeZone) {
  const options = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };
  try {
    return new Intl.DateTimeFormat('en-GB', { ...options, timeZone });
  } catch {
    // The server knows a zone that this browser does not: then its own clock counts.
    return new Intl.DateTimeFormat('en-GB', options);
  }
}
