import { accepted, refused } from './field-fault.ts';
import type { ParsedAnswer, ValueFault } from './field-fault.ts';

export const DAYS = ['senin', 'selasa', 'rabu', 'kamis', 'jumat', 'sabtu', 'minggu'] as const;

type Day = (typeof DAYS)[number];

/** Some days with the same hours: `from` and `until` as `08:00`. */
type Hours = { days: readonly Day[]; from: string; until: string };

/** Days and hours; `note`: what does not fit into them, or what was written before they were asked apart. */
export type Schedule = { hours: readonly Hours[]; note: string };

/** One line of what is typed. */
export type TypedHours = { days: readonly Day[]; from: string; until: string };

const LINE =
  /^((?:senin|selasa|rabu|kamis|jumat|sabtu|minggu)(?:,(?:senin|selasa|rabu|kamis|jumat|sabtu|minggu))*) (\d\d:\d\d)-(\d\d:\d\d)$/;

/** How many different hours a week may have. */
export const MOST_HOURS = 7;

/** A stored schedule: lines such as `senin,selasa 08:00-14:00`, and everything else as its note. */
export function readSchedule(answer: string): Schedule {
  const hours: Hours[] = [];
  const note: string[] = [];
  for (const line of answer.split('\n')) {
    const read = hours.length < MOST_HOURS ? readLine(line) : null;
    if (read === null) note.push(line);
    else hours.push(read);
  }
  return { hours, note: note.join('\n').trim() };
}

/** Only what we write ourselves is a line of hours. */
function readLine(line: string): Hours | null {
  const [, named = '', from = '', until = ''] = LINE.exec(line) ?? [];
  const hours = { days: DAYS.filter((day) => named.split(',').includes(day)), from, until };
  return named !== '' && readHours(hours) === line ? hours : null;
}

/** What was typed in canonical form: every line that says anything must say days and hours. */
export function parseSchedule(
  typed: readonly TypedHours[],
  note: string,
  parseNote: (note: string) => ParsedAnswer,
): ParsedAnswer {
  const lines: string[] = [];
  for (const [at, line] of typed.entries()) {
    if (line.days.length === 0 && line.from === '' && line.until === '') continue;
    const read = readHours(line);
    if (typeof read !== 'string') return refused({ reason: 'in-entry', entry: at + 1, label: '', fault: read });
    lines.push(read);
  }
  const told: ParsedAnswer = note === '' ? accepted('') : parseNote(note);
  if (!told.ok) return told;
  return accepted([...lines, told.value].filter((line) => line !== '').join('\n'));
}

/** How a schedule is told in a language: its days and times. */
type Words = { day: (day: Day) => string; time: (time: string) => string; zone: string };

/** "Senin-Jumat, 08.00-14.00 WITA", a line for each different hours. */
export function scheduleInWords(answer: string, words: Words): string {
  const { hours, note } = readSchedule(answer);
  const lines = hours.map(
    ({ days, from, until }) => `${daysInWords(days, words)}, ${words.time(from)}-${words.time(until)} ${words.zone}`,
  );
  return [...lines, note].filter((line) => line !== '').join('\n');
}

function readHours({ days, from, until }: TypedHours): string | ValueFault {
  if (days.length === 0) return { reason: 'days-missing' };
  if (from === '' || until === '') return { reason: 'hours-missing' };
  const [begins, ends] = [readTime(from), readTime(until)];
  if (begins === null || ends === null || begins === '24:00') return { reason: 'no-such-time' };
  if (ends <= begins) return { reason: 'ends-before-begins' };
  return `${days.join(',')} ${begins}-${ends}`;
}

/** "8", "08.00", "8:30", "0830" as `08:30`; midnight at the end of a day is `24:00`. */
function readTime(text: string): string | null {
  const bare = text.replaceAll(/\s/g, '');
  const match = /^(\d{1,2})(?:[.:,](\d{2}))?$/.exec(bare) ?? /^(\d{2})(\d{2})$/.exec(bare);
  if (match === null) return null;
  const [hour, minute] = [Number(match[1]), Number(match[2] ?? '0')];
  if (hour > 24 || minute > 59 || (hour === 24 && minute > 0)) return null;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

/** Three or more days in a row by their first and last: "Senin-Rabu, Sabtu". */
function daysInWords(days: readonly Day[], { day: nameOf }: Words): string {
  const runs: Day[][] = [];
  for (const day of days) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run !== undefined && last !== undefined && DAYS.indexOf(day) === DAYS.indexOf(last) + 1) run.push(day);
    else runs.push([day]);
  }
  return runs.flatMap((run) => (run.length < 3 ? run.map(nameOf) : [`${nameOf(run[0]!)}-${nameOf(run.at(-1)!)}`])).join(', ');
}
