/** Words that say nothing about a subject by themselves. */
const EMPTY_WORDS = new Set(
  'dan atau di ke dari yang untuk pada anda ini itu nama nomor tanggal jumlah jenis alamat lengkap lain apakah berapa perkiraan'.split(
    ' ',
  ),
);

/** A title for questions that were not grouped by hand: the words that most of their labels share ("Tempat praktik"), else the label of the first. */
export function pageTitle(labels: readonly string[]): string {
  const first = (labels[0] ?? '').replace(/[?:.]$/, '');
  if (labels.length < 2) return first;
  const phrases = labels.map(phrasesOf);
  const shared = [...new Set(phrases.flatMap((set) => [...set]))]
    .map((phrase) => ({ phrase, count: phrases.filter((set) => set.has(phrase)).length }))
    .filter(({ count }) => count >= 2 && count * 2 > labels.length)
    .toSorted((a, b) => b.count - a.count || b.phrase.length - a.phrase.length);
  const phrase = shared[0]?.phrase;
  return phrase === undefined ? first : asWritten(phrase, labels);
}

/** Every run of words of a label that tells a subject: it neither begins nor ends with an empty word. */
function phrasesOf(label: string): Set<string> {
  const words = plain(label).split(' ');
  const phrases = new Set<string>();
  for (let start = 0; start < words.length; start++)
    for (let end = start + 1; end <= words.length; end++)
      if (!EMPTY_WORDS.has(words[start]!) && !EMPTY_WORDS.has(words[end - 1]!)) phrases.add(words.slice(start, end).join(' '));
  phrases.delete('');
  return phrases;
}

/** The phrase with its own capitals, as one of the labels has it. */
function asWritten(phrase: string, labels: readonly string[]): string {
  const holder =
    labels.map((label) => label.replaceAll(/[^\p{L}\p{N}\s-]/gu, '')).find((label) => plain(label).includes(phrase)) ?? phrase;
  const at = plain(holder).indexOf(phrase);
  const words = holder
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(at, at + phrase.length);
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

const plain = (label: string): string =>
  label
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s-]/gu, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
