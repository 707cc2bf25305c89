import { phoneMasked } from '../accounts/phone-in-words.ts';

/** An address of which only as much is shown as tells two people apart: `•••• •••• 1234`, `s•••@contoh.id`. Nothing of nothing. */
export const addressMasked = (address: string): string =>
  address.includes('@') ? address.replace(/^(.?)[^@]*/, '$1•••') : phoneMasked(address);
