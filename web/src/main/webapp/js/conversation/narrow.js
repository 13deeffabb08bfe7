// Below this width one conversation fills the screen; the same number stands in the style sheets.
export const NARROW = matchMedia('(max-width: 699px)');
