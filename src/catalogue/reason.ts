/** Stands between the name of a reason and the number of its words. */
const VERSION = '--';

/** The reasons that can be chosen. @param kept the code of one that was chosen already, and may stay so. */
export const offeredReasons = <Reason extends { code: string; retired: boolean }>(
  reasons: readonly Reason[],
  kept = '',
): Reason[] => reasons.filter(({ code, retired }) => !retired || code === kept);

/** What a reason is, whatever its words were when it was given: `terpotong--2` is `terpotong` in its second words. */
export const reasonFamily = (code: string): string => code.split(VERSION)[0] ?? code;

/** The code of a reason in its next words. @param taken every code of its list. */
export function nextWording(code: string, taken: readonly string[]): string {
  const family = reasonFamily(code);
  let number = 2;
  while (taken.includes(`${family}${VERSION}${number}`)) number++;
  return `${family}${VERSION}${number}`;
}

/** The code under which a reason is given today: its newest words that can be chosen, else the ones it began with. */
export const newestWording = (reasons: readonly { code: string; retired: boolean }[], code: string): string =>
  offeredReasons(reasons).findLast((each) => reasonFamily(each.code) === reasonFamily(code))?.code ?? code;
