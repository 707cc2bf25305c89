import { at } from './address.ts';

/** Where the administrator keeps what the office says of itself; `paths` holds them too. */
export const administrationPaths = {
  officeCalendar: '/petugas/kantor/kalender',
  officeCalendarOf: (year: string) => at`/petugas/kantor/kalender?tahun=${year}`,
  officeCalendarAfter: (year: string, done: string) => at`/petugas/kantor/kalender?tahun=${year}&kabar=${done}`,
  officeDay: (day: string) => at`/petugas/kantor/kalender/hari/${day}`,
  officeCalendarList: (year: string) => at`/petugas/kantor/kalender/daftar?tahun=${year}`,
  officeCalendarProposal: (year: string) => at`/petugas/kantor/kalender/daftar?tahun=${year}&isi=usul`,
  officeCalendarListPost: '/petugas/kantor/kalender/daftar',
  officeCalendarCsv: (year: string) => at`/petugas/kantor/kalender.csv?tahun=${year}`,
  officeHead: '/petugas/kantor/kepala',
  officeHeadAfter: (done: string) => at`/petugas/kantor/kepala?kabar=${done}`,
  /** `from`: the day on which the term begins. */
  officeHeadRemoval: (from: string) => at`/petugas/kantor/kepala/${from}/penghapusan`,
  officeAgencies: '/petugas/kantor/dinas',
  officeSettings: '/petugas/kantor/keterangan',
  officeSettingsAfter: (done: string) => at`/petugas/kantor/keterangan?kabar=${done}`,
  officeSettingGroup: (group: string) => at`/petugas/kantor/keterangan/${group}`,
  officeSettingGroupBack: (group: string) => at`/petugas/kantor/keterangan/${group}/berkas`,
  officers: '/petugas/kantor/orang',
  officerNew: '/petugas/kantor/orang/baru',
  officer: (id: string) => at`/petugas/kantor/orang/${id}`,
  officerAfter: (id: string, done: string) => at`/petugas/kantor/orang/${id}?kabar=${done}`,
  /** `kunci`, `buka`, `sandi`, `undangan` */
  officerAct: (id: string, act: string) => at`/petugas/kantor/orang/${id}/${act}`,
  officeReasons: '/petugas/kantor/alasan',
  officeReasonsAfter: (list: string, done: string) => at`/petugas/kantor/alasan?kabar=${done}#${list}`,
  officeReasonNew: (list: string) => at`/petugas/kantor/alasan/${list}/baru`,
  officeReason: (list: string, code: string) => at`/petugas/kantor/alasan/${list}/${code}`,
  /** `berhenti`, `pakai`, `naik`, `turun`, `berkas` */
  officeReasonAct: (list: string, code: string, act: string) => at`/petugas/kantor/alasan/${list}/${code}/${act}`,
  officeChanges: '/petugas/kantor/perubahan',
  officeChangesOf: (part: string) => at`/petugas/kantor/perubahan?bagian=${part}`,
  /** The changes before one, by its number. */
  officeChangesBefore: (part: string, id: number) => at`/petugas/kantor/perubahan?bagian=${part}&sebelum=${String(id)}`,
  officeChangesCsv: '/petugas/kantor/perubahan.csv',
} as const;
