import type { Texts } from '../../../web/texts/texts.ts';

/** The words that stand in a film's frames, in the film's language. */
export type FilmTexts = Texts['tutorials']['film'];
