import { Ajv2020 } from 'ajv/dist/2020.js';
import { API, endpointNames, endpoints } from '../src/api/endpoints.ts';
import type { EndpointName } from '../src/api/endpoints.ts';
import { openApiDocument } from '../src/api/openapi.ts';
import { allScopes } from '../src/api/scope-rules.ts';
import type { Scope } from '../src/api/scope-rules.ts';
import { newToken } from '../src/api/secrets.ts';
import { addToken } from '../src/api/store-tokens.ts';
import type { ApiToken } from '../src/api/token-rules.ts';
import { WORLD_DATE } from '../src/clock.ts';
import type { DeskTest } from './desk.ts';

/** What a system was answered; `body` = the JSON, or null for a file. */
export type SystemAnswer = { status: number; body: Record<string, unknown>; text: string; headers: Headers };

/** Another system with a token of its own. */
export type System = {
  id: string;
  secret: string;
  get: (path: string, headers?: Record<string, string>) => Promise<SystemAnswer>;
  post: (path: string, body: unknown, headers?: Record<string, string>) => Promise<SystemAnswer>;
};

const DAY_MS = 86_400_000;

/** A system that may do everything but what is named otherwise; every answer is held against the document. */
export async function openSystem(desk: DeskTest, wished: Partial<ApiToken> = {}): Promise<System> {
  const secret = newToken();
  const { db, seal } = desk.portal;
  const token = {
    name: 'Sistem uji',
    scopes: [...allScopes] as Scope[],
    services: [],
    technicalOffice: null,
    officerId: null,
    endsAt: new Date(WORLD_DATE.getTime() + 30 * DAY_MS),
    ...wished,
  };
  const id = await addToken(db, seal, { token, secret, actor: { id: 'world-admin', role: 'administrator' }, at: WORLD_DATE });
  return { id, secret, ...asking(desk, secret) };
}

/** Asks with a token, whatever it is. */
export function asking(desk: DeskTest, secret: string): Pick<System, 'get' | 'post'> {
  const holds = documentOf(desk);
  const ask = async (path: string, own: Record<string, string>, init: RequestInit = {}): Promise<SystemAnswer> => {
    const headers = { authorization: `Bearer ${secret}`, ...own };
    const response = await desk.request(`${API}${path}`, { ...init, headers });
    const text = await response.clone().text();
    const type = response.headers.get('content-type') ?? '';
    const body = /json/.test(type) ? (JSON.parse(text) as Record<string, unknown>) : {};
    holds(init.method ?? 'GET', path, response.status, type, body);
    return { status: response.status, body, text, headers: response.headers };
  };
  return {
    get: (path, headers = {}) => ask(path, headers),
    post: (path, body, headers = {}) =>
      ask(
        path,
        { 'content-type': 'application/json', ...headers },
        {
          method: 'POST',
          body: typeof body === 'string' ? body : JSON.stringify(body),
        },
      ),
  };
}

/** @throws when an answer is not as the document says. */
function documentOf(desk: DeskTest) {
  const document = JSON.parse(JSON.stringify(openApiDocument(desk.portal))) as ReturnType<typeof openApiDocument>;
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  ajv.addSchema(document, 'api');
  return (method: string, path: string, status: number, type: string, body: unknown) => {
    const name = endpointOf(method, path);
    if (name === null || status === 304) return;
    const { path: pattern, method: verb } = endpoints[name];
    const address = pattern.replaceAll(/:(\w+)/g, '{$1}');
    const answers = document.paths[address]?.[verb] as { responses: Record<string, { content: Record<string, object> }> };
    const media = type.split(';')[0] ?? '';
    const told = answers.responses[String(status)]?.content[media];
    if (told === undefined) throw new Error(`${name} answers ${status} ${media}, and the document does not say so`);
    if (!media.endsWith('json')) return;
    const pointer = ['paths', address, verb, 'responses', String(status), 'content', media, 'schema']
      .map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1')))
      .join('/');
    const validate = ajv.compile({ $ref: `api#/${pointer}` });
    if (!validate(body)) throw new Error(`${name} answers otherwise than the document says: ${ajv.errorsText(validate.errors)}`);
  };
}

function endpointOf(method: string, path: string): EndpointName | null {
  const asked = path.split('?')[0] ?? '';
  return (
    endpointNames.find((name) => {
      const { method: verb, path: pattern } = endpoints[name];
      return verb === method.toLowerCase() && new RegExp(`^${pattern.replaceAll(/:\w+/g, '[^/]+')}$`).test(asked);
    }) ?? null
  );
}

/** An address of every endpoint, filled in for one application. */
export const exampleOf = (name: EndpointName, number: string): string =>
  endpoints[name].path.replace(':kode', 'sip-perawat').replace(':nomor', number).replace(':persyaratan', 'str');
