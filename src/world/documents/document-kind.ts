/** What a document looks like. */
export type DocumentKind =
  | 'identity-card'
  | 'portrait'
  | 'registration'
  | 'diploma'
  | 'certificate'
  | 'practice-letter'
  | 'site-plan'
  | 'place-photo'
  | 'printed-letter'
  | 'letter';

/** What an office asks for: the requirement of a definition. */
export type AskedFor = { id: string; name: string };

/** First match wins; the words are looked for in the id and in the name, so that definitions of other offices find their picture too. */
const signs: readonly (readonly [RegExp, DocumentKind])[] = [
  [/surat kuasa/i, 'letter'],
  [/pas ?foto/i, 'portrait'],
  [/surat keterangan tempat praktik|ket_fasyankes/i, 'practice-letter'],
  [/^ktp\b|^ktp_|\bktp(-el)?\b/i, 'identity-card'],
  [/^str$|\bSTR\b/, 'registration'],
  [/^ijazah|\bijazah terakhir/i, 'diploma'],
  [/^sertifikat/i, 'certificate'],
  [/\bdenah\b|\bgambar\b|\bpeta\b|titik lokasi|lokasi pasang/i, 'site-plan'],
  [/^foto|\bfoto\b/i, 'place-photo'],
  [/proposal|rencana|laporan|program|daftar|perkiraan/i, 'printed-letter'],
];

/** How the document for a requirement looks; a letter with its name when nothing else fits. */
export function documentKind({ id, name }: AskedFor): DocumentKind {
  return signs.find(([sign]) => sign.test(id) || sign.test(name))?.[1] ?? 'letter';
}
