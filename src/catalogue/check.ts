import { faultInWords } from './fault.ts';
import { OfficeFault } from './office-files.ts';
import { readOffice } from './office.ts';
import { readCatalogue } from './read-catalogue.ts';
import { MOST_WORDS, plainHints } from './plain-words.ts';
import type { PlainHint } from './plain-words.ts';
import { untranslated } from './untranslated.ts';

/** Reads the office's settings and every definition, and names every fault, one a line; an empty list is good. */
export async function checkCatalogue(servicesFolder: string, officeFolder: string): Promise<string[]> {
  try {
    const office = await readOffice(officeFolder);
    const { faults } = await readCatalogue(servicesFolder, office);
    return faults.map(faultInWords);
  } catch (error) {
    if (error instanceof OfficeFault) return error.message.split('\n');
    throw error;
  }
}

/** Names every text that citizens read and that has no English, one a line; such a text is shown in Indonesian, so it is no fault of a definition. */
export async function checkEnglish(servicesFolder: string, officeFolder: string): Promise<string[]> {
  const office = await readOffice(officeFolder);
  const missing = untranslated(await readCatalogue(servicesFolder, office), office);
  return missing.map((text) => `office/english.yaml: no English for "${text}"`);
}

/** Names every text that could be said more plainly, one a line: a hint for whoever writes, no fault. */
export async function checkPlainWords(servicesFolder: string, officeFolder: string): Promise<string[]> {
  const office = await readOffice(officeFolder);
  const { services } = await readCatalogue(servicesFolder, office);
  return [...services.values()].flatMap(({ slug, source }) =>
    plainHints(source, office.plainWords).map((hint) => `services/${slug}: ${hint.path}: ${hintInWords(hint)}`),
  );
}

const hintInWords = (hint: PlainHint): string =>
  hint.kind === 'word'
    ? `"${hint.found}" could be "${hint.instead}"`
    : `a sentence of ${hint.words} words, at most ${MOST_WORDS} are easy to read: "${hint.text}"`;
