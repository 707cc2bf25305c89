import { documentKind } from './document-kind.ts';
import type { AskedFor } from './document-kind.ts';
import { drawDocument } from './draw-document.ts';
import type { Drawn } from './draw-document.ts';
import type { Holder } from './holder.ts';

/** The file that an invented person hands in for a requirement of any service; always the same bytes for the same two. */
export async function documentFor(requirement: AskedFor, holder: Holder): Promise<Drawn & { name: string }> {
  const drawn = await drawDocument(documentKind(requirement), requirement.name, holder);
  const ending = drawn.contentType === 'application/pdf' ? 'pdf' : 'jpg';
  return { ...drawn, name: `${requirement.id.replaceAll(/[^a-z0-9]+/gi, '-')}.${ending}` };
}
