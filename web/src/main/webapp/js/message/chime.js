// Two short notes, soft enough for an office. Each: when it begins, and its pitch.
const NOTES = [
  [0, 880],
  [0.09, 1174.7],
];
const LOUD = 0.06;
const FADES = 0.25; // seconds

let context = null;

/** A short sound, made here and not fetched. A browser that was not touched yet stays silent. */
export function chime() {
  if (!globalThis.AudioContext || !navigator.userActivation?.hasBeenActive) return;
  context ??= new AudioContext();
  if (context.state === 'suspended') context.resume();
  for (const [after, pitch] of NOTES) note(context.currentTime + after, pitch);
  // Tests hear nothing either.
  document.dispatchEvent(new CustomEvent('parley:chime'));
}

function note(at, pitch) {
  const tone = new OscillatorNode(context, { frequency: pitch });
  const volume = new GainNode(context, { gain: 0 });
  volume.gain.setValueAtTime(0, at);
  volume.gain.linearRampToValueAtTime(LOUD, at + 0.01);
  volume.gain.exponentialRampToValueAtTime(0.0001, at + FADES);
  tone.connect(volume).connect(context.destination);
  tone.start(at);
  tone.stop(at + FADES);
}
