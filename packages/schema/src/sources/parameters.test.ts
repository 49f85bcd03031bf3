import { describe, expect, it } from 'vitest';
import { PARAMETERS, type Parameter, sayValues } from '../parameters.js';
import { parameters } from './parameters.js';

const DECLARED: readonly (readonly [string, Parameter])[] = Object.entries(PARAMETERS);

const rule = parameters.rules.find(({ code }) => code === 'parameter_waarde');

const holds = (parameter: string, waarde: string) => rule?.holds({ parameter, waarde });
const expected = (parameter: string) => rule?.sayExpected?.({ parameter, waarde: '0' });

describe('parameters of an swv', () => {
  it('have bounds where they are numbers, and nowhere else', () => {
    for (const [name, { type, bounds }] of DECLARED) {
      expect(bounds !== undefined, name).toBe(type === 'getal' || type === 'bedrag');
    }
  });

  it('have a value of the product that an swv could give too', () => {
    for (const [name, { values, ruleSets }] of DECLARED) {
      const own = [...values.map(({ value }) => value), ...Object.values(ruleSets ?? {})];
      for (const value of own) expect(holds(name, value), `${name} ${value}`).toBe(true);
    }
  });

  it('may be their smallest and their largest value, and nothing beyond', () => {
    for (const [name, { bounds }] of DECLARED) {
      if (bounds === undefined) continue;
      const [least, most] = bounds.between;
      expect(holds(name, String(least)), name).toBe(true);
      expect(holds(name, `${most},00`), name).toBe(true);
      expect(holds(name, String(most + 1)), name).toBe(false);
      expect(holds(name, `${most},01`), name).toBe(false);
      if (least > 0) expect(holds(name, `${least - 1}`), name).toBe(false);
      expect(holds(name, `${least + 1},5`), name).toBe(!bounds.whole);
    }
  });

  it('refuse what stopped every figure, or was rounded without a word', () => {
    expect(holds('zestien_uur_dagen', '0')).toBe(false);
    expect(holds('opp_dagen', '999999999999')).toBe(false);
    expect(holds('opp_dagen', '42,5')).toBe(false);
    expect(holds('opp_dagen', '42,0')).toBe(true);
    expect(holds('signalering_procent', '100,01')).toBe(false);
    expect(holds('signalering_procent', '3,5')).toBe(true);
  });

  it('say by name which values they may have', () => {
    expect(expected('opp_dagen')).toBe(
      'bij opp_dagen een heel getal van 1 tot en met 3.660 (dagen)',
    );
    expect(expected('signalering_procent')).toBe(
      'bij signalering_procent een getal van 0 tot en met 100 (procent)',
    );
    expect(expected('teldatum_vso')).toBe('bij teldatum_vso 10-01 of 02-01');
    expect(expected('kostenplaats_vergoedingen')).toBe(
      'bij kostenplaats_vergoedingen de code uit het grootboek',
    );
    expect(sayValues(PARAMETERS.vergoeding_maximum)).toBe(
      'een getal van 0 tot en met 1.000.000.000 (euro)',
    );
  });

  it('say of a name that is no figure which one may be meant', () => {
    const said = (waarde: string) => rule?.sayExpected?.({ parameter: 'extern_bekend', waarde });
    const whole = 'bij extern_bekend namen van cijfers, elk met of zonder :uitsplitsing';
    expect(said('vergoedingen/bedrg')).toBe(
      `${whole}; een van: vergoedingen/aantal, vergoedingen/bedrag`,
    );
    expect(said('thuizitters')).toContain(`${whole}; lijkt op: thuiszitters`);
    expect(said('vergoedingen/aantal vergoedingen/bedrag:vestiging')).toBe(
      `${whole}; een van: vergoedingen/bedrag, vergoedingen/bedrag:grond, vergoedingen/bedrag:vo_vestiging`,
    );
    expect(said('leerlingen')).toBe(
      `${whole}; leerlingen wordt niet beschermd, of is alleen voor medewerkers`,
    );
    // who typed something else altogether gets no guess, and does not get it back
    expect(said('janbedenksel')).toBe(whole);
  });

  it('leave a parameter that nobody declared to its own column', () => {
    expect(holds('onbekend', '0')).toBe(true);
  });
});
