import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';

/** Pixels of the picture for each pixel of the chart, so that it prints sharply. */
const SCALE = 2;

const FONTS = join(
  dirname(createRequire(import.meta.url).resolve('dejavu-fonts-ttf/package.json')),
  'ttf',
);

/** A chart as PNG. The fonts come with the package: the picture is the same on every machine. */
export function chartPng(svg: string): Buffer {
  const picture = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: SCALE },
    background: '#ffffff',
    font: {
      loadSystemFonts: false,
      fontFiles: ['DejaVuSans.ttf', 'DejaVuSans-Oblique.ttf'].map((file) => join(FONTS, file)),
      defaultFontFamily: 'DejaVu Sans',
    },
  });
  return picture.render().asPng();
}
