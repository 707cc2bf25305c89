import { getDocumentProxy } from 'unpdf';
import type { FileRefusal, UploadLimits } from './inspect.ts';

/** Opens a PDF as a reader would and counts its pages. */
export async function inspectPdf(
  bytes: Uint8Array,
  limits: UploadLimits,
): Promise<{ ok: true; pages: number } | ({ ok: false } & FileRefusal)> {
  const opened = await openPdf(bytes);
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

/** A copy is opened: the reader takes the bytes it is given away. */
async function openPdf(
  bytes: Uint8Array,
): Promise<{ ok: true; document: Awaited<ReturnType<typeof getDocumentProxy>> } | { ok: false; password: boolean }> {
  try {
    const document = await getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0, isEvalSupported: false, stopAtErrors: true });
    return { ok: true, document };
  } catch (error) {
    return { ok: false, password: error instanceof Error && error.name === 'PasswordException' };
  }
}
