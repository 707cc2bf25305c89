import type { Office } from '../../catalogue/office.ts';
import card from './card.typ?raw';
import common from './common.typ?raw';
import letter from './letter.typ?raw';

const OF_THE_PORTAL: Readonly<Record<string, string | undefined>> = { surat: letter, kartu: card };

/** A layout as Typst source, by the name that a definition gives it. One that is gone since an application was sent is a letter. */
export const layoutSource = (name: string, { letters }: Pick<Office, 'letters'>): string =>
  `${common}\n${OF_THE_PORTAL[name] ?? letters.get(name) ?? letter}`;
