import { describe, expect, it } from 'vitest';
import { axisOf } from '../content/axis.js';
import type { Bar, Chart } from '../content/section.js';
import { chartPng } from './chart-png.js';
import { chartSvg } from './chart-svg.js';
import { PALETTE } from './palette.js';

const HIDDEN: Bar = { length: null, text: 'niet getoond' };

function chartOf(...series: readonly (readonly Bar[])[]): Chart {
  return {
    kind: 'chart',
    number: 1,
    caption: 'Aantal per schooljaar',
    alternative: '',
    categories: (series[0] ?? []).map((_, index) => `20${index + 20}`),
    series: series.map((bars, index) => ({ name: `Reeks <${index}>`, bars })),
    axis: axisOf([12], 'aantal'),
  };
}

/** Painted shapes in the colours of the bars. */
function bars(svg: string): string[] {
  return svg.match(new RegExp(`<path[^>]*fill="(?:${PALETTE.bars.join('|')})"[^>]*>`, 'g')) ?? [];
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(colour: string, paper: string): number {
  return (luminance(paper) + 0.05) / (luminance(colour) + 0.05);
}

describe('charts', () => {
  it('draw a bar with its words for what is shown, and only words for what is not', () => {
    const svg = chartSvg(chartOf([{ length: 12, text: '12' }, HIDDEN]), 'a');
    expect(bars(svg)).toHaveLength(1);
    expect(svg).toContain('>12</text>');
    expect(svg).toContain('>niet getoond</text>');
  });

  it('write the same SVG each time, with ids of their own', () => {
    const two = chartOf([{ length: 1, text: '1' }], [{ length: 2, text: '2' }]);
    expect(chartSvg(two, 'a')).toBe(chartSvg(two, 'a'));
    const ids = [...chartSvg(two, 'b').matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(ids.length).toBeGreaterThan(0);
    expect(ids.every((id) => id?.startsWith('b-'))).toBe(true);
  });

  it('escape names', () => {
    const two = chartOf([{ length: 1, text: '1' }], [HIDDEN]);
    expect(chartSvg(two, 'a')).toContain('Reeks &lt;1&gt;');
  });

  it('become a PNG of twice their size', () => {
    const png = chartPng(chartSvg(chartOf([{ length: 12, text: '12' }]), 'a'));
    expect(png.readUInt32BE(16)).toBe(800);
  });

  it('have colours that can be told from the paper', () => {
    for (const text of [PALETTE.ink, PALETTE.muted, PALETTE.accent]) {
      expect(contrast(text, PALETTE.paper)).toBeGreaterThan(4.5);
      expect(contrast(text, PALETTE.tint)).toBeGreaterThan(4.5);
    }
    for (const bar of [...PALETTE.bars, PALETTE.line]) {
      expect(contrast(bar, PALETTE.paper)).toBeGreaterThan(3);
    }
  });
});
