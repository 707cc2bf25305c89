import { compileQuestion } from './compile-questions.ts';
import type { Meaning } from './labels.ts';
import type { Office } from './office.ts';
import type { FormPage } from './service.ts';

/**
 * Pages of questions that the office asks wherever a condition holds: who somebody is who acts for another, for one. They stand last, behind every answer that
 * the condition asks for, and leave out what the service asks by itself.
 * @param asked ids of the questions that the service has already.
 */
export function followUpPages(
  meanings: ReadonlyMap<string, Pick<Meaning, 'condition'>>,
  office: Pick<Office, 'conditions' | 'words' | 'examples'>,
  asked: ReadonlySet<string>,
): FormPage[] {
  return [...meanings].flatMap(([label, { condition }]) => {
    const besides = office.conditions.get(label)?.besides;
    const questions = (besides?.questions ?? [])
      .filter(({ id }) => !asked.has(id))
      .map(({ id, label: words, help, example }) => ({
        ...compileQuestion({ id, label_id: words, help_id: help, type: 'text', required: true, example }, office),
        when: condition,
      }));
    return besides === undefined || questions.length === 0 ? [] : [{ id: `${label}-lanjutan`, title: besides.title, questions }];
  });
}
