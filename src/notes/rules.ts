/** So long after writing a note its author may still change its words; later it can only be taken away. */
export const EDIT_MINUTES = 15;

/** A note as it decides what may be done with it. */
type Written = { officerId: string; at: Date; removedAt: Date | null };

/** Whether an officer may take a note away: their own, once. */
export const mayRemove = ({ officerId, removedAt }: Written, officer: { id: string }): boolean =>
  officerId === officer.id && removedAt === null;

/** Whether an officer may change the words of a note: their own, while it is fresh. */
export const mayEdit = (note: Written, officer: { id: string }, now: Date): boolean =>
  mayRemove(note, officer) && now.getTime() - note.at.getTime() < EDIT_MINUTES * 60_000;

/** A label as it was chosen; what is not in the office's list is none. */
export const labelOf = (chosen: string, labels: readonly string[]): string | null =>
  labels.find((label) => label === chosen) ?? null;
