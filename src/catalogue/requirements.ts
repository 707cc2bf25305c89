import { both } from './conditions.ts';
import type { Condition } from './conditions.ts';
import type { RequirementDefinition } from './definition.ts';
import type { Meaning } from './labels.ts';
import { forCitizens, isUnsure } from './marks.ts';
import type { Requirement } from './service.ts';
import { form } from '../web/texts/id/form.ts';

/**
 * Documents in words, each with the meaning of its label.
 * @param conditions what they ask for besides it, by their place; null = nothing.
 */
export const compileRequirements = (
  definitions: readonly RequirementDefinition[],
  meanings: ReadonlyMap<string, Meaning>,
  conditions: readonly (Condition | null)[],
): Requirement[] =>
  definitions.map((definition, at) => {
    const condition = conditions[at] ?? null;
    const label = definition.applies_when ?? null;
    const meaning = label === null ? null : (meanings.get(label) ?? null);
    return {
      id: definition.id,
      name: forCitizens(definition.name_id),
      help: forCitizens(definition.help_id),
      mandatory: definition.mandatory,
      when: both(meaning?.condition ?? null, condition),
      whenInWords: wordsOf(definition, meaning, condition),
      whenLabel: label ?? condition?.source ?? null,
      whereToGet: definition.where_to_get ?? null,
      uncertain: definition.confidence === '?' || isUnsure(definition.help_id) || isUnsure(definition.name_id),
      checks: definition.checks ?? [],
      ...(definition.known_by === undefined ? {} : { knownBy: definition.known_by }),
    };
  });

/** When a document is asked for: what the definition says, its label, the transactions that it is for. */
function wordsOf(definition: RequirementDefinition, meaning: Meaning | null, condition: Condition | null): string | null {
  if (definition.when_words !== undefined) return forCitizens(definition.when_words);
  if (meaning !== null) return meaning.words;
  if (condition === null) return null;
  return definition.when === undefined
    ? (definition.for ?? []).map((kind) => form.transactions[kind].label).join(', ')
    : form.byAnswer;
}
