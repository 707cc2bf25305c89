import { requirePerson } from '../accounts/require.ts';
import type { PortalContext } from '../web/environment.ts';

/** Who changes services. */
export const changing = requirePerson(['administrator']);

/** Who may look: the publisher films what stands here. */
export const looking = requirePerson(['administrator', 'publisher']);

/** Whether who is signed in may change services, and not only look. */
export const mayChange = (c: PortalContext): boolean => c.get('person')?.role === 'administrator';
