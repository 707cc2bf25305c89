import { Hono } from 'hono';
import type { PortalContext, PortalEnv } from '../web/environment.ts';
import { inLanguage, paths } from '../web/paths.ts';
import { portalIn } from '../portal-languages.ts';
import { policyFor } from '../web/security-headers.ts';
import { textsIn } from '../web/texts/texts.ts';
import { embedCode } from './embed-code.ts';
import { embedSize, mayEmbed, readVideoAddress } from './embed-rules.ts';
import type { VideoAddress } from './embed-rules.ts';
import { asOnPage, inWordsOfToday, stepOnPage } from './film-on-page.ts';
import { tellSentences } from './listen/spoken-sentences.ts';
import { embedPage, refusedEmbedPage } from './pages/embed.tsx';
import { publishedFilm } from './store.ts';

/** Films within other sites. Put before sessions: whoever visits those sites is given no cookie of ours. */
export const embedRoutes = new Hono<PortalEnv>();

embedRoutes.get('/sematan/:slug', (c) => embed(c, null));
embedRoutes.get('/sematan/:slug/:stage{[1-9]\\d?}', (c) => embed(c, Number(c.req.param('stage'))));

async function embed(c: PortalContext, stage: number | null): Promise<Response> {
  const { config, office } = c.get('portal');
  const slug = c.req.param('slug') ?? '';
  c.header('cross-origin-resource-policy', 'cross-origin');
  c.header('cross-origin-opener-policy', 'unsafe-none');
  c.header('x-robots-tag', 'noindex');
  c.header('vary', 'referer, sec-fetch-dest, sec-fetch-site, accept-language');
  const asked = { dest: c.req.header('sec-fetch-dest'), site: c.req.header('sec-fetch-site'), referer: c.req.header('referer') };
  if (!mayEmbed(asked, [new URL(config.url).origin, ...office.embed.origins])) {
    // Anybody may frame these few words, so that they can be read in place of the film.
    c.header('content-security-policy', policyFor('*'));
    return refusedEmbedPage(c, { slug, why: 'refused' });
  }
  c.header('content-security-policy', policyFor(["'self'", ...office.embed.origins].join(' ')));
  const film = await filmFor(c, { slug, stage, orWhole: false, language: null });
  return film === null ? refusedEmbedPage(c, { slug, why: 'gone' }) : embedPage(c, film);
}

/** What WordPress and others ask to show a film from its bare address (oembed.com). */
embedRoutes.get('/oembed', async (c) => {
  const { config } = c.get('portal');
  const url = c.req.query('url');
  if ((c.req.query('format') ?? 'json') !== 'json') return c.text('only json', 501);
  if (url === undefined || url === '') return c.text('url is missing', 400);
  const asked = readVideoAddress(url, new URL(config.url).origin);
  if (asked === 'foreign') return c.text('not an address of this portal', 403);
  const film = asked === null ? null : await filmFor(c, asked);
  if (asked === null || film === null) return c.text('no video at this address', 404);
  const size = embedSize({ width: most(c.req.query('maxwidth')), height: most(c.req.query('maxheight')) });
  const bare = film.stage === null ? paths.embedded(asked.slug) : paths.embeddedStep(asked.slug, film.stage);
  const path = inLanguage(bare, film.language);
  return c.json(
    {
      version: '1.0',
      type: 'video',
      title: film.title,
      provider_name: c.get('portal').office.shortName,
      provider_url: config.url,
      cache_age: 3600,
      ...size,
      html: embedCode({ url: config.url + path, title: film.title, ...size }),
      ...(film.posters.length === 0
        ? {}
        : {
            thumbnail_url: config.url + inLanguage(paths.videoPreview(asked.slug), film.language),
            thumbnail_width: 1280,
            thumbnail_height: 720,
          }),
    },
    200,
    { 'access-control-allow-origin': '*', 'cache-control': 'public, max-age=3600' },
  );
});

const most = (given: string | undefined): number => (given !== undefined && /^\d{1,5}$/.test(given) ? Number(given) : Infinity);

async function filmFor(c: PortalContext, { slug, stage, orWhole, language: asked }: VideoAddress) {
  const language = asked ?? c.get('t').language;
  const { db, catalogue, office } = portalIn(c.get('portal'), language);
  const service = catalogue.services.get(slug);
  const film = service === undefined ? null : await publishedFilm(db, slug, language);
  if (service === undefined || film === null) return null;
  const step = stage === null ? null : stepOnPage(film, stage);
  const shown = stage === null || (step === null && orWhole) ? asOnPage(film) : step;
  return shown === null ? null : inWordsOfToday(shown, tellSentences(service, office, textsIn(language)).guide);
}
