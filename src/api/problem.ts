import type { PortalContext } from '../web/environment.ts';
import { paths } from '../web/paths.ts';
import { textsId } from '../web/texts/texts.ts';
import type { Refused } from './answer.ts';
import { refusals } from './refusal-rules.ts';

/** A refusal as RFC 9457 has it: for people in a sentence, for programs as a code. */
export function problem(c: PortalContext, { refusal, faults, missing = [] }: Omit<Refused, 'ok'>): Response {
  const status = refusals[refusal];
  const { title, detail } = textsId.api.refusals[refusal];
  if (status === 401) c.header('www-authenticate', 'Bearer realm="pintu"');
  const body = {
    type: `${c.get('portal').config.url}${paths.apiRefusal(refusal)}`,
    title,
    status,
    detail: missing.length === 0 ? detail : `${detail} ${textsId.api.missing(missing)}`,
    kode: refusal,
    ...(faults === undefined ? {} : { isian: [...faults] }),
  };
  return c.body(JSON.stringify(body), status, { 'content-type': 'application/problem+json' });
}
