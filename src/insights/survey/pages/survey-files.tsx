import { isLocal } from '../../../catalogue/service.ts';
import { ActionLink } from '../../../web/components/action-link.tsx';
import { TableLink } from '../../../web/components/table-link.tsx';
import { Button } from '../../../web/components/button.tsx';
import { Select } from '../../../web/components/select.tsx';
import type { PortalContext } from '../../../web/environment.ts';
import { paths } from '../../../web/paths.ts';
import type { Period } from '../../period-rules.ts';

/** What is handed on: report, tables, the tablet's page, posters. */
export function SurveyFiles({ c, period }: { c: PortalContext; period: Period }) {
  const words = c.get('t').surveyOffice.files;
  const services = [...c.get('portal').catalogue.services.values()].filter(isLocal);
  const links = [
    { href: paths.deskSurveyReport(period.key), icon: 'document', words: words.report, isTable: false },
    { href: paths.deskSurveyCsv(period.key), icon: 'download', words: words.csv, isTable: true },
    { href: paths.deskSurveyRespondentsCsv(period.key), icon: 'download', words: words.respondents, isTable: true },
    { href: paths.deskSurveyDictionary, icon: 'book', words: words.dictionary, isTable: true },
    { href: paths.deskSurveyTablet, icon: 'store', words: words.kiosk, isTable: false },
  ] as const;
  return (
    <section>
      <h2>{words.title}</h2>
      <ul>
        {links.map(({ href, icon, words, isTable }) => (
          <li>
            {isTable ? (
              <TableLink href={href} icon={icon}>
                {words}
              </TableLink>
            ) : (
              <ActionLink href={href} icon={icon}>
                {words}
              </ActionLink>
            )}
          </li>
        ))}
      </ul>
      <form class="insight-poster" action={paths.deskSurveyPosters}>
        <Select
          name="layanan"
          label={words.posterService}
          empty={words.posterChoose}
          options={services.map(({ slug, shortName }) => ({ value: slug, label: shortName }))}
        />
        <Button kind="secondary" icon="qr">
          {words.posterButton}
        </Button>
      </form>
    </section>
  );
}
