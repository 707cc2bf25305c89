import { withCounterTold } from '../counter/history.ts';
import { withStaffNamed } from '../firms/history.ts';
import { historyWithHelpers } from '../helping/history.ts';
import type { PortalContext } from '../web/environment.ts';
import type { Dossier } from './dossier.ts';
import type { HistoryEntry } from './store-history.ts';

/** The log of an application as one of its own people reads it: helpers, and staff of its firm, by name, and what the counter did for them. */
export const toldHistory = async (c: PortalContext, dossier: Dossier): Promise<readonly HistoryEntry[]> =>
  withStaffNamed(c, dossier, withCounterTold(c.get('t'), await historyWithHelpers(c, dossier), dossier.service));
