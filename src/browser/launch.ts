import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';
import { ensureFontConfig } from './font-config.ts';
import { findInstalledChrome } from './installed-chrome.ts';
import { ensureChromium } from './npm-chromium.ts';
import type { BrowserOnDisk } from './npm-chromium.ts';
import { ownFolder } from './own-folder.ts';

/** The same picture on every machine: no GPU, no hinting, one colour space, no scroll bars. */
const options = [
  // It opens our own pages only, and a container gives it no user namespaces to build a sandbox from.
  '--no-sandbox',
  '--hide-scrollbars',
  '--disable-gpu',
  '--disable-lcd-text',
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
  '--disable-partial-raster',
  // A page is painted in one piece: in pieces whose borders depend on the moment, curves come out a shade different.
  '--default-tile-width=4096',
  '--default-tile-height=4096',
  '--max-untiled-layer-width=4096',
  '--max-untiled-layer-height=4096',
  '--lang=id-ID',
];

/**
 * Starts a browser for filming and tests, with the typefaces of npm and no others.
 * @param choice `installed` = the machine's Chrome or Chromium where it has one that works, else that of npm; `npm` = always that of npm.
 */
export async function launchBrowser(choice: 'installed' | 'npm' = 'installed'): Promise<Browser> {
  const folder = await ownFolder();
  const fontConfig = await ensureFontConfig(folder);
  const installed = choice === 'installed' ? await findInstalledChrome() : null;
  if (installed !== null) {
    const opened = await launch({ executable: installed, libraries: null }, folder, fontConfig).catch(() => null);
    if (opened !== null) return opened;
  }
  return launch(await ensureChromium(folder), folder, fontConfig);
}

async function launch({ executable, libraries }: BrowserOnDisk, folder: string, fontConfig: string): Promise<Browser> {
  const home = join(folder, 'home');
  await mkdir(home, { recursive: true });
  return chromium.launch({
    executablePath: executable,
    args: options,
    env: {
      HOME: home,
      TMPDIR: tmpdir(),
      PATH: '/usr/local/bin:/usr/bin:/bin',
      LANG: 'C.UTF-8',
      FONTCONFIG_FILE: fontConfig,
      ...(libraries === null ? {} : { LD_LIBRARY_PATH: libraries }),
    },
  });
}
