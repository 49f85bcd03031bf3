/** Layout and text; every value that is a choice comes from the tokens. */
export const PAGE_STYLE = `
*, *::before, *::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0;
  background: var(--peildatum-color-background);
  color: var(--peildatum-color-text);
  font: var(--peildatum-font-size) / var(--peildatum-line-height) var(--peildatum-font-family);
  overflow-wrap: break-word;
}
main, header { padding: 0 var(--peildatum-space); }
main { max-width: calc(var(--peildatum-width) + 2 * var(--peildatum-space)); margin: 0 auto; padding-bottom: 3rem; }
header { background: var(--peildatum-color-brand); }
header a {
  display: inline-flex; align-items: center; min-height: 3.25rem;
  color: var(--peildatum-color-brand-text); font-weight: 700; font-size: 1.25rem; text-decoration: none;
}
header a::before {
  content: ""; width: 1.125rem; height: 1.125rem; margin-right: 0.5rem;
  background: linear-gradient(currentColor, currentColor) 0 100% / 28% 50% no-repeat,
    linear-gradient(currentColor, currentColor) 50% 100% / 28% 100% no-repeat,
    linear-gradient(currentColor, currentColor) 100% 100% / 28% 75% no-repeat;
}
@media (min-width: 70rem) { header { padding-left: calc((100% - var(--peildatum-width)) / 2); } }
.naar-inhoud {
  position: absolute; left: 0; top: -6rem; z-index: 1; padding: 0.75rem 1rem;
  background: var(--peildatum-color-surface);
}
.naar-inhoud:focus { top: 0; }
h1, h2, h3 { line-height: 1.2; margin: 0 0 0.5rem; text-wrap: balance; hyphens: auto; }
h1 { font-size: clamp(1.25rem, 5.6vw, 1.75rem); margin-top: 1.5rem; }
h2 { font-size: clamp(1.0625rem, 5.3vw, 1.4rem); color: var(--peildatum-color-brand); }
h3 { font-size: 1.0625rem; }
p { margin: 0 0 0.75rem; max-width: var(--peildatum-text-width); }
a { color: var(--peildatum-color-link); text-underline-offset: 0.15em; }
a:hover { text-decoration-thickness: 2px; }
:focus-visible {
  outline: 3px solid var(--peildatum-color-focus); outline-offset: 2px;
  box-shadow: 0 0 0 2px var(--peildatum-color-surface);
}
header :focus-visible { outline-color: var(--peildatum-color-brand-text); box-shadow: none; }
code { font-size: 0.9em; overflow-wrap: anywhere; }
.stand { font-size: 1.125rem; }
.melding {
  padding: 0.75rem 1rem; border-left: 0.375rem solid var(--peildatum-color-notice-line);
  background: var(--peildatum-color-notice);
}
.kaart {
  margin: var(--peildatum-space) 0; padding: 1.25rem clamp(0.75rem, 3vw, 1.5rem);
  background: var(--peildatum-color-surface);
  border: 1px solid var(--peildatum-color-line); border-radius: var(--peildatum-radius);
  scroll-margin-top: 0.5rem;
}
.uitleg { color: var(--peildatum-color-text-subtle); }
.keuzes { display: flex; flex-wrap: wrap; gap: 0.5rem; margin: 0 0 var(--peildatum-space); padding: 0; list-style: none; }
.keuzes a {
  display: inline-flex; align-items: center; min-height: var(--peildatum-target-size); padding: 0.25rem 0.875rem;
  background: var(--peildatum-color-surface);
  border: 1px solid var(--peildatum-color-link); border-radius: var(--peildatum-radius);
}
.keuzes a[aria-current] {
  background: var(--peildatum-color-link); color: var(--peildatum-color-brand-text); text-decoration: none;
}
.keuze { display: flex; flex-wrap: wrap; gap: 0.5rem; align-items: end; margin-bottom: var(--peildatum-space); }
.keuze label { flex: 1 0 100%; font-weight: 600; }
.keuze select { flex: 0 1 34rem; min-width: 0; max-width: 100%; }
.keuze select, .keuze button {
  min-height: var(--peildatum-target-size); padding: 0.375rem 0.75rem; font: inherit;
  border: 1px solid var(--peildatum-color-gap); border-radius: var(--peildatum-radius);
  background: var(--peildatum-color-surface); color: inherit;
}
.keuze button {
  padding: 0.375rem 1.25rem; font-weight: 600; cursor: pointer;
  background: var(--peildatum-color-brand); border-color: var(--peildatum-color-brand);
  color: var(--peildatum-color-brand-text);
}
.uitsplitsing { margin-top: 1.25rem; scroll-margin-top: 0.5rem; }
details { margin-top: var(--peildatum-space); border-top: 1px solid var(--peildatum-color-line); }
summary {
  min-height: var(--peildatum-target-size); padding: 0.625rem 0; cursor: pointer;
  color: var(--peildatum-color-link); font-weight: 600;
}
.gegevens { margin: 0; max-width: var(--peildatum-text-width); }
.gegevens dt { font-weight: 600; margin-top: 0.5rem; }
.gegevens dd { margin: 0; }
.gegevens a { display: inline-block; padding: 0.625rem 0; }
`;
