import { describe, expect, it } from 'vitest';
import { addressOf, choiceOf } from './address.js';

describe('addressOf', () => {
  it('says the choice and the place, so that the address alone gives the page back', () => {
    const choice = { publicatie: 'VO2708-2024-12-31-1', uitsplitsing: 'a&b' };
    const address = addressOf(choice, 'thuiszitters');
    expect(address).toBe('/?publicatie=VO2708-2024-12-31-1&uitsplitsing=a%26b#thuiszitters');
    expect(choiceOf(new URL(address, 'http://x').searchParams)).toEqual(choice);
    expect(addressOf({})).toBe('/');
  });

  it('takes an empty choice for none', () => {
    expect(choiceOf(new URLSearchParams('publicatie=&uitsplitsing=%20'))).toEqual({});
  });
});
