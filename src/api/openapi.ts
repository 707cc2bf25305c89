import { z } from 'zod';
import { announcedEvents } from '../announced-acts.ts';
import type { Portal } from '../portal.ts';
import { textsId } from '../web/texts/texts.ts';
import { API, endpointNames, endpoints } from './endpoints.ts';
import type { Endpoint, EndpointName } from './endpoints.ts';
import { ofEveryEndpoint, refusals } from './refusal-rules.ts';
import type { RefusalCode } from './refusal-rules.ts';
import { newsSchema, problemSchema } from './schemas.ts';

const t = textsId.api;

/** The interface in OpenAPI 3.1, made of the rows and schemas that check each request. */
export function openApiDocument({ config, office }: Pick<Portal, 'config' | 'office'>) {
  return {
    openapi: '3.1.1',
    info: {
      title: t.title(office.name),
      version: '1',
      description: t.lead,
      license: { name: 'AGPL-3.0-or-later', identifier: 'AGPL-3.0-or-later' },
    },
    servers: [{ url: `${config.url}${API}` }],
    security: [{ token: [] }],
    paths: pathsOf(),
    webhooks: Object.fromEntries(announcedEvents.map((name) => [name, { post: newsOf(name) }])),
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer', description: t.tokenHow } },
      schemas: { Galat: schemaOf(problemSchema), Kabar: schemaOf(newsSchema) },
    },
  };
}

function pathsOf() {
  const paths: Record<string, Record<string, object>> = {};
  for (const name of endpointNames) {
    const { path, method } = endpoints[name];
    const address = path.replaceAll(/:(\w+)/g, '{$1}');
    paths[address] = { ...paths[address], [method]: operationOf(name, endpoints[name]) };
  }
  return paths;
}

function operationOf(name: EndpointName, endpoint: Endpoint) {
  const { scopes, params, query, body, answer } = endpoint;
  const words = t.endpoints[name];
  return {
    operationId: name,
    summary: words.title,
    description: scopes.length === 0 ? words.text : `${words.text} ${t.needs(scopes)}`,
    'x-lingkup': scopes,
    parameters: [
      ...parametersOf(params, 'path'),
      ...parametersOf(query, 'query'),
      ...(body === null ? [] : ['If-Match', 'Idempotency-Key'].map((header) => headerOf(header as keyof typeof t.headers))),
    ],
    ...(body === null ? {} : { requestBody: { required: true, content: { 'application/json': { schema: schemaOf(body) } } } }),
    responses: {
      200:
        answer === 'file'
          ? fileAnswer
          : { description: t.ok, headers: tagHeader, content: { 'application/json': { schema: schemaOf(answer) } } },
      ...(body === null ? { 304: { description: t.unchanged } } : {}),
      ...refusalsOf([...ofEveryEndpoint, ...endpoint.refuses]),
    },
  };
}

/** Answers by status; one status can have several reasons, told apart by `kode`. */
function refusalsOf(codes: readonly RefusalCode[]) {
  const byStatus = Map.groupBy(codes, (code) => refusals[code]);
  return Object.fromEntries(
    [...byStatus].map(([status, same]) => [
      status,
      {
        description: same.map((code) => `\`${code}\`: ${t.refusals[code].title}.`).join(' '),
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Galat' } } },
      },
    ]),
  );
}

const parametersOf = (schema: z.ZodObject, place: 'path' | 'query') =>
  Object.entries(schema.shape).map(([name, each]) => ({
    name,
    in: place,
    required: place === 'path',
    schema: schemaOf(each as z.ZodType),
  }));

const headerOf = (name: keyof typeof t.headers) => ({
  name,
  in: 'header',
  required: true,
  description: t.headers[name],
  schema: { type: 'string' },
});

const newsOf = (name: (typeof announcedEvents)[number]) => ({
  summary: t.events[name],
  security: [],
  parameters: ['webhook-id', 'webhook-timestamp', 'webhook-signature'].map((header) => ({
    name: header,
    in: 'header',
    required: true,
    schema: { type: 'string' },
  })),
  requestBody: { required: true, content: { 'application/json': { schema: { $ref: '#/components/schemas/Kabar' } } } },
  responses: { '2XX': { description: t.taken }, 410: { description: t.gone } },
});

const tagHeader = { ETag: { description: t.tag, schema: { type: 'string' } } };

const fileAnswer = {
  description: t.file,
  headers: tagHeader,
  content: Object.fromEntries(
    ['application/pdf', 'image/jpeg', 'image/png'].map((type) => [type, { schema: { type: 'string', format: 'binary' } }]),
  ),
};

/** What is checked on the way in, and what is told on the way out; OpenAPI 3.1 speaks the same JSON Schema, and says its version itself. */
function schemaOf(schema: z.ZodType) {
  const { $schema: _said, ...made } = z.toJSONSchema(schema, { io: 'input', target: 'draft-2020-12' });
  return made;
}
