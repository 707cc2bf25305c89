import { gzipSync } from 'node:zlib';

const pages = ['/', '/layanan', '/layanan/sip-perawat', '/masuk', '/daftar', '/cek'];

/** How heavy is the first view of each public page of a running portal, in KB gzip? Word: its address, default http://localhost:3000. */
export async function measure([address = 'http://localhost:3000']: string[]) {
  const sizeOf = async (path: string) => {
    const answer = await fetch(new URL(path, address));
    const body = Buffer.from(await answer.arrayBuffer());
    return { body, gzip: gzipSync(body).length };
  };
  const rows = [];
  for (const path of pages) {
    const html = await sizeOf(path);
    const assets = [...html.body.toString('utf8').matchAll(/(?:href|src)="(\/aset\/[^"]+)"/g)].map(([, asset]) => asset ?? '');
    let total = html.gzip;
    for (const asset of new Set(assets)) total += (await sizeOf(asset)).gzip;
    rows.push({ path, htmlKb: Number((html.gzip / 1024).toFixed(1)), firstViewKb: Number((total / 1024).toFixed(1)) });
  }
  return { rows, figures: { pages: rows } };
}
