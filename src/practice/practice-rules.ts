import type { Question } from '../catalogue/service.ts';

/** The seven steps of a film, which are those of the practice too. */
export const STEPS = [1, 2, 3, 4, 5, 6, 7] as const;

export type PracticeStep = (typeof STEPS)[number];

/** What a browser holds of a practice: where it is, and nothing that was typed. */
export type Practice = {
  slug: string;
  /** Parts that are done. */
  done: readonly string[];
  /** How often something did not fit at first, by step. */
  slips: Readonly<Record<string, number>>;
  /** Documents that were handed in. */
  papers: readonly string[];
  /** Wrong turns that were tried on purpose, or are not asked for any more. */
  tried: readonly string[];
  /** Its end is counted already. */
  counted: boolean;
};

/** One screen of the practice. */
export type PracticePart = { id: string; step: PracticeStep };

const BEFORE: readonly PracticePart[] = [
  { id: 'kenali', step: 1 },
  { id: 'siapkan', step: 2 },
  { id: 'daftar', step: 3 },
  { id: 'kode', step: 3 },
  { id: 'sandi', step: 3 },
  { id: 'cari', step: 4 },
  { id: 'masuk', step: 5 },
];

const AFTER: readonly PracticePart[] = [
  { id: 'dokumen', step: 7 },
  { id: 'periksa', step: 7 },
];

/** What stands before the id of a page of the form. */
export const FORM_PART = 'isian-';

/** Every screen in order. @param pages ids of the form's pages. @param papers whether any document is asked for. */
export const practiceParts = (pages: readonly string[], papers: boolean): PracticePart[] => [
  ...BEFORE.filter(({ id }) => papers || id !== 'siapkan'),
  ...pages.map((page): PracticePart => ({ id: FORM_PART + page, step: 6 })),
  ...AFTER.filter(({ id }) => papers || id !== 'dokumen'),
];

/** A practice that just began: what the permit is has been read. */
export const begin = (slug: string): Practice => ({ slug, done: ['kenali'], slips: {}, papers: [], tried: [], counted: false });

/** The first screen that is not done; null = all are. */
export const nextPart = (parts: readonly PracticePart[], { done }: Pick<Practice, 'done'>): PracticePart | null =>
  parts.find(({ id }) => !done.includes(id)) ?? null;

/** Whether a screen may be opened: one that is done, or the next. Nobody is led past what they have not tried. */
export const mayOpen = (parts: readonly PracticePart[], practice: Practice, id: string): boolean =>
  practice.done.includes(id) || nextPart(parts, practice)?.id === id;

/** After a screen was done. */
export const withDone = (practice: Practice, id: string): Practice =>
  practice.done.includes(id) ? practice : { ...practice, done: [...practice.done, id] };

/** After something did not fit. */
export const withSlip = (practice: Practice, step: PracticeStep): Practice => ({
  ...practice,
  slips: { ...practice.slips, [step]: Math.min((practice.slips[step] ?? 0) + 1, 99) },
});

/** After a wrong turn was taken on purpose. */
export const withTried = (practice: Practice, turn: string): Practice =>
  practice.tried.includes(turn) ? practice : { ...practice, tried: [...practice.tried, turn] };

/** One step from its beginning, the others as they were. The wrong turns of the step are offered again. */
export function again(practice: Practice, parts: readonly PracticePart[], step: PracticeStep): Practice {
  const own = parts.filter((part) => part.step === step && part.id !== 'kenali').map(({ id }) => id);
  const turns = step === 3 ? ['nik'] : step === 7 ? ['berat', 'lupa'] : [];
  return {
    ...practice,
    done: practice.done.filter((id) => !own.includes(id)),
    slips: Object.fromEntries(Object.entries(practice.slips).filter(([at]) => at !== String(step))),
    papers: step === 7 ? [] : practice.papers,
    tried: practice.tried.filter((turn) => !turns.includes(turn)),
  };
}

/** Steps in which something did not fit at first, in order: these are worth seeing again. */
export const stepsToSeeAgain = ({ slips }: Pick<Practice, 'slips'>): PracticeStep[] =>
  STEPS.filter((step) => (slips[step] ?? 0) > 0);

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Whether words say the same: capitals, spaces and signs do not matter. */
export const sameWords = (typed: string, sample: string): boolean => plain(typed) === plain(sample);

/** Whether an accepted answer is that of the sample. What may be left empty may be. */
export const sameAnswer = ({ kind, required }: Pick<Question, 'kind' | 'required'>, answer: string, sample: string): boolean =>
  (!required && answer === '') || (kind === 'text' || kind === 'textarea' ? sameWords(answer, sample) : answer === sample);

/** Whether digits are the sample's without its last one: the wrong turn that was asked for. */
export const isOneShort = (typed: string, sample: string): boolean =>
  typed.replaceAll(/\D/g, '') === sample.replaceAll(/\D/g, '').slice(0, -1);
