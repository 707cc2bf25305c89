import type { turnedBox } from '../mark-rules.ts';

type Box = ReturnType<typeof turnedBox>;

/** A frame over a page, its edge as wide on the screen however large the page is. Null = an empty one, into which a script may draw. */
export function MarkFrame({ box }: { box: Box | null }) {
  const sides = box === null ? {} : { x: box.x, y: box.y, width: box.width, height: box.height };
  return (
    <svg class="mark-frame" viewBox="0 0 1000 1000" preserveAspectRatio="none" aria-hidden="true">
      <rect class="mark-dark" {...sides} />
      <rect class="mark-light" {...sides} />
    </svg>
  );
}
