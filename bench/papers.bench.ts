import { join } from 'node:path';
import { readOffice } from '../src/catalogue/office.ts';
import { openPageReader } from '../src/files/page-reader.ts';
import type { PaperFinding } from '../src/files/paper-rules.ts';
import { lookOfPicture } from '../src/files/photo-look.ts';
import { findingOfPaper } from '../src/files/read-paper.ts';
import { packageRoot } from '../src/package-root.ts';
import { documentFor } from '../src/world/documents/document-for.ts';
import { worldPeople } from '../src/world/people.ts';
import { blurredBy, darkened, grained, leaning, sizedTo, turnedBy } from './distort.ts';

const papers = [
  { id: 'ktp', name: 'KTP-el pemohon' },
  { id: 'str', name: 'STR' },
  { id: 'ijazah', name: 'Ijazah terakhir' },
  { id: 'kuasa', name: 'Surat kuasa bermeterai' },
  { id: 'nib', name: 'NIB' },
  { id: 'stnk', name: 'STNK yang berlaku' },
];
/** Which paper is sent instead of each. */
const mistaken: Readonly<Record<string, string>> = {
  ktp: 'ijazah',
  str: 'ktp',
  ijazah: 'ktp',
  kuasa: 'str',
  nib: 'kuasa',
  stnk: 'nib',
};

/** What is done to each photograph, and what must be told of it although it is the right one. */
const ways: readonly { way: string; distort: (photo: Buffer) => Promise<Buffer>; told?: PaperFinding }[] = [
  { way: 'as drawn', distort: (photo) => Promise.resolve(photo) },
  { way: 'turned by 4 degrees', distort: turnedBy(4) },
  { way: 'turned by -8 degrees', distort: turnedBy(-8) },
  { way: 'blurred a little', distort: blurredBy(1) },
  { way: 'blurred', distort: blurredBy(2) },
  { way: 'grain', distort: grained(20) },
  { way: 'much grain', distort: grained(45) },
  { way: 'leaning', distort: leaning(0.15) },
  { way: 'leaning by much', distort: leaning(0.3) },
  { way: 'dim', distort: darkened(0.55) },
  { way: 'small, pressed hard', distort: sizedTo(700, 35) },
  { way: 'on its side', distort: turnedBy(90), told: 'turned-270' },
  { way: 'on its head', distort: turnedBy(180), told: 'turned-180' },
  { way: 'on its other side', distort: turnedBy(270), told: 'turned-90' },
  { way: 'much aslant', distort: turnedBy(17), told: 'aslant' },
];

const share = (part: number, of: number) => Number((part / Math.max(1, of)).toFixed(3));

/**
 * How often is the right thing told of a paper? Of the right paper: what must be told, or nothing (a false alarm is anything else). Of another one: that it is another, or
 * that it does not lie upright. Word: of how many people (2). What is told about the photograph already (dark, blurred, cut off) is left out, as in the portal.
 */
export async function measure([people = '2']: string[]) {
  const office = await readOffice(join(packageRoot, 'office'));
  const reader = await openPageReader();
  const holders = worldPeople.filter(({ role }) => role === 'applicant').slice(0, Number(people));
  const rows = [];
  let [rights, alarms, wrongs, missed, ms, read] = [0, 0, 0, 0, 0, 0];
  for (const { way, distort, told = null } of ways) {
    const row = { way, right: 0, falseAlarms: 0, wrong: 0, missed: 0, leftOut: 0 };
    for (const holder of holders)
      for (const paper of papers) {
        const knownBy = office.knownBy.get(paper.id) ?? [];
        const other = papers.find(({ id }) => id === mistaken[paper.id]) ?? paper;
        for (const sent of [paper, other]) {
          const drawn = await documentFor(sent, holder);
          const bytes = await distort(Buffer.from(drawn.bytes));
          if ((await lookOfPicture(bytes)) !== null) {
            row.leftOut++;
            continue;
          }
          const begun = performance.now();
          const finding = await findingOfPaper(reader, { bytes, contentType: 'image/jpeg', knownBy });
          ms += performance.now() - begun;
          read++;
          if (sent === paper) {
            row.right++;
            if (finding !== told) row.falseAlarms++;
          } else {
            row.wrong++;
            if (finding === null) row.missed++;
          }
        }
      }
    rows.push(row);
    [rights, alarms, wrongs, missed] = [rights + row.right, alarms + row.falseAlarms, wrongs + row.wrong, missed + row.missed];
  }
  reader.close();
  return {
    rows,
    figures: {
      rights,
      falseAlarmShare: share(alarms, rights),
      wrongs,
      missedShare: share(missed, wrongs),
      msEach: Math.round(ms / read),
    },
  };
}
