import type { FieldFault, FieldWarning } from './field-fault.ts';
import { nikSaysBirthDate } from './nik.ts';
import type { Office } from './office.ts';
import { fieldNames, parseAnswer } from './parse-answer.ts';
import type { PostedFields } from './parse-answer.ts';
import type { Answers, FormPage, Question } from './service.ts';

/**
 * A posted page. `answers`: what was accepted, in canonical form, `''` for what was left empty (so that an old answer goes); with faults it holds the good ones,
 * which may be saved. `raw`: what was typed, by field name, to show it again. Warnings never block.
 */
export type ParsedPage = { answers: Answers; warnings: readonly FieldWarning[] } & (
  | { ok: true }
  | { ok: false; raw: Readonly<Record<string, string>>; faults: readonly FieldFault[] }
);

/**
 * Reads a posted page of a form.
 * @param page with only the questions that are asked, as `evaluateForm` gives it.
 * @param given `today`: the local day.
 */
export function parsePage(
  page: Pick<FormPage, 'questions'>,
  posted: PostedFields,
  given: { today: string; office: Pick<Office, 'kelurahan'> },
): ParsedPage {
  const answers: Record<string, string> = {};
  const faults: FieldFault[] = [];
  for (const question of page.questions) {
    const parsed = parseAnswer(question, posted, given.office);
    const fault = !parsed.ok
      ? { ...parsed.fault, question: question.id }
      : parsed.value === '' && question.required
        ? { reason: 'missing' as const, kind: question.kind, question: question.id }
        : parsed.ok
          ? wrongTogether(question, parsed.value, answers, given.today)
          : null;
    if (fault !== null) faults.push(fault);
    else if (parsed.ok) answers[question.id] = parsed.value;
  }
  const warnings = warningsOf(page.questions, answers);
  if (faults.length === 0) return { ok: true, answers, warnings };
  const raw = Object.fromEntries(page.questions.flatMap(fieldNames).map((name) => [name, posted[name] ?? '']));
  return { ok: false, answers, warnings, raw, faults };
}

/** Wrong only beside something else: born tomorrow, an end before its beginning. */
function wrongTogether(question: Question, value: string, answers: Answers, today: string): FieldFault | null {
  if (question.profileField === 'birthDate' && value > today) return { reason: 'date-in-future', question: question.id };
  const earlier = question.notBefore === null ? '' : (answers[question.notBefore] ?? '');
  return value !== '' && earlier !== '' && value < earlier ? { reason: 'before-other', question: question.id } : null;
}

function warningsOf(questions: readonly Question[], answers: Answers): FieldWarning[] {
  const nik = questions.find(({ profileField }) => profileField === 'nik');
  const birth = questions.find(({ profileField }) => profileField === 'birthDate');
  if (nik === undefined || birth === undefined) return [];
  const [typed = '', birthDate = ''] = [answers[nik.id], answers[birth.id]];
  return typed === '' || birthDate === '' || nikSaysBirthDate(typed, birthDate)
    ? []
    : [{ question: nik.id, reason: 'nik-birth-date' }];
}
