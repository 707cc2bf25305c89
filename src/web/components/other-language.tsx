import type { FilmOnPage } from '../../tutorials/film-on-page.ts';
import type { Texts } from '../texts/texts.ts';

/** The language of what a film says, where it is not the page's. */
export const languageOf = (t: Texts, { language }: Pick<FilmOnPage, 'language'>): string | undefined =>
  language === t.language ? undefined : language;

/** Says before a film is played that it speaks another language than the page. */
export function OtherLanguage({ t, film }: { t: Texts; film: FilmOnPage }) {
  return languageOf(t, film) === undefined ? null : <p class="hint">{t.player.otherLanguage}</p>;
}
