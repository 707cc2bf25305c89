import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { Hono } from 'hono';
import { z } from 'zod';
import { packageRoot } from '../package-root.ts';
import { logoFile } from './components/logo.tsx';
import type { PortalEnv } from './environment.ts';

type Asset = { mediaType: string; plain: Buffer; gzip: Buffer; br: Buffer };

type Assets = {
  style: string | null;
  /** What only pages of officers need besides. */
  deskStyle: string | null;
  /** What only pages of the designer need besides. */
  designerStyle: string | null;
  script: string | null;
  icon: string;
  files: ReadonlyMap<string, Asset>;
};

const FOLDER = '/aset/';
const manifestSchema = z.record(z.string(), z.object({ file: z.string() }));
let read: Assets | null = null;

/** Addresses of the style sheets, the script and the icon; null for what is not built, as in a test of one room. */
export const assetUrls = (): Pick<Assets, 'style' | 'deskStyle' | 'designerStyle' | 'script' | 'icon'> => (read ??= readAssets());

/** What the browser may keep for ever, as every name changes with its content. Compressed once, not at every request. */
export const assetRoutes = new Hono<PortalEnv>();

assetRoutes.get(`${FOLDER}*`, (c) => {
  read ??= readAssets();
  const asset = read.files.get(c.req.path);
  if (asset === undefined) return c.notFound();
  const accepted = c.req.header('accept-encoding') ?? '';
  const encoding = /\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : null;
  const body = asset[encoding ?? 'plain'];
  return c.body(new Uint8Array(body), 200, {
    'content-type': asset.mediaType,
    'content-length': String(body.length),
    'cache-control': 'public, max-age=31536000, immutable',
    // An embed in a sandbox of another site has no origin, and asks for our scripts as from elsewhere.
    'access-control-allow-origin': '*',
    'cross-origin-resource-policy': 'cross-origin',
    vary: 'accept-encoding',
    ...(encoding === null ? {} : { 'content-encoding': encoding }),
  });
});

function readAssets(): Assets {
  const folder = join(packageRoot, 'dist/client');
  const manifest = join(folder, 'manifest.json');
  const built = existsSync(manifest) ? manifestSchema.parse(JSON.parse(readFileSync(manifest, 'utf8'))) : {};
  const files = new Map(
    Object.values(built).map(({ file }) => [`${FOLDER}${file}`, compressed(mediaTypeOf(file), readFileSync(join(folder, file)))]),
  );
  const logo = Buffer.from(logoFile());
  const icon = `${FOLDER}pintu-${createHash('sha256').update(logo).digest('hex').slice(0, 8)}.svg`;
  files.set(icon, compressed('image/svg+xml', logo));
  const url = (source: string) => (built[source] === undefined ? null : `${FOLDER}${built[source].file}`);
  return {
    style: url('src/web/style/style.css'),
    deskStyle: url('src/web/style/desk-style.css'),
    designerStyle: url('src/web/style/designer.css'),
    script: url('src/client/client.ts'),
    icon,
    files,
  };
}

const compressed = (mediaType: string, plain: Buffer): Asset => ({
  mediaType,
  plain,
  gzip: gzipSync(plain, { level: 9 }),
  br: brotliCompressSync(plain),
});

function mediaTypeOf(file: string): string {
  if (file.endsWith('.css')) return 'text/css; charset=utf-8';
  return file.endsWith('.js') ? 'text/javascript; charset=utf-8' : 'application/octet-stream';
}
