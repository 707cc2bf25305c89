import { PDFDocument } from '@cantoo/pdf-lib';

/** What becomes pages of one PDF, in this order: an upright JPEG is one page, a PDF all of its pages. */
export type PdfPart = { is: 'jpg' | 'pdf'; bytes: Uint8Array };

/** A4, in points. */
const [SHORT, LONG] = [595.28, 841.89];

/**
 * One PDF of several photographs and PDFs. A photograph fills an A4 sheet that lies as it does, so that it can be printed as it is.
 * @throws when one of them cannot be read.
 */
export async function joinPages(parts: readonly PdfPart[]): Promise<Uint8Array> {
  const whole = await PDFDocument.create();
  for (const { is, bytes } of parts) {
    if (is === 'pdf') {
      const part = await PDFDocument.load(bytes, { updateMetadata: false });
      for (const page of await whole.copyPages(part, part.getPageIndices())) whole.addPage(page);
      continue;
    }
    const picture = await whole.embedJpg(bytes);
    const [width, height] = picture.width > picture.height ? [LONG, SHORT] : [SHORT, LONG];
    const { width: drawnWidth, height: drawnHeight } = picture.scaleToFit(width, height);
    const at = { x: (width - drawnWidth) / 2, y: (height - drawnHeight) / 2, width: drawnWidth, height: drawnHeight };
    whole.addPage([width, height]).drawImage(picture, at);
  }
  return whole.save();
}
