import { createHash, randomUUID } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fontFile } from '../fonts.ts';
import type { FontFamily } from '../fonts.ts';

/** The typefaces that pages see. The phone's own font is Roboto on most phones here. */
const seen: readonly FontFamily[] = ['Roboto', 'Noto Sans', 'Noto Serif', 'Noto Emoji'];

/** What pages ask for, and what they get: always the same on every machine. */
const aliases: Record<string, FontFamily> = {
  'system-ui': 'Roboto',
  'sans-serif': 'Roboto',
  'ui-sans-serif': 'Roboto',
  Arial: 'Roboto',
  Helvetica: 'Roboto',
  'Segoe UI': 'Roboto',
  serif: 'Noto Serif',
  'Times New Roman': 'Noto Serif',
  monospace: 'Noto Sans',
  'ui-monospace': 'Noto Sans',
};

/** Writes a fontconfig file that knows the typefaces of npm and no other; answers its path. */
export async function ensureFontConfig(folder: string): Promise<string> {
  const text = fontConfig(join(folder, 'font-cache'));
  const name = `fonts-${createHash('sha256').update(text).digest('hex').slice(0, 12)}.conf`;
  const draft = join(folder, `${name}.${randomUUID().slice(0, 8)}`);
  await mkdir(folder, { recursive: true });
  await writeFile(draft, text);
  await rename(draft, join(folder, name));
  return join(folder, name);
}

function fontConfig(cacheFolder: string): string {
  const folders = seen.map((family) => `  <dir>${xml(dirname(dirname(fontFile(family, 400))))}</dir>`);
  const same = Object.entries(aliases).map(
    ([asked, given]) => `  <match target="pattern">
    <test qual="any" name="family"><string>${asked}</string></test>
    <edit name="family" mode="assign" binding="same"><string>${given}</string></edit>
  </match>`,
  );
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
${folders.join('\n')}
  <cachedir>${xml(cacheFolder)}</cachedir>
${same.join('\n')}
  <match target="font">
    <edit name="antialias" mode="assign"><bool>true</bool></edit>
    <edit name="hinting" mode="assign"><bool>false</bool></edit>
    <edit name="rgba" mode="assign"><const>none</const></edit>
  </match>
</fontconfig>
`;
}

const xml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
