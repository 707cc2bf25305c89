import { sql } from 'drizzle-orm';
import { termsOf } from '../src/applications/search-rules.ts';
import type { Portal } from '../src/portal.ts';

/** First and last words of the invented names: so many different people. */
const [FIRST_NAMES, LAST_NAMES] = [400, 2500];

/** Whom the measurement looks for: one person by name and NIK, and a first word that many share. */
export const sought = { number: 777, name: 'Lestarini Sukmawanto', nik: '9999012345670001', common: 'Namadepan7' } as const;

/**
 * Fills a portal that has the world with sent applications, made by the database itself: ten years of them, most issued long ago, of the newest four in a hundred
 * half are open, as in an office that keeps its promises. Answers are the world's own, sealed once each; every name has its own search terms.
 */
export async function fillQueue({ db, seal }: Portal, count: number): Promise<void> {
  await db.execute(sql`
    create temporary table template as
    select row_number() over (order by id) - 1 as turn, person_id, service, definition_version, answers, technical_office
    from application where number is not null and technical_office is not null`);
  await db.execute(sql`
    insert into application (id, person_id, service, definition_version, state, desk, number, answers, technical_office,
      created_at, updated_at, submitted_at, complete_at, due_on, clock_stopped_at, correction_from, decided_at)
    select gen_random_uuid(), person_id, service, definition_version, state,
      case coalesce(correction_from, state) when 'completeness' then 'front_desk' when 'technical' then 'technical'
        when 'signing' then 'head' when 'review' then 'shared' when 'payment' then 'shared' end,
      'SMR-' || extract(year from sent)::integer || '-' || lpad((each + 1000)::text, greatest(6, length((each + 1000)::text)), '0'), answers, technical_office,
      sent, sent, sent, case when state <> 'completeness' then sent end, sent::date + 7,
      case when state in ('correction', 'payment') then sent + interval '1 day' end, correction_from,
      case when state in ('issued', 'refused') then sent + interval '3 days' end
    from (
      select each,
        timestamptz '2026-11-24T01:00:00Z' - (${count}::bigint - each) * (interval '3650 days' / ${count}) as sent,
        case when each > ${count} * 0.96 and each % 2 = 0
          then (array['completeness', 'technical', 'signing', 'correction', 'completeness', 'technical', 'correction', 'review',
            'technical', 'payment'])[1 + (each / 2) % 10]
          when each % 20 = 1 then 'refused' when each % 50 = 3 then 'withdrawn' else 'issued' end as state
      from generate_series(1, ${count}::bigint) as each
    ) made
    cross join lateral (select case when state = 'correction' then 'completeness' end as correction_from) stage
    join template on turn = (hashint8(each) & 2147483647) % (select count(*) from template)`);
  await fillTerms({ db, seal }, count);
  await db.execute(sql`vacuum (analyze) application`);
  await db.execute(sql`vacuum (analyze) application_search`);
}

async function fillTerms({ db, seal }: Pick<Portal, 'db' | 'seal'>, count: number): Promise<void> {
  const termsOfName = (name: string, nik: string) =>
    termsOf(seal, { application: { answers: { nik } }, service: nikAlone, firm: { name } });
  await db.execute(sql`create temporary table part (kind integer, turn integer, terms bigint[])`);
  const parts = [
    ...Array.from({ length: FIRST_NAMES }, (_, turn) => ({ kind: 1, turn, terms: termsOfName(`Namadepan${turn}`, '') })),
    ...Array.from({ length: LAST_NAMES }, (_, turn) => ({ kind: 2, turn, terms: termsOfName(`${letters(turn)}marga`, '') })),
  ];
  const values = parts.map(
    ({ kind, turn, terms }) => sql`(${kind}::integer, ${turn}::integer, ${sql.param(terms.map(String))}::bigint[])`,
  );
  await db.execute(sql`insert into part values ${sql.join(values, sql`, `)}`);
  // Hashes of NIKs are as good as any numbers: only one of them is looked for.
  await db.execute(sql`
    insert into application_search (application_id, terms)
    select id, first.terms || last.terms || hashint8extended(place, 5)
    from (select id, row_number() over (order by number) as place from application where number is not null) numbered
    join part first on first.kind = 1 and first.turn = place * 7919 % ${FIRST_NAMES}
    join part last on last.kind = 2 and last.turn = place * 104729 % ${LAST_NAMES}
    on conflict (application_id) do nothing`);
  const terms = termsOfName(sought.name, sought.nik);
  await db.execute(sql`
    update application_search set terms = ${sql.param(terms.map(String))}::bigint[]
    where application_id = (select id from application order by number limit 1 offset ${Math.floor(count / 2)})`);
}

/** A service that asks for the NIK and nothing else. */
const nikAlone = {
  pages: [
    {
      id: 'satu',
      title: '',
      questions: [
        {
          id: 'nik',
          label: '',
          help: '',
          kind: 'nik' as const,
          required: true,
          options: [],
          when: null,
          example: '',
          profileField: 'nik' as const,
          notBefore: null,
        },
      ],
    },
  ],
};

/** Three letters for a number, so that last names begin differently. */
const letters = (turn: number): string =>
  [Math.floor(turn / 676) % 26, Math.floor(turn / 26) % 26, turn % 26].map((at) => String.fromCharCode(97 + at)).join('');
