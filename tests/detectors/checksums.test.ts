// Check digits, with the values of reference/identifiers.md.
import { describe, expect, it } from 'vitest';
import { checkLetter, ibanValid, luhn, M23, nhsValid, repeated, utrValid } from '../../src/detectors/checksums.ts';

describe('check digits', () => {
  it('takes letters modulo 23', () => {
    expect(M23).toHaveLength(23);
    expect(checkLetter('120394773')).toBe('H');
    expect(checkLetter('12029906')).toBe('J');
  });
  it('knows a valid NHS number from its neighbours', () => {
    expect(nhsValid('9434765919')).toBe(true);
    expect([...'012345678'].some((digit) => nhsValid(`943476591${digit}`))).toBe(false);
  });
  it('takes a check digit of 11 as 0 and never 10', () => {
    let tens = 0;
    for (let serial = 0; serial < 1000; serial++) {
      const nine = `943476${String(serial).padStart(3, '0')}`;
      if (![...'0123456789'].some((digit) => nhsValid(nine + digit))) tens++;
    }
    expect(tens).toBeGreaterThan(0);
  });
  it('knows a taxpayer reference', () => {
    expect(utrValid('2234567890')).toBe(true);
    expect(utrValid('3234567890')).toBe(false);
  });
  it('knows a card and an account', () => {
    expect(luhn('4539148803436467')).toBe(true);
    expect(luhn('4539148803436468')).toBe(false);
    expect(ibanValid('GB82WEST12345698765432')).toBe(true);
    expect(ibanValid('GB83WEST12345698765432')).toBe(false);
  });
  it('sees repeated characters', () => {
    expect(repeated('0000')).toBe(true);
    expect(repeated('0001')).toBe(false);
  });
});
