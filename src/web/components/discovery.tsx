import type { PortalContext } from '../environment.ts';
import { paths } from '../paths.ts';

/** By which WordPress and others find out how to show a service's film from the bare address of the page that holds it. */
export function Discovery({ c, slug, title }: { c: PortalContext; slug: string; title: string }) {
  const { url } = c.get('portal').config;
  return <link rel="alternate" type="application/json+oembed" href={url + paths.oembed(url + paths.video(slug))} title={title} />;
}
