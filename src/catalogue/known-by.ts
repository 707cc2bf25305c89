import type { Office } from './office.ts';
import type { Requirement } from './service.ts';

/** Words of which one stands on the paper that is asked for: the definition's own, or the office's for a document of this id; empty = it may be any paper. */
export const knownByOf = ({ id, knownBy }: Pick<Requirement, 'id' | 'knownBy'>, { knownBy: usual }: Pick<Office, 'knownBy'>) =>
  knownBy ?? usual.get(id) ?? [];
