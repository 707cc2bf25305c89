import { access, constants } from 'node:fs/promises';

/** Where Chrome and Chromium lie when they are installed. Ubuntu's snap is not among them: it cannot read our folders. */
const places = [
  '/usr/bin/google-chrome-stable',
  '/opt/google/chrome/chrome',
  '/usr/lib/chromium/chromium',
  '/usr/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** The path of an installed Chrome or Chromium; null when the machine has none. */
export async function findInstalledChrome(): Promise<string | null> {
  for (const place of places) {
    const runs = await access(place, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (runs) return place;
  }
  return null;
}
