/** Everything that an swv may want otherwise, in the manner of NL Design System: one property for each choice. */
export const TOKENS = `
:root {
  --peildatum-color-text: #1b2733;
  --peildatum-color-text-subtle: #4a5a68;
  --peildatum-color-background: #f3f6f9;
  --peildatum-color-surface: #fff;
  --peildatum-color-line: #c3ced8;
  --peildatum-color-brand: #154273;
  --peildatum-color-brand-text: #fff;
  --peildatum-color-link: #0f4c8a;
  --peildatum-color-bar: #1f6fb2;
  --peildatum-color-gap: #6b7a88;
  --peildatum-color-notice: #fff6d6;
  --peildatum-color-notice-line: #8a6100;
  --peildatum-color-focus: #1b2733;
  --peildatum-font-family: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
  --peildatum-font-size: 1.0625rem;
  --peildatum-font-size-large: 2.125rem;
  --peildatum-line-height: 1.5;
  --peildatum-space: 1rem;
  --peildatum-radius: 0.375rem;
  --peildatum-target-size: 2.75rem;
  --peildatum-width: 68rem;
  --peildatum-text-width: 42rem;
}`;
