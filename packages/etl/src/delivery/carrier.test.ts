import { describe, expect, it } from 'vitest';
import { carrierOf, stemOf } from './carrier.js';

describe('what carries a delivery', () => {
  it('is told by the ending of its name', () => {
    expect(carrierOf('tlv-a.csv')).toBe('csv');
    expect(carrierOf('TLV-A.CSV.GZ')).toBe('csv');
    expect(carrierOf('map/grootboek.xaf')).toBe('xml');
    expect(carrierOf('brief.doc')).toBeUndefined();
    expect(stemOf('tlv-a.csv.gz')).toBe('tlv-a');
  });

  it('is YAML only of a kind that comes as YAML: other YAML says something else', () => {
    for (const name of ['doelen.yaml', 'map/Doelen-swv.yml', 'doelen-a-2024.YAML']) {
      expect(carrierOf(name), name).toBe('yaml');
    }
    for (const name of ['levering.yaml', 'leverkalender.yaml', 'tlv-a.yaml', 'doelenlijst.yaml']) {
      expect(carrierOf(name), name).toBeUndefined();
    }
    expect(stemOf('doelen-swv.yaml')).toBe('doelen-swv');
    expect(stemOf('profiel.yaml')).toBeUndefined();
  });
});
