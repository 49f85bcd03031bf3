import { describe, expect, it } from 'vitest';
import { listing, quoted } from './listing.js';

describe('listing', () => {
  it('lists names as a sentence does', () => {
    expect(listing([])).toBe('geen');
    expect(listing(['a'])).toBe('a');
    expect(listing(['a', 'b', 'c'])).toBe('a, b en c');
    expect(listing(['a', 'b', 'c'], 2)).toBe('a, b en nog 1 andere');
  });

  it('repeats what somebody wrote on one line, and not more than is needed to know it again', () => {
    expect(quoted('a\nb\0c')).toBe('"a b c"');
    expect(quoted('x'.repeat(200))).toHaveLength(63);
  });
});
