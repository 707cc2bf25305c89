import { isLanguage } from '../catalogue/language.ts';
import type { Language } from '../catalogue/language.ts';
import { readStage } from './rules.ts';

/** What a browser says of a request: `dest` and `site` of Sec-Fetch, and the address of the page that it comes from. */
export type FramedRequest = { dest: string | undefined; site: string | undefined; referer: string | undefined };

/**
 * Whether a film may be shown where a request wants it: not in a frame of a site that was not allowed. Where the browser does not say what the
 * frame stands in, it may, as the browser itself then keeps to `frame-ancestors`.
 * @param allowed origins, our own among them.
 */
export function mayEmbed({ dest, site, referer }: FramedRequest, allowed: readonly string[]): boolean {
  const framed = dest !== undefined && ['iframe', 'frame', 'embed', 'object'].includes(dest);
  if (!framed || site === 'same-origin' || referer === undefined || !URL.canParse(referer)) return true;
  return allowed.includes(new URL(referer).origin);
}

/** Sizes of an embed in CSS px: the width that is wished, at most; and the height that leaves room for the controls under the picture. */
export function embedSize(most: { width: number; height: number }): { width: number; height: number } {
  const width = Math.round(Math.max(EMBED.narrowest, Math.min(EMBED.width, most.width)));
  const height = Math.max(EMBED.lowest, Math.round((width * EMBED.height) / EMBED.width));
  return { width, height: Math.round(Math.min(height, Math.max(EMBED.shortest, most.height))) };
}

/** Widest and usual size; narrower frames keep a height in which the film of a phone can be read. */
const EMBED = { width: 816, height: 680, narrowest: 240, lowest: 640, shortest: 320 } as const;

/**
 * The film of a service, or that of one of its stages. `orWhole`: where there is none of that stage, the page shows the whole film; `language`: null = the one that
 * whoever asks prefers.
 */
export type VideoAddress = { slug: string; stage: number | null; orWhole: boolean; language: Language | null };

/** What an address is asked about; null = none of ours. */
export function readVideoAddress(url: string, origin: string): VideoAddress | 'foreign' | null {
  if (!URL.canParse(url)) return null;
  const address = new URL(url);
  if (address.origin !== origin) return 'foreign';
  const [, kind, slug = '', stage] = /^\/(layanan|video|sematan)\/([a-z0-9-]+)(?:\/(\d+))?\/?$/.exec(address.pathname) ?? [];
  if (slug === '' || (stage !== undefined && kind !== 'sematan')) return null;
  const asked = address.searchParams.get('bahasa') ?? undefined;
  const language = isLanguage(asked) ? asked : null;
  if (kind === 'video') return { slug, stage: readStage(address.searchParams.get('langkah')), orWhole: true, language };
  return { slug, stage: stage === undefined ? null : Number(stage), orWhole: false, language };
}
