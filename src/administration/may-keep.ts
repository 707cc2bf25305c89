import { requirePerson } from '../accounts/require.ts';
import type { PortalContext } from '../web/environment.ts';

/** Who changes what the office says of itself. */
export const keeping = requirePerson(['administrator']);

/** Who reads it: the head answers for it. */
export const reading = requirePerson(['administrator', 'head']);

/** Whether who is signed in may change it, and not only read. */
export const mayKeep = (c: PortalContext): boolean => c.get('person')?.role === 'administrator';
