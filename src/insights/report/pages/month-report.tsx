import { ActionLink } from '../../../web/components/action-link.tsx';
import { BackLink } from '../../../web/components/back-link.tsx';
import { BarChart } from '../../../web/components/bar-chart.tsx';
import { Table } from '../../../web/components/table.tsx';
import type { PortalContext } from '../../../web/environment.ts';
import { page } from '../../../web/page.tsx';
import { paths } from '../../../web/paths.ts';
import type { ReportBlock } from '../report-block.ts';

/** The report of a month, to be read here; the same blocks make its PDF. */
export function monthReportPage(c: PortalContext, { month, blocks }: { month: string; blocks: readonly ReportBlock[] }) {
  const words = c.get('t').monthlyReport;
  const title = words.title(month);
  return page(
    c,
    { title, area: 'desk' },
    <>
      <BackLink href={paths.deskReports}>{words.listTitle}</BackLink>
      <div class="desk-head">
        <h1>{title}</h1>
        <p>
          <ActionLink href={paths.deskReportPdf(month)} icon="download">
            {words.pdf}
          </ActionLink>
        </p>
      </div>
      <div class="report-text">
        {blocks.map((block, at) =>
          // A chart says its heading itself.
          blocks[at + 1]?.kind === 'bars' ? null : <Block block={block} caption={headingBefore(blocks, at) ?? title} />,
        )}
      </div>
    </>,
  );
}

function Block({ block, caption }: { block: ReportBlock; caption: string }) {
  switch (block.kind) {
    case 'text':
      return <p>{block.text}</p>;
    case 'heading':
      return <h2>{block.text}</h2>;
    case 'bullets':
      return (
        <ul class="bullets">
          {block.items.map((item) => (
            <li>{item}</li>
          ))}
        </ul>
      );
    case 'table':
      return <Table caption={caption} head={block.head} rows={block.rows} />;
    case 'bars':
      return (
        <BarChart
          caption={caption}
          bars={block.rows.map(({ label, share, value }) => ({ label, value, segments: [{ share, tone: 0 }] }))}
        />
      );
  }
}

/** The heading that a table or a chart stands under. */
const headingBefore = (blocks: readonly ReportBlock[], at: number): string | undefined =>
  blocks.slice(0, at).findLast((block) => block.kind === 'heading')?.text;
