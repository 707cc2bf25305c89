/** Behind the id of a document: its further pages. No id has a point. */
const PAGES = '.halaman';

/** How further pages of a document are named where files are sent piece by piece, and in the rows of those on their way. */
export const pagesOf = (requirement: string): string => requirement + PAGES;

/** The document that is meant, and whether by its further pages. */
export const documentIn = (item: string): { requirement: string; adds: boolean } =>
  item.endsWith(PAGES) ? { requirement: item.slice(0, -PAGES.length), adds: true } : { requirement: item, adds: false };
