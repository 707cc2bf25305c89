import { inspectUpload } from '../files/inspect.ts';
import type { FileRefusal, UploadLimits } from '../files/inspect.ts';
import { drawPicture } from '../files/picture.ts';
import type { Requirement } from '../catalogue/service.ts';
import { documentFor } from '../world/documents/document-for.ts';
import { samplePerson } from './open-practice.ts';

/** The drawn pictures by document, so that each is drawn once; there are never more than documents that can be asked for. */
const drawn = new Map<string, Promise<SamplePaper>>();

/** A drawn document of the invented person, and a small picture of it. */
export type SamplePaper = { bytes: Uint8Array; contentType: string; name: string; picture: Buffer | null };

/** The paper that is handed in for a requirement in a practice. */
export function samplePaper(requirement: Requirement): Promise<SamplePaper> {
  const key = `${requirement.id} ${requirement.name}`;
  const known = drawn.get(key);
  if (known !== undefined) return known;
  const made = documentFor(requirement, samplePerson).then(async ({ bytes, contentType, name }) => ({
    bytes,
    contentType,
    name,
    picture: await drawPicture(Buffer.from(bytes), contentType),
  }));
  drawn.set(key, made);
  return made;
}

/** As a camera stores the same picture when it is not asked to save space. */
export const heavyBytes = (limits: UploadLimits): number => limits.bytes + Math.ceil(limits.bytes / 2);

/** What the portal's own rule for uploads says of a paper, as it is or as heavy as a camera would store it. */
export async function judgePaper(
  { bytes, name }: SamplePaper,
  size: 'light' | 'heavy',
  limits: UploadLimits,
): Promise<FileRefusal | null> {
  const sent = new Uint8Array(size === 'heavy' ? heavyBytes(limits) : bytes.length);
  sent.set(bytes.subarray(0, sent.length));
  const inspected = await inspectUpload(sent, name, limits);
  return inspected.ok ? null : inspected;
}
