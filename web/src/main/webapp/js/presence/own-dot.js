import { setAttribute } from '../lib/dom.js';
import { word } from '../lib/words.js';

/** The dot in the panel's header shows what others can know: available while the line stands. */
export function followOwnDot(node, connection) {
  const show = () => {
    const availability = connection.state === 'online' ? 'available' : 'unavailable';
    const label = word('own.dot', { availability: word(`availability.${availability}`) });
    setAttribute(node, 'data-availability', availability);
    setAttribute(node, 'title', label);
    setAttribute(node, 'aria-label', label);
  };
  connection.stateChanged.add(show);
  show();
}
