import { findPeople } from '../../accounts/store.ts';
import { momentShort, timeInWords } from '../../catalogue/formats.ts';
import { plainHints, readingMeasure } from '../../catalogue/plain-words.ts';
import type { PlainHint, ReadingMeasure } from '../../catalogue/plain-words.ts';
import { pathInWords } from '../../catalogue/record.ts';
import type { RawRecord } from '../../catalogue/record.ts';
import type { PortalContext } from '../../web/environment.ts';
import { placeOfPath } from '../fault-rules.ts';
import type { FaultPlace } from '../fault-rules.ts';
import { placeOfText, textsToAsk } from './asking-rules.ts';
import { hostOf } from './ask-model.ts';
import { decidedOf, lastRun, progressOf, undecidedOf } from './store-wording.ts';
import type { Decision, Proposal, WordingRun } from './store-wording.ts';
import { diffWords } from './word-diff-rules.ts';
import type { WordPart } from './word-diff-rules.ts';

/** A proposal as it is shown: where it belongs by now, what it changes, and how much easier it is to read. */
export type ShownProposal = {
  id: string;
  place: FaultPlace;
  before: string;
  after: string;
  parts: readonly WordPart[];
  measure: { before: ReadingMeasure; after: ReadingMeasure };
};

type Decided = Pick<Proposal, 'id' | 'before' | 'after'> & { state: Decision; place: FaultPlace; by: string; when: string };

/** Everything that the page of plainer wording shows of a service. */
export type WordingShown = {
  /** Who is asked; null = nobody, because the office has connected none. */
  asked: { host: string; model: string } | null;
  /** How many texts a run would ask about. */
  texts: number;
  hints: readonly PlainHint[];
  run: (Pick<WordingRun, 'state' | 'host' | 'fault'> & { done: number; all: number; resumesAt: string | null }) | null;
  proposals: readonly ShownProposal[];
  /** Proposals for texts that were changed meanwhile. */
  outdated: number;
  faulty: readonly (Pick<Proposal, 'id' | 'before' | 'faults'> & { place: FaultPlace })[];
  held: readonly (Pick<Proposal, 'id' | 'before'> & { place: FaultPlace })[];
  plain: number;
  decided: readonly Decided[];
};

/** What a model has proposed for a service's texts, and how the last run stands. */
export async function loadWording(c: PortalContext, slug: string, record: RawRecord): Promise<WordingShown> {
  const { db, seal, office, config } = c.get('portal');
  const words = office.plainWords;
  const [run, undecided, decided] = await Promise.all([lastRun(db, slug), undecidedOf(db, slug), decidedOf(db, slug)]);
  const progress = run === null ? null : await progressOf(db, run.id);
  const people = await findPeople(db, seal, [...new Set(decided.flatMap(({ decidedBy }) => decidedBy ?? []))]);
  const placed = undecided.flatMap((proposal) => {
    const path = placeOfText(record, proposal.path, proposal.before);
    return path === null ? [] : [{ ...proposal, place: placeOfPath(pathInWords(path), null) }];
  });
  const of = (state: Proposal['state']) => placed.filter((proposal) => proposal.state === state);
  return {
    asked: config.wording === null ? null : { host: hostOf(config.wording), model: config.wording.model },
    texts: textsToAsk(record, words, '').filter(({ held }) => !held).length,
    hints: plainHints(record, words),
    run:
      run === null || progress === null
        ? null
        : { ...run, ...progress, resumesAt: run.resumeAt === null ? null : timeInWords(run.resumeAt, office) },
    proposals: of('proposed').flatMap(({ id, place, before, after }) =>
      after === null
        ? []
        : [
            {
              id,
              place,
              before,
              after,
              parts: diffWords(before, after),
              measure: { before: readingMeasure(before, words), after: readingMeasure(after, words) },
            },
          ],
    ),
    outdated: undecided.filter(({ state }) => state === 'proposed').length - of('proposed').length,
    faulty: of('faulty'),
    held: of('held'),
    plain: of('plain').length,
    decided: decided.map((proposal) => ({
      ...proposal,
      place: placeOfPath(pathInWords(proposal.path), null),
      by: people.get(proposal.decidedBy ?? '')?.profile.name ?? '',
      when: proposal.decidedAt === null ? '' : momentShort(proposal.decidedAt, office),
    })),
  };
}
