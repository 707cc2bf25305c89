import { Hono } from 'hono';
import { countPromisedOver } from '../applications/store-promised.ts';
import { localDay } from '../catalogue/formats.ts';
import { isDay } from '../catalogue/parse-date.ts';
import { csvFile, sendCsv } from '../web/csv.ts';
import type { PortalContext, PortalEnv } from '../web/environment.ts';
import { paths } from '../web/paths.ts';
import { readPosted } from '../web/posted.ts';
import {
  calendarDay,
  changeOfDay,
  changesOfYear,
  daysOfYear,
  missingYear,
  movedDays,
  readDay,
  readDayList,
  yearsToShow,
} from './calendar-rules.ts';
import type { DayFaults, DayTyped } from './calendar-rules.ts';
import type { NewChange } from './change.ts';
import { proposedHolidays } from './holiday-proposal-rules.ts';
import type { ListedDay } from './holiday-proposal-rules.ts';
import { keeping, reading } from './may-keep.ts';
import { calendarConfirmPage } from './pages/calendar-confirm.tsx';
import { calendarDayPage } from './pages/calendar-day.tsx';
import { calendarListPage } from './pages/calendar-list.tsx';
import { calendarPage } from './pages/calendar.tsx';
import { doneJustNow } from './pages/frame.tsx';
import { changeFields, save } from './save.ts';

/** The calendar of working days. */
export const calendarRoutes = new Hono<PortalEnv>();

const dayFields = ['tanggal-hari', 'tanggal-bulan', 'tanggal-tahun', 'nama', 'jenis'] as const;
const YEAR = /^20\d\d$/;

calendarRoutes.get('/petugas/kantor/kalender', reading, (c) => showYear(c, yearOf(c)));

calendarRoutes.post('/petugas/kantor/kalender', keeping, async (c) => {
  const { values } = await readPosted(c, { fields: [...dayFields, ...changeFields, 'pasti'] });
  const typed = typedOf(values);
  const parts = c.get('portal').officeParts;
  const read = readDay(typed, { parts, was: null });
  if (!read.ok) return showYear(c, YEAR.test(typed['tanggal-tahun']) ? typed['tanggal-tahun'] : yearOf(c), typed, read.faults);
  const { day, kind, name } = read.listed;
  return confirmOrSave(c, {
    changes: changeOfDay(parts, day, { kind, name }),
    values,
    action: paths.officeCalendar,
    year: day.slice(0, 4),
  });
});

calendarRoutes.get('/petugas/kantor/kalender.csv', reading, (c) => {
  const { listing, kinds } = c.get('t').administration.calendar;
  const year = yearOf(c);
  const days = listed(c, year).map(({ day, kind, name }) => [day, kinds[kind], name]);
  return sendCsv(c, csvFile([listing.columns, ...days]), listing.fileName(year));
});

calendarRoutes.get('/petugas/kantor/kalender/daftar', keeping, (c) => {
  const year = yearOf(c);
  const { kinds } = c.get('t').administration.calendar;
  const proposed = c.req.query('isi') === 'usul';
  const days = proposed ? withKnown(proposedHolidays(Number(year)), listed(c, year)) : listed(c, year);
  const text = days.map(({ day, kind, name }) => `${day}; ${kinds[kind]}; ${name}`).join('\n');
  return calendarListPage(c, { year, text, note: '', proposed, faults: [] });
});

calendarRoutes.post('/petugas/kantor/kalender/daftar', keeping, async (c) => {
  const { values, files } = await readPosted(c, { fields: ['tahun', 'daftar', 'pasti', ...changeFields], files: ['berkas'] });
  const year = values['tahun'] ?? '';
  if (!YEAR.test(year)) return c.notFound();
  const given = { year, note: values['catatan'] ?? '', proposed: false };
  const text = await textOf(values['daftar'] ?? '', files['berkas']);
  if (text === null) return calendarListPage(c, { ...given, text: values['daftar'] ?? '', faults: [], trouble: 'unreadable' });
  const { days, faults } = readDayList(text, year, c.get('t').administration.calendar.kinds);
  if (faults.length > 0) return calendarListPage(c, { ...given, text, faults });
  if (days.length === 0) return calendarListPage(c, { ...given, text, faults, trouble: 'empty' });
  return confirmOrSave(c, {
    changes: changesOfYear(c.get('portal').officeParts, year, days),
    values: { ...values, daftar: text },
    action: paths.officeCalendarListPost,
    year,
  });
});

