/** A film that was made but breaks a hard limit, or cannot be made here at all; nothing of it is kept. */
export class FilmFault extends Error {}

/** @throws FilmFault that names all of them, when there are faults. */
export function refuseFaults(faults: readonly object[]): void {
  if (faults.length > 0)
    throw new FilmFault(`The film breaks a hard limit:\n${faults.map((fault) => `  ${JSON.stringify(fault)}`).join('\n')}`);
}
