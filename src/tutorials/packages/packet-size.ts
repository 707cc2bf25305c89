import type { Portal } from '../../portal.ts';
import type { Texts } from '../../web/texts/texts.ts';
import { loadGuide } from '../guide/load-guide.ts';
import { publishedFilm } from '../store.ts';
import { kelurahanPackage } from './kelurahan.ts';

/** Bytes of the packets that were measured in this process, by the film in them: a service's page must not make one each time it is read. */
const measured = new Map<string, number>();

/** How large the packet of a service is, for the link to it; null while no film is published. */
export async function packetBytes(portal: Portal, t: Texts, slug: string): Promise<number | null> {
  const film = await publishedFilm(portal.db, slug, t.language);
  // A packet is in one language: that of its film.
  if (film?.report?.language !== t.language) return null;
  const known = measured.get(film.id);
  if (known !== undefined) return known;
  const loaded = await loadGuide(portal, t, slug);
  const packet = loaded === null ? null : await kelurahanPackage(portal, t, loaded);
  if (packet === null) return null;
  measured.set(film.id, packet.bytes);
  return packet.bytes;
}
