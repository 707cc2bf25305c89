import type { FileRefusal } from '../../../files/inspect.ts';
import type { files as indonesian } from '../id/files.ts';
import { afterColon } from '../id/after-colon.ts';

type Told = { sentence: string; remedy: string };

const kindNames = { pdf: 'PDF', jpg: 'JPG', png: 'PNG', heic: 'HEIC' } as const;

const takes = 'Choose a JPG photo, a PNG photo or a PDF.';
const asPdf = 'Save it as a PDF, then choose that PDF.';

const otherKinds: Record<Extract<FileRefusal, { reason: 'other-kind' }>['found'], Told> = {
  archive: {
    sentence: 'This is a bundle of files (ZIP or RAR). We cannot open it.',
    remedy: `Take the files out first. ${takes}`,
  },
  word: { sentence: 'This is a Word document.', remedy: asPdf },
  sheet: { sentence: 'This is an Excel sheet.', remedy: asPdf },
  slides: { sentence: 'This is a PowerPoint presentation.', remedy: asPdf },
  program: { sentence: 'This is a program, not a photo or PDF.', remedy: takes },
  picture: { sentence: 'We cannot read this kind of picture yet.', remedy: 'Take a new photo, or save it as JPG first.' },
  video: { sentence: 'This is a video.', remedy: 'Take a photo, then choose that photo.' },
  audio: { sentence: 'This is a sound recording.', remedy: takes },
  text: { sentence: 'This is a text file, not a photo or PDF.', remedy: asPdf },
  unknown: { sentence: 'We do not know this kind of file.', remedy: takes },
};

/** The same, naming which of several files it is. */
function refusal(refused: FileRefusal, megabytes: (bytes: number) => string): Told {
  const told = refusalOfOne(refused, megabytes);
  return refused.nth === undefined ? told : { ...told, sentence: `File ${refused.nth}: ${afterColon(told.sentence)}` };
}

/** What is wrong with a file, and what to do about it. */
function refusalOfOne(refused: FileRefusal, megabytes: (bytes: number) => string): Told {
  switch (refused.reason) {
    case 'none-chosen':
      return { sentence: 'No file is chosen yet.', remedy: takes };
    case 'empty':
      return { sentence: 'This file is empty.', remedy: 'Open it on your phone first. If you see nothing, take a new photo.' };
    case 'too-large':
      return {
        sentence: `This file is too large${refused.bytes === null ? '' : `: ${megabytes(refused.bytes)} MB`}. At most ${megabytes(refused.limitBytes)} MB.`,
        remedy: 'Take a smaller photo, or save the PDF in lower quality.',
      };
    case 'other-kind':
      return otherKinds[refused.found];
    case 'name-says-other':
      return {
        sentence:
          refused.name === 'other'
            ? `This file holds a ${kindNames[refused.found]}, but its name says otherwise.`
            : `The name of this file says ${kindNames[refused.name]}, but it holds a ${kindNames[refused.found]}.`,
        remedy: `Save it again as ${kindNames[refused.found]}, then choose the new file.`,
      };
    case 'too-many-pixels':
      return {
        sentence: `This picture has ${refused.megapixels} megapixels. At most ${refused.limit} megapixels.`,
        remedy: 'Take a smaller photo.',
      };
    case 'too-many-pages':
      return {
        sentence: `This PDF has ${refused.pages} pages. At most ${refused.limit} pages.`,
        remedy: 'Save only the pages that are asked for, then choose that PDF.',
      };
    case 'password':
      return { sentence: 'This PDF has a password.', remedy: 'Save it again without a password, then choose that PDF.' };
    case 'too-complex':
      return {
        sentence: 'This PDF is too complex to open.',
        remedy: 'Photograph each page, or save it again as a simple PDF.',
      };
    case 'broken':
      return {
        sentence: `This ${refused.found === 'pdf' ? 'PDF' : 'photo'} is damaged. It cannot be opened to its end.`,
        remedy: refused.found === 'pdf' ? 'Save or scan it again, then choose the new one.' : 'Take a new photo, then choose it.',
      };
    case 'virus':
      return {
        sentence: `We removed this file because it contains a virus (${refused.name}).`,
        remedy: 'Photograph the original with your phone, then choose that photo.',
      };
    case 'not-scanned':
      return {
        sentence: 'We cannot take this file yet because the virus scanner does not answer. Your file is not at fault.',
        remedy: 'Try again in a few minutes.',
      };
    case 'only-photos-together':
      return {
        sentence: 'This is a PDF. Only photos can be joined.',
        remedy: 'Send the PDF by itself, or choose only its photos.',
      };
    case 'too-many-photos':
      return {
        sentence: `That makes ${refused.photos} pages. At most ${refused.limit} pages.`,
        remedy: 'Choose only the pages that are asked for.',
      };
  }
}

/** Uploading documents. Labels carry the name of their document, so that every control of the page has a name of its own. */
export const files: typeof indonesian = {
  title: 'Upload documents',
  counted: (done, total, again) => `${done} of ${total} done${again === 0 ? '' : `, ${again} to check again`}.`,
  lead: 'A photo from your phone is enough.',
  shrunk: 'We make it smaller.',
  summary: (name, sentence) => `${name}: ${afterColon(sentence)}`,
  limits: (megabytes, pages) => `JPG, PNG or HEIC photo, or PDF. At most ${megabytes} MB and ${pages} pages.`,
  noDocuments: 'This permit asks for no documents.',

  choose: 'Choose file',
  chooseFor: (name) => `Choose file: ${name}`,
  photo: 'Take photo',
  photoFor: (name) => `Take photo: ${name}`,
  uploadSeen: 'Upload',
  upload: (name) => `Upload ${name}`,
  look: 'View',
  lookFor: (name) => `View ${name}`,
  replace: 'Replace',
  replaceFor: (name) => `Replace ${name}`,
  remove: 'Remove',
  removeFor: (name) => `Remove ${name}`,

  state: {
    todo: 'Not there yet',
    optional: 'Not there yet · optional',
    done: 'Uploaded',
    look: 'Check again',
    refused: 'Cannot be used yet',
    mend: 'Needs replacing',
  },
  sameFile: (name) => `This is the same file as for ${name}.`,
  sameFileRemedy: 'If that is a mistake, replace one of them.',
  stillHeld: 'Your earlier file is still kept.',
  sending: 'Being sent',
  cancel: 'Cancel',
  sendingNote: 'Keep this page open.',
  pictureOf: (name) => `Small picture: ${name}`,
  askedBecause: (words) => `Asked because of your answer: ${words.replace(/\.$/, '')}.`,
  whereToGet: (where) => `Where to get it: ${where}`,

  next: 'Go on to check',
  nextNote: 'Not complete yet? You may go on. We remind you before you send.',

  closed: {
    nothingLost: 'Other documents are kept.',
    title: 'The document was not changed',
    'not-asked': 'This document is no longer asked for, because your answers changed.',
    'not-named': 'The officer did not ask to replace this document.',
    go: 'Open this application',
  },
  refusal,
};
