import type { Report } from './compile-questions.ts';
import type { Definition } from './definition.ts';
import { forCitizens } from './marks.ts';
import type { Office } from './office.ts';
import type { Silence } from './service.ts';
import { validityRule } from './validity.ts';

/**
 * What silence of the office means, as the service says, else as the office says of all. Nothing issues by itself unless the service says that silence grants it,
 * that the office has confirmed that, and that it is wanted: none of the three follows from another.
 */
export function compileSilence(
  good: Partial<Definition>,
  { silence: usual }: Pick<Office, 'silence'>,
  report: Report,
): Silence | null {
  const { silence } = good;
  if (silence === undefined) return usual === null ? null : { ...usual, automatic: false };
  if (silence.automatic && !silence.confirmed)
    report(['silence', 'automatic'], { kind: 'wrong', found: 'true', expected: { what: 'confirmed-silence' } });
  if (silence.automatic && silence.counts_as !== 'granted')
    report(['silence', 'automatic'], { kind: 'wrong', found: 'true', expected: { what: 'granting-silence' } });
  if (
    silence.automatic &&
    good.validity !== undefined &&
    validityRule({ ...good, validity: good.validity }).kind === 'head-decides'
  )
    report(['silence', 'automatic'], { kind: 'wrong', found: 'true', expected: { what: 'known-validity' } });
  return {
    countsAs: silence.counts_as,
    workingDays: silence.working_days,
    legalBasis: forCitizens(silence.legal_basis),
    confirmed: silence.confirmed,
    automatic: silence.automatic,
  };
}
