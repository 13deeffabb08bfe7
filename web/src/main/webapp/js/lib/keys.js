// Where a question mark is a question mark.
const FIELDS = 'input, textarea, select, [contenteditable]';

/**
 * The keys that work everywhere on the page.
 * @param {{switcher: function(), search: function(), help: function()}} acts
 */
export function hearKeys({ switcher, search, help }) {
  addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.isComposing || event.altKey) return;
    const mod = event.ctrlKey || event.metaKey;
    const typing = event.target.closest?.(FIELDS);
    if (mod && !event.shiftKey && event.key.toLowerCase() === 'k') switcher();
    else if (mod && event.shiftKey && event.code === 'KeyF') search();
    else if (!mod && (event.key === 'F1' || (event.key === '?' && !typing))) help();
    else return;
    event.preventDefault();
  });
}
