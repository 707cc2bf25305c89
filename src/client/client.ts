import { FilmPlayer } from './film-player.ts';
import { pollProgress } from './poll-progress.ts';
import { sendChosenFiles } from './send-chosen-files.ts';

/** What makes pages better where JavaScript runs. Every page works without it. */
document.documentElement.classList.add('js');
customElements.define('film-player', FilmPlayer);
if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', enhance);
else enhance();

function enhance(): void {
  document.querySelector<HTMLElement>('[data-error-summary]')?.focus();
  // Who comes back to the answer to a form opens that address, instead of being asked whether to send the form again.
  if ('answersForm' in document.body.dataset) history.replaceState(history.state, '', location.href);
  for (const button of document.querySelectorAll('[data-print]')) button.addEventListener('click', () => window.print());
  sendChosenFiles(document);
  pollProgress(document);
}
