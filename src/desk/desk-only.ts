import { requirePerson } from '../accounts/require.ts';

/** Lets through who has a desk with a queue; for everybody else there is no such page. */
export const deskOnly = requirePerson(['front_desk', 'technical', 'head']);
