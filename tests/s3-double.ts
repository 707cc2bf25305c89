import { createHash, createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { S3Settings } from '../src/files/s3-store.ts';

/** How the store answers once instead of doing what it was asked. `silent`: it takes the request and says nothing. */
type Trouble = 'busy' | 'silent' | 'cut';

type S3Double = {
  settings: S3Settings;
  /** What lies in the bucket, by its key. */
  objects: Map<string, { bytes: Buffer; at: Date }>;
  /** Methods of what was asked, in order. */
  asked: string[];
  /** For the requests that come next, one each. */
  troubles: Trouble[];
  close: () => Promise<void>;
};

/** As few on a page as makes a second page likely. */
const PAGE = 3;

/** A store that speaks as much S3 as the portal uses, and checks each signature by the published way of making one (AWS Signature Version 4). */
export async function openS3Double(): Promise<S3Double> {
  const settings = {
    region: 'us-east-1',
    bucket: 'pintu',
    prefix: '',
    accessKeyId: 'PINTU',
    secretAccessKey: 'a secret of the test',
  };
  const objects: S3Double['objects'] = new Map();
  const [asked, troubles]: [string[], Trouble[]] = [[], []];
  const server = createServer((request, response) => {
    void (async () => {
      const body = await bytesOf(request);
      asked.push(request.method ?? '');
      const trouble = troubles.shift();
      if (trouble === 'silent') return;
      if (trouble === 'cut') {
        request.socket.destroy();
        return;
      }
      const answer = trouble === 'busy' ? fault(503, 'SlowDown') : answerTo(request, body);
      response.writeHead(answer.status).end(answer.bytes);
    })();
  });

  const answerTo = (request: IncomingMessage, body: Buffer): Answer => {
    const url = new URL(request.url ?? '', 'http://store');
    if (sha256(body) !== request.headers['x-amz-content-sha256']) return fault(400, 'XAmzContentSHA256Mismatch');
    if (signatureOf(request, url, settings) !== request.headers.authorization) return fault(403, 'SignatureDoesNotMatch');
    const [, bucket, ...rest] = url.pathname.split('/');
    if (bucket !== settings.bucket) return fault(404, 'NoSuchBucket');
    const key = rest.join('/');
    if (key === '') return listed(url.searchParams);
    const found = objects.get(key);
    if (request.method === 'GET') return found === undefined ? fault(404, 'NoSuchKey') : { status: 200, bytes: found.bytes };
    if (request.method === 'DELETE') {
      objects.delete(key);
      return { status: 204, bytes: '' };
    }
    if (request.method !== 'PUT') return fault(405, 'MethodNotAllowed');
    objects.set(key, { bytes: body, at: new Date() });
    return { status: 200, bytes: '' };
  };

  const listed = (query: URLSearchParams): Answer => {
    const behind = query.get('continuation-token') ?? '';
    const keys = [...objects.keys()].filter((key) => key.startsWith(query.get('prefix') ?? '') && key > behind).toSorted();
    const shown = keys.slice(0, PAGE);
    const entries = shown.map(
      (key) => `<Contents><Key>${key}</Key><LastModified>${objects.get(key)?.at.toISOString()}</LastModified></Contents>`,
    );
    const isMore = keys.length > shown.length;
    const onward = isMore ? `<NextContinuationToken>${shown.at(-1)}</NextContinuationToken>` : '';
    return {
      status: 200,
      bytes: `<ListBucketResult><IsTruncated>${isMore}</IsTruncated>${entries.join('')}${onward}</ListBucketResult>`,
    };
  };

  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    settings: { ...settings, endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}` },
    objects,
    asked,
    troubles,
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

type Answer = { status: number; bytes: Buffer | string };

const fault = (status: number, code: string): Answer => ({ status, bytes: `<Error><Code>${code}</Code></Error>` });

async function bytesOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(Buffer.from(part as Uint8Array));
  return Buffer.concat(parts);
}

const sha256 = (of: Buffer | string): string => createHash('sha256').update(of).digest('hex');
const hmac = (key: Buffer | string, of: string): Buffer => createHmac('sha256', key).update(of).digest();

/** The header that a request must carry, from what it carries otherwise. */
function signatureOf(
  { method, headers }: IncomingMessage,
  url: URL,
  { region, accessKeyId, secretAccessKey }: Omit<S3Settings, 'endpoint'>,
): string {
  const signed = /SignedHeaders=([^,]+)/.exec(headers.authorization ?? '')?.[1] ?? '';
  const time = String(headers['x-amz-date']);
  const scope = `${time.slice(0, 8)}/${region}/s3/aws4_request`;
  const query = [...url.searchParams].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const canonical = [
    method,
    url.pathname,
    query.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`).join('&'),
    ...signed.split(';').map((name) => `${name}:${String(headers[name])}`),
    '',
    signed,
    headers['x-amz-content-sha256'],
  ].join('\n');
  const key = [region, 's3', 'aws4_request'].reduce(hmac, hmac(`AWS4${secretAccessKey}`, time.slice(0, 8)));
  const signature = hmac(key, ['AWS4-HMAC-SHA256', time, scope, sha256(canonical)].join('\n')).toString('hex');
  return `AWS4-HMAC-SHA256 Credential=${accessKeyId}/${scope}, SignedHeaders=${signed}, Signature=${signature}`;
}
