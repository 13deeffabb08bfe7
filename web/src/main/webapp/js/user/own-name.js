import { setText } from '../lib/dom.js';

/** The page's header shows one's name, which one may change in another tab. */
export function followOwnName(people, me) {
  people.renewed.add((person) => {
    const name = document.querySelector('.page-user-name');
    if (name && person?.id === me) setText(name, person.name);
  });
}
