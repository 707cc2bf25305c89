/**
 * What came of posting a form: the page that the portal leads to; a page that says what is wrong; or that nothing came back, because of the connection or because
 * the portal is out of order.
 */
export type Posted = { is: 'moved'; url: string } | { is: 'refused'; html: string } | { is: 'failed'; why: 'network' | 'server' };

/** A connection over which nothing moves for so long is as good as lost. */
const STALLED_MS = 60_000;

/** Posts a form with its files without leaving the page, so that a lost connection loses nothing. `progress` is told how much has gone, 0 to 1. */
export function postForm(form: HTMLFormElement, progress: (share: number) => void): Promise<Posted> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    const failed = () => resolve({ is: 'failed', why: 'network' });
    let stalled = setTimeout(() => request.abort(), STALLED_MS);
    request.upload.addEventListener('progress', ({ loaded, total, lengthComputable }) => {
      clearTimeout(stalled);
      stalled = setTimeout(() => request.abort(), STALLED_MS);
      if (lengthComputable) progress(loaded / total);
    });
    request.addEventListener('loadend', () => clearTimeout(stalled));
    request.addEventListener('error', failed);
    request.addEventListener('abort', failed);
    request.addEventListener('load', () => {
      if (request.status >= 500) resolve({ is: 'failed', why: 'server' });
      else if (request.status >= 400) resolve({ is: 'refused', html: request.responseText });
      else resolve({ is: 'moved', url: request.responseURL });
    });
    request.open('POST', form.action);
    request.send(new FormData(form));
  });
}
