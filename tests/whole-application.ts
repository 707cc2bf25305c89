import { extractText } from 'unpdf';
import { paths } from '../src/web/paths.ts';
import type { Visitor } from './visitor.ts';

/** Every page and paper that leads from an application for its applicant, as text by its address. */
export async function everythingOf(applicant: Visitor, number: string): Promise<Map<string, string>> {
  const seen = new Map<string, string>();
  const open = [paths.applications, paths.application(number), paths.account, paths.inbox];
  while (open.length > 0) {
    const path = open.pop() ?? '';
    if (seen.has(path)) continue;
    const { html, response, location } = await applicant.get(path);
    seen.set(path, response.headers.get('content-type')?.includes('pdf') === true ? await textOfPdf(response) : html);
    const led = [...html.matchAll(/(?:href|src)="(\/(?:permohonan|akun|berkas|pesan|izin-saya)[^"#]*)/g)].map(
      ([, to = '']) => to,
    );
    open.push(
      ...led.map((to) => to.replaceAll('&amp;', '&')),
      ...(location === null ? [] : [new URL(location, 'http://x').pathname]),
    );
  }
  return seen;
}

const textOfPdf = async (response: Response): Promise<string> => {
  const { text } = await extractText(new Uint8Array(await response.clone().arrayBuffer()), { mergePages: true });
  return text;
};
