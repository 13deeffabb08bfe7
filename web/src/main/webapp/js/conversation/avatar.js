import { element } from '../lib/dom.js';
import { hue, initials } from '../lib/names.js';
import { dot } from '../presence/availability.js';

/** Where the picture of a person is: told his id, answers an address, or nothing without a picture. */
let pictureOf = () => null;
/** The colour that was chosen for a group: told its id, answers a word, or nothing. */
let colourOf = () => null;

/**
 * Initials on a colour of the name, and over them the person's picture; people round with their dot, groups as rounded squares.
 * @param {string} name
 * @param {?string} availability null for a group and where no dot belongs
 * @param {boolean} group
 * @param {?number} id the person's whose picture shows, or the group's whose colour does
 */
export function avatar(name, availability, group, id = null) {
  const about = group ? { 'data-group': id } : { 'data-person': id };
  const made = element('span', { class: group ? 'avatar group' : 'avatar', 'aria-hidden': 'true', ...about });
  fill(made, name, group ? null : pictureOf(id), group ? colourOf(id) : null);
  if (availability) made.append(dot(availability));
  return made;
}

/** Fills the avatars that a page left to the scripts: empty ones with a `data-name`, and perhaps `data-person` and `data-picture`. */
export function fillAvatars(root, base) {
  for (const node of root.querySelectorAll('.avatar[data-name]:empty')) {
    const { name, person, picture } = node.dataset;
    fill(node, name, addressOf(base, person, picture));
  }
}

/** From now on all avatars show the people's pictures and names, and follow them as these change. */
export function followPictures(people, base) {
  pictureOf = (id) => addressOf(base, id, people.person(id)?.picture);
  people.renewed.add((person) => {
    for (const node of document.querySelectorAll(person ? `.avatar[data-person="${person.id}"]` : '.avatar[data-person]')) {
      const known = person ?? people.person(Number(node.dataset.person));
      if (known) renew(node, known.name, addressOf(base, known.id, known.picture));
    }
  });
}

/** From now on all avatars of groups show their names and colours, and follow them as these change. */
export function followGroups(conversations) {
  colourOf = (id) => conversations.get(id)?.colour ?? null;
  conversations.settled.add(({ id, name, colour }) => {
    for (const node of document.querySelectorAll(`.avatar[data-group="${id}"]`)) fill(node, name, null, colour);
  });
}

function addressOf(base, personId, version) {
  return personId && version ? `${base}/user/picture/${personId}?v=${version}` : null;
}

function fill(node, name, address, colour = null) {
  node.textContent = initials(name);
  node.style.setProperty('--hue', colour ? `var(--hue-${colour})` : hue(name));
  if (address) node.append(image(address));
}

function renew(node, name, address) {
  const shown = node.querySelector('img')?.getAttribute('src') ?? null;
  if (shown === address && node.firstChild?.nodeValue === initials(name)) return;
  const availability = node.querySelector('.dot');
  fill(node, name, address);
  if (availability) node.append(availability);
}

/** One that cannot be fetched goes, and the initials below it show. */
function image(src) {
  return element('img', { alt: '', loading: 'lazy', decoding: 'async', draggable: 'false', src, onerror: ({ target }) => target.remove() });
}
