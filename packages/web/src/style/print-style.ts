/** On paper: A4, a topic on a page, without what can only be pressed. */
export const PRINT_STYLE = `
@media print {
  @page { size: A4; margin: 18mm 16mm; }
  html { font-size: 13px; }
  body { background: none; font-size: 1rem; }
  main { padding: 0; max-width: none; }
  header, nav, .keuze, .keuzes, .naar-inhoud { display: none; }
  .kaart { border: 0; padding: 0; margin: 0 0 8mm; }
  .onderwerp + .kaart { break-before: page; }
  .reeks:not(.breed), .breed > .grafieken { display: grid; grid-template-columns: 1fr 1fr; gap: 0 8mm; }
  .groot { grid-template-columns: 1fr 1fr; gap: 3mm 8mm; }
  th:first-child { position: static; }
  p, .gegevens { max-width: none; }
  table { font-size: 0.9375rem; }
  .gegevens a { padding: 0; }
  .tabel { overflow: visible; background: none; }
  .grafiek, tr, .groot > div { break-inside: avoid; }
  .staaf rect { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  details::details-content { content-visibility: visible; block-size: auto; }
}
`;
