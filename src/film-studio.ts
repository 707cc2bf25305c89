import { launchBrowser } from './browser/launch.ts';
import type { Config } from './config.ts';
import { withFilmPortal } from './film-portal.ts';
import { filmProps } from './film-props.ts';
import { FilmFault } from './tutorials/make/film-fault.ts';
import type { FilmStudio } from './tutorials/make/set-order.ts';

/** Opens a portal for nobody but the film, and a browser, at the same time; both are gone afterwards, and at once when the signal comes. */
export async function withFilmStudio<T>(
  config: Config,
  signal: AbortSignal,
  use: (studio: FilmStudio) => Promise<T>,
): Promise<T> {
  signal.throwIfAborted();
  const opening = launchBrowser();
  opening.catch(() => undefined);
  const close = async () => (await opening.catch(() => null))?.close();
  const onAbort = () => void close();
  signal.addEventListener('abort', onAbort, { once: true });
  try {
    return await withFilmPortal(config, async (portal, baseUrl) => {
      const browser = await opening.catch((error: unknown) => {
        throw new FilmFault(`No browser can be started to film with: ${String(error).split('\n')[0]}`);
      });
      return use({ browser, props: filmProps(portal, baseUrl) });
    });
  } finally {
    signal.removeEventListener('abort', onAbort);
    await close();
  }
}
