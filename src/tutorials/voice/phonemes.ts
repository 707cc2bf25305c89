import { toPhoneme } from 'indo-g2p';

/** One word in espeak-ng's phoneme codes, with its stress, and how many sounds and syllables it has. A word of other letters than ours has none. */
export type SoundedWord = { codes: string; sounds: number; syllables: number };

/** From indo-g2p's sounds to the codes that espeak-ng's Indonesian voice knows; longer ones first. */
const CODES: readonly (readonly [sound: string, code: string, isVowel: boolean])[] = [
  ['tʃ', 'tS', false],
  ['dʒ', 'dZ', false],
  ['aɪ', 'aI', true],
  ['aʊ', 'aU', true],
  ['ɔɪ', 'oI', true],
  ['ŋ', 'N', false],
  ['ɲ', 'n^', false],
  ['ʃ', 'S', false],
  ['ʔ', '?', false],
  ['ɡ', 'g', false],
  ['r', 'R', false],
  ['ə', '@', true],
  ['ɛ', 'E', true],
  ['é', 'e', true],
  ['e', 'e', true],
  ['ɪ', 'i', true],
  ['ʊ', 'u', true],
  ['ɔ', 'o', true],
  ['æ', 'E', true],
  ['θ', 't', false],
  ['ð', 'd', false],
  ['v', 'f', false],
  ['q', 'k', false],
];
const VOWELS = new Set(['a', 'i', 'u', 'e', 'o']);

/** Small words that a sentence runs over without stress. */
const UNSTRESSED = new Set(['yang', 'di', 'ke', 'dari', 'dan', 'untuk', 'atau', 'dengan', 'pada', 'ini', 'itu', 'lalu']);

/**
 * The sounds of the words of one clause, spoken together (so that indo-g2p can tell homographs apart).
 * @param words spoken words, `é` where an e is certainly that of "sate".
 */
export function soundWords(words: readonly string[]): SoundedWord[] {
  // Other letters would be left out by indo-g2p, and every word behind them would have the sounds of its neighbour.
  const plain = words.map((word) => word.replaceAll('é', 'e').replaceAll(/[^a-z]/g, ''));
  const known = plain.filter((word) => word !== '');
  const spoken = known.length === 0 ? [] : toPhoneme(known.join(' '), { normalize: false }).phonemes.split(' ');
  if (spoken.length !== known.length) throw new Error(`indo-g2p has ${spoken.length} sounds for ${known.length} words`);
  let next = 0;
  return words.map((word, at) => toCodes(openEs(word, plain[at] === '' ? '' : (spoken[next++] ?? '')), !UNSTRESSED.has(word)));
}

/** Puts a full e wherever the spelling has `é`, when letters and sounds agree on how many there are. */
function openEs(spelling: string, sounds: string): string {
  const letters = spelling.match(/[eé]/g) ?? [];
  if (!spelling.includes('é') || letters.length !== (sounds.match(/[eəɛ]/g) ?? []).length) return sounds;
  let at = 0;
  return sounds.replaceAll(/[eəɛ]/g, (sound) => (letters[at++] === 'é' ? 'e' : sound));
}

function toCodes(sounds: string, stressed: boolean): SoundedWord {
  const codes: { code: string; isVowel: boolean }[] = [];
  for (let rest = sounds; rest !== '';) {
    const known = CODES.find(([sound]) => rest.startsWith(sound));
    const [sound, code, isVowel] = known ?? [rest[0]!, /[a-z]/.test(rest[0]!) ? rest[0]! : '', VOWELS.has(rest[0]!)];
    if (code !== '') codes.push({ code, isVowel });
    rest = rest.slice(sound.length);
  }
  const vowels = codes.flatMap(({ isVowel }, at) => (isVowel ? [at] : []));
  const stress = stressed ? stressOf(vowels.map((at) => codes[at]!.code)) : -1;
  return {
    codes: codes.map(({ code }, at) => (at === vowels[stress] ? `'${code}` : code)).join(''),
    sounds: codes.length,
    syllables: vowels.length,
  };
}

/** Indonesian stresses the last syllable but one, or the last when that one has a weak e. */
const stressOf = (vowels: string[]): number =>
  vowels.length > 1 && vowels.at(-2) !== '@' ? vowels.length - 2 : vowels.length - 1;
