/** Marks of the sources in definitions: [S] found, [K] known, [?] ask the office; also `[S/?]` and `[K, cek pasal]`. */
const MARK = /\s*\[[SK?](?:\/[SK?])*(?:[,:]?\s[^\]]*)?\]/g;
const UNSURE = /\[(?:[SK]\/)*\?(?:\/[SK])*(?:[,:]?\s[^\]]*)?\]/;

/** Asides that speak to the office and not to citizens. */
const TO_THE_OFFICE =
  /\bcek (?:ke kantor|apakah|nomornya|pasal|[A-Z])|\btanya(?:kan)?:? (?:ke )?kantor|nomor belum ditemukan|berita menulis|menurut berita/i;
const ASKS_THE_OFFICE = /\b(?:minta|tanya(?:kan)?) ke\b/i;

/** Whether a text says of itself that the office must confirm it. */
export const isUnsure = (text: string): boolean => UNSURE.test(text);

/** A text of a definition as citizens read it: without marks, and without what only the office is asked. May become empty. */
export function forCitizens(text: string): string {
  return sentences(text)
    .filter((sentence) => !TO_THE_OFFICE.test(withoutAsides(sentence)) && !(isUnsure(sentence) && ASKS_THE_OFFICE.test(sentence)))
    .map((sentence) => withoutAsides(sentence).replaceAll(MARK, ''))
    .join(' ')
    .replaceAll(/\(\s*\)/g, '')
    .replaceAll(/\s+([.,;)])/g, '$1')
    .replaceAll(/\s+/g, ' ')
    .replace(/[;,]$/, '')
    .trim();
}

/** What speaks to the office in parentheses goes, and what has a source of its own there ("Jakarta: 3 tahun [S]"); all else stays. */
const withoutAsides = (text: string): string =>
  text.replaceAll(/\s*\(([^()]*)\)/g, (whole, inside: string) => {
    const parts = inside.split(';').map((part) => part.trim());
    const kept = parts.filter((part) => !TO_THE_OFFICE.test(part) && part.replaceAll(MARK, '') === part);
    return kept.length === parts.length ? whole : kept.length === 0 ? '' : ` (${kept.join('; ')})`;
  });

/** Sentences and parts before a semicolon, but not of what stands in brackets. */
const sentences = (text: string): string[] => text.split(/(?<=[.;](?:\s*\[[^\]]*\])?)\s+(?=[^\s[(])(?![^[]*\])(?![^(]*\))/);
