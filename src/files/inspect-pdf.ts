import type { FileRefusal, UploadLimits } from './inspect.ts';
import { openPdf } from './open-pdf.ts';

/** Opens a PDF as a reader would and counts its pages. */
export async function inspectPdf(
  bytes: Uint8Array,
  limits: UploadLimits,
): Promise<{ ok: true; pages: number } | ({ ok: false } & FileRefusal)> {
  const opened = await openPdf(bytes, { stopAtErrors: true });
  if (!opened.ok) return opened.password ? { ok: false, reason: 'password' } : { ok: false, reason: 'broken', found: 'pdf' };
  const { document } = opened;
  try {
    const pages = document.numPages;
    if (pages > limits.pages) return { ok: false, reason: 'too-many-pages', pages, limit: limits.pages };
    await document.getPage(1);
    await document.getPage(pages);
    return { ok: true, pages };
  } catch {
    return { ok: false, reason: 'broken', found: 'pdf' };
  } finally {
    await document.loadingTask.destroy();
  }
}
