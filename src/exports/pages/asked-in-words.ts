import { dayInWords } from '../../catalogue/formats.ts';
import type { PortalContext } from '../../web/environment.ts';
import type { ExportAsked } from '../export-rules.ts';

/** Which list it is, in words: of what, and by what it is narrowed. */
export function askedInWords(c: PortalContext, asked: ExportAsked): string {
  const t = c.get('t');
  const words = t.deskExports;
  const kind = words.kinds[asked.kind];
  if ('numbers' in asked) return `${kind}: ${words.chosen(asked.numbers.length)}`;
  const { services } = c.get('portal').catalogue;
  const service = (slug: string) => (slug === '' ? [] : [services.get(slug)?.shortName ?? slug]);
  const parts =
    asked.kind === 'permits'
      ? [
          ...service(asked.view.service),
          ...(asked.view.standing === '' ? [] : [t.desk.permits.standings[asked.view.standing]]),
          ...(asked.view.from === '' ? [] : [t.deskPermits.issuedFrom(dayInWords(asked.view.from))]),
          ...(asked.view.until === '' ? [] : [t.deskPermits.issuedUntil(dayInWords(asked.view.until))]),
          ...(asked.view.ending === '' ? [] : [t.deskPermits.endingIn(asked.view.ending)]),
        ]
      : [
          t.deskQueue.parts[asked.view.part],
          ...service(asked.view.service),
          ...(asked.view.stage === '' ? [] : [t.desk.states[asked.view.stage]]),
          ...officerIn(c, asked.view.officer),
          ...(asked.view.office === '' ? [] : [asked.view.office]),
        ];
  return `${kind}: ${parts.length === 0 ? words.form.all : parts.join(', ')}`;
}

/** A colleague stands there by what they are, not by name: the list of downloads asks nobody for it. */
function officerIn(c: PortalContext, officer: string): string[] {
  const { filters } = c.get('t').deskQueue;
  if (officer === '') return [];
  return [officer === 'saya' ? filters.mine : officer === 'belum' ? filters.unassigned : filters.officer];
}
