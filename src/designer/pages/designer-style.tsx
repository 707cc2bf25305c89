import { assetUrls } from '../../web/assets.ts';

/** The sheet that only pages of the designer load, for the head of a page. */
export function DesignerStyle() {
  const { designerStyle } = assetUrls();
  return designerStyle === null ? null : <link rel="stylesheet" href={designerStyle} />;
}
