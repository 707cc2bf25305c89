import type { SignedInPerson } from '../../accounts/person.ts';
import type { LimitCount } from '../../applications/store-queue.ts';

/** What one officer is told in the morning: what of their desk is nearly late and late, and, for the head, what is late at other desks. */
export type Digest = { urgent: number; late: number; elsewhere: number };

/**
 * What an officer is told of; null = nothing, and so they are not written to. What a colleague has in hand is told to that colleague. The head is told of all that is
 * late anywhere, because what is late at a desk has not been helped there.
 */
export function digestFor(
  { id, role, technicalOffice }: Pick<SignedInPerson, 'id' | 'role' | 'technicalOffice'>,
  counts: readonly LimitCount[],
): Digest | null {
  const isOwn = (count: LimitCount): boolean => {
    if (role === 'front_desk') return count.desk === 'front_desk' || count.desk === 'shared';
    if (role === 'head') return count.desk === 'head';
    const isReviewed = count.desk === 'technical' || count.desk === 'shared';
    return role === 'technical' && technicalOffice !== null && isReviewed && count.technicalOffice === technicalOffice;
  };
  const isFree = ({ assignedTo }: LimitCount): boolean => assignedTo === null || assignedTo === id;
  const own = counts.filter((count) => isOwn(count) && isFree(count));
  const others = role === 'head' ? counts.filter((count) => !isOwn(count)) : [];
  const digest = { urgent: sum(own, 'urgent'), late: sum(own, 'late'), elsewhere: sum(others, 'late') };
  return digest.urgent + digest.late + digest.elsewhere === 0 ? null : digest;
}

const sum = (of: readonly LimitCount[], what: 'urgent' | 'late'): number => of.reduce((all, count) => all + count[what], 0);
