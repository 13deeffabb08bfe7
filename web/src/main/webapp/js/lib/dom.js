// The icons' sprite stands beside the scripts, under the same version in its path.
const ICONS = new URL('../../img/icons.svg', import.meta.url).pathname;
const SVG = 'http://www.w3.org/2000/svg';

/**
 * Makes an element. Texts become text nodes, never markup.
 * @param {string} tag name of the element
 * @param {Object} attributes `on…` names are listeners; undefined, null and false are left out; true is an empty value
 * @param {...(Node|string|null|false)} children
 */
export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith('on')) made.addEventListener(name.slice(2), value);
    else made.setAttribute(name, value === true ? '' : value);
  }
  made.append(...children.filter((child) => child !== null && child !== undefined && child !== false));
  return made;
}

/** A picture of the sprite, hidden from screen readers: the name stands on the button around it. */
export function icon(name) {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  const use = document.createElementNS(SVG, 'use');
  use.setAttribute('href', `${ICONS}#${name}`);
  svg.append(use);
  return svg;
}

/** A button with a picture, named for everybody: tooltip and accessible name are the same words. */
export function iconButton(name, label, pressed, attributes = {}) {
  const { class: more = '', ...rest } = attributes;
  return element(
    'button',
    { type: 'button', class: `icon-button ${more}`.trim(), title: label, 'aria-label': label, onclick: pressed, ...rest },
    icon(name)
  );
}

/** Sets an attribute only where it differs, so that observers and styles stay quiet. */
export function setAttribute(node, name, value) {
  if (node.getAttribute(name) !== value) node.setAttribute(name, value);
}

/** Sets a text only where it differs. */
export function setText(node, text) {
  if (node.textContent !== text) node.textContent = text;
}
