import type { Fields } from './autosave-rules.ts';
import { questionOf, writeFields } from './form-fields.ts';

/** What stands elsewhere, question by question, and the mark with which this page may be saved over it. */
export type Elsewhere = { mark: string; questions: readonly { values: Fields; said: string }[] };

/** Says at each question what stands elsewhere, and lets people choose. @param chosen called once, when all are. Answers the first of the places. */
export function tellDiffering(form: HTMLFormElement, { questions }: Elsewhere, chosen: () => void): HTMLElement | null {
  for (const old of form.querySelectorAll('.differs')) old.remove();
  const template = form.querySelector<HTMLTemplateElement>('template[data-differs]');
  let open = 0;
  for (const { values, said } of questions) {
    const told = template?.content.firstElementChild?.cloneNode(true);
    const question = questionOf(form, Object.keys(values));
    if (!(told instanceof HTMLElement) || question === null) continue;
    open += 1;
    told.querySelector('[data-said]')?.append(said);
    const choose = (selector: string, take: boolean) =>
      told.querySelector(selector)?.addEventListener('click', () => {
        told.remove();
        open -= 1;
        if (take) writeFields(form, values);
        if (open === 0) chosen();
      });
    choose('[data-mine]', false);
    choose('[data-theirs]', true);
    question.append(told);
  }
  // Nothing that can be shown differs any more.
  if (open === 0) chosen();
  return form.querySelector<HTMLElement>('.differs');
}
