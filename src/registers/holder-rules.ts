/** Whether two spellings are one name: capitals, signs and titles behind a comma do not count. */
export const isSameHolder = (one: string, other: string): boolean => plainName(one) === plainName(other);

const plainName = (name: string): string =>
  name
    .replace(/,.*$/, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}]+/gu, ' ')
    .trim();
