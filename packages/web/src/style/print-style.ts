/** On paper: A4, a topic on a page, without what can only be pressed. */
export const PRINT_STYLE = `
@media print {
  @page { size: A4; margin: 18mm 16mm; }
  body { background: none; font-size: 10pt; }
  main { padding: 0; max-width: none; }
  header, nav, .keuze, .keuzes, .naar-inhoud { display: none; }
  .kaart { border: 0; padding: 0; margin: 0 0 8mm; }
  .kaart + .kaart { break-before: page; }
  .reeks { grid-template-columns: 1fr 1fr; }
  .tabel { overflow: visible; }
  .grafiek, tr, .groot > div { break-inside: avoid; }
  .staaf rect { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  details::details-content { content-visibility: visible; block-size: auto; }
  td { white-space: normal; }
}
`;
