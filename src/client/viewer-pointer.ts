type Point = { x: number; y: number };

type PointerActs = {
  isMarking: () => boolean;
  /** Between two corners, in thousandths of the page as it is shown. */
  draw: (from: Point, to: Point) => void;
  done: () => void;
};

/** The page follows the hand that drags it; where marking is on, the hand pulls a frame instead. */
export function watchPointer(sheet: HTMLElement, picture: HTMLElement, acts: PointerActs): void {
  let from: Point | null = null;
  let last: PointerEvent | null = null;
  sheet.addEventListener('pointerdown', (event) => {
    if (event.button !== 0 || (event.pointerType === 'touch' && !acts.isMarking())) return;
    // Its own bars are dragged, not the page.
    if (event.offsetX > sheet.clientWidth || event.offsetY > sheet.clientHeight) if (event.target === sheet) return;
    last = event;
    from = acts.isMarking() ? placeOn(picture, event) : null;
    sheet.setPointerCapture(event.pointerId);
  });
  sheet.addEventListener('pointermove', (event) => {
    if (last === null) return;
    if (from === null) sheet.scrollBy(last.clientX - event.clientX, last.clientY - event.clientY);
    else acts.draw(from, placeOn(picture, event));
    last = event;
  });
  const end = () => {
    if (from !== null) acts.done();
    last = null;
    from = null;
  };
  sheet.addEventListener('pointerup', end);
  sheet.addEventListener('pointercancel', end);
}

function placeOn(picture: HTMLElement, { clientX, clientY }: PointerEvent): Point {
  const { left, top, width, height } = picture.getBoundingClientRect();
  return { x: (1000 * (clientX - left)) / width, y: (1000 * (clientY - top)) / height };
}
