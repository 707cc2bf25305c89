/** Languages by the codes of three letters that MP4 files use (ISO 639-2/T). */
const THREE_LETTERS: Record<string, string> = { id: 'ind', en: 'eng', jv: 'jav', su: 'sun', ms: 'msa', ar: 'ara', zh: 'zho' };

/** The MP4's name of a language that the portal names by two letters, or by three already (`bjn`); `und` = not known. */
export function languageTag(language: string): string {
  const [code = ''] = language.toLowerCase().split('-');
  return THREE_LETTERS[code] ?? (/^[a-z]{3}$/.test(code) ? code : 'und');
}
