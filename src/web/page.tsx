import { html } from 'hono/html';
import type { Child } from 'hono/jsx';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { markForeign, withoutMarks } from '../catalogue/foreign.ts';
import { KIOSK_QUIET_MINUTES } from '../counter/rules.ts';
import { assetUrls } from './assets.ts';
import { Alternates } from './components/alternates.tsx';
import { CounterBanner } from './components/counter-banner.tsx';
import { DemoBanner } from './components/demo-banner.tsx';
import { HelpBanner } from './components/help-banner.tsx';
import { KioskBanner } from './components/kiosk-banner.tsx';
import { DeskShell } from './components/desk-shell.tsx';
import { PublicShell } from './components/public-shell.tsx';
import { PlaceContext } from './components/place-context.ts';
import { TextsContext } from './components/texts-context.ts';
import { placeMark } from '../insights/signals/place-mark.ts';
import type { PortalContext } from './environment.ts';
import { paths } from './paths.ts';

export type PageSettings = {
  title: string;
  /** `bare`: without header and footer, to stand within a page of another site. */
  area: 'public' | 'desk' | 'bare';
  /** A form on the page has faults: the title says so first. */
  error?: boolean | undefined;
  status?: ContentfulStatusCode | undefined;
  /** The whole width instead of one column for reading and filling in. */
  wide?: boolean | undefined;
  /** Work goes on at the server: seconds after which the page asks again. With JavaScript only its part `<div data-poll>` is fetched anew. */
  refresh?: number | undefined;
  /** Id of the form whose answers a change of language keeps: its room shows it again when `switching`. */
  form?: string | undefined;
  /** What machines are told of the page, in its head. */
  head?: Child | undefined;
};

/** One page of the portal as a response: the shell of its area around what the room has to say. */
export function page(c: PortalContext, settings: PageSettings, children: Child): Response | Promise<Response> {
  const { title, area, error = false, status = 200, wide = false, refresh, head, form } = settings;
  const t = c.get('t').shell;
  const { style, deskStyle, designerStyle, script, icon } = assetUrls();
  const preview = c.get('preview');
  const place = placeMark(c);
  const main = (
    <main id="isi" tabindex={-1} class={wide ? 'wide' : undefined}>
      {children}
    </main>
  );
  const document = (
    <html lang={c.get('t').language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{t.title(title, error)}</title>
        <meta name="theme-color" content="#0B5D5B" />
        {style === null ? null : <link rel="stylesheet" href={style} />}
        {deskStyle !== null && (area === 'desk' || preview) ? <link rel="stylesheet" href={deskStyle} /> : null}
        {/* Held back until it ran, so that nothing on the page moves when it does. */}
        {script === null || preview ? null : <script type="module" async blocking="render" src={script} />}
        {refresh === undefined ? null : (
          <noscript>
            <meta http-equiv="refresh" content={String(refresh)} />
          </noscript>
        )}
        {c.get('kiosk') && c.req.path !== paths.kiosk ? (
          <noscript>
            <meta http-equiv="refresh" content={`${KIOSK_QUIET_MINUTES * 60 + 1};url=${paths.kiosk}`} />
          </noscript>
        ) : null}
        <link rel="icon" href={icon} type="image/svg+xml" />
        {area === 'public' && !preview ? <Alternates c={c} /> : null}
        {/* Where a preview may open no window, its links lead nowhere. */}
        {preview ? <base target="_blank" /> : null}
        {preview && designerStyle !== null ? <link rel="stylesheet" href={designerStyle} /> : null}
        {head}
      </head>
      <body class={area} data-place={place} data-answers-form={c.req.method === 'POST' ? true : undefined}>
        {preview ? <p class="preview-mark">{c.get('t').designer.preview.mark}</p> : null}
        {area === 'bare' || preview ? main : <Around c={c} area={area} main={main} form={form} />}
      </body>
    </html>
  );
  const inWords = (
    <TextsContext.Provider value={c.get('t')}>
      <PlaceContext.Provider value={place}>{document}</PlaceContext.Provider>
    </TextsContext.Provider>
  );
  const inItsLanguage = c.get('t').language === 'id' ? withoutMarks : markForeign;
  return Promise.resolve(html`<!doctype html>${inWords}`).then((drawn) => c.html(inItsLanguage(String(drawn)), status));
}

function Around({ c, area, main, form }: { c: PortalContext; area: 'public' | 'desk'; main: Child; form: string | undefined }) {
  return (
    <>
      <a class="skip" href="#isi">
        {c.get('t').shell.skip}
      </a>
      <DemoBanner c={c} />
      <HelpBanner c={c} />
      <CounterBanner c={c} />
      <KioskBanner c={c} />
      {area === 'desk' ? (
        <DeskShell c={c}>{main}</DeskShell>
      ) : (
        <PublicShell c={c} form={form}>
          {main}
        </PublicShell>
      )}
    </>
  );
}
