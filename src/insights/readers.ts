import { requirePerson } from '../accounts/require.ts';
import type { PortalContext } from '../web/environment.ts';

/** Everybody of the office reads its figures: no person is in them, and who meets people every day knows best what they say. */
export const forOfficers = requirePerson(['front_desk', 'technical', 'head', 'publisher', 'administrator']);

const REPORTERS = ['head', 'publisher', 'administrator'] as const;

/** Who hands the figures in and writes down what is planned: the head, public relations, the administrator. */
export const forReporters = requirePerson([...REPORTERS]);

/** Whether whoever looks is one of those. */
export const isReporter = (c: PortalContext): boolean => REPORTERS.some((role) => role === c.get('person')?.role);

const MAKERS = ['publisher', 'administrator'] as const;

/** Who makes films, words and rules of help, and tries them out. */
export const forMakers = requirePerson([...MAKERS]);

/** Whether whoever looks is one of those. */
export const isMaker = (c: PortalContext): boolean => MAKERS.some((role) => role === c.get('person')?.role);
