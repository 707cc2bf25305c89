import type { FormPage } from '../catalogue/service.ts';
import { ADD_ENTRY, REMOVE_ENTRY } from '../web/components/entry-buttons.tsx';
import { hasEntries, withEntryAdded, withEntryRemoved } from './form-entries.ts';

/** One more entry, or one less: the page comes again with everything that was typed; nothing is stored yet. */
export function entriesChanged({ questions }: Pick<FormPage, 'questions'>, values: Record<string, string>) {
  const asked = (pressed: string) => questions.find((question) => hasEntries(question) && question.id === pressed);
  const [removeFrom = '', entry = ''] = (values[REMOVE_ENTRY] ?? '').split(':');
  const [more, less] = [asked(values[ADD_ENTRY] ?? ''), asked(removeFrom)];
  if (more !== undefined) return { values: withEntryAdded(more, values), added: more.id };
  return less === undefined ? null : { values: withEntryRemoved(less, values, Number(entry)) };
}
