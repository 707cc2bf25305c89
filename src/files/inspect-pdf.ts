import type { FileRefusal, UploadLimits } from './inspect.ts';
import { isPdfBomb } from './pdf-bomb.ts';
import { askPdfThread } from './pdf-thread.ts';

/** Opens a PDF as a reader would and counts its pages. */
export async function inspectPdf(
  bytes: Uint8Array,
  limits: UploadLimits,
): Promise<{ ok: true; pages: number } | ({ ok: false } & FileRefusal)> {
  if (await isPdfBomb(bytes)) return { ok: false, reason: 'too-complex' };
  const answer = await askPdfThread({ job: 'read', bytes, mostPages: limits.pages });
  if (answer?.job !== 'read') return { ok: false, reason: 'too-complex' };
  const { read } = answer;
  switch (read.is) {
    case 'whole':
      return read.pages > limits.pages
        ? { ok: false, reason: 'too-many-pages', pages: read.pages, limit: limits.pages }
        : { ok: true, pages: read.pages };
    case 'locked':
      return { ok: false, reason: 'password' };
    case 'broken':
      return { ok: false, reason: 'broken', found: 'pdf' };
  }
}
