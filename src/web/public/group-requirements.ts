import type { Requirement } from '../../catalogue/service.ts';

export type RequirementGroup = { label: string; words: string; requirements: readonly Requirement[] };

/** Splits documents into those that are always asked for and, in the order of the definition, a group for each condition. */
export function groupRequirements(requirements: readonly Requirement[]): { always: Requirement[]; groups: RequirementGroup[] } {
  const conditional = requirements.filter(({ whenLabel }) => whenLabel !== null);
  const labels = [...new Set(conditional.map(({ whenLabel }) => whenLabel ?? ''))];
  return {
    always: requirements.filter(({ whenLabel }) => whenLabel === null),
    groups: labels.map((label) => {
      const own = conditional.filter(({ whenLabel }) => whenLabel === label);
      return { label, words: own[0]?.whenInWords ?? label, requirements: own };
    }),
  };
}
