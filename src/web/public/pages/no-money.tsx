import { Icon } from '../../components/icon.tsx';
import type { PortalContext } from '../../environment.ts';

/** Said on every page where somebody might be asked for money. */
export function NoMoney({ c }: { c: PortalContext }) {
  const t = c.get('t').publicPages.help;
  return (
    <p class="with-icon">
      <Icon name="shield" />
      <span>
        <strong>{t.noMoney}</strong> {t.noMoneyRest}
      </span>
    </p>
  );
}
