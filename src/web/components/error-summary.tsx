import type { Texts } from '../texts/texts.ts';
import { Icon } from './icon.tsx';

type ErrorSummaryProps = {
  t: Texts;
  /** `field`: id of the element that the link leads to. */
  faults: readonly { field: string; message: string }[];
  /** Whether the other answers are saved already, and not only kept on this page. */
  kept?: boolean | undefined;
  /** Its heading, where what is wrong is not a field. */
  title?: string | undefined;
};

/** First thing under the title when something is wrong: one link a fault, leading into the field. Gets the focus. */
export function ErrorSummary({ t, faults, kept = false, title = t.shell.errors.title(faults.length) }: ErrorSummaryProps) {
  return (
    <div>
      <div class="errors" role="alert" tabindex={-1} aria-labelledby="errors-title" autofocus data-error-summary>
        <h2 id="errors-title">
          <Icon name="warning" />
          <span>{title}</span>
        </h2>
        <ul>
          {faults.map(({ field, message }) => (
            <li>
              <a href={`#${field}`}>{message}</a>
            </li>
          ))}
        </ul>
      </div>
      {kept ? <p class="errors-kept">{t.shell.errors.kept}</p> : null}
    </div>
  );
}
