type EmbedCode = { url: string; title: string; width: number; height: number };

/** The frame that another site pastes: as wide as its column, never too low for a phone, and without any style sheet of ours. */
export function embedCode({ url, title, width, height }: EmbedCode): string {
  const style = `border:0;width:100%;max-width:${width}px;height:auto;aspect-ratio:${width}/${height};min-height:640px`;
  const attributes = { src: url, title, width, height, style, allow: 'fullscreen', allowfullscreen: '', loading: 'lazy' };
  const written = Object.entries(attributes).map(([name, value]) => `${name}="${escapeAttribute(String(value))}"`);
  return `<iframe ${written.join(' ')}></iframe>`;
}

const escapeAttribute = (value: string): string =>
  value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
