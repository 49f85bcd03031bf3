import { createRequire } from 'node:module';
import type { Bar, Chart } from '../content/section.js';
import { PALETTE } from './palette.js';

/** Required, not imported: as one bundled file it loads in 90 ms, as modules in 390 ms. */
const echarts = createRequire(import.meta.url)('echarts') as typeof import('echarts');

/** Narrow enough that the letters can still be read when it is scaled to a phone of 360 px. */
export const CHART_WIDTH = 400;
const FONT_SIZE = 14;
/** Width of a letter of DejaVu Sans or Verdana, which are wide, in parts of its size. */
const LETTER_WIDTH = 0.62;
const LETTER = FONT_SIZE * LETTER_WIDTH;
const ROW = 32;
const LEGEND = 34;
const AXIS = 30;

/** Without a browser nothing measures letters, and its own guess is too narrow for these fonts. */
echarts.setPlatformAPI({
  measureText: (text, font) => ({
    width: text.length * Number(/([\d.]+)px/.exec(font ?? '')?.[1] ?? FONT_SIZE) * LETTER_WIDTH,
  }),
});

/** A chart as SVG text. The same chart gives the same text; ids in it begin with `name`, so that many fit one page. */
export function chartSvg(chart: Chart, name: string): string {
  const instance = echarts.init(null, null, {
    renderer: 'svg',
    ssr: true,
    width: CHART_WIDTH,
    height: chartHeight(chart),
  });
  try {
    instance.setOption(optionOf(chart));
    return withoutLiveParts(instance.renderToSVGString({ useViewBox: true }), name);
  } finally {
    instance.dispose();
  }
}

/** The height in pixels at the full width. */
export function chartHeight(chart: Chart): number {
  const perCategory = chart.series.length === 1 ? ROW : chart.series.length * (ROW - 8) + 14;
  return topOf(chart) + chart.categories.length * perCategory + AXIS;
}

function topOf(chart: Chart): number {
  return chart.series.length === 1 ? 8 : LEGEND;
}

/**
 * Bars lie down: amounts as long as `€ 1.200.000,00` and the words `niet getoond` then fit beside them, on a phone too,
 * and ten years are as readable as three.
 */
function optionOf(chart: Chart) {
  const bars = chart.series.flatMap((series) => series.bars);
  const besideBars = bars.filter(({ length }) => length !== null).map(({ text }) => text);
  const { axis } = chart;
  const names = chart.series.map(({ name }) => name);
  const categories = chart.categories.map((category) => category.replace(' (', '\n('));
  return {
    animation: false,
    textStyle: { fontFamily: 'DejaVu Sans, Verdana, sans-serif', fontSize: FONT_SIZE },
    legend: {
      show: chart.series.length > 1,
      data: names,
      left: 0,
      top: 4,
      selectedMode: false,
      itemStyle: { borderWidth: 0 },
      textStyle: { color: PALETTE.ink, fontSize: FONT_SIZE },
    },
    grid: {
      left: longest(categories.flatMap((category) => category.split('\n'))) * LETTER + 12,
      right: longest(besideBars) * LETTER + 10,
      top: topOf(chart),
      bottom: AXIS,
      outerBoundsMode: 'none',
    },
    xAxis: {
      type: 'value',
      min: axis.min,
      max: axis.max,
      interval: axis.step,
      splitLine: { lineStyle: { color: '#d9d9d9' } },
      axisLabel: {
        color: PALETTE.muted,
        fontSize: FONT_SIZE - 3,
        hideOverlap: true,
        formatter: (_: number, index: number) => axis.ticks[index] ?? '',
      },
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: categories,
      axisLine: { lineStyle: { color: PALETTE.line } },
      axisTick: { show: false },
      axisLabel: { color: PALETTE.ink, fontSize: FONT_SIZE, lineHeight: 15, interval: 0 },
    },
    series: chart.series.map(({ name, bars }, index) => ({
      name,
      type: 'bar',
      silent: true,
      barGap: '15%',
      barCategoryGap: '30%',
      itemStyle: { color: PALETTE.bars[index % PALETTE.bars.length], ...patternOf(index) },
      label: {
        show: true,
        position: 'right',
        color: PALETTE.ink,
        fontSize: FONT_SIZE,
        // A rim in the colour of the paper keeps grid lines out of the figures.
        textBorderColor: PALETTE.paper,
        textBorderWidth: 4,
      },
      data: bars.map(barItem),
    })),
  };
}

/** A bar that is not drawn has no length and no ink, whatever its reason: only its words stand on the axis. */
function barItem({ length, text }: Bar) {
  if (length !== null) return { value: length, label: { formatter: () => text } };
  return {
    value: 0,
    itemStyle: { color: 'transparent' },
    label: { formatter: () => text, color: PALETTE.muted, fontStyle: 'italic' },
  };
}

/** Every second series is hatched, so that it is known without its colour. */
function patternOf(index: number) {
  if (index % 2 === 0) return {};
  const hatch = { symbol: 'rect', color: PALETTE.paper, rotation: -Math.PI / 4 };
  return { decal: { ...hatch, dashArrayX: [1, 0], dashArrayY: [2, 5], symbolSize: 1 } };
}

function longest(texts: readonly string[]): number {
  return Math.max(0, ...texts.map((text) => text.length));
}

/** Takes out what only a browser with a mouse uses, and names the ids after the chart instead of a running number. */
function withoutLiveParts(svg: string, name: string): string {
  return svg
    .replace(/<style[\s\S]*?<\/style>/g, '')
    .replace(/ (?:class|ecmeta_\w+|pointer-events)="[^"]*"/g, '')
    .replace(/\bzr\d+-/g, `${name}-`)
    .replace(/\n+/g, '');
}
