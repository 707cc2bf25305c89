import type { Definition } from './definition.ts';
import type { Service } from './service.ts';

/** How long the permit is valid: `valid_until`, else `validity_months`, else a leading "n tahun" or "n bulan"; else the head gives the date when signing. */
export function validityRule(
  definition: Pick<Definition, 'validity' | 'validity_months' | 'valid_until'>,
): Service['validity']['rule'] {
  if (definition.valid_until !== undefined) return { kind: 'question', question: definition.valid_until };
  if (definition.validity_months !== undefined) return { kind: 'months', months: definition.validity_months };
  const match = /^\s*(\d{1,3})\s+(tahun|bulan)\b/i.exec(definition.validity);
  if (match === null) return { kind: 'head-decides' };
  return { kind: 'months', months: Number(match[1]) * (match[2]?.toLowerCase() === 'tahun' ? 12 : 1) };
}
