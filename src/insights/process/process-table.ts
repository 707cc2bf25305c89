import { fourPlaces } from '../../web/csv.ts';
import type { Cell } from '../../web/csv.ts';
import type { Process } from './load-process.ts';
import type { ProcessOf, Share } from './process-rules.ts';
import { STAGES } from '../../applications/clock-ledger.ts';

/** The table that is handed on: a row for all together, one for each service, then one for each reason; what may not be told is empty. @param head names of its columns */
export function processTable(
  head: readonly string[],
  period: string,
  { all, services, corrections, refusals }: Process,
): Cell[][] {
  const reasons = [
    ...corrections.map((one) => ['alasan_perbaikan', one] as const),
    ...refusals.map((one) => ['alasan_penolakan', one] as const),
  ];
  const padding = Array.from({ length: head.length - 4 }, () => null);
  return [
    [...head],
    [period, 'semua', '', ...cellsOf(all)],
    ...services.map((one) => [period, 'layanan', one.service, ...cellsOf(one)]),
    ...reasons.map(([kind, { code, cases }]) => [period, kind, code, cases, ...padding]),
  ];
}

function cellsOf({ decided, pace, stages, returned, refused, online }: ProcessOf): Cell[] {
  return [
    decided,
    pace?.half ?? null,
    pace?.nineOfTen ?? null,
    ...STAGES.flatMap((stage) => [stages[stage]?.half ?? null, stages[stage]?.nineOfTen ?? null]),
    ...[returned, refused, online].flatMap(shareCells),
  ];
}

const shareCells = (share: Share | null): Cell[] =>
  share === null ? [null, null, null] : [share.share, share.interval.low, share.interval.high].map(fourPlaces);
