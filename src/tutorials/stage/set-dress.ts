/** Empty room under every page, CSS px, so that its end too can be scrolled to a multiple of the film's step. It is no part of the document that is shown. */
export const ROOM_BELOW = 32;

/**
 * Runs in every page before its own scripts. Nothing moves while it is filmed; the film draws its own caret; what only a demo shows is not there; the focus
 * takes the office's colour, because the ring alone is marigold; and what sticks to the window scrolls with its page, since a film's view is not all of the window.
 */
export const SET_DRESS = `{
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(\`
    *, *::before, *::after { caret-color: transparent !important; transition: none !important; animation: none !important; scroll-behavior: auto !important }
    html::after { content: ''; display: block; height: ${ROOM_BELOW}px }
    [data-demo], [data-unfilmed] { display: none !important }
    :focus-visible { outline: none !important; border-color: var(--primary) !important; box-shadow: 0 0 0 1px var(--primary) !important }
    :has(> :focus-visible) { outline: none !important }
  \`);
  document.adoptedStyleSheets = [sheet];
  addEventListener('load', () => {
    for (const each of document.querySelectorAll('main *')) if (getComputedStyle(each).position === 'sticky') each.style.position = 'static';
  });
}`;
