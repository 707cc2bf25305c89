import type { tutorials } from '../../../web/texts/id/tutorials.ts';

/** The words that stand in a film's frames. */
export type FilmTexts = typeof tutorials.film;
