import { localDay } from '../../catalogue/formats.ts';
import type { Office } from '../../catalogue/office.ts';
import { qrCode } from '../../permits/qr.ts';
import { logoFile } from '../../web/components/logo.tsx';
import type { Texts } from '../../web/texts/texts.ts';
import type { Paper, PaperBlock, PaperCode } from './paper.ts';

/** What every paper is made with. */
export type Printing = { t: Texts; office: Office; language: string; now: Date };

/** A paper around its blocks. @param foot stands at the end of every page. */
export function onPaper(
  { t, office, language, now }: Printing,
  given: Pick<Paper, 'title' | 'kind' | 'foot'> & { blocks: PaperBlock[] },
): Paper {
  const [year = 0, month = 1, day = 1] = localDay(now, office).split('-').map(Number);
  return {
    ...given,
    language,
    author: office.name,
    made: { year, month, day },
    logo: logoFile(),
    pages: t.papers.pages,
    colour: office.colours.primary,
  };
}

/** A code that leads to an address, to be read with a phone. */
export const codeOf = async (t: Texts, address: string): Promise<PaperCode> => ({
  svg: await qrCode(address),
  address,
  caption: t.papers.scan,
  alt: t.papers.qrAlt(address),
});
