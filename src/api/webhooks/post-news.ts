import { lookup } from 'node:dns';
import { request as plainRequest } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { request as safeRequest } from 'node:https';
import type { LookupFunction } from 'node:net';
import { isIP } from 'node:net';
import { hostOf, isPublicAddress, judgeAddress } from './public-address.ts';
import type { PostFault } from './retry-rules.ts';

/** Longest wait for an answer, in ms. */
const PATIENCE_MS = 10_000;

class PrivateAddress extends Error {}

type Post = {
  url: string;
  body: string;
  headers: Readonly<Record<string, string>>;
  allowed: readonly string[];
  mode: 'demo' | 'production';
  patienceMs?: number;
};

/**
 * Posts once. The name is looked up by the very connection that is made, and what it leads to must be open internet: a name that pointed elsewhere a moment ago reaches nothing of ours. Nothing is
 * followed and nothing of the answer is read but its status.
 */
export function postNews({
  url: text,
  body,
  headers,
  allowed,
  mode,
  patienceMs = PATIENCE_MS,
}: Post): Promise<{ status: number } | { fault: PostFault }> {
  if (judgeAddress(text, { allowed, mode }) !== null) return Promise.resolve({ fault: 'private-address' });
  const url = new URL(text);
  const request = url.protocol === 'https:' ? safeRequest : plainRequest;
  return new Promise((resolve) => {
    const asking = request(
      url,
      {
        method: 'POST',
        agent: false,
        headers: {
          'content-type': 'application/json',
          'user-agent': 'Pintu',
          'content-length': Buffer.byteLength(body),
          ...headers,
        },
        lookup: allowed.includes(hostOf(url)) ? lookup : publicLookup,
        signal: AbortSignal.timeout(patienceMs),
      },
      (response: IncomingMessage) => {
        resolve({ status: response.statusCode ?? 0 });
        response.destroy();
      },
    );
    asking.on('error', (error) => resolve({ fault: faultOf(error) }));
    asking.end(body);
  });
}

const publicLookup: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, found) => {
    if (error !== null) return callback(error, '', 4);
    const [first] = found;
    if (first === undefined || !found.every(({ address }) => isPublicAddress(address)))
      return callback(new PrivateAddress('the name leads to a private address'), '', 4);
    return options.all === true ? callback(null, found) : callback(null, first.address, first.family || isIP(first.address));
  });
};

function faultOf(error: Error): PostFault {
  if (error instanceof PrivateAddress) return 'private-address';
  if (error.name === 'AbortError' || error.name === 'TimeoutError') return 'timed-out';
  const code = 'code' in error ? String(error.code) : '';
  if (/CERT|TLS|SSL|SIGNED|ALTNAME/.test(code)) return 'certificate';
  return code === 'ENOTFOUND' || code === 'EAI_AGAIN' ? 'unknown-name' : 'unreachable';
}
