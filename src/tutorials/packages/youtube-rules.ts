import type { FilmStage } from '../film-report.ts';

/** What the platform takes: characters of a title, of a description, and of all tags together. */
export const YOUTUBE = { title: 100, description: 5000, tags: 500 } as const;

/** Whole seconds that a chapter must last; shorter ones would take all chapters away. */
const SHORTEST_CHAPTER = 10;
/** With fewer chapters than this the platform shows none. */
const FEWEST_CHAPTERS = 3;

export type ChapterStamp = { seconds: number; title: string };

/** Chapters for a description: from 0:00, none shorter than ten seconds (one that is goes together with its neighbour); empty when too few are left. */
export function chapterStamps(stages: readonly Pick<FilmStage, 'title' | 'startMs' | 'endMs'>[]): ChapterStamp[] {
  const end = Math.floor((stages.at(-1)?.endMs ?? 0) / 1000);
  const stamps: ChapterStamp[] = [];
  for (const [at, { title, startMs }] of stages.entries()) {
    const seconds = at === 0 ? 0 : Math.floor(startMs / 1000);
    const before = stamps.at(-1);
    if (before !== undefined && seconds - before.seconds < SHORTEST_CHAPTER) before.title = together(before.title, title);
    else stamps.push({ seconds, title });
  }
  const last = stamps.at(-1);
  const beforeLast = stamps.at(-2);
  if (last !== undefined && beforeLast !== undefined && end - last.seconds < SHORTEST_CHAPTER) {
    beforeLast.title = together(beforeLast.title, last.title);
    stamps.pop();
  }
  return stamps.length < FEWEST_CHAPTERS ? [] : stamps;
}

const together = (first: string, second: string): string => `${first} · ${second}`;

/** Whole seconds as `0:00`, `12:05` or `1:02:03`, as descriptions want them. */
export function stamp(seconds: number): string {
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  return hours === 0 ? `${minutes}:${two(seconds % 60)}` : `${hours}:${two(minutes)}:${two(seconds % 60)}`;
}

const two = (value: number): string => String(value).padStart(2, '0');

/** The longest of some titles that fits, else the first cut between words; without the brackets that the platform refuses. */
export function titleThatFits(titles: readonly string[], most: number = YOUTUBE.title): string {
  const clean = titles.map(withoutBrackets);
  const fitting = clean.find((title) => title.length <= most);
  if (fitting !== undefined) return fitting;
  const words = (clean.at(-1) ?? '').split(' ');
  while (words.length > 1 && words.join(' ').length > most) words.pop();
  return words.join(' ').slice(0, most);
}

/** Paragraphs of a description in their order, as many as fit whole. */
export function descriptionOf(paragraphs: readonly string[]): string {
  const kept: string[] = [];
  for (const paragraph of paragraphs.map(withoutBrackets).filter((each) => each !== ''))
    if ([...kept, paragraph].join('\n\n').length <= YOUTUBE.description) kept.push(paragraph);
  return `${kept.join('\n\n')}\n`;
}

/** Tags in the order of their weight, each once, as many as are taken. A tag holds no comma. */
export function tagsOf(words: readonly string[]): string {
  const kept: string[] = [];
  for (const word of words.map((each) => withoutBrackets(each.replaceAll(',', ' ')).toLowerCase()))
    if (word !== '' && !kept.includes(word) && [...kept, word].join(', ').length <= YOUTUBE.tags) kept.push(word);
  return kept.join(', ');
}

const withoutBrackets = (text: string): string => text.replaceAll(/[<>]/g, ' ').replaceAll(/ {2,}/g, ' ').trim();
