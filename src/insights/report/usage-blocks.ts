import { dayInWords } from '../../catalogue/formats.ts';
import { FEWEST_RANKED } from '../few-rules.ts';
import { shareInWords } from '../share-in-words.ts';
import { changeOf } from '../usage/told-rules.ts';
import type { Texts } from '../../web/texts/texts.ts';
import type { MonthReport } from './load-month.ts';
import { heading, text } from './report-block.ts';
import type { ReportBlock } from './report-block.ts';

/** Services that the report names. */
const SERVICES_NAMED = 10;

/** How the portal was used in a month: how many came, by which way, against the month before, and new accounts. */
export function usageBlocks(t: Texts, report: MonthReport): ReportBlock[] {
  const words = t.monthlyReport.usage;
  const { now, running } = report;
  const soFar = running === null ? [] : [words.running(dayInWords(running))];
  if (now.total === 0) return [...soFar, words.none, accountsSentence(t, report)].map(text);
  return [
    ...[...soFar, sentSentence(t, report), againstSentence(t, report), changeSentence(t, report), accountsSentence(t, report)]
      .filter((sentence) => sentence !== '')
      .map(text),
    heading(words.chart),
    monthBars(t, report),
    heading(words.most),
    servicesTable(t, report),
  ];
}

function sentSentence(t: Texts, { now: { total, online, assisted, counter } }: MonthReport): string {
  const words = t.monthlyReport.usage;
  if (total === null) return words.fewSent;
  const shares = [online, assisted, counter].map((count) => shareOf(t, count, total));
  const [alone, helped, desk] = shares;
  return alone === undefined || alone === '' || helped === undefined || helped === '' || desk === undefined || desk === ''
    ? words.sentUntold(total)
    : words.sent({ count: total, online: alone, assisted: helped, counter: desk });
}

/** A month that still runs is not set against a whole one. */
function againstSentence(t: Texts, { now, before, running }: MonthReport): string {
  const words = t.monthlyReport.usage;
  if (before.total === null) return words.fewBefore;
  return running === null && now.total !== null ? words.against(before.total, now.total) : words.wholeBefore(before.total);
}

function changeSentence(t: Texts, { now, before }: MonthReport): string {
  const change = changeOf(before, now);
  return change === null ? '' : t.monthlyReport.usage.change(t.usageOffice.difference(change));
}

function accountsSentence(t: Texts, { accounts: { made, finished } }: MonthReport): string {
  const words = t.monthlyReport.usage;
  if (made === null) return words.fewAccounts;
  if (finished === null) return words.accountsMade(made);
  return words.accounts(made, finished, shareOf(t, finished, made));
}

/** A share with its interval; '' where it may not be told or is of too few. */
const shareOf = (t: Texts, count: number | null, of: number): string =>
  count === null || of < FEWEST_RANKED ? '' : shareInWords(t, { count, of });

function monthBars(t: Texts, { months }: MonthReport): ReportBlock {
  const { number, untold } = t.usageOffice;
  const most = Math.max(1, ...months.map(({ ways }) => ways.total ?? 0));
  return {
    kind: 'bars',
    rows: months.map(({ month, ways: { total } }) => ({
      label: t.monthlyReport.month(month),
      share: (total ?? 0) / most,
      value: total === null ? untold : number(total),
    })),
  };
}

function servicesTable(t: Texts, { services }: MonthReport): ReportBlock {
  const { number, untold } = t.usageOffice;
  return {
    kind: 'table',
    head: t.monthlyReport.usage.head,
    widths: [5, 2, 3],
    rows: services
      .slice(0, SERVICES_NAMED)
      .map(({ name, ways: { total, online } }) => [
        name,
        total === null ? untold : number(total),
        total === null ? '' : shareOf(t, online, total),
      ]),
  };
}
