const ARCH = 'M0 40V15a15 15 0 0 1 30 0v25h-5.5V15.5a9.5 9.5 0 0 0-19 0V40z';
const LEAF = 'M6 40V15.5c0-4.7 3.3-8.2 8-8.8l3.5 5v26z';
const KNOB = { x: 14.3, y: 25.3, radius: 1.5 };
const TEAL = '#0B5D5B';
const MARIGOLD = '#F2A900';

/** The mark of the house: an arch, its leaf standing open, a knob. */
export function Logo() {
  return (
    <svg width="30" height="40" viewBox="0 0 30 40" aria-hidden="true">
      <path fill={TEAL} d={ARCH + LEAF} />
      <circle fill={MARIGOLD} cx={KNOB.x} cy={KNOB.y} r={KNOB.radius} />
    </svg>
  );
}

/** The same as a file, for the browser's tab. */
export const logoFile = (): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-5 0 40 40"><path fill="${TEAL}" d="${ARCH + LEAF}"/>` +
  `<circle fill="${MARIGOLD}" cx="${KNOB.x}" cy="${KNOB.y}" r="${KNOB.radius}"/></svg>`;
