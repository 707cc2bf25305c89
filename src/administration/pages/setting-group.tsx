import { BackLink } from '../../web/components/back-link.tsx';
import { Button } from '../../web/components/button.tsx';
import { ErrorSummary } from '../../web/components/error-summary.tsx';
import { Form } from '../../web/components/form.tsx';
import { TextArea } from '../../web/components/text-area.tsx';
import { TextField } from '../../web/components/text-field.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { page } from '../../web/page.tsx';
import { paths } from '../../web/paths.ts';
import { isChanged, settingsOf } from '../setting-rules.ts';
import type { SettingFault, SettingGroup, SettingPlace } from '../setting-rules.ts';
import { NoteField, Seen } from './frame.tsx';

type GroupGiven = {
  group: SettingGroup;
  typed: Readonly<Record<string, string>>;
  note: string;
  faults: Partial<Record<SettingPlace, SettingFault>>;
};

/** One group of facts as a form. */
export function settingGroupPage(c: PortalContext, { group, typed, note, faults }: GroupGiven) {
  const t = c.get('t');
  const words = t.administration.settings;
  const { title, text } = words.groups[group];
  const places = settingsOf(group);
  const parts = c.get('portal').officeParts;
  const said = places.flatMap(([place]) => {
    const fault = faults[place];
    return fault === undefined ? [] : [{ field: `f-${place}`, message: `${words.places[place].label}. ${words.faults[fault]}` }];
  });
  return page(
    c,
    { title, area: 'desk', error: said.length > 0, status: said.length > 0 ? 422 : 200 },
    <>
      <BackLink href={paths.officeSettings}>{words.title}</BackLink>
      <h1>{title}</h1>
      <p class="lead">{text}</p>
      {said.length === 0 ? null : <ErrorSummary t={t} faults={said} />}
      <Form c={c} action={paths.officeSettingGroup(group)}>
        <Seen c={c} />
        {places.map(([place, kind]) => {
          const fault = faults[place];
          const field = {
            name: place,
            ...words.places[place],
            value: typed[place],
            ...(fault === undefined ? {} : { error: words.faults[fault] }),
          };
          return kind === 'periods' ? (
            <TextArea {...field} rows={3} optional />
          ) : (
            <TextField {...field} optional={kind === 'hours'} maxLength={300} />
          );
        })}
        <NoteField c={c} label={words.note} value={note} />
        <Button>{words.save}</Button>
      </Form>
      {places.some(([place]) => isChanged(parts, place)) ? (
        <Form c={c} action={paths.officeSettingGroupBack(group)}>
          <Seen c={c} />
          <p class="hint">{words.restoreText}</p>
          <Button kind="secondary">{words.restore}</Button>
        </Form>
      ) : null}
    </>,
  );
}
