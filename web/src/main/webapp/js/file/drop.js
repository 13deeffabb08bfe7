/** Whether something dragged over the page brings files. */
function bringsFiles(event) {
  return event.dataTransfer?.types.includes('Files') ?? false;
}

/**
 * Lets files be dropped on an element; while they hover over it, it has the class `dropping`.
 * @param {Element} element
 * @param {function(File[], Element)} take told the files and the part that `targetOf` named
 * @param {function(Element): Element|null} targetOf the part under the pointer that takes them; null where none does
 */
export function acceptDrops(element, take, targetOf = () => element) {
  let over = null;
  const show = (target) => {
    if (over === target) return;
    over?.classList.remove('dropping');
    target?.classList.add('dropping');
    over = target;
  };
  element.addEventListener('dragover', (event) => {
    if (!bringsFiles(event)) return;
    const target = targetOf(event.target);
    show(target);
    if (!target) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
  });
  element.addEventListener('dragleave', (event) => element.contains(event.relatedTarget) || show(null));
  element.addEventListener('drop', (event) => {
    const target = bringsFiles(event) ? targetOf(event.target) : null;
    show(null);
    if (!target) return;
    event.preventDefault();
    take(filesOf(event.dataTransfer), target);
  });
}

/** A file dropped beside everything would open in place of the page. */
export function refuseOtherDrops() {
  for (const type of ['dragover', 'drop']) {
    addEventListener(type, (event) => {
      if (!bringsFiles(event) || event.defaultPrevented) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'none';
    });
  }
}

/** The files among what was dropped or pasted; a folder is none. */
export function filesOf(transfer) {
  const items = [...(transfer?.items ?? [])].filter((item) => item.kind === 'file' && !item.webkitGetAsEntry?.()?.isDirectory);
  return items.map((item) => item.getAsFile()).filter(Boolean);
}
