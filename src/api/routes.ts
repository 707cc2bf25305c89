import { createHash } from 'node:crypto';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { matchedRoutes } from 'hono/route';
import { z } from 'zod';
import { framesOf } from '../log.ts';
import type { PortalContext, PortalEnv } from '../web/environment.ts';
import { answerApplication, answerApplications, answerDocument, answerDocuments, answerStatus } from './answer-applications.ts';
import { answerPermits } from './answer-permits.ts';
import { answerReasons } from './answer-reasons.ts';
import { answerService, answerServices } from './answer-services.ts';
import { answerToken } from './answer-token.ts';
import { refuse } from './answer.ts';
import type { Answered, Answerer, Asked, AskedFault, Refused } from './answer.ts';
import { answerDecision } from './decide.ts';
import { API, endpointNames, endpoints } from './endpoints.ts';
import type { Endpoint, EndpointName } from './endpoints.ts';
import { letIn } from './let-in.ts';
import { openApiDocument } from './openapi.ts';
import { problem } from './problem.ts';

/** Longest request that is read. */
const LARGEST_BYTES = 256 * 1024;

/** What other systems ask. Nobody is signed in here and no page is shown: a token opens it, and every answer is JSON. */
export const apiRoutes = new Hono<PortalEnv>();

const answerers: { readonly [Name in EndpointName]: Answerer<Name> } = {
  token: answerToken,
  services: answerServices,
  service: answerService,
  status: answerStatus,
  applications: answerApplications,
  application: answerApplication,
  documents: answerDocuments,
  document: answerDocument,
  reasons: answerReasons,
  decide: answerDecision,
  permits: answerPermits,
};

apiRoutes.use(`${API}/*`, async (c, next) => {
  // The address itself is a page for people.
  if (c.req.path === API || matchedRoutes(c).some(({ path }) => path.startsWith(`${API}/`) && !path.endsWith('*'))) return next();
  return problem(c, refuse('tidak-ditemukan'));
});
apiRoutes.use(`${API}/*`, bodyLimit({ maxSize: LARGEST_BYTES, onError: (c) => problem(c, refuse('terlalu-besar')) }));
apiRoutes.get(`${API}/openapi.json`, (c) => c.json(openApiDocument(c.get('portal'))));
for (const name of endpointNames) apiRoutes.on(endpoints[name].method, `${API}${endpoints[name].path}`, (c) => serve(c, name));

apiRoutes.onError((error, c) => {
  c.get('portal').log.error({ requestId: c.get('requestId'), name: error.name, stack: framesOf(error) }, 'a bug');
  return problem(c, refuse('galat-portal'));
});

/** Who asks → what is asked → the answer, or why there is none. */
async function serve(c: PortalContext, name: EndpointName): Promise<Response> {
  const endpoint: Endpoint = endpoints[name];
  const entered = await letIn(c, endpoint.scopes);
  if (!entered.ok) return problem(c, entered);
  const read = await readAsked(c, endpoint);
  if (!read.ok) return problem(c, read);
  // What the row's schemas have read is what its answerer asks for.
  const asked = {
    portal: c.get('portal'),
    token: entered.token,
    ...read.asked,
    ifMatch: c.req.header('if-match') ?? null,
    key: c.req.header('idempotency-key') ?? null,
  } as Asked<EndpointName>;
  const answered = await (answerers[name] as Answerer<EndpointName>)(asked);
  return answered.ok ? handOut(c, answered) : problem(c, answered);
}

type Read = { ok: true; asked: { params: unknown; query: unknown; body: unknown } } | Refused;

async function readAsked(c: PortalContext, { params, query, body }: Endpoint): Promise<Read> {
  const place = params.safeParse(c.req.param());
  if (!place.success) return refuse('parameter-salah', faultsOf(place.error));
  // A parameter that is misspelt would otherwise be passed over in silence.
  const wanted = z.strictObject(query.shape).safeParse(c.req.query());
  if (!wanted.success) return refuse('parameter-salah', faultsOf(wanted.error));
  if (body === null) return { ok: true, asked: { params: place.data, query: wanted.data, body: null } };
  if (!/^application\/json\b/i.test(c.req.header('content-type') ?? '')) return refuse('bukan-json');
  const content = parsed(await c.req.text());
  if (content === undefined) return refuse('bukan-json');
  const said = body.safeParse(content);
  return said.success
    ? { ok: true, asked: { params: place.data, query: wanted.data, body: said.data } }
    : refuse('isi-salah', faultsOf(said.error));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

const inIndonesian = z.locales.id().localeError;

/** What is wrong, each at its place; never the value, which can be somebody's. */
const faultsOf = ({ issues }: z.ZodError): AskedFault[] =>
  issues.map((issue) => {
    const said = inIndonesian({ ...issue, input: undefined });
    return { letak: `/${issue.path.join('/')}`, pesan: typeof said === 'string' ? said : (said?.message ?? issue.message) };
  });

function handOut(c: PortalContext, { body, tag }: Extract<Answered<EndpointName>, { ok: true }>): Response {
  const isFile = 'bytes' in body;
  const bytes = isFile ? new Uint8Array(body.bytes) : JSON.stringify(body);
  const etag = `"${tag ?? createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;
  c.header('etag', etag);
  c.header('vary', 'authorization');
  const known = (c.req.header('if-none-match') ?? '').split(',').map((each) => each.trim().replace(/^W\//, ''));
  if (c.req.method !== 'POST' && known.includes(etag)) return c.body(null, 304);
  if (!isFile) return c.body(bytes, 200, { 'content-type': 'application/json' });
  return c.body(bytes, 200, {
    'content-type': body.contentType,
    'content-disposition': `attachment; filename="${body.name}"`,
    'content-security-policy': "default-src 'none'; sandbox",
  });
}
