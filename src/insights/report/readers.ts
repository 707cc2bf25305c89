import { requirePerson } from '../../accounts/require.ts';

/** Who reads the office's figures and hands them in: the head, public relations, the administrator. */
export const forReaders = requirePerson(['head', 'publisher', 'administrator']);
