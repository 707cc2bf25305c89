/** What is asked of a letter from before the portal: its number and the day on it. */
export const OLD_LETTER_FIELDS = ['nomor', 'terbit-hari', 'terbit-bulan', 'terbit-tahun'] as const;
