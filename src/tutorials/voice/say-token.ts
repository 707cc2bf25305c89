import { isSpelledOut, spellLetters } from './letters.ts';
import { groupDigits, sayDay, sayDigits, sayNumber, sayTime } from './numbers.ts';
import { pronunciationOf } from './pronunciations.ts';

/** Where a token stands: its caption words and its place among them. */
export type Place = { captions: readonly string[]; at: number };

/** A reader says a token, in groups divided by a short pause; null = this is not mine. */
type Reader = (token: string, place: Place) => string[][] | null;

const one = (words: string[] | null): string[][] | null => words && [words];
const neighbour = ({ captions, at }: Place, by: number): string =>
  (captions[at + by] ?? '').replaceAll(/^[^\p{L}\p{N}+]+|[^\p{L}\p{N}]+$/gu, '');

/** The first reader that knows the kind of token says it. Order matters: dates before codes, times before numbers. */
const READERS: readonly Reader[] = [
  sayListed,
  sayMoney,
  sayLongDigits,
  sayDate,
  sayHour,
  sayOrdinal,
  sayMeasure,
  sayPlainNumber,
  sayCode,
  sayMarkup,
  sayAlternatives,
  sayWords,
];

/**
 * How one token of a caption is said, in groups divided by a short pause.
 * @param raw the token with its punctuation.
 */
export function sayToken(raw: string, place: Place): string[][] {
  const listed = sayListed(raw);
  if (listed !== null) return listed;
  const token = raw.replaceAll(/^[^\p{L}\p{N}+]+|[^\p{L}\p{N}%²]+$/gu, '');
  if (token === '') return [];
  for (const reader of READERS) {
    const said = reader(token, place);
    if (said !== null) return said;
  }
  return [];
}

function sayListed(token: string): string[][] | null {
  const listed = pronunciationOf(token);
  return listed === null ? null : [listed.split(' ')];
}

/** `Rp50.000` is said with its unit last; a lone `Rp` is said with the number that follows. */
function sayMoney(token: string, place: Place): string[][] | null {
  const together = /^Rp([\d.]+)$/i.exec(token);
  if (together?.[1] !== undefined) return [[...sayWhole(together[1]), 'rupiah']];
  if (/^Rp$/i.test(token)) return /^\d/.test(neighbour(place, 1)) ? [] : [['rupiah']];
  return /^Rp$/i.test(neighbour(place, -1)) && /^[\d.]+$/.test(token) ? [[...sayWhole(token), 'rupiah']] : null;
}

/** Phone numbers, NIK, NIB: digit by digit, in groups of four, whether they are written together or apart. */
function sayLongDigits(token: string, place: Place): string[][] | null {
  if (/^\+?\d{7,}$/.test(token)) return groupDigits(token.replace('+', '')).map(sayDigits);
  return /^\+?\d{2,4}$/.test(token) && digitsAround(place) >= 8 ? [sayDigits(token.replace('+', ''))] : null;
}

/** How many digits stand in the run of digit groups that a token belongs to. */
function digitsAround(place: Place): number {
  const isGroup = (by: number) => /^\+?\d{2,4}$/.test(neighbour(place, by));
  let [first, last] = [0, 0];
  while (isGroup(first - 1)) first -= 1;
  while (isGroup(last + 1)) last += 1;
  let digits = 0;
  for (let by = first; by <= last; by += 1) digits += neighbour(place, by).replace('+', '').length;
  return digits;
}

function sayDate(token: string): string[][] | null {
  const numeric = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/.exec(token);
  if (numeric) return one(sayDay(Number(numeric[1]), Number(numeric[2]), Number(numeric[3])));
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(token);
  return iso && one(sayDay(Number(iso[3]), Number(iso[2]), Number(iso[1])));
}

/** `14.30` is a time: thousands are grouped by three, and decimals are written with a comma. */
function sayHour(token: string, place: Place): string[][] | null {
  const time = /^([01]?\d|2[0-4])[.:]([0-5]\d)$/.exec(token);
  if (!time) return null;
  const said = sayTime(Number(time[1]), Number(time[2]));
  const isNamed = /^(pukul|jam|sampai|hingga)$/i.test(neighbour(place, -1)) || /^wi(?:b|t|ta)$/i.test(neighbour(place, 1));
  return [isNamed ? said : ['pukul', ...said]];
}

