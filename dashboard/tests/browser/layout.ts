import type { Page } from 'playwright-core';

/** Pixels by which the page is wider than its window. */
export function sidewaysBy(page: Page): Promise<number> {
  return page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - innerWidth));
}

/** Words of charts that reach beyond their drawing. */
export function clippedTexts(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<SVGTextElement>('svg.chart text')]
      .filter((text) => {
        const [inner, outer] = [text.getBoundingClientRect(), text.ownerSVGElement?.getBoundingClientRect()];
        return outer !== undefined && (inner.left < outer.left - 2 || inner.right > outer.right + 2);
      })
      .map((text) => text.textContent),
  );
}
