import type { IconName } from './icon-shapes.ts';
import { ActionLink } from './action-link.tsx';
import { asXlsx } from '../send-table.ts';
import { useTexts } from './texts-context.ts';

type TableLinkProps = {
  /** Address of the table as CSV. */
  href: string;
  icon?: IconName;
  /** What the file is called, as CSV, where the server does not say it. */
  download?: string | undefined;
  /** What the table is, with its format. */
  children: string;
};

/** A table to take along: as CSV, and beside it as a workbook. */
export function TableLink({ href, icon = 'download', download, children }: TableLinkProps) {
  const t = useTexts().deskExports;
  return (
    <span class="table-link">
      <ActionLink href={href} icon={icon} download={download}>
        {children}
      </ActionLink>
      <a class="action" href={asXlsx(href)} aria-label={t.workbookOf(children.replace(' (CSV)', ''))}>
        <span>{t.workbook}</span>
      </a>
    </span>
  );
}
