import { readFile } from 'node:fs/promises';
import { Hono } from 'hono';
import { findVersion } from '../applications/versions.ts';
import { withoutMarks } from '../catalogue/foreign.ts';
import { isLocal } from '../catalogue/service.ts';
import type { Service } from '../catalogue/service.ts';
import type { PortalContext, PortalEnv } from '../web/environment.ts';
import { listenKey, sentenceKey } from './listen/listen-key.ts';
import { KIND_WORDS } from './listen/listen-on-page.ts';
import { documentSpeech, questionSpeech } from './listen/speech-rules.ts';
import { tellSentences } from './listen/spoken-sentences.ts';
import { readByteRange } from './publish/byte-range.ts';
import { publishedFilm } from './store.ts';

/** What "Dengarkan" plays. Public: it says what the definition says, and nothing of anybody. */
export const listenRoutes = new Hono<PortalEnv>();

const { question, document, sentence } = KIND_WORDS;
const ADDRESS = `/dengar/:slug/:kind{${question}|${document}|${sentence}}/:file{[a-z0-9_-]+\\.(?:m4a|json)}`;
const NEWEST_SECONDS = 300;
const RETRY_SECONDS = 10;

listenRoutes.get(ADDRESS, async (c) => {
  const [id = '', ending] = (c.req.param('file') ?? '').split('.');
  const found = await textOf(c, id);
  if (found === null) return c.notFound();
  const text = withoutMarks(found);
  const { language } = c.get('t');
  const key = listenKey(text, language);
  const headers = {
    etag: `"${key}"`,
    // The address of another text is another one; without a key it is that of whatever is said now.
    'cache-control': c.req.query('k') === key ? 'public, max-age=31536000, immutable' : `public, max-age=${NEWEST_SECONDS}`,
  };
  if (c.req.header('if-none-match') === headers.etag) return c.body(null, 304, headers);
  const heard = await c.get('portal').listening.hear(text, language);
  if (!heard.ok) return c.body(null, 503, { 'retry-after': String(RETRY_SECONDS) });
  return ending === 'json' ? c.json(heard.listening, 200, headers) : sound(c, await readFile(heard.soundFile), headers);
});

/** What is said about this question, document or sentence; null when there is none. */
async function textOf(c: PortalContext, id: string): Promise<string | null> {
  const { office } = c.get('portal');
  const t = c.get('t');
  const service = await serviceOf(c);
  if (service === null) return null;
  const kind = c.req.param('kind');
  if (kind === sentence)
    return tellSentences(service, office, t).sentences.get(id) ?? (await sentenceOfFilm(c, service.slug, id));
  if (kind === question) {
    const found = service.pages.flatMap(({ questions }) => questions).find((each) => each.id === id);
    return found === undefined ? null : questionSpeech(t, found);
  }
  const found = service.requirements.find((each) => each.id === id);
  return found === undefined ? null : documentSpeech(t, found);
}

/** The definition that the page was made from, which may be older than the live one. */
async function serviceOf(c: PortalContext): Promise<Service | null> {
  const portal = c.get('portal');
  const slug = c.req.param('slug') ?? '';
  const live = portal.catalogue.services.get(slug);
  if (live === undefined || !isLocal(live)) return null;
  const version = c.req.query('versi');
  if (version === undefined) return live;
  return /^\d{1,6}$/.test(version) ? findVersion(portal, portal.db, slug, Number(version)) : null;
}

/** A film that is older than the definition still says what it said. */
async function sentenceOfFilm(c: PortalContext, slug: string, key: string): Promise<string | null> {
  const film = await publishedFilm(c.get('portal').db, slug, c.get('t').language);
  const stages = (film?.report?.cuts ?? []).flatMap((cut) => cut.stages);
  const lines = stages.flatMap(({ scenes }) => scenes.flatMap((scene) => scene.lines));
  return lines.find(({ text }) => sentenceKey(text) === key)?.text ?? null;
}

/** Whole or in part: some players ask for the first two bytes first. */
function sound(c: PortalContext, bytes: Buffer, headers: Record<string, string>): Response {
  const range = readByteRange(c.req.header('range'), bytes.length);
  if (range.kind === 'unsatisfiable') return c.body(null, 416, { 'content-range': `bytes */${bytes.length}` });
  const part = range.kind === 'part' ? bytes.subarray(range.start, range.end + 1) : bytes;
  return c.body(new Uint8Array(part), range.kind === 'part' ? 206 : 200, {
    ...headers,
    'content-type': 'audio/mp4',
    'content-length': String(part.length),
    'accept-ranges': 'bytes',
    ...(range.kind === 'part' ? { 'content-range': `bytes ${range.start}-${range.end}/${bytes.length}` } : {}),
  });
}
