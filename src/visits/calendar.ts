import { instantOf } from '../catalogue/formats.ts';
import type { Office } from '../catalogue/office.ts';
import type { PlannedVisit } from './store-plans.ts';

/** Longest line of a calendar file, in octets (RFC 5545, 3.1). */
const LINE_OCTETS = 75;

type Entry = {
  plan: Pick<PlannedVisit, 'id' | 'sequence' | 'day' | 'begins' | 'ends' | 'plannedAt'>;
  title: string;
  text: string;
  /** The page of the visit. */
  url: string;
};

/** One visit as a calendar file (iCalendar, RFC 5545). A later one of the same visit takes the place of an earlier. */
export function calendarFile({ plan, title, text, url }: Entry, office: Pick<Office, 'zone' | 'shortName'>): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Pintu//Kunjungan//ID',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${plan.id}@${new URL(url).hostname}`,
    `SEQUENCE:${plan.sequence}`,
    `DTSTAMP:${stamp(plan.plannedAt)}`,
    `DTSTART:${stamp(instantOf(plan.day, plan.begins, office))}`,
    `DTEND:${stamp(instantOf(plan.day, plan.ends, office))}`,
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped(text)}`,
    `ORGANIZER;CN="${office.shortName.replaceAll(/["\r\n]/g, '')}":${url}`,
    `URL:${url}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

const stamp = (at: Date): string => at.toISOString().replaceAll(/[-:]|\.\d{3}/g, '');

const escaped = (text: string): string => text.replaceAll(/[\\;,]/g, (sign) => `\\${sign}`).replaceAll(/\r?\n/g, String.raw`\n`);

/** A line in parts that are short enough, never within a letter of several octets. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  for (const letter of line) {
    if (Buffer.byteLength(part + letter) > (parts.length === 0 ? LINE_OCTETS : LINE_OCTETS - 1)) {
      parts.push(part);
      part = '';
    }
    part += letter;
  }
  return [...parts, part].join('\r\n ');
}
