import type { PortalContext } from '../web/environment.ts';
import { readPosted } from '../web/posted.ts';
import { AS_IT_LOOKS, fileFieldOf, photoFieldOf } from './pages/document-choice.ts';

/** The files that were posted for a document, from the one control or the other, and the fields beside them. None chosen = no file. `asItLooks`: they were told. */
export async function chosenFiles(
  c: PortalContext,
  requirement: string,
  fields: readonly string[],
): Promise<{ files: File[]; asItLooks: boolean; values: Record<string, string> }> {
  const controls = [fileFieldOf(requirement), photoFieldOf(requirement)];
  // The door first, which refuses fields that are not ours; a control that takes several files is then read to its end.
  const { values } = await readPosted(c, { fields: [...fields, AS_IT_LOOKS], files: controls });
  const form = await c.req.formData();
  const given = controls.map((name) => form.getAll(name).filter((each) => each instanceof File && each.name !== ''));
  const files = given.find((each) => each.length > 0) ?? [];
  return { files: files.filter((each) => each instanceof File), asItLooks: values[AS_IT_LOOKS] !== undefined, values };
}
