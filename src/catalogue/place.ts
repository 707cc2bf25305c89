import { accepted, refused } from './field-fault.ts';
import type { ParsedAnswer } from './field-fault.ts';

/** A place: a point, words by which it is found, or both. `latitude` and `longitude` as degrees with a dot. */
export type Place = { point: { latitude: string; longitude: string } | null; words: string };

/** What is typed for a place: degrees, and words. */
export type TypedPlace = { lintang: string; bujur: string; words: string };

/** Where this country lies, in degrees: what is outside is a slip. */
const COUNTRY = { south: -11.1, north: 6.1, west: 94.9, east: 141.1 };
const DECIMALS = 5;
const POINT = /^(-?\d{1,2}\.\d{5}),(-?\d{1,3}\.\d{5})$/;
/** As maps on the phone copy it: "-0.50218, 117.15380". */
const PASTED = /^\s*(-?\d{1,3}[.,]\d+)\s*[,;\s]\s*(-?\d{1,3}[.,]\d+)\s*$/;

/** A stored place: a first line with a point, where there is one, then words. */
export function readPlace(answer: string): Place {
  const [first = '', ...rest] = answer.split('\n');
  const match = POINT.exec(first);
  if (match === null) return { point: null, words: answer };
  return { point: { latitude: match[1] ?? '', longitude: match[2] ?? '' }, words: rest.join('\n') };
}

/** What was typed for a place in canonical form. A point that was pasted whole into one field is taken apart. */
export function parsePlace(typed: TypedPlace, parseWords: (words: string) => ParsedAnswer): ParsedAnswer {
  const { lintang, bujur, words } = apart(typed);
  const told: ParsedAnswer = words === '' ? accepted('') : parseWords(words);
  if (!told.ok || (lintang === '' && bujur === '')) return told;
  if (lintang === '' || bujur === '')
    return refused({ reason: 'coordinate-missing', part: lintang === '' ? 'lintang' : 'bujur' });
  const [latitude, longitude] = [degrees(lintang), degrees(bujur)];
  if (latitude === null || longitude === null) return refused({ reason: 'no-such-coordinate' });
  const inside = latitude >= COUNTRY.south && latitude <= COUNTRY.north && longitude >= COUNTRY.west && longitude <= COUNTRY.east;
  if (!inside) return refused({ reason: 'place-outside' });
  const point = `${latitude.toFixed(DECIMALS)},${longitude.toFixed(DECIMALS)}`;
  return accepted(told.value === '' ? point : `${point}\n${told.value}`);
}

/** A stored place in words: how it is found first, then the point. */
export function placeInWords(answer: string): string {
  const { point, words } = readPlace(answer);
  if (point === null) return words;
  const degreesInWords = `${point.latitude.replace('.', ',')}; ${point.longitude.replace('.', ',')}`;
  return words === '' ? degreesInWords : `${words} (${degreesInWords})`;
}

function apart(typed: TypedPlace): TypedPlace {
  const { lintang, bujur, words } = typed;
  if (lintang !== '' && bujur !== '') return typed;
  const [first = '', ...rest] = words.split('\n');
  const inWords = lintang === '' && bujur === '' ? first : '';
  const whole = [lintang, bujur, inWords].map((text) => PASTED.exec(text) ?? POINT.exec(text)).find((match) => match !== null);
  if (whole === undefined) return typed;
  return { lintang: whole[1] ?? '', bujur: whole[2] ?? '', words: inWords === '' ? words : rest.join('\n').trim() };
}

/** "-0,50218", "0.50218 LS", "117.15380°" as a number; null when it is none. */
function degrees(text: string): number | null {
  const match = /^([+-]?)(\d{1,3}(?:[.,]\d{1,15})?)\s*°?\s*(LS|LU|BT|S|N|E)?$/i.exec(text.trim());
  if (match === null) return null;
  const size = Number((match[2] ?? '').replace(',', '.'));
  const south = match[1] === '-' || /^(LS|S)$/i.test(match[3] ?? '');
  return south ? -size : size;
}
