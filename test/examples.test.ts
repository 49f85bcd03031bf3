import { INDICATORS, THEMES } from '@peildatum/schema';
import { beforeAll, describe, expect, it } from 'vitest';
import { runExample } from './examples/run-example.js';
import { type Installation, install } from './setup/installation.js';

/** Only one indicator: VOORBEELD=thuiszitters. */
const ONLY = process.env.VOORBEELD;
const chosen = INDICATORS.filter(({ id }) => ONLY === undefined || id === ONLY);

describe('the worked examples of the catalogue', () => {
  let installation: Installation;
  /** Every example has an swv of its own. */
  let given = 0;

  beforeAll(async () => {
    installation = await install();
  });

  const themes = Object.keys(THEMES).filter((theme) =>
    chosen.some((indicator) => indicator.theme === theme && indicator.examples.length > 0),
  );
  describe.each(themes)('%s', (theme) => {
    const indicators = chosen.filter((indicator) => indicator.theme === theme);
    const cases = indicators.flatMap((indicator) =>
      indicator.examples.map((example) => ({ indicator, example, name: example.title })),
    );
    it.each(cases)('$indicator.id: $name', async ({ indicator, example }) => {
      given += 1;
      const swv = `VO${String(2000 + given)}`;
      const { found, wanted, tooMany } = await runExample(installation, swv, indicator, example);
      expect(found).toEqual(wanted);
      expect(tooMany).toEqual([]);
    });
  });

  it.skipIf(ONLY !== undefined)('are at least three for every indicator', () => {
    const few = INDICATORS.filter(({ examples }) => examples.length < 3).map(({ id }) => id);
    expect(few).toEqual([]);
  });
});
