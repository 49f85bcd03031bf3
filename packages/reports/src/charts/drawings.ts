import type { Chart, Section } from '../content/section.js';
import { chartSvg } from './chart-svg.js';

/** The charts of a section as SVG, drawn once for all formats. */
export type Drawings = ReadonlyMap<Chart, string>;

/** Draws all charts of a section. */
export function drawCharts(section: Section): Drawings {
  const charts = section.blocks.filter((block) => block.kind === 'chart');
  return new Map(charts.map((chart) => [chart, chartSvg(chart, `figuur-${chart.number}`)]));
}
