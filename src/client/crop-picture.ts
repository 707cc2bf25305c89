type Side = 'top' | 'right' | 'bottom' | 'left';

/** Shows what the four sliders leave of a picture, and lets its edges be pulled on the picture itself. */
export function cropPictures(root: ParentNode): void {
  const picture = root.querySelector<HTMLElement>('[data-crop]');
  const sliders = [...root.querySelectorAll<HTMLInputElement>('[data-crop-side]')];
  if (picture === null || sliders.length === 0) return;
  const kept = Object.assign(document.createElement('div'), { className: 'crop-kept' });
  picture.append(kept);
  const show = () => {
    for (const { name, value } of sliders) kept.style.setProperty(`--${name}`, `${value}%`);
  };
  for (const slider of sliders) slider.addEventListener('input', show);
  // A browser that comes back keeps where the sliders were.
  show();
  pullEdges(picture, sliders, show);
}

function pullEdges(picture: HTMLElement, sliders: readonly HTMLInputElement[], show: () => void): void {
  let pulled: HTMLInputElement | null = null;
  const pull = (event: PointerEvent) => {
    if (pulled === null) return;
    pulled.value = String(Math.round(distances(picture, event)[pulled.name as Side]));
    show();
  };
  picture.addEventListener('pointerdown', (event) => {
    const at = distances(picture, event);
    // The side whose edge is nearest to where it now is.
    pulled = sliders.toSorted((a, b) => off(a, at) - off(b, at))[0] ?? null;
    picture.setPointerCapture(event.pointerId);
    event.preventDefault();
    pull(event);
  });
  picture.addEventListener('pointermove', pull);
  for (const end of ['pointerup', 'pointercancel']) picture.addEventListener(end, () => (pulled = null));
}

const off = ({ name, value }: HTMLInputElement, at: Record<Side, number>) => Math.abs(Number(value) - at[name as Side]);

/** How far a place is from each side, in hundredths. */
function distances(picture: HTMLElement, { clientX, clientY }: PointerEvent): Record<Side, number> {
  const { left, top, width, height } = picture.getBoundingClientRect();
  const [x, y] = [(100 * (clientX - left)) / width, (100 * (clientY - top)) / height];
  return { left: x, right: 100 - x, top: y, bottom: 100 - y };
}
