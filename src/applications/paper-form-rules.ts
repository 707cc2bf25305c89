/** Signs that are not taken for one another, also in handwriting. */
export const CODE_SIGNS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** So many of them make the code of a form on paper. */
export const CODE_LENGTH = 8;

/** A code as it is printed: `K7M2-QX4P`. */
export const codeInWords = (code: string): string => `${code.slice(0, 4)}-${code.slice(4)}`;

/** A code however it was typed; null = it is none. */
export function readPaperCode(text: string): string | null {
  const code = text.toUpperCase().replaceAll(/[^A-Z0-9]/g, '');
  return code.length === CODE_LENGTH ? code : null;
}

/** The number of a form however it was typed; null = it is none. */
export function readFormNumber(text: string): string | null {
  const number = text.toUpperCase().replaceAll(/\s+/g, '');
  return /^F-\d{4}-\d{6,}$/.test(number) ? number : null;
}

/** The number of the n-th form of a year. */
export const formNumber = (year: number, sequence: number): string => `F-${year}-${String(sequence).padStart(6, '0')}`;
