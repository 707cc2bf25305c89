import type { PaperFinding } from '../../../files/paper-rules.ts';
import type { paperFindings as indonesian } from '../id/paper-findings.ts';

/** What was found on a paper that was handed in. */
export const paperFindings: typeof indonesian = {
  sentence: (finding: PaperFinding, word: string): string => {
    switch (finding) {
      case 'blank':
        return 'This page looks empty.';
      case 'turned-180':
        return 'This photo is upside down.';
      case 'turned-90':
      case 'turned-270':
        return 'This photo lies on its side.';
      case 'aslant':
        return 'The document in this photo is aslant.';
      case 'other':
        return `We did not find the words “${word}” in this file.`;
    }
  },
  remedy: (finding: PaperFinding): string => {
    switch (finding) {
      case 'blank':
        return 'Check whether you photographed the right side.';
      case 'turned-90':
      case 'turned-180':
      case 'turned-270':
        return 'Turn it first, so that the officer can read it.';
      case 'aslant':
        return 'If it is hard to read, take it again from above with the phone held straight.';
      case 'other':
        return 'Check whether this is the right document.';
    }
  },
  right: 'Yes, this is right',
  rightFor: (name) => `Yes, this is right: ${name}`,
  turn: 'Turn it',
  turnFor: (name) => `Turn ${name}`,
  replace: 'Choose another file',
  replaceFor: (name) => `Choose another file: ${name}`,
  lookAgain: (name) => `Check again: ${name}`,
  goThere: (name) => `See the document ${name}`,
};
