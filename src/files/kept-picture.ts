import type { FileStore } from './file-store.ts';
import { drawPicture } from './picture.ts';
import type { StoredFile } from './store.ts';

/**
 * The small picture of an upload, drawn at the first wish and kept sealed beside the file. Null when it cannot be drawn, or the file is gone;
 * that it cannot be drawn is kept too, as an empty picture.
 */
export async function pictureOf(files: FileStore, file: Pick<StoredFile, 'id' | 'contentType'>): Promise<Buffer | null> {
  const kept = await files.get(`${file.id}.picture`);
  if (kept !== null) return kept.length === 0 ? null : kept;
  const bytes = await files.get(file.id);
  if (bytes === null) return null;
  const drawn = await drawPicture(bytes, file.contentType);
  await files.put(`${file.id}.picture`, drawn ?? Buffer.alloc(0));
  return drawn;
}
