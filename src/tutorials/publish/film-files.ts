import { join } from 'node:path';

/** Where the files of one film lie. */
export const filmFolder = (dataFolder: string, filmId: string): string => join(dataFolder, 'film', filmId);

/** Files of a film that may be asked for, by ending, with their media types. */
const mediaTypes: ReadonlyMap<string, string> = new Map([
  ['.mp4', 'video/mp4'],
  ['.chapters.vtt', 'text/vtt; charset=utf-8'],
  ['.vtt', 'text/vtt; charset=utf-8'],
  ['.webp', 'image/webp'],
]);

/** Media type of a film's file, or null when the service's film has no file of that name. */
export function filmMediaType(service: string, file: string): string | null {
  return file.startsWith(service) ? (mediaTypes.get(file.slice(service.length)) ?? null) : null;
}
