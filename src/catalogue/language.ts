/** The languages of the citizen's way; the desk and every letter are Indonesian. */
export const LANGUAGES = ['id', 'en'] as const;

export type Language = (typeof LANGUAGES)[number];

/** Something that knows its language: the texts, the office. */
export type InLanguage = { language: Language };

export const INDONESIAN: InLanguage = { language: 'id' };

/** Whether a word of a cookie, an address or a command line is one of our languages. */
export const isLanguage = (word: string | undefined): word is Language => LANGUAGES.some((language) => language === word);
