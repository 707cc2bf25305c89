import { pauseAfterLast, pauseAt } from './pauses.ts';
import type { SayWord, SpokenForm } from './spoken-form.ts';

/**
 * How an English caption is said. The voice knows English words and numbers by itself; what it would read as a word although it is spelled (NIK), or as a number
 * although it is a row of digits (a phone number), is spelled here.
 */
export function toEnglishForm(text: string): SpokenForm {
  const captions = text.split(/\s+/).filter((word) => word !== '');
  const words: SayWord[] = [];
  for (const [caption, raw] of captions.entries()) {
    if (raw.startsWith('(')) pauseAfterLast(words, 'comma');
    const say = sayEnglish(raw);
    if (say !== '') words.push({ say, caption, pause: 'none' });
    pauseAfterLast(words, pauseAt(raw));
  }
  pauseAfterLast(words, 'stop');
  return { language: 'en', captions, words };
}

const sayEnglish = (raw: string): string =>
  raw
    .replaceAll(/[’‘]/g, "'")
    .split(/([/&+%])|(?<=\d)[-–](?=\d)|(?<=\p{L})[-–](?=\p{L})|\s/u)
    .flatMap((part) => (part === undefined ? [] : [SIGNS[part] ?? sayPart(part)]))
    .filter((part) => part !== '')
    .join(' ');

const SIGNS: Readonly<Record<string, string>> = { '/': 'or', '&': 'and', '+': 'plus', '%': 'percent' };

function sayPart(part: string): string {
  const bare = part.replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
  const money = /^Rp([\d.,]+)$/.exec(bare)?.[1];
  if (money !== undefined) return `${money.replaceAll(/[.,]/g, '')} rupiah`;
  if (/^\d{1,3}(,\d{3})+$/.test(bare)) return bare.replaceAll(',', '');
  const time = /^(\d{1,2})[:.](\d{2})$/.exec(bare);
  if (time !== null) return time[2] === '00' ? `${Number(time[1])} hundred` : `${Number(time[1])} ${Number(time[2])}`;
  if (/^(0\d+|\d{5,})$/.test(bare)) return bare.split('').join(' ');
  if (/^\d{1,2}x\d{1,2}$/i.test(bare)) return bare.toLowerCase().replace('x', ' by ');
  // Names of letters, as of all short words in capitals.
  if (/^\p{Lu}{2,5}$/u.test(bare)) return bare.split('').join(' ');
  return bare.replaceAll(/[^\p{L}\p{N}'.]+/gu, ' ').trim();
}
