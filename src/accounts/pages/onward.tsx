/** Carries where the person was going through a form. */
export function Onward({ path }: { path: string | null }) {
  return path === null ? null : <input type="hidden" name="onward" value={path} />;
}
