import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { AwsClient } from 'aws4fetch';
import type { Seal } from '../database/seal.ts';
import { baseOfFileName, isFileName } from './file-names.ts';
import type { FileStore } from './file-store.ts';

/** A bucket of a store that speaks S3. `endpoint`: its address without a slash at the end; `prefix`: what its names begin with, with one at the end, or nothing. */
export type S3Settings = {
  endpoint: string;
  region: string;
  bucket: string;
  prefix: string;
  accessKeyId: string;
  secretAccessKey: string;
};

/** Files in a place of a bucket that is one portal's. */
type S3Store = FileStore & {
  /** Makes the place this portal's, or finds that it is. @throws S3Fault with the code `ANOTHERS` when it is another's. */
  claim: () => Promise<void>;
};

/** The code of a fault: another portal keeps its files in this place, and each would remove what the other has. */
export const ANOTHERS = 'belongs-to-another';

/** The store did not do what it was asked. `code`: as the store names it (`AccessDenied`), or why it did not answer. Never an address or a key. */
export class S3Fault extends Error {
  override name = 'S3Fault';
  readonly code: string;

  constructor(act: string, code: string, cause?: unknown) {
    super(`the file store could not ${act}: ${code}`, { cause });
    this.code = code;
  }
}

/** An answer that takes longer is as good as none. A file has some megabytes. */
const ANSWER_MS = 30_000;
/** What failed on the way, or because the store is busy, is tried again after these pauses, in ms. Everything asked here may be asked twice. */
const PAUSES_MS = [200, 1000];

/**
 * Keeps files in a bucket, sealed as on the disk and under the same names below `files/`, so that one can be copied to the other. All processes of the portal share it.
 * @param given.owner which portal it is, always the same; given.answerMs how long an answer may take.
 */
export function createS3Store(
  settings: S3Settings,
  seal: Seal,
  { owner, answerMs = ANSWER_MS }: { owner: string; answerMs?: number },
): S3Store {
  const { endpoint, bucket, prefix, region, accessKeyId, secretAccessKey } = settings;
  // Tries again here, and not in the library: it would wait for answers without an end.
  const client = new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3', retries: 0 });
  const root = `${endpoint}/${bucket}`;
  const folder = `${prefix}files/`;
  const keyOf = (id: string): string => `${folder}${id.slice(0, 2)}/${id}`;
  const addressOf = (id: string): string => {
    if (!isFileName(id)) throw new Error('a file was asked for by something that is no id');
    return `${root}/${keyOf(id)}`;
  };

  const once = async (method: string, address: string, body?: Buffer): Promise<{ status: number; bytes: Buffer }> => {
    const sha256 = createHash('sha256')
      .update(body ?? '')
      .digest('hex');
    const request = await client.sign(address, {
      method,
      headers: { 'x-amz-content-sha256': sha256 },
      ...(body === undefined ? {} : { body: new Uint8Array(body) }),
    });
    const answer = await fetch(request, { signal: AbortSignal.timeout(answerMs) });
    return { status: answer.status, bytes: Buffer.from(await answer.arrayBuffer()) };
  };

  /** Answers what is there; null = nothing is. */
  const ask = async (act: string, method: string, address: string, body?: Buffer): Promise<Buffer | null> => {
    for (let tries = 0; ; tries++) {
      const pause = PAUSES_MS[tries];
      const answer = await once(method, address, body).catch((error: unknown) => {
        if (pause === undefined) throw new S3Fault(act, codeOf(error), error);
        return null;
      });
      if (answer !== null && answer.status < 300) return answer.bytes;
      const code = answer === null ? 'no-answer' : codeIn(answer.bytes, answer.status);
      if (code === 'NoSuchKey') return null;
      const mayPass = answer === null || answer.status >= 500 || answer.status === 429;
      if (pause === undefined || !mayPass) throw new S3Fault(act, code);
      await sleep(pause);
    }
  };

  const keep = async (address: string, bytes: Buffer): Promise<void> => {
    const kept = await ask('keep a file', 'PUT', address, bytes);
    // Nothing is there to keep it in.
    if (kept === null) throw new S3Fault('keep a file', 'NoSuchBucket');
  };

  const claim = async (): Promise<void> => {
    const mark = `${root}/${prefix}${MARK}`;
    const found = await ask('say whose it is', 'GET', mark);
    if (found === null) await keep(mark, Buffer.from(owner));
    else if (found.toString('utf8').trim() !== owner) throw new S3Fault('be used', ANOTHERS);
  };

  return {
    claim,
    put: (id, bytes) => keep(addressOf(id), seal.close(Buffer.from(bytes))),
    get: async (id) => {
      const sealed = await ask('give a file', 'GET', addressOf(id));
      return sealed === null ? null : seal.open(sealed);
    },
    remove: async (id) => {
      const address = addressOf(id);
      await Promise.all([address, `${address}.picture`].map((each) => ask('remove a file', 'DELETE', each)));
    },
    olderThan: async (before) => {
      // What is listed may be removed next, so it must be ours.
      await claim();
      const found = new Set<string>();
      for (let onward: string | null = ''; onward !== null;) {
        const query = new URLSearchParams({
          'list-type': '2',
          prefix: folder,
          ...(onward === '' ? {} : { 'continuation-token': onward }),
        });
        const page = (await ask('list its files', 'GET', `${root}?${query}`))?.toString('utf8') ?? '';
        for (const [, entry = ''] of page.matchAll(/<Contents>([\s\S]*?)<\/Contents>/g)) {
          const key = partOf(entry, 'Key');
          const name = key.split('/').at(-1) ?? '';
          if (isFileName(name) && key === keyOf(name) && new Date(partOf(entry, 'LastModified')) < before)
            found.add(baseOfFileName(name));
        }
        onward = partOf(page, 'IsTruncated') === 'true' ? partOf(page, 'NextContinuationToken') || null : null;
      }
      return [...found];
    },
  };
}

/** Beside the files: says in the clear which portal they belong to. */
const MARK = 'pintu-portal';

/** What stands between two tags; empty = there are none. Ids, times and tokens only: of what XML writes otherwise they have no more than `&amp;`. */
const partOf = (xml: string, tag: string): string =>
  new RegExp(`<${tag}>([^<]*)</${tag}>`).exec(xml)?.[1]?.replaceAll('&amp;', '&') ?? '';

/** How the store calls what is wrong. An answer without a word to an address of a file says that there is none. */
const codeIn = (bytes: Buffer, status: number): string =>
  partOf(bytes.subarray(0, 4000).toString('utf8'), 'Code') || (status === 404 ? 'NoSuchKey' : `status-${status}`);

const codeOf = (error: unknown): string => (error instanceof Error && error.name === 'TimeoutError' ? 'too-slow' : 'unreachable');
