import { form } from '../web/texts/id/form.ts';
import type { Definition } from './definition.ts';
import { isUnsure } from './marks.ts';

const words = form.uncertain;

/** What the office must confirm, for officers: each fact that is marked so, with the definition's own text. */
export function uncertaintiesOf(definition: Definition): string[] {
  const facts: [what: string, text: string | null | undefined, unsure: boolean][] = [
    [words.whole, definition.name_id, definition.confidence === '?'],
    [words.who, definition.who, isUnsure(definition.who)],
    [
      words.workingDays,
      workingDaysText(definition),
      definition.working_days_confidence === '?' || isUnsure(definition.working_days_note ?? ''),
    ],
    [words.fee, definition.fee, definition.fee_confidence === '?' || isUnsure(definition.fee)],
    [words.validity, definition.validity, isUnsure(definition.validity)],
    [words.technicalOffice, definition.technical_team, isUnsure(definition.technical_team)],
    [words.channel, definition.channel_note, (definition.channel_note ?? '') !== ''],
    [words.note, definition.note, (definition.note ?? '') !== ''],
  ];
  return [
    ...facts.flatMap(([what, text, unsure]) => (unsure ? [words.fact(what, text ?? '')] : [])),
    ...definition.legal_basis.filter(isUnsure).map((rule) => words.fact(words.legalBasis, rule)),
    ...definition.requirements
      .filter(({ confidence, help_id, name_id }) => confidence === '?' || isUnsure(help_id) || isUnsure(name_id))
      .map(({ name_id, help_id }) => words.fact(words.document, `${name_id}. ${help_id}`.trim())),
    ...definition.form_fields
      .filter(({ help_id, label_id }) => isUnsure(help_id) || isUnsure(label_id))
      .map(({ label_id, help_id }) => words.fact(words.question, `${label_id}. ${help_id}`)),
    ...definition.form_fields
      .filter(({ type, options }) => type === 'select' && (options ?? []).length === 0)
      .map(({ label_id }) => words.fact(words.question, `${label_id}. ${words.noOptions}`)),
  ];
}

const workingDaysText = ({ working_days: days, working_days_note: note }: Definition): string =>
  [days === null ? '' : String(days), note ?? ''].filter((part) => part !== '').join('. ');
