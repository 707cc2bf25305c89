import { fourPlaces } from '../../web/csv.ts';
import type { Cell } from '../../web/csv.ts';
import { isTold } from '../few-rules.ts';
import { wilsonInterval } from '../statistics/wilson.ts';
import { SKILLS } from './literacy-rules.ts';
import type { Share } from './literacy-rules.ts';
import type { LiteracyFigures } from './store.ts';

/** What is known of everybody's skills as rows: of what people say, then of what they do; in the order of the columns of the texts. Too few are left empty, as on the page. */
export function literacyRows({ skills, all, alone, films }: LiteracyFigures): Cell[][] {
  const said = [...SKILLS.map((skill) => [skill, skills[skill]] as const), ['all', all] as const].map(([name, change]) => {
    const empty = [null, null, null, null, null, null];
    if (change === null) return ['said', name, ...empty];
    const { people, before, after, interval } = change;
    return ['said', name, people, ...[before, after, change.change, interval.low, interval.high].map(fourPlaces)];
  });
  const done = (['first', 'next'] as const).map((which) => shareRow('done', which, alone[which]));
  const watched =
    films === null ? [] : (['first', 'next', 'noMore'] as const).map((which) => shareRow('film', which, films[which]));
  return [...said, ...done, ...watched];
}

function shareRow(part: string, name: string, share: Share): Cell[] {
  if (!isTold(share)) return [part, name, null, null, null, null, null, null];
  const { low, high } = wilsonInterval(share);
  return [part, name, share.of, null, ...[share.count / share.of, null, low, high].map(fourPlaces)];
}
