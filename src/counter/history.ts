import { z } from 'zod';
import type { Dossier } from '../applications/dossier.ts';
import type { HistoryEntry } from '../applications/store-history.ts';
import type { Texts } from '../web/texts/texts.ts';

const detailSchema = z.object({
  counter: z.string().optional(),
  agreed: z.enum(['code', 'signed']).catch('signed'),
  page: z.string().optional(),
  requirement: z.string().optional(),
});

/** Tells the owner what an officer did for them at the counter; the same thing done again and again is told once. The officer has no name here. */
export function withCounterTold(
  t: Texts,
  history: readonly HistoryEntry[],
  service: Pick<Dossier['service'], 'pages' | 'requirements'>,
): HistoryEntry[] {
  const told = history.map((entry) => {
    const sentence = entry.actorRole === 'front_desk' ? sentenceOf(t.counter.history, entry, service) : null;
    return sentence === null ? entry : { ...entry, sentence };
  });
  return told.filter(({ sentence }, at) => sentence === undefined || sentence !== told[at - 1]?.sentence);
}

function sentenceOf(
  words: Texts['counter']['history'],
  { verb, detail }: HistoryEntry,
  { pages, requirements }: Pick<Dossier['service'], 'pages' | 'requirements'>,
): string | null {
  const { page, requirement, agreed, counter } = detailSchema.parse(detail);
  if (verb === 'start') return words.start();
  if (counter === undefined) return null;
  if (verb === 'save') return words.save(pages.find(({ id }) => id === page)?.title ?? '');
  if (verb === 'upload_document' || verb === 'remove_document')
    return words[verb](requirements.find(({ id }) => id === requirement)?.name ?? '');
  return verb === 'submit' || verb === 'resubmit' ? words.submit[agreed] : null;
}
