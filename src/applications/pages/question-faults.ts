import type { FieldFault } from '../../catalogue/field-fault.ts';
import type { FormPage } from '../../catalogue/service.ts';
import { fieldId } from '../../web/components/field-frame.tsx';
import type { Texts } from '../../web/texts/texts.ts';

/** The first sentence of each question that is not accepted. */
export function sentencesAt(t: Texts, { questions }: FormPage, faults: readonly FieldFault[]): Map<string, string> {
  return new Map(
    questions.flatMap((question) => {
      const fault = faults.find((each) => each.question === question.id);
      return fault === undefined ? [] : [[question.id, t.faults.field(fault, question)] as const];
    }),
  );
}

/** In the summary a sentence stands alone, so it says which question it is about. */
export const summaryOf = (t: Texts, { questions }: FormPage, sentences: ReadonlyMap<string, string>) =>
  questions.flatMap(({ id, label }) => {
    const sentence = sentences.get(id);
    if (sentence === undefined) return [];
    const bare = label.replace(/[?:.]$/, '');
    const message = sentence.startsWith(bare) ? sentence : t.applications.form.labelled(bare, sentence);
    return [{ field: fieldId(id), message }];
  });
