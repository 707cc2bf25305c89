import type { Report } from './compile-questions.ts';
import type { Definition } from './definition.ts';
import { forCitizens } from './marks.ts';
import type { Eligibility, Service } from './service.ts';

/** The questions before the start, in words. */
export function compileEligibility(
  { eligibility = [] }: Pick<Partial<Definition>, 'eligibility'>,
  transactions: Service['transactions'],
  report: Report,
): Eligibility[] {
  const seen = new Set<string>();
  const have = [...new Set((transactions?.choices ?? []).map(({ kind }) => kind))];
  return eligibility.map((one, at) => {
    if (seen.has(one.id)) report(['eligibility', at, 'id'], { kind: 'twice', what: 'eligibility', found: one.id });
    seen.add(one.id);
    for (const [place, kind] of (one.for ?? []).entries())
      if (!have.includes(kind))
        report(['eligibility', at, 'for', place], { kind: 'unknown-value', found: kind, known: have, meant: null });
    return {
      id: one.id,
      label: forCitizens(one.ask_id),
      help: forCitizens(one.help_id),
      must: one.must,
      for: one.for ?? null,
      why: forCitizens(one.why_id),
      instead: forCitizens(one.instead_id),
      link: one.link ?? null,
    };
  });
}
