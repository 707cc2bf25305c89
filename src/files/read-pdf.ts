import { openPdf } from './open-pdf.ts';

/** What opening a PDF tells: how many pages it has, that it wants a password, or that it cannot be read to its last page. */
export type ReadPdf = { is: 'whole'; pages: number } | { is: 'locked' } | { is: 'broken' };

/** Opens a PDF as a reader would. Pages beyond the limit are counted and not looked at. */
export async function readPdf(bytes: Uint8Array, mostPages: number): Promise<ReadPdf> {
  const opened = await openPdf(bytes, { stopAtErrors: true });
  if (!opened.ok) return { is: opened.password ? 'locked' : 'broken' };
  const { document } = opened;
  try {
    const pages = document.numPages;
    if (pages <= mostPages) await document.getPage(pages);
    await document.getPage(1);
    return { is: 'whole', pages };
  } catch {
    return { is: 'broken' };
  } finally {
    await document.loadingTask.destroy();
  }
}
