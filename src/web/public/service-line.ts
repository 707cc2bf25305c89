import { isAlwaysFree } from '../../catalogue/course.ts';
import type { Service } from '../../catalogue/service.ts';
import type { Texts } from '../texts/texts.ts';

/** A service in one line of a list: days and cost, or where else it is handled. What is not known is left out. */
export function serviceLine(t: Texts['publicPages'], service: Service): string {
  if (service.handOver !== null) return t.services.through(service.handOver.name);
  const days = service.workingDays === null ? null : t.workingDays(service.workingDays);
  return [days, isAlwaysFree(service) ? t.free : null].filter((part) => part !== null).join(' · ');
}

/** The first part of a fact decides ("5 tahun"); what follows a comma or semicolon explains it. */
export function headAndRest(text: string): { head: string; rest: string } {
  const at = text.search(/[,;] (?![^(]*\))/);
  if (at === -1) return { head: text, rest: '' };
  const rest = text.slice(at + 2).trim();
  return { head: text.slice(0, at), rest: sentence(rest) };
}

const sentence = (words: string): string =>
  `${words.charAt(0).toUpperCase()}${words.slice(1)}${/[.!?]$/.test(words) || words === '' ? '' : '.'}`;
