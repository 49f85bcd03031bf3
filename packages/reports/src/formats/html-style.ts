import { CHART_WIDTH } from '../charts/chart-svg.js';
import { PALETTE } from '../charts/palette.js';

/** The whole style of a page: no fonts or pictures from elsewhere, readable at 360 px, and printing on A4. */
export const HTML_STYLE = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body {
  margin: 0 auto; padding: 1rem; max-width: 50rem;
  font: 1rem/1.55 Calibri, Carlito, "Segoe UI", "Helvetica Neue", Arial, sans-serif;
  color: ${PALETTE.ink}; background: ${PALETTE.paper}; overflow-wrap: break-word;
}
h1, h2, h3 { color: ${PALETTE.accent}; line-height: 1.2; margin: 1.8em 0 .5em; }
h1 { font-size: 2rem; margin-top: .5em; }
h2 { font-size: 1.5rem; border-top: 2px solid ${PALETTE.accent}; padding-top: .8em; margin-top: 2.2em; }
h3 { font-size: 1.15rem; }
p { margin: .6em 0; max-width: 42rem; }
a { color: ${PALETTE.accent}; }
a:focus-visible, .tabel:focus-visible { outline: 3px solid ${PALETTE.accent}; outline-offset: 2px; }
nav ul { margin: 0; padding: 0; list-style: none; }
nav li { margin: .1em 0; }
nav a { display: inline-block; padding: .25em 0; }
.cijferzin { font-size: 1.1rem; }
.opmerking { border-left: 4px solid ${PALETTE.accent}; background: ${PALETTE.tint}; padding: .6em .9em; }
.niet { font-style: italic; color: ${PALETTE.muted}; font-weight: normal; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .25em 1.2em; margin: .8em 0; max-width: 42rem; }
dt { font-weight: bold; }
dd { margin: 0; overflow-wrap: anywhere; }
figure { margin: 1.4em 0; }
figure svg { display: block; width: 100%; max-width: ${CHART_WIDTH + 30}px; height: auto; }
figcaption, caption { font-weight: bold; text-align: left; padding: .3em 0; }
figcaption { font-size: .95rem; }
.tabel { overflow-x: auto; margin: 1.4em 0; }
table { border-collapse: collapse; font-size: .95rem; }
th, td { padding: .35em .8em; border-bottom: 1px solid #c4c4c4; text-align: right; vertical-align: top; white-space: nowrap; }
thead th { background: ${PALETTE.tint}; border-bottom: 2px solid ${PALETTE.accent}; vertical-align: bottom; }
th:first-child { text-align: left; white-space: normal; min-width: 7.5rem; padding-left: .3em; }
tbody th { font-weight: normal; }
td { font-variant-numeric: tabular-nums; }
@media (max-width: 34rem) {
  h1 { font-size: 1.7rem; }
  h2 { font-size: 1.3rem; }
  dl { grid-template-columns: 6.5rem 1fr; gap: .4em .8em; }
  table { font-size: .875rem; }
  th, td { padding: .35em .3em; }
  th:first-child { min-width: 6rem; hyphens: auto; }
  thead th:not(:first-child), td.niet { white-space: normal; }
}
@media print {
  @page { size: A4; margin: 2cm; }
  body { max-width: none; padding: 0; font-size: 10.5pt; }
  nav { display: none; }
  h2, h3, caption { break-after: avoid; }
  figure, tr, .opmerking, .kort { break-inside: avoid; }
  thead { display: table-header-group; break-after: avoid; }
  .tabel { overflow: visible; }
  table { font-size: 9pt; }
  .opmerking, thead th { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;
