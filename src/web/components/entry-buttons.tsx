import { Icon } from './icon.tsx';

/** Which of the extra buttons of a form was pressed: its name, and the question as its value. */
export const ADD_ENTRY = '_tambah';
export const REMOVE_ENTRY = '_hapus';

/** One more entry, on the same page: what is typed stays. */
export function AddEntry({ question, children }: { question: string; children: string }) {
  return (
    <button type="submit" class="action" name={ADD_ENTRY} value={question}>
      <Icon name="plus" />
      <span>{children}</span>
    </button>
  );
}

/** One entry less. @param entry counted from 1. */
export function RemoveEntry({ question, entry, children }: { question: string; entry: number; children: string }) {
  return (
    <button type="submit" class="action" name={REMOVE_ENTRY} value={`${question}:${entry}`}>
      <Icon name="trash" />
      <span>{children}</span>
    </button>
  );
}

/** The Enter key presses the first button of a form: it must be the one that saves, never one that removes. Nobody sees or reaches it otherwise. */
export function EnterSaves() {
  return <button type="submit" class="visually-hidden" tabindex={-1} aria-hidden="true" />;
}
