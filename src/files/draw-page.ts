import { createIsomorphicCanvasFactory, renderPageAsImage } from 'unpdf';
import { openPdf } from './open-pdf.ts';

/** Pictures inside a PDF that are larger stay blank in the small picture: unpacking them could take all memory. */
const MOST_PIXELS = 40_000_000;

const canvasImport = () => import('@napi-rs/canvas');

/**
 * One page of a PDF as PNG, its longer side so many px long, whatever shape the page claims to have.
 * @param number from 1.
 * @throws when it cannot be drawn.
 */
export async function drawPage(bytes: Uint8Array, number: number, longestSide: number): Promise<Buffer> {
  const opened = await openPdf(bytes, {
    maxImageSize: MOST_PIXELS,
    CanvasFactory: await createIsomorphicCanvasFactory(canvasImport),
  });
  if (!opened.ok) throw new Error('a PDF that was taken does not open any more');
  const { document } = opened;
  try {
    const { width, height } = (await document.getPage(number)).getViewport({ scale: 1 });
    const scale = longestSide / Math.max(width, height);
    return Buffer.from(await renderPageAsImage(document, number, { canvasImport, scale }));
  } finally {
    await document.loadingTask.destroy();
  }
}
