import type { Report } from './compile-questions.ts';
import type { Definition } from './definition.ts';
import { didYouMean } from './did-you-mean.ts';
import { forCitizens } from './marks.ts';
import type { FormPage, PermitLayout } from './service.ts';

/**
 * How the permit is set out. Without `permit`: a letter with name, birth and address of its holder, then every answer of the form but those of yes/no questions,
 * in the form's order. The NIK stands on none, because permits hang on walls; what is said about the holder is chosen by `holder`.
 */
export function compilePermit(
  { permit }: Pick<Partial<Definition>, 'permit'>,
  pages: readonly FormPage[],
  report: Report,
): PermitLayout {
  const known = pages
    .flatMap(({ questions }) => questions)
    .filter(({ profileField, kind }) => profileField === null && kind !== 'nik')
    .map(({ id }) => id);
  const seen = new Set<string>();
  for (const [at, { question }] of (permit?.rows ?? []).entries()) {
    const path = ['permit', 'rows', at];
    if (!known.includes(question))
      report(path, { kind: 'unknown-name', what: 'question for a permit', found: question, meant: didYouMean(question, known) });
    else if (seen.has(question)) report(path, { kind: 'twice', what: 'rows of the permit', found: question });
    seen.add(question);
  }
  return {
    layout: permit?.layout ?? 'surat',
    opening: permit?.opening === undefined ? null : forCitizens(permit.opening),
    considering: (permit?.considering ?? []).map(forCitizens),
    holder: permit?.holder ?? ['born', 'address'],
    rows:
      (permit?.rows ?? null)?.map(({ question, label_id, strong }) => ({ question, label: label_id ?? null, strong })) ?? null,
    terms: (permit?.terms ?? []).map(forCitizens),
    copies: permit?.copies ?? [],
  };
}
