import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { afterAll } from 'vitest';

const CANDIDATES = [
  process.env.CHROMIUM_PATH ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** The browser of this machine; tests of the page are passed over without one, but never in CI. */
export const CHROMIUM = CANDIDATES.find((path) => path !== '' && existsSync(path));
export const MAY_SKIP_BROWSER = CHROMIUM === undefined && process.env.CI === undefined;

let browser: Promise<Browser> | undefined;

/** One browser per test file. */
export async function openBrowser(): Promise<Browser> {
  if (CHROMIUM === undefined) throw new Error('geen Chromium gevonden; zet CHROMIUM_PATH');
  browser ??= chromium.launch({
    executablePath: CHROMIUM,
    args: [
      ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'],
      ['--disable-background-networking', '--disable-component-update'],
    ].flat(),
  });
  return await browser;
}

/** Closes it after the test file; call once at the top of a describe. */
export function closeBrowserAfterwards(): void {
  afterAll(async () => {
    await (await browser)?.close();
    browser = undefined;
  });
}