calendarRoutes.get('/petugas/kantor/kalender/hari/:day', keeping, (c) => {
  const day = c.req.param('day');
  if (!isDay(day)) return c.notFound();
  const [year = '', month = '', date = ''] = day.split('-');
  const found = calendarDay(c.get('portal').officeParts, day);
  const said = found.value ?? found.inFile;
  const typed = {
    'tanggal-hari': String(Number(date)),
    'tanggal-bulan': String(Number(month)),
    'tanggal-tahun': year,
    nama: said?.name ?? '',
    jenis: said?.kind ?? '',
    catatan: '',
  };
  return calendarDayPage(c, { day: found, typed, faults: {} });
});

calendarRoutes.post('/petugas/kantor/kalender/hari/:day', keeping, async (c) => {
  const was = c.req.param('day');
  if (!isDay(was)) return c.notFound();
  const { values } = await readPosted(c, { fields: [...dayFields, ...changeFields, 'aksi', 'pasti'] });
  const parts = c.get('portal').officeParts;
  const found = calendarDay(parts, was);
  const given = { values, action: paths.officeDay(was), year: was.slice(0, 4) };
  if (values['aksi'] === 'hapus') return confirmOrSave(c, { ...given, changes: changeOfDay(parts, was, null) });
  if (values['aksi'] === 'berkas') return confirmOrSave(c, { ...given, changes: changeOfDay(parts, was, found.inFile) });
  const typed = typedOf(values);
  const read = readDay(typed, { parts, was });
  if (!read.ok) return calendarDayPage(c, { day: found, typed, faults: read.faults });
  const { day, kind, name } = read.listed;
  const changes = [...(day === was ? [] : changeOfDay(parts, was, null)), ...changeOfDay(parts, day, { kind, name })];
  return confirmOrSave(c, { ...given, changes, year: day.slice(0, 4) });
});

/** Shows what a change means before it is made; a change that moves nobody's promise is made at once. */
async function confirmOrSave(
  c: PortalContext,
  {
    changes,
    values,
    action,
    year,
  }: { changes: readonly NewChange[]; values: Record<string, string>; action: string; year: string },
): Promise<Response> {
  const { db, office } = c.get('portal');
  const affected = await countPromisedOver(db, movedDays(changes), office.zone);
  if (values['pasti'] !== 'ya' && (affected > 0 || action === paths.officeCalendarListPost))
    return calendarConfirmPage(c, { changes, affected, values, action, back: paths.officeCalendarOf(year) });
  const saved = await save(c, changes, values);
  return c.redirect(paths.officeCalendarAfter(year, saved ? 'disimpan' : 'usang'), 303);
}

function showYear(c: PortalContext, year: string, typed?: DayTyped & { catatan: string }, faults?: DayFaults) {
  const { officeParts: parts, office, clock } = c.get('portal');
  const today = localDay(clock.now(), office);
  return calendarPage(c, {
    year,
    years: yearsToShow(parts, today),
    days: daysOfYear(parts, year),
    known: parts.now.holidays.years[year]?.complete === true,
    missing: missingYear(today, office),
    done: doneJustNow(c),
    ...(typed === undefined ? {} : { typed }),
    ...(faults === undefined ? {} : { faults }),
  });
}

function yearOf(c: PortalContext): string {
  const asked = c.req.query('tahun') ?? '';
  return YEAR.test(asked) ? asked : localDay(c.get('portal').clock.now(), c.get('portal').office).slice(0, 4);
}

const listed = (c: PortalContext, year: string): ListedDay[] =>
  daysOfYear(c.get('portal').officeParts, year).flatMap(({ day, value }) => (value === null ? [] : [{ day, ...value }]));

/** What is proposed, and what stands there already, which counts before it. */
function withKnown(proposed: readonly ListedDay[], known: readonly ListedDay[]): ListedDay[] {
  const byDay = new Map([...proposed, ...known].map((each) => [each.day, each]));
  return [...byDay.values()].toSorted((a, b) => a.day.localeCompare(b.day));
}

/** What a file says counts before what stands in the field; null = it cannot be read. */
async function textOf(typed: string, file: File | undefined): Promise<string | null> {
  if (file === undefined || file.name === '') return typed;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

const typedOf = (values: Readonly<Record<string, string>>) => ({
  'tanggal-hari': values['tanggal-hari'] ?? '',
  'tanggal-bulan': values['tanggal-bulan'] ?? '',
  'tanggal-tahun': values['tanggal-tahun'] ?? '',
  nama: values['nama'] ?? '',
  jenis: values['jenis'] ?? '',
  catatan: values['catatan'] ?? '',
});
