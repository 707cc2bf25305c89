import type { PortalContext } from '../../../web/environment.ts';
import { paths } from '../../../web/paths.ts';

/** The pages under "Laporan". */
export function ReportTabs({ c, now }: { c: PortalContext; now: 'reports' | 'process' | 'survey' | 'usage' }) {
  const words = c.get('t').surveyOffice.tabs;
  const tabs = [
    { tab: 'reports', href: paths.deskReports },
    { tab: 'process', href: paths.deskProcess },
    { tab: 'survey', href: paths.deskSurvey },
    { tab: 'usage', href: paths.deskUsage },
  ] as const;
  return (
    <nav class="filters" aria-label={words.label}>
      <ul>
        {tabs.map(({ tab, href }) => (
          <li>
            <a href={href} aria-current={tab === now ? 'page' : undefined}>
              {words[tab]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
