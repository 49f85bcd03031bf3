/** Figures: large, in bars and in tables. */
export const FIGURE_STYLE = `
.groot { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(16rem, 100%), 1fr)); gap: var(--peildatum-space); margin: 0 0 1.25rem; }
.groot > div { padding-left: 0.875rem; border-left: 0.25rem solid var(--peildatum-color-brand); }
.groot dt { font-weight: 600; }
.groot dd { margin: 0; }
.groot dd:not(.toelichting) {
  font-size: clamp(1.5rem, 7vw, var(--peildatum-font-size-large)); font-weight: 700; line-height: 1.2;
  white-space: nowrap;
}
.groot dd.geen-waarde { font-size: 1.5rem; }
.toelichting { color: var(--peildatum-color-text-subtle); }
.geen-waarde { color: var(--peildatum-color-text-subtle); font-style: italic; }
.reeks { display: grid; gap: 1.5rem 2rem; align-items: start; }
.reeks > * { min-width: 0; }
@media (min-width: 54rem) { .reeks { grid-template-columns: minmax(0, 5fr) minmax(0, 7fr); } }
.grafiek { margin: 0 0 1.25rem; }
figcaption, caption { padding: 0 0 0.5rem; font-weight: 600; text-align: left; }
.staaf { display: grid; grid-template-columns: 1fr auto; column-gap: 0.75rem; margin-bottom: 0.5rem; line-height: 1.35; }
.staaf > :nth-child(2) { font-weight: 600; font-variant-numeric: tabular-nums; }
.staaf > .geen-waarde { font-weight: 400; }
.staaf svg, .gat { grid-column: 1 / -1; display: block; width: 100%; height: 0.875rem; }
.staaf svg { border-left: 2px solid var(--peildatum-color-text); }
.staaf rect { fill: var(--peildatum-color-bar); }
.gat { border: 1px dashed var(--peildatum-color-gap); }
.tabel { overflow-x: auto; margin-bottom: var(--peildatum-space); }
table { border-collapse: collapse; min-width: min(32rem, 100%); font-variant-numeric: tabular-nums; }
th, td { padding: 0.5rem 0.75rem; border-bottom: 1px solid var(--peildatum-color-line); text-align: right; vertical-align: top; }
th:first-child { padding-left: 0; text-align: left; }
thead th { vertical-align: bottom; border-bottom: 2px solid var(--peildatum-color-text); }
tbody th { font-weight: 400; min-width: 7rem; }
td { white-space: nowrap; }
td.geen-waarde { white-space: normal; }
tbody tr:hover { background: var(--peildatum-color-background); }
`;
