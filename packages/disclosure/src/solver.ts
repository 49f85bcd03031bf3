import type { Highs, Model, ModelData } from 'highs';
import highs from 'highs';
import { DisclosureError } from './disclosure-error.js';

// The types of the package describe its CommonJS build; its ES module has the loader itself as default.
const loadHighs = highs as unknown as typeof highs.default;

let loading: Promise<Highs> | undefined;

/**
 * The linear solver (HiGHS in WebAssembly), loaded once per process and only when first asked for. Rejects with a
 * DisclosureError when it does not load; the next who asks tries again.
 */
export function loadSolver(load: () => Promise<Highs> = loadHighs): Promise<Highs> {
  loading ??= load().catch((error: unknown) => {
    loading = undefined;
    throw new DisclosureError('solver-failed', 'a solver that does not load', { cause: error });
  });
  return loading;
}

/** Gives a program to the solver. Throws a DisclosureError when it is refused; dispose of the model afterwards. */
export function createModel(highs: Highs, data: ModelData): Model {
  try {
    return highs.createModel(data);
  } catch (error) {
    throw new DisclosureError('solver-failed', 'a program that was refused', { cause: error });
  }
}
