import { Icon } from './icon.tsx';

/** "Tersimpan pukul 14.32", at the top right. */
export function SavedAt({ text }: { text: string }) {
  return (
    <p class="saved">
      <Icon name="check" />
      <span>{text}</span>
    </p>
  );
}
