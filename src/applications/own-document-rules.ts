import type { Requirement } from '../catalogue/service.ts';

/** Papers about the person and not about what they ask for: kept once, offered again by every service that asks for them by the same id. */
export const keptKinds = ['ktp', 'str', 'pasfoto'] as const;

export type KeptKind = (typeof keptKinds)[number];

/** Whether a paper is kept for the next application. */
export const isKeptKind = (id: string): id is KeptKind => keptKinds.some((kind) => kind === id);

/** What is kept and can be handed in for a requirement; null = nothing, or the same is there already. */
export function offeredFor<Kept extends { kind: string; file: { sha256: string } }>(
  requirement: Pick<Requirement, 'id'>,
  kept: readonly Kept[],
  held: { file: { sha256: string } } | null,
): Kept | null {
  const found = isKeptKind(requirement.id) ? kept.find(({ kind }) => kind === requirement.id) : undefined;
  return found === undefined || found.file.sha256 === held?.file.sha256 ? null : found;
}
