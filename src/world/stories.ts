import type { CorrectionRequest } from '../applications/store-corrections.ts';

/** What happened to an application, and when (with the zone, so that every reader of this page sees the office's time). */
export type Act = { at: string } & (
  | { does: 'fill'; what: 'everything' | 'half' }
  | { does: 'send' }
  | { does: 'withdraw' }
  | { does: 'pass_on' | 'approve' | 'sign'; by: string }
  | { does: 'return_for_correction'; by: string; items: readonly CorrectionRequest[] }
  | { does: 'refuse'; by: string; reason: string; note: string }
);

export type Story = { applicant: string; service: string; acts: readonly Act[] };

const [rahmat, dewi, yusuf, nurbaiti] = ['world-rahmat', 'world-dewi', 'world-yusuf', 'world-nurbaiti'];

/**
 * What the invented people have applied for until 24 November 2026, 10.00 WITA: something in every state. To add a story, add it here; what is done goes
 * through the portal's own stores, so an act that its rules refuse stops the start of a demo with its name.
 */
export const stories: readonly Story[] = [
  /** Issued long ago, and expired since 18 November 2026. */
  {
    applicant: 'world-bambang',
    service: 'izin-tukang-gigi',
    acts: [
      { at: '2024-11-06T09:10+08:00', does: 'fill', what: 'everything' },
      { at: '2024-11-06T09:42+08:00', does: 'send' },
      { at: '2024-11-07T10:05+08:00', does: 'pass_on', by: rahmat },
      { at: '2024-11-12T13:30+08:00', does: 'approve', by: yusuf },
      { at: '2024-11-18T08:50+08:00', does: 'sign', by: nurbaiti },
    ],
  },
  /** Issued, and valid. */
  {
    applicant: 'world-maria',
    service: 'sip-perawat',
    acts: [
      { at: '2026-11-02T08:15+08:00', does: 'fill', what: 'everything' },
      { at: '2026-11-02T08:40+08:00', does: 'send' },
      { at: '2026-11-03T09:20+08:00', does: 'pass_on', by: dewi },
      { at: '2026-11-05T14:10+08:00', does: 'approve', by: yusuf },
      { at: '2026-11-06T09:00+08:00', does: 'sign', by: nurbaiti },
    ],
  },
  /** Refused. */
  {
    applicant: 'world-andi',
    service: 'izin-penebangan-pohon',
    acts: [
      { at: '2026-11-09T10:30+08:00', does: 'fill', what: 'everything' },
      { at: '2026-11-09T10:55+08:00', does: 'send' },
      {
        at: '2026-11-13T11:20+08:00',
        does: 'refuse',
        by: rahmat,
        reason: 'syarat-tidak-dipenuhi',
        note: 'Pohon ini masih sehat dan tidak membahayakan. Cukup dipangkas, dan itu tidak perlu izin.',
      },
    ],
  },
  /** Taken back. */
  {
    applicant: 'world-yohanes',
    service: 'izin-pemakaian-taman',
    acts: [
      { at: '2026-11-10T15:00+08:00', does: 'fill', what: 'everything' },
      { at: '2026-11-10T15:20+08:00', does: 'send' },
      { at: '2026-11-11T08:05+08:00', does: 'withdraw' },
    ],
  },
  /** Handed back: the photograph is to be sent again. The clock stands still since 16 November. */
  {
    applicant: 'world-aminah',
    service: 'sip-bidan',
    acts: [
      { at: '2026-11-12T09:05+08:00', does: 'fill', what: 'everything' },
      { at: '2026-11-12T09:30+08:00', does: 'send' },
      {
        at: '2026-11-16T13:15+08:00',
        does: 'return_for_correction',
        by: dewi,
        items: [
          {
            kind: 'document',
            item: 'pasfoto',
            reason: 'pasfoto-tidak-sesuai',
            note: 'Foto ini sama dengan foto di STR Anda yang lama. Kirim foto yang baru diambil.',
          },
        ],
      },
    ],
  },
  /** With the front desk and late by a working day. */
  {
    applicant: 'world-aisyah',
    service: 'sip-apoteker',
    acts: [
      { at: '2026-11-16T10:00+08:00', does: 'fill', what: 'everything' },
      { at: '2026-11-16T10:20+08:00', does: 'send' },
    ],
  },
  /** With the front desk, due today. */
  {
    applicant: 'world-andi',
    service: 'izin-reklame-tetap',
    acts: [
      { at: '2026-11-17T14:00+08:00', does: 'fill', what: 'everything' },
      { at: '2026-11-17T14:30+08:00', does: 'send' },
    ],
  },
  /** With the technical office, due today. */
  {
    applicant: 'world-rosdiana',
    service: 'sip-gizi',
    acts: [
      { at: '2026-11-17T08:30+08:00', does: 'fill', what: 'everything' },
      { at: '2026-11-17T08:55+08:00', does: 'send' },
      { at: '2026-11-19T10:10+08:00', does: 'pass_on', by: rahmat },
    ],
  },
  /** With the technical office, due tomorrow. */
  {
    applicant: 'world-hendra',
    service: 'sip-radiografer',
    acts: [
      { at: '2026-11-18T08:10+08:00', does: 'fill', what: 'everything' },
      { at: '2026-11-18T08:35+08:00', does: 'send' },
      { at: '2026-11-20T09:45+08:00', does: 'pass_on', by: dewi },
    ],
  },
  /** Two letters that wait for the head's signature. */
  {
    applicant: 'world-dwi',
    service: 'sip-fisioterapis',
    acts: [
      { at: '2026-11-18T14:40+08:00', does: 'fill', what: 'everything' },
      { at: '2026-11-18T15:05+08:00', does: 'send' },
      { at: '2026-11-19T11:00+08:00', does: 'pass_on', by: dewi },
      { at: '2026-11-23T10:30+08:00', does: 'approve', by: yusuf },
    ],
  },
  {
    applicant: 'world-ayu',
    service: 'sip-dokter',
    acts: [
      { at: '2026-11-19T09:00+08:00', does: 'fill', what: 'everything' },
      { at: '2026-11-19T09:25+08:00', does: 'send' },
      { at: '2026-11-20T08:40+08:00', does: 'pass_on', by: rahmat },
      { at: '2026-11-23T15:10+08:00', does: 'approve', by: yusuf },
    ],
  },
  /** The expired permit again, sent in time and waiting. */
  {
    applicant: 'world-bambang',
    service: 'izin-tukang-gigi',
    acts: [
      { at: '2026-11-20T13:20+08:00', does: 'fill', what: 'everything' },
      { at: '2026-11-20T13:50+08:00', does: 'send' },
    ],
  },
  /** Sent after closing time, so it counts from today. */
  {
    applicant: 'world-andi',
    service: 'izin-fasilitas-umum',
    acts: [
      { at: '2026-11-23T16:20+08:00', does: 'fill', what: 'everything' },
      { at: '2026-11-23T16:40+08:00', does: 'send' },
    ],
  },
  /** A draft, begun last night. */
  {
    applicant: 'world-yohanes',
    service: 'surat-keterangan-penelitian',
    acts: [{ at: '2026-11-23T20:15+08:00', does: 'fill', what: 'half' }],
  },
];
