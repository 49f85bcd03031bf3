import { describe, expect, it } from 'vitest';
import { hasTag } from './entity-tag.js';

describe('hasTag', () => {
  it('finds a tag among those that a client names, weak or strong', () => {
    const having = (named?: string) => ({ headers: { 'if-none-match': named } });
    expect(hasTag(having('"a"'), '"a"')).toBe(true);
    expect(hasTag(having('"b", W/"a"'), '"a"')).toBe(true);
    expect(hasTag(having('"a"'), 'W/"a"')).toBe(true);
    expect(hasTag(having('*'), '"a"')).toBe(true);
    expect(hasTag(having('"ab"'), '"a"')).toBe(false);
    expect(hasTag(having(), '"a"')).toBe(false);
  });
});
