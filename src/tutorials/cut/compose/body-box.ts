import type { Box } from '../../stage/take.ts';
import type { Layout } from '../frame-layout.ts';

/** The frame without its strip, where scenes are drawn. */
export function bodyBox({ frame, strip }: Layout): Box {
  return { x: 0, y: strip.height, width: frame.width, height: frame.height - strip.height };
}
