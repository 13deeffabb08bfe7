/**
 * Opens what a right click asks for, once the button is up: letting go of it is a click elsewhere for some browsers, which
 * closes what was opened while it was down. The keyboard's menu key presses no button.
 * @param {PointerEvent} event the `contextmenu`
 * @param {function()} open
 */
export function whenLetGo(event, open) {
  event.preventDefault();
  if (event.buttons === 0) open();
  else addEventListener('pointerup', () => setTimeout(open), { once: true });
}
