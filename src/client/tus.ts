/**
 * The three questions of the protocol tus that a sender needs (https://tus.io/protocols/resumable-upload). The library for it weighs 15 kB packed, mostly for what nobody
 * needs here; the portal's own tests speak to it with that library.
 */

/** What the portal answered; `offset`: how many bytes it has, `at`: the address of the upload. */
export type Answer = { status: number; text: string; offset: number; at: string | null };

/** A connection over which nothing moves for so long is as good as lost. */
const STALLED_MS = 30_000;
/** When all bytes are there the portal looks at them, which takes its time. */
const JUDGED_MS = 120_000;

const VERSION = { 'tus-resumable': '1.0.0' };

type Way = { signal: AbortSignal; progress?: (bytes: number) => void };

/** What is to be begun: files that lie behind one another. `key`: a UUID of one's own, so that who never heard the answer begins no second one. */
type Begun = { key: string; files: readonly { name: string; bytes: number }[]; asItLooks: boolean };

/** Begins an upload. */
export function create(to: string, { key, files, asItLooks }: Begun, way: Way) {
  const length = files.reduce((sum, { bytes }) => sum + bytes, 0);
  const metadata = [
    `id ${base64(key)}`,
    `files ${base64(JSON.stringify(files))}`,
    ...(asItLooks ? [`asItLooks ${base64('ya')}`] : []),
  ];
  return ask('POST', to, { 'upload-length': String(length), 'upload-metadata': metadata.join(',') }, null, way);
}

/** Asks how much of an upload is there. */
export const head = (at: string, way: Way) => ask('HEAD', at, {}, null, way);

/** Sends what comes behind so many bytes. `progress` is told how many of these have gone. */
export const patch = (at: string, rest: Blob, offset: number, way: Way) =>
  ask('PATCH', at, { 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' }, rest, way);

/** Gives an upload up. */
export const giveUp = (at: string, way: Way) => ask('DELETE', at, {}, null, way);

/** Asks what became of an upload that is there as a whole. */
export const result = (at: string, way: Way) => ask('POST', `${at}/hasil`, {}, null, way);

/** Null = nothing came back, because of the connection, or because it was stopped. */
function ask(
  method: string,
  address: string,
  headers: Record<string, string>,
  body: Blob | null,
  way: Way,
): Promise<Answer | null> {
  return new Promise((resolve) => {
    if (way.signal.aborted) return resolve(null);
    const request = new XMLHttpRequest();
    const stop = () => request.abort();
    let stalled = setTimeout(stop, body === null ? JUDGED_MS : STALLED_MS);
    request.upload.addEventListener('progress', ({ loaded, total }) => {
      clearTimeout(stalled);
      stalled = setTimeout(stop, loaded < total ? STALLED_MS : JUDGED_MS);
      way.progress?.(loaded);
    });
    request.addEventListener('loadend', () => {
      clearTimeout(stalled);
      way.signal.removeEventListener('abort', stop);
      const { status } = request;
      if (status === 0) return resolve(null);
      resolve({
        status,
        text: request.responseText,
        offset: Number(request.getResponseHeader('upload-offset') ?? '0'),
        at: request.getResponseHeader('location'),
      });
    });
    way.signal.addEventListener('abort', stop);
    request.open(method, address);
    const token = document.querySelector<HTMLInputElement>('input[name="_csrf"]')?.value ?? '';
    for (const [name, value] of Object.entries({ ...VERSION, 'x-pintu-token': token, ...headers }))
      request.setRequestHeader(name, value);
    request.send(body);
  });
}

const base64 = (text: string): string => btoa(String.fromCodePoint(...new TextEncoder().encode(text)));
