import { element } from '../lib/dom.js';
import { openDialog } from '../lib/dialog.js';
import { word } from '../lib/words.js';
import { Crop, MOST_ZOOM } from './crop.js';

// Twice what it is shown at, for dense screens; the server makes its own square of it. In px.
const SIDE = 512;
const QUALITY = 0.92;
const ARROW = 0.04; // of the square's side

const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
const ZOOMS = { '+': 1, '=': 1, '-': -1 };

/**
 * Lets a person choose the square of a picture that shows.
 * @param {ImageBitmap} picture
 * @returns {Promise<?Blob>} a JPEG, or null when the dialog was closed
 */
export function cropped(picture) {
  return new Promise((resolve) => {
    const crop = new Crop(picture.width, picture.height);
    const stage = element('canvas', {
      class: 'crop-stage',
      width: SIDE,
      height: SIDE,
      tabindex: '0',
      role: 'application',
      'aria-label': word('profile.picture.stage'),
      autofocus: true,
    });
    const zoom = element('input', { type: 'range', min: '1', max: String(MOST_ZOOM), step: '0.01', value: '1' });
    const use = element('button', { type: 'button', class: 'button' }, word('profile.picture.use'));
    const { node, close } = openDialog(
      word('profile.picture.crop'),
      { class: 'crop' },
      element(
        'div',
        { class: 'dialog-body' },
        stage,
        element('label', { class: 'crop-zoom' }, word('profile.picture.zoom'), zoom),
        element('div', { class: 'actions' }, element('button', { type: 'button', class: 'button second', onclick: () => close() }, word('dialog.cancel')), use)
      )
    );
    const draw = () => {
      paint(stage, picture, crop);
      zoom.value = String(crop.zoom);
    };
    zoom.addEventListener('input', () => {
      crop.zoom = Number(zoom.value);
      draw();
    });
    steer(stage, crop, draw);
    use.addEventListener('click', () =>
      stage.toBlob(
        (blob) => {
          resolve(blob);
          close();
        },
        'image/jpeg',
        QUALITY
      )
    );
    node.addEventListener('close', () => {
      resolve(null);
      picture.close();
    });
    draw();
  });
}

function paint(stage, picture, { left, top, side }) {
  const brush = stage.getContext('2d');
  // What is clear in a picture is white on every surface, as the server has it.
  brush.fillStyle = '#fff';
  brush.fillRect(0, 0, SIDE, SIDE);
  brush.imageSmoothingQuality = 'high';
  brush.drawImage(picture, left, top, side, side, 0, 0, SIDE, SIDE);
}

/** Moves the picture below the square: by pointer, by wheel and by keys. */
function steer(stage, crop, draw) {
  let at = null;
  stage.addEventListener('pointerdown', (event) => {
    stage.setPointerCapture(event.pointerId);
    at = { x: event.clientX, y: event.clientY };
  });
  stage.addEventListener('pointermove', ({ clientX, clientY }) => {
    if (!at) return;
    crop.move((at.x - clientX) / stage.clientWidth, (at.y - clientY) / stage.clientHeight);
    at = { x: clientX, y: clientY };
    draw();
  });
  for (const type of ['pointerup', 'pointercancel']) stage.addEventListener(type, () => (at = null));
  stage.addEventListener(
    'wheel',
    (event) => {
      event.preventDefault();
      crop.zoomBy(-Math.sign(event.deltaY));
      draw();
    },
    { passive: false }
  );
  stage.addEventListener('keydown', (event) => {
    const arrow = ARROWS[event.key];
    const zoom = ZOOMS[event.key];
    if (arrow) crop.move(-arrow[0] * ARROW, -arrow[1] * ARROW);
    else if (zoom) crop.zoomBy(zoom);
    else return;
    event.preventDefault();
    draw();
  });
}
