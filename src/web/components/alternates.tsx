import { LANGUAGES } from '../../catalogue/language.ts';
import type { PortalContext } from '../environment.ts';
import { LANGUAGE_FIELD } from '../posted.ts';

/** Tells search engines the address of a public page in each language; without one, the browser's preference decides. */
export function Alternates({ c }: { c: PortalContext }) {
  if (c.req.method !== 'GET' || c.get('person') !== null) return null;
  const { url } = c.get('portal').config;
  const { pathname, searchParams } = new URL(c.req.url);
  searchParams.delete(LANGUAGE_FIELD);
  const at = (language: string | null): string => {
    const query = new URLSearchParams(searchParams);
    if (language !== null) query.set(LANGUAGE_FIELD, language);
    return query.size === 0 ? url + pathname : `${url}${pathname}?${query.toString()}`;
  };
  return (
    <>
      {LANGUAGES.map((language) => (
        <link rel="alternate" hreflang={language} href={at(language)} />
      ))}
      <link rel="alternate" hreflang="x-default" href={at(null)} />
    </>
  );
}
