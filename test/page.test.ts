import { beforeAll, describe, expect, it } from 'vitest';
import {
  CHROMIUM,
  closeBrowserAfterwards,
  MAY_SKIP_BROWSER,
  openBrowser,
} from './setup/chromium.js';
import { HAND_MADE_TOTALS } from './setup/hand-made-region.js';
import { type ServedRegion, serveRegion } from './setup/served-region.js';

describe.skipIf(MAY_SKIP_BROWSER)(`the page in ${CHROMIUM ?? 'een browser'}`, () => {
  let region: ServedRegion;
  closeBrowserAfterwards();

  beforeAll(async () => {
    region = await serveRegion();
  });

  async function open(width: number, path = '/') {
    const page = await (await openBrowser()).newPage({ viewport: { width, height: 800 } });
    const faults: string[] = [];
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    page.on('requestfailed', (request) => faults.push(request.url()));
    page.on('request', (request) => {
      if (!request.url().startsWith(region.address)) faults.push(`van elders: ${request.url()}`);
    });
    const response = await page.goto(`${region.address}${path}`);
    return { page, response, faults };
  }

  it('shows the four headline figures of the newest publication, with a chart and a table each', async () => {
    const { page, response, faults } = await open(1200);
    expect(response?.status()).toBe(200);
    const text = (await page.innerText('body')).replaceAll('\u00a0', ' ');
    for (const { tekst } of HAND_MADE_TOTALS) expect(text).toContain(tekst);
    expect(text).toContain('31 december 2024');
    const headings = await page.locator('main h2').allInnerTexts();
    for (const name of [
      'Doorstroompercentage',
      'Thuiszitters',
      'Vergoedingen',
      'Herbestedingsverplichting',
    ]) {
      expect(
        headings.some((heading) => heading.includes(name)),
        name,
      ).toBe(true);
    }
    expect(await page.locator('main table').count()).toBeGreaterThanOrEqual(4);
    expect(await page.locator('main figure').count()).toBeGreaterThanOrEqual(4);
    for (const table of await page.locator('main table').all()) {
      expect(await table.locator('caption').count()).toBe(1);
      expect(await table.locator('th[scope]').count()).toBeGreaterThan(1);
    }
    expect(faults).toEqual([]);
    await page.close();
  });

  it.each([320, 360, 768])(
    'fits a screen of %i pixels without sideways scrolling',
    async (width) => {
      const { page } = await open(width);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - window.innerWidth,
      );
      expect(overflow).toBeLessThanOrEqual(0);
      const small = await page
        .locator('main a:visible, main button:visible, main summary:visible, main select:visible')
        .evaluateAll((elements) =>
          elements
            .filter((element) => getComputedStyle(element).display !== 'inline')
            .map((element) => ({
              text: element.textContent,
              height: element.getBoundingClientRect().height,
            }))
            .filter(({ height }) => height < 43.5),
        );
      expect(small).toEqual([]);
      await page.close();
    },
  );

  it('says in one sentence that nothing of a breakdown can be shown, and shows what can', async () => {
    const { page } = await open(360);
    const link = page.locator('a', { hasText: 'leerjaar' }).first();
    await link.click();
    // neither of the two leerjaren can be shown, nor which there are: one sentence says so
    const about = page.locator('[data-dimensies*="leerjaar"]');
    expect(await about.count()).toBe(1);
    expect(await about.getAttribute('data-dimensies')).toBe('{"leerjaar":"*"}');
    expect(await about.innerText()).toBe('niet getoond');
    const said = await page.locator('p', { has: about }).innerText();
    expect(said).toMatch(
      /niet getoond\. Deze uitsplitsing wordt niet getoond, zodat niemand herkend kan worden\.$/,
    );
    await page.locator('a', { hasText: 'gemeente van de melding' }).first().click();
    const shown = page.locator('[data-dimensies*="gemeente"]');
    expect(await shown.count()).toBeGreaterThan(0);
    const legend = (await page.innerText('body')).toLowerCase();
    expect(legend).toContain('herkend');
    await page.close();
  });

  it('works without a script and with the keyboard', async () => {
    const context = await (await openBrowser()).newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(region.address);
    expect(await page.locator('script').count()).toBe(0);
    await page.keyboard.press('Tab');
    const focused = await page.locator(':focus').getAttribute('href');
    expect(focused).toMatch(/^#/);
    expect(await page.locator('html').getAttribute('lang')).toBe('nl');
    await context.close();
  });

  it('says in Dutch that a page or a publication does not exist', async () => {
    for (const path of ['/nergens', '/?publicatie=VO9901-1999-12-31-1']) {
      const { page, response } = await open(800, path);
      expect(response?.status()).toBe(404);
      expect(await page.innerText('body')).toMatch(/bestaat niet|niet gevonden/i);
      await page.close();
    }
  });
});
