import { expect, test } from 'vitest';
import { compiled, definition, document } from '../../tests/definitions.ts';
import { evaluateForm } from './form.ts';

const service = compiled(definition({ requirements: [document('kuasa', { applies_when: 'dikuasakan' })] }));
const asked = (dikuasakan: string) => {
  const { documents, pages } = evaluateForm(service, { dikuasakan });
  const questions = pages.flatMap((page) => page.questions.map(({ id }) => id));
  return { documents: documents.map(({ id }) => id), who: questions.includes('nama_penerima_kuasa') };
};

test('who files for somebody else is asked who they are and for the letter of proxy; who files for themselves is not', () => {
  expect(asked('ya')).toEqual({ documents: ['kuasa'], who: true });
  expect(asked('tidak')).toEqual({ documents: [], who: false });
});
