import type { Child } from 'hono/jsx';
import { limits } from '../../accounts/rate-limit.ts';
import { announcedEvents } from '../../announced-acts.ts';
import { ActionLink } from '../../web/components/action-link.tsx';
import { Table } from '../../web/components/table.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { page } from '../../web/page.tsx';
import { paths } from '../../web/paths.ts';
import { API, endpointNames, endpoints } from '../endpoints.ts';
import type { Endpoint } from '../endpoints.ts';
import { refusals } from '../refusal-rules.ts';
import type { RefusalCode } from '../refusal-rules.ts';
import { allScopes, scopes } from '../scope-rules.ts';

/** The interface for people who write programs: how to begin, what there is, and every refusal with its sentence. */
export function apiPage(c: PortalContext) {
  const t = c.get('t').api;
  const words = t.page;
  const { config } = c.get('portal');
  const base = `${config.url}${API}`;
  return page(
    c,
    { title: words.title, area: 'public', wide: true },
    <div lang="id" class="api">
      <h1>{words.title}</h1>
      <p class="lead">{t.lead}</p>
      <ActionLink href={paths.apiDocument} icon="download" download="openapi.json">
        {words.document}
      </ActionLink>
      <Part title={words.startTitle}>
        <Steps of={words.start} />
        <h3>{words.example}</h3>
        <pre class="panel">{`curl -H 'Authorization: Bearer pintu_…' \\\n  ${base}/layanan`}</pre>
      </Part>
      <Part title={words.endpointsTitle}>
        <p>
          {words.under} <code>{base}</code>
        </p>
        <Table
          caption={words.endpointsTitle}
          head={words.endpointsHead}
          stacked
          named={[2]}
          rows={endpointNames.map((name) => {
            const { method, path, scopes: needed }: Endpoint = endpoints[name];
            return [
              <code>{`${method.toUpperCase()} ${path.replaceAll(/:(\w+)/g, '{$1}')}`}</code>,
              <>
                <strong>{t.endpoints[name].title}</strong>. {t.endpoints[name].text}
              </>,
              needed.length === 0 ? words.noScope : <Codes of={needed} />,
            ];
          })}
        />
      </Part>
      <Part title={words.scopesTitle}>
        <Table
          caption={words.scopesTitle}
          head={words.scopesHead}
          stacked
          rows={allScopes.map((scope) => [
            <code>{scope}</code>,
            <>
              {t.scopes[scope].text} {scopes[scope].personal ? <strong>{words.personal}</strong> : null}
            </>,
          ])}
        />
      </Part>
      <Part title={words.listsTitle}>
        <Steps of={words.lists} />
      </Part>
      <Part title={words.decideTitle}>
        <Steps of={words.decide} />
        <h3>{words.example}</h3>
        <pre class="panel">
          {[
            `curl -X POST -H 'Authorization: Bearer pintu_…' \\`,
            `  -H 'If-Match: "7"' -H 'Idempotency-Key: keputusan-0001' \\`,
            `  -H 'Content-Type: application/json' -d '{"keputusan":"setuju"}' \\`,
            `  ${base}/permohonan/<nomor>/keputusan`,
          ].join('\n')}
        </pre>
      </Part>
      <Part title={words.limitTitle}>
        <p>{words.limit(limits['api-token'].max)}</p>
      </Part>
      <Part title={words.newsTitle}>
        <Steps of={words.news} />
        <Table
          caption={words.newsTitle}
          head={words.eventsHead}
          stacked
          rows={announcedEvents.map((name) => [<code>{name}</code>, t.events[name]])}
        />
      </Part>
      <Part title={words.refusalsTitle}>
        <p>{words.refusalsLead}</p>
        <Table
          caption={words.refusalsTitle}
          head={words.refusalsHead}
          stacked
          named={[1]}
          rows={(Object.keys(refusals) as RefusalCode[]).map((code) => [
            <code id={code}>{code}</code>,
            String(refusals[code]),
            <>
              <strong>{t.refusals[code].title}</strong>. {t.refusals[code].detail}
            </>,
          ])}
        />
      </Part>
    </div>,
  );
}

function Part({ title, children }: { title: string; children: Child }) {
  return (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

const Steps = ({ of }: { of: readonly string[] }) => (
  <ul class="bullets">
    {of.map((line) => (
      <li>{line}</li>
    ))}
  </ul>
);

const Codes = ({ of }: { of: readonly string[] }) => (
  <>
    {of.map((each, index) => (
      <>
        {index === 0 ? null : ', '}
        <code>{each}</code>
      </>
    ))}
  </>
);
