import { describe, expect, it } from 'vitest';
import { createModel, loadSolver } from './solver.js';

describe('the solver', () => {
  it('is asked for again when it did not load', async () => {
    const broken = () => Promise.reject(new Error('no memory'));
    await expect(loadSolver(broken)).rejects.toMatchObject({ code: 'solver-failed' });
    const highs = await loadSolver();
    expect(await loadSolver(broken)).toBe(highs);
  });

  it('names itself when it refuses a program', async () => {
    const highs = await loadSolver();
    const { maximize } = highs.constants.objectiveSense;
    const matrix = {
      format: 'csr',
      numRows: 1,
      numCols: 1,
      starts: [0, 1],
      indices: [7],
      values: [1],
    };
    const data = {
      numCols: 1,
      numRows: 1,
      sense: maximize,
      colCost: [1],
      colLower: [0],
      colUpper: [1],
    };
    const wrong = { ...data, rowLower: [0], rowUpper: [1], matrix } as Parameters<
      typeof createModel
    >[1];
    expect(() => createModel(highs, wrong)).toThrowError(
      expect.objectContaining({ code: 'solver-failed' }),
    );
  });
});
