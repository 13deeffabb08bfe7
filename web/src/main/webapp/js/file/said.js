/** A message in words, for who hears of it and does not see it: its text, or what its files are called. */
export function said({ text, files = [] }) {
  return text || files.map((file) => file.name).join(', ');
}
