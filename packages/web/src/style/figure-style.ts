/** Figures: large, in bars and in tables. */
export const FIGURE_STYLE = `
.groot { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(22rem, 100%), 1fr)); gap: var(--peildatum-space); margin: 0 0 1.25rem; }
.groot > div { padding-left: 0.875rem; border-left: 0.25rem solid var(--peildatum-color-brand); }
.groot dt { font-weight: 600; }
.groot dd { margin: 0; }
.groot dd:not(.toelichting) {
  font-size: clamp(1.5rem, 7vw, var(--peildatum-font-size-large)); font-weight: 700; line-height: 1.2;
  white-space: nowrap;
}
.groot dd.geen-waarde { font-size: 1.5rem; }
.heel { white-space: nowrap; }
.toelichting { color: var(--peildatum-color-text-subtle); }
.geen-waarde { color: var(--peildatum-color-text-subtle); font-style: italic; }
.reeks { display: grid; gap: 1.5rem 2rem; align-items: start; }
.reeks > * { min-width: 0; }
@media (min-width: 54rem) {
  .reeks:not(.breed) { grid-template-columns: minmax(0, 5fr) minmax(0, 7fr); }
  .breed > .grafieken { display: grid; grid-template-columns: repeat(auto-fit, minmax(24rem, 1fr)); gap: 0 2rem; }
}
.grafiek { margin: 0 0 1.25rem; }
figcaption, caption { padding: 0 0 0.5rem; font-weight: 600; text-align: left; }
.staaf { display: grid; grid-template-columns: 1fr auto; column-gap: 0.75rem; margin-bottom: 0.5rem; line-height: 1.35; }
.staaf > :nth-child(2) { font-weight: 600; font-variant-numeric: tabular-nums; }
.staaf > .geen-waarde { font-weight: 400; }
.staaf svg, .gat { grid-column: 1 / -1; display: block; width: 100%; height: 0.875rem; }
.staaf svg { border-left: 2px solid var(--peildatum-color-text); }
.staaf rect { fill: var(--peildatum-color-bar); }
.gat { border: 1px dashed var(--peildatum-color-gap); }
.tabel {
  overflow-x: auto; margin-bottom: var(--peildatum-space); container-type: inline-size;
  /* a shade at an edge says that there is more behind it */
  background:
    linear-gradient(to left, var(--peildatum-color-surface) 1.5rem, transparent 3rem) 100% 0 local,
    linear-gradient(to left, var(--peildatum-color-line), transparent 1rem) 100% 0 scroll,
    var(--peildatum-color-surface);
}
caption > span { display: inline-block; position: sticky; left: 0; max-width: 100cqi; }
table { border-collapse: collapse; min-width: min(32rem, 100%); font-variant-numeric: tabular-nums; }
th, td { padding: 0.5rem 0.375rem; border-bottom: 1px solid var(--peildatum-color-line); text-align: right; vertical-align: top; }
@media (min-width: 40rem) { th, td { padding: 0.5rem 0.75rem; } }
th:first-child {
  position: sticky; left: 0; padding-left: 0; text-align: left;
  background: var(--peildatum-color-surface);
}
thead th { vertical-align: bottom; border-bottom: 2px solid var(--peildatum-color-text); }
tbody th { font-weight: 400; }
.delen tbody th { min-width: 8rem; }
td { white-space: nowrap; }
td.geen-waarde { white-space: normal; }
tbody tr:hover > * { background: var(--peildatum-color-background); }
@media (max-width: 40rem) { table { font-size: 0.9375rem; } }
`;
