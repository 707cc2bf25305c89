import type { RawRecord } from '../../catalogue/record.ts';
import { conditionIn, conditionInWords, setCondition } from './condition-rules.ts';
import type { ConditionGroup } from './condition-rules.ts';
import { addTo, asTyped, entriesOf, numberOrWords, recordOf, setPart, typedIn } from './definition-text.ts';
import type { DefinitionText, Fields } from './definition-text.ts';

/** The fields of the form of one fee that is paid with some answers. */
export const FEE_FIELDS = ['biaya', 'jumlah', 'syarat', 'syarat_lain', 'kata'];

/** What stands in the fields for a fee. */
export const feeFields = (entry: RawRecord, condition: { chosen: string; own: string }): Record<string, string> => ({
  biaya: asTyped(entry['fee']),
  jumlah: asTyped(entry['amount']),
  syarat: condition.chosen,
  syarat_lain: condition.own,
  kata: asTyped(entry['words']),
});

/** Writes one fee; `at` null = a new one, at the end. An answer that was chosen says by itself in words when it is paid. Answers where it stands. */
export function setFee(document: DefinitionText, at: number | null, fields: Fields, groups: readonly ConditionGroup[]): number {
  const fee = typedIn(fields, 'biaya');
  const place = at ?? addTo(document, 'fees', { fee });
  const path = ['fees', place];
  const before = entriesOf(recordOf(document), 'fees').find((each) => each.at === place)?.entry ?? {};
  const chosen = { chosen: fields['syarat'] ?? '', own: fields['syarat_lain'] ?? '' };
  setPart(document, [...path, 'fee'], fee);
  const amount = typedIn(fields, 'jumlah').replaceAll('.', '');
  setPart(document, [...path, 'amount'], amount === '' ? undefined : numberOrWords(amount));
  setCondition(document, path, { ...chosen, groups, inWords: false });
  const [typed, old] = [typedIn(fields, 'kata'), wordsOf(conditionIn(before, groups), groups)];
  const isMade = typed === '' || typed === old;
  setPart(document, [...path, 'words'], isMade ? wordsOf(chosen, groups) || typed : typed);
  return place;
}

/** What an answer to choose says; an expression that somebody wrote says nothing to citizens. */
const wordsOf = (condition: { chosen: string; own: string }, groups: readonly ConditionGroup[]): string =>
  condition.own === '' || condition.chosen.startsWith('when:') ? conditionInWords({ ...condition, own: '' }, groups) : '';
