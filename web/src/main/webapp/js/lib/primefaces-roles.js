// Lists inside PrimeFaces' menus and inputs claim roles that their children do not fit: screen readers then announce nonsense.
const ROLES = [
  ['.ui-menu-list, .ui-menu-list > .ui-menuitem', 'none'],
  ['.ui-autocomplete-multiple-container', 'list'],
  ['.ui-autocomplete-multiple-container > li', 'listitem'],
];
const UNFIT = ['aria-orientation', 'aria-multiselectable', 'aria-selected'];

/** Mends the roles of what PrimeFaces renders, now and after each of its updates. */
export function mendRoles(root) {
  mend(root);
  const observer = new MutationObserver(() => mend(root));
  for (const dialog of root.querySelectorAll('.ui-dialog')) observer.observe(dialog, { childList: true, subtree: true });
}

function mend(root) {
  for (const [selector, role] of ROLES) {
    for (const node of root.querySelectorAll(selector)) {
      node.setAttribute('role', role);
      for (const name of UNFIT) node.removeAttribute(name);
    }
  }
}