function sayOrdinal(token: string): string[][] | null {
  const ordinal = /^ke-?(\d+)$/i.exec(token);
  if (!ordinal) return null;
  const [first, ...others] = sayWhole(ordinal[1]!);
  return ordinal[1] === '1' ? [['pertama']] : [[`ke${first}`, ...others]];
}

/** Percentages, decimals, sizes such as `4x6`. */
function sayMeasure(token: string): string[][] | null {
  const percent = /^([\d.,]+)%$/.exec(token);
  if (percent) return [[...(sayMeasure(percent[1]!) ?? sayPlainNumber(percent[1]!) ?? []).flat(), 'persen']];
  const decimal = /^(\d[\d.]*),(\d+)$/.exec(token);
  if (decimal) return [[...sayWhole(decimal[1]!), 'koma', ...sayDigits(decimal[2]!)]];
  const size = /^(\d+)[x×](\d+)$/i.exec(token);
  return size && [[...sayWhole(size[1]!), 'kali', ...sayWhole(size[2]!)]];
}

function sayPlainNumber(token: string): string[][] | null {
  if (/^0\d+$/.test(token)) return [sayDigits(token)];
  return /^\d{1,3}(?:\.\d{3})+$|^\d+$/.test(token) ? [sayWhole(token)] : null;
}

/** Anything else that holds digits (`SMR-2026-000123`, `6A`, `F4`): each run of letters or digits by itself. */
function sayCode(token: string): string[][] | null {
  if (!/\d/.test(token)) return null;
  return [(token.match(/\d+|\p{L}+/gu) ?? []).flatMap((part) => (/\d/.test(part) ? sayRun(part) : sayOneWord(part)))];
}

const sayRun = (digits: string): string[] =>
  digits.startsWith('0') || digits.length > 3 ? sayDigits(digits) : sayNumber(Number(digits));

/** Signs of markup and codes: text like all other, of which the words are said one by one. */
function sayMarkup(token: string): string[][] | null {
  if (!/[<>[\](){}&=|\\^~_`*#@"';:,.!?]/.test(token)) return null;
  return [(token.match(/\p{L}+|&/gu) ?? []).flatMap((part) => (part === '&' ? ['dan'] : sayOneWord(part)))];
}

/** `SIP/STR` is said with "atau"; `dan/atau` as it stands. */
function sayAlternatives(token: string): string[][] | null {
  if (!token.includes('/')) return null;
  const between = /^dan\/atau$/i.test(token) ? [] : ['atau'];
  return [
    token.split('/').flatMap((part, at) => [...(at > 0 ? between : []), ...(sayListed(part) ?? sayWords(part) ?? []).flat()]),
  ];
}

/** A word, or the words of a compound with hyphens. */
function sayWords(token: string): string[][] {
  return [token.split(/[-–]/).flatMap((part) => (part === '' ? [] : sayOneWord(part)))];
}

function sayOneWord(word: string): string[] {
  const listed = sayListed(word);
  if (listed !== null) return listed.flat();
  if (/^\p{Lu}{2,6}$/u.test(word) && isSpelledOut(word)) return spellLetters(word);
  const letters = plainLetters(word);
  if (/^[^aiueoé]{1,6}$/.test(letters) && spellLetters(letters).length === letters.length) return spellLetters(letters);
  return letters.match(LONGEST_BREATH) ?? [];
}

/** No word is this long: what is, is said in parts, which every voice can take. */
const LONGEST_BREATH = /.{1,30}/gu;

/** Small letters without the signs above and below them that our voice does not know; `é` is the e of "sate". */
const plainLetters = (word: string): string =>
  word
    .toLowerCase()
    .normalize('NFKC')
    .replaceAll(/[^é]/gu, (letter) => letter.normalize('NFKD').replaceAll(/\P{L}/gu, ''));

/** A whole number, its thousands divided by points or not; one that nobody could name, digit by digit. */
function sayWhole(digits: string): string[] {
  const plain = digits.replaceAll('.', '');
  return plain.length > 15 ? sayDigits(plain) : sayNumber(Number(plain));
}
