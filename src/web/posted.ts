import { HTTPException } from 'hono/http-exception';
import type { PortalContext } from './environment.ts';

/** Name of the button that changes the language; every form may carry it, see `languageOfPerson`. */
export const LANGUAGE_FIELD = 'bahasa';

export type Posted = { values: Record<string, string>; files: Record<string, File> };

/** The names of what a form posts, without the portal's own; for where it depends on them what the form may have. */
export const postedNames = async (c: PortalContext): Promise<string[]> =>
  Object.keys(await c.req.parseBody()).filter((name) => !isOfPortal(name));

const isOfPortal = (name: string): boolean => name === '_csrf' || name === LANGUAGE_FIELD;

/**
 * Reads a posted form at the door. A field that the form does not have is refused: it comes from no page of ours. A field posted twice counts once, the last. A zero byte,
 * which no keyboard writes and no database keeps, is left out.
 * @param form.alike how fields are named that another version of the form has: nobody is refused because it changed meanwhile.
 * @throws HTTPException when it has one; the log says `unknown-field` and never which, because its name is the sender's own words.
 */
export async function readPosted(
  c: PortalContext,
  form: { fields: readonly string[]; alike?: RegExp; files?: readonly string[] },
): Promise<Posted> {
  const body = await c.req.parseBody();
  const posted: Posted = { values: {}, files: {} };
  for (const [name, value] of Object.entries(body)) {
    if (isOfPortal(name)) continue;
    if (value instanceof File && (form.files ?? []).includes(name)) posted.files[name] = value;
    // A file that was not chosen: a browser sends one without a name, other programs an empty text.
    else if (value === '' && (form.files ?? []).includes(name)) continue;
    else if (typeof value === 'string' && (form.fields.includes(name) || form.alike?.test(name) === true))
      posted.values[name] = value.replaceAll('\0', '');
    else throw new HTTPException(403, { message: 'unknown-field' });
  }
  return posted;
}
