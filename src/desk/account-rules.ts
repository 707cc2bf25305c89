import type { Profile } from '../accounts/person.ts';
import { profileAnswer } from '../catalogue/holder.ts';
import type { Answers, Service } from '../catalogue/service.ts';

/** What of an applicant can be another's than the account's. */
const comparedFields = ['name', 'nik'] as const;

export type ComparedField = (typeof comparedFields)[number];

/** Name or NIK of the applicant that are not those of the account that sent it. What either side does not tell differs from nothing. */
export function differingFromAccount(
  { service, answers }: { service: Pick<Service, 'pages'>; answers: Answers },
  profile: Pick<Profile, ComparedField>,
): ComparedField[] {
  return comparedFields.filter((field) => {
    const [told, known] = [plain(profileAnswer(service, answers, field)), plain(profile[field] ?? '')];
    return told !== '' && known !== '' && told !== known;
  });
}

/** Without what is written now one way and now another: capitals, spaces, and titles behind a comma. */
const plain = (words: string): string =>
  (words.split(',')[0] ?? '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\d]+/gu, ' ')
    .trim();
