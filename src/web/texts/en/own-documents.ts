import type { KeptKind } from '../../../applications/own-document-rules.ts';
import type { ownDocuments as indonesian } from '../id/own-documents.ts';

const kinds: Record<KeptKind, { short: string; name: string }> = {
  ktp: { short: 'identity card (KTP)', name: 'Identity card (KTP)' },
  str: { short: 'registration (STR)', name: 'Registration (STR)' },
  pasfoto: { short: 'portrait photo', name: 'Portrait photo' },
};

/** Papers that are kept once and offered again. */
export const ownDocuments: typeof indonesian = {
  title: 'My documents',
  link: 'My documents',
  lead: 'We keep these documents so that you need not upload them again for your next application. You can replace or remove them at any time. Applications that use them already do not change.',
  name: (kind) => kinds[kind].name,
  keptAt: (day) => `Uploaded ${day}`,
  none: 'None yet',
  back: 'Account',
  removed: 'The document was removed from My documents.',
  replaced: 'The document is stored.',
  offer: (kind, day) => `Use the ${kinds[kind].short} you have already (uploaded ${day})`,
  offerPicture: (kind) => `Small picture of the ${kinds[kind].short} you have already`,
  kept: 'We keep your identity card, registration and portrait photo for your next application, in',
};
