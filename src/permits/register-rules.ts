import { z } from 'zod';
import { termsOfWords, termsSought, wordsOf } from '../applications/search-rules.ts';
import type { Seal } from '../database/seal.ts';
import type { PermitStanding } from './rules.ts';

/** How a permit can stand, in the order in which the register offers it. */
export const registerStandings = [
  'valid',
  'expired',
  'suspended',
  'replaced',
  'revoked',
] as const satisfies readonly PermitStanding[];

/** Within how many days a permit ends, as the register offers it. */
export const endings = ['30', '60', '90', '180'] as const;

const day = z.union([z.literal(''), z.iso.date()]).catch('');

/** What an officer looks at in the register ('' = all): a service, how it stands, the days of issue, or within how many days it ends. */
export const registerViewSchema = z.object({
  service: z.string().max(80).catch(''),
  standing: z.enum(['', ...registerStandings]).catch(''),
  from: day,
  until: day,
  ending: z.enum(['', ...endings]).catch(''),
});

export type RegisterView = z.infer<typeof registerViewSchema>;

/** The view that an address asks for; what it does not name, or names wrongly, is as usual. */
export const registerViewOf = (asked: Readonly<Record<string, string | undefined>>): RegisterView =>
  registerViewSchema.parse({
    service: asked['izin'] ?? '',
    standing: asked['keadaan'] ?? '',
    from: asked['dari'] ?? '',
    until: asked['sampai'] ?? '',
    ending: asked['habis'] ?? '',
  });

/** The view as an address names it; only what is not as usual. */
export function registerAddressOf(view: RegisterView): Record<string, string> {
  const named = { izin: view.service, keadaan: view.standing, dari: view.from, sampai: view.until, habis: view.ending };
  return Object.fromEntries(Object.entries(named).filter(([, value]) => value !== ''));
}

/** What orders the register: the newest first; what ends soon, the soonest first; what has ended, the last first. */
export const registerOrder = ({ ending, standing }: RegisterView): { by: 'issued' | 'until'; falling: boolean } =>
  ending !== '' ? { by: 'until', falling: false } : { by: standing === 'expired' ? 'until' : 'issued', falling: true };

const placeSchema = z.tuple([z.union([z.iso.datetime(), z.iso.date()]), z.uuid()]);

/** Where a page of the register ends or begins: what its row is ordered by, and its id. */
export type RegisterKey = z.infer<typeof placeSchema>;

/** Such a place out of an address; null = it is none. */
export const registerKeyOf = (key: readonly (string | number)[] | undefined): RegisterKey | null =>
  placeSchema.safeParse(key).data ?? null;

/** The keyed hashes under which a permit is found: its holder's name with the beginnings of its words, and the figures in its number. */
export const permitTerms = (seal: Seal, { holder, number }: { holder: string; number: string }): bigint[] =>
  termsOfWords(seal, wordsOf(holder), wordsOf(number).filter(isFigure).map(withoutZeros));

/** What is looked for: words of a name, figures of a number, in any order. A whole number also has letters, which say nothing: every permit of its kind has them. */
export function permitTermsSought(seal: Seal, typed: string): bigint[] {
  const words = wordsOf(typed);
  const telling = typed.includes('/') ? words.filter(isFigure) : words;
  return termsSought(
    seal,
    telling.map((word) => (isFigure(word) ? withoutZeros(word) : word)),
  );
}

const isFigure = (word: string): boolean => /^\d+$/.test(word);

const withoutZeros = (figures: string): string => figures.replace(/^0+(?=\d)/, '');
