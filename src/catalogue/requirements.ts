import type { RequirementDefinition } from './definition.ts';
import type { Meaning } from './labels.ts';
import { forCitizens, isUnsure } from './marks.ts';
import type { Requirement } from './service.ts';

/** Documents in words, each with the meaning of its label. */
export const compileRequirements = (
  definitions: readonly RequirementDefinition[],
  meanings: ReadonlyMap<string, Meaning>,
): Requirement[] =>
  definitions.map((definition) => {
    const label = definition.applies_when ?? null;
    const meaning = label === null ? null : (meanings.get(label) ?? null);
    return {
      id: definition.id,
      name: forCitizens(definition.name_id),
      help: forCitizens(definition.help_id),
      mandatory: definition.mandatory,
      when: meaning?.condition ?? null,
      whenInWords: meaning?.words ?? null,
      whenLabel: label,
      whereToGet: definition.where_to_get ?? null,
      uncertain: definition.confidence === '?' || isUnsure(definition.help_id) || isUnsure(definition.name_id),
      checks: definition.checks ?? [],
    };
  });
