import type { Highs } from 'highs';
import highs from 'highs';

// The types of the package describe its CommonJS build; its ES module has the loader itself as default.
const loadHighs = highs as unknown as typeof highs.default;

let loading: Promise<Highs> | undefined;

/** The linear solver (HiGHS in WebAssembly), loaded once per process and only when first asked for. */
export function loadSolver(): Promise<Highs> {
  loading ??= loadHighs();
  return loading;
}
