/** Name of the field in which the authority's passphrase is typed. */
export const PASSPHRASE = 'frasa-sandi';

/** Name of the box of one letter; its value is the revision that was read. */
export const boxOf = (number: string): string => `pilih-${number}`;

/** Names of such boxes. */
export const CHOSEN = /^pilih-[\w-]{1,40}$/;

/** A revision that nothing ever had: what is chosen with it was "changed meanwhile". */
const NO_REVISION = -1;
const LARGEST_REVISION = 2 ** 31 - 1;

/** Which letters were ticked, each with the revision that was read; one that no page of ours wrote fits nothing. */
export const chosenOf = (values: Readonly<Record<string, string>>): { number: string; revision: number }[] =>
  Object.entries(values).flatMap(([name, value]) =>
    CHOSEN.test(name) ? [{ number: name.slice('pilih-'.length), revision: revisionIn(value) }] : [],
  );

function revisionIn(value: string): number {
  const revision = Number(value);
  return Number.isInteger(revision) && revision >= 0 && revision <= LARGEST_REVISION ? revision : NO_REVISION;
}
