import { Icon } from '../../web/components/icon.tsx';
import type { PortalContext } from '../../web/environment.ts';

/** What is missing, with the way to where it is mended. */
export type MissingItem = { href: string; message: string };

/** What is missing, each with the way to it. When sending was tried it has the focus, as the summary of every form has. */
export function Missing({ c, tried, missing }: { c: PortalContext; tried: boolean; missing: readonly MissingItem[] }) {
  const words = c.get('t').applications.review;
  const focus = tried ? { role: 'alert', tabindex: -1, autofocus: true, 'data-error-summary': true } : {};
  return (
    <div class="errors" aria-labelledby="missing-title" {...focus}>
      <h2 id="missing-title">
        <Icon name="warning" />
        <span>{words.missingTitle(missing.length)}</span>
      </h2>
      <ul>
        {missing.map(({ href, message }) => (
          <li>
            <a href={href}>{message}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
