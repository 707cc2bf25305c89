/** Name of the field in which the authority's passphrase is typed. */
export const PASSPHRASE = 'frasa-sandi';

/** Name of the box of one letter; its value is the revision that was read. */
export const boxOf = (number: string): string => `pilih-${number}`;

/** Names of such boxes. */
export const CHOSEN = /^pilih-[\w-]{1,40}$/;

/** Which letters were ticked, each with the revision that was read. */
export const chosenOf = (values: Readonly<Record<string, string>>): { number: string; revision: number }[] =>
  Object.entries(values).flatMap(([name, value]) =>
    CHOSEN.test(name) ? [{ number: name.slice('pilih-'.length), revision: Number(value) }] : [],
  );
