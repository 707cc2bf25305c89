/** An address with values in it, each written so that it can be nothing but a value. */
export const at = (parts: TemplateStringsArray, ...values: readonly (string | number)[]): string =>
  String.raw({ raw: parts }, ...values.map((value) => encodeURIComponent(value)));

/** Films are Indonesian where nothing else is said. */
export const withFilmLanguage = (path: string, language: string): string =>
  language === 'id' ? path : path + at`?video=${language}`;
