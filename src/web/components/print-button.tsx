import { Icon } from './icon.tsx';
import { useTexts } from './texts-context.ts';

/** Opens the browser's print window; shown only where JavaScript runs. */
export function PrintButton() {
  return (
    <button type="button" class="action with-js no-print" data-print>
      <Icon name="printer" />
      <span>{useTexts().shell.print}</span>
    </button>
  );
}
