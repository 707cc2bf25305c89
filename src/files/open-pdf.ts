import { getDocumentProxy } from 'unpdf';

export type OpenPdf = Awaited<ReturnType<typeof getDocumentProxy>>;

type PdfSettings = Parameters<typeof getDocumentProxy>[1];

/** Opens a PDF as a reader would; the caller ends it with `loadingTask.destroy()`. A copy is opened: the reader takes the bytes it is given away. */
export async function openPdf(
  bytes: Uint8Array,
  settings: PdfSettings = {},
): Promise<{ ok: true; document: OpenPdf } | { ok: false; password: boolean }> {
  try {
    const document = await getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0, ...settings });
    return { ok: true, document };
  } catch (error) {
    return { ok: false, password: error instanceof Error && error.name === 'PasswordException' };
  }
}
