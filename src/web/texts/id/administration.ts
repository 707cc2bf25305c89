import { officeAgencies } from './office-agencies.ts';
import { officeCalendar } from './office-calendar.ts';
import { officeChanges } from './office-changes.ts';
import { officeHead } from './office-head.ts';
import { officeMessages } from './office-messages.ts';
import { officePeople } from './office-people.ts';
import { officeReasons } from './office-reasons.ts';
import { officeSettings } from './office-settings.ts';

/** Where the administrator keeps what the office says of itself. */
export const administration = {
  saved: 'Perubahan disimpan dan sudah berlaku.',
  restored: 'Isi dari berkas kantor berlaku lagi.',
  stale: {
    title: 'Belum disimpan',
    text: 'Orang lain mengubah bagian ini saat Anda mengisi. Lihat isinya sekarang, lalu ulangi perubahan Anda.',
  },
  readOnly: 'Anda dapat membaca halaman ini. Yang mengubah isinya adalah administrator.',
  noteOptional: 'Catatan ini tampil di riwayat perubahan.',
  messages: officeMessages,
  people: officePeople,
  reasons: officeReasons,
  settings: officeSettings,
  head: officeHead,
  agencies: officeAgencies,
  calendar: officeCalendar,
  changes: officeChanges,
};
