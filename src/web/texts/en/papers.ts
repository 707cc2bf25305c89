import type { papers as indonesian } from '../id/papers.ts';

/** Papers of an application: the receipt, and the form to be filled in by hand. */
export const papers: typeof indonesian = {
  pages: 'Page {page} of {pages}',
  scan: 'Scan with your phone’s camera:',
  qrAlt: (address) => `QR code to ${address}`,
  receipt: {
    kind: 'Receipt of your application',
    save: 'Save the receipt (PDF)',
    foot: (madeOn) => `Made by the system on ${madeOn}. This receipt is no permit.`,
  },
  form: {
    kind: 'Paper form',
    title: (service) => `Form: ${service}`,
    lead: 'Write in block letters. Bring this form and your documents to the counter, or fill it in on your phone.',
    leadDraft: 'The answers you gave are printed here. What is empty can be written by hand.',
    online: 'Fill it in on your phone',
    onlineDraft: 'Go on on your phone',
    optional: 'This is optional.',
    sometimes: 'Fill it in if it applies to you.',
    documents: 'Documents to bring',
    documentsOptional: 'If you have it.',
    noDocuments: 'No documents are asked for.',
    date: 'Write day, month, year.',
    declaration: 'Declaration',
    declarationText: 'I declare that these answers and documents are true.',
    placeAndDay: 'Place and date',
    name: 'Name and signature',
    foot: (madeOn) => `Form of ${madeOn}.`,
    link: 'Paper form (PDF)',
    linkText: 'To fill in by hand and bring to the counter.',
    print: 'Print this form (PDF)',
  },
};
