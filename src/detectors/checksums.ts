// Check digits and letters of identifiers. Each takes bare digits (and letters), without separators.

/** Check letters by remainder modulo 23: Police National Computer ids, criminal records, summonses, court cases. */
export const M23 = 'ZABCDEFGHJKLMNPQRTUVWXY';

/** The check letter (upper case) of a string of digits. */
export function checkLetter(digits: string): string {
  let rest = 0;
  for (const digit of digits) rest = (rest * 10 + Number(digit)) % 23;
  return M23[rest] ?? '';
}

/** Luhn's check, as payment cards and IMEIs use it. */
export function luhn(digits: string): boolean {
  let sum = 0;
  for (let index = 0; index < digits.length; index++) {
    const digit = Number(digits[digits.length - 1 - index]);
    const doubled = index % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

/** An IBAN in upper case: letters as 10…35, the first four characters moved to the end, remainder 1 modulo 97. */
export function ibanValid(iban: string): boolean {
  let rest = 0;
  for (const character of iban.slice(4) + iban.slice(0, 4)) {
    const value = Number.parseInt(character, 36);
    rest = (value > 9 ? rest * 100 + value : rest * 10 + value) % 97;
  }
  return rest === 1;
}

/** Ten digits of an NHS number: weights 10…2, check = 11 − (sum modulo 11), 11 counts as 0, 10 is never issued. */
export function nhsValid(digits: string): boolean {
  let sum = 0;
  for (let index = 0; index < 9; index++) sum += Number(digits[index]) * (10 - index);
  const check = 11 - (sum % 11);
  return check !== 10 && (check === 11 ? 0 : check) === Number(digits[9]);
}

/** Ten digits of a Unique Taxpayer Reference: the first is a check on the other nine. */
export function utrValid(digits: string): boolean {
  const weights = [6, 7, 8, 9, 10, 5, 4, 3, 2];
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits[index + 1]), 0);
  return '21987654321'[sum % 11] === digits[0];
}

/** Letters and digits only, in upper case. */
export function bare(value: string): string {
  return value.replace(/[^a-z0-9]/gi, '').toUpperCase();
}

/** All characters the same: `0000000000`. */
export function repeated(value: string): boolean {
  return value.length > 1 && value === (value[0] ?? '').repeat(value.length);
}
