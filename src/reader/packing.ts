// How the model's numbers are packed: variable-length numbers, gaps between rising ones, a few bits each; and base64 for JSON.

/** Bytes of base64. */
export function bytesOf(text: string): Uint8Array {
  // A draft may be waiting: newer browsers do this themselves, without a string between.
  const { fromBase64 } = Uint8Array as { fromBase64?: (text: string) => Uint8Array };
  if (fromBase64 !== undefined) return fromBase64(text);
  const characters = atob(text);
  const bytes = new Uint8Array(characters.length);
  for (let at = 0; at < bytes.length; at++) bytes[at] = characters.charCodeAt(at);
  return bytes;
}

/** Whole numbers from 0 on as bytes: seven bits each, the lowest first, the eighth bit set where more follow (LEB128). */
export function packNumbers(numbers: Iterable<number>): Uint8Array {
  const bytes: number[] = [];
  for (const number of numbers) {
    let rest = number;
    while (rest > 0x7f) {
      bytes.push((rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    bytes.push(rest);
  }
  return Uint8Array.from(bytes);
}

/** The numbers that `packNumbers` packed. */
export function numbersOf(bytes: Uint8Array): Int32Array {
  const numbers = new Int32Array(bytes.length);
  let count = 0;
  let number = 0;
  let shift = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] as number; // inside the array's bounds
    number |= (byte & 0x7f) << shift;
    if (byte & 0x80) shift += 7;
    else {
      numbers[count++] = number;
      number = 0;
      shift = 0;
    }
  }
  return numbers.slice(0, count);
}

/** Rising numbers as the gaps between them. */
export function packGaps(rising: ArrayLike<number>): Uint8Array {
  return packNumbers(Array.from(rising, (number, at) => number - (at === 0 ? -1 : (rising[at - 1] ?? 0)) - 1));
}

export function gapsOf(bytes: Uint8Array): Int32Array {
  const numbers = numbersOf(bytes);
  let before = -1;
  for (let at = 0; at < numbers.length; at++) {
    before += (numbers[at] as number) + 1; // inside the array's bounds
    numbers[at] = before;
  }
  return numbers;
}

/** Bits of a small number: such that none lies across two bytes. */
export type Bits = 1 | 2 | 4;

/** Numbers of so many bits each, the first in a byte's lowest. */
export function packBits(numbers: ArrayLike<number>, bits: Bits): Uint8Array {
  const bytes = new Uint8Array(Math.ceil((numbers.length * bits) / 8));
  for (let at = 0; at < numbers.length; at++) {
    const bit = at * bits;
    bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) | ((numbers[at] ?? 0) << (bit & 7));
  }
  return bytes;
}

/** The number at a place of those that `packBits` packed. */
export const bitsAt = (bytes: Uint8Array, bits: Bits, at: number): number =>
  ((bytes[(at * bits) >> 3] as number) >> ((at * bits) & 7)) & ((1 << bits) - 1); // callers stay inside

/** Numbers as 32-bit floats, little end first. */
export function packFloats(numbers: ArrayLike<number>): Uint8Array {
  const view = new DataView(new ArrayBuffer(4 * numbers.length));
  for (let at = 0; at < numbers.length; at++) view.setFloat32(4 * at, numbers[at] ?? 0, true);
  return new Uint8Array(view.buffer);
}

export function floatsOf(bytes: Uint8Array): Float32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const floats = new Float32Array(bytes.length >> 2);
  for (let at = 0; at < floats.length; at++) floats[at] = view.getFloat32(4 * at, true);
  return floats;
}

/** Numbers as bfloat16 (the upper halves of 32-bit floats, rounded to the nearest), little end first: two or three digits, in half the room. */
export function packBfloats(numbers: ArrayLike<number>): Uint8Array {
  const floats = new DataView(packFloats(numbers).buffer);
  const bytes = new DataView(new ArrayBuffer(2 * numbers.length));
  for (let at = 0; at < numbers.length; at++)
    bytes.setUint16(2 * at, Math.min(0xffff_ffff, floats.getUint32(4 * at, true) + 0x8000) >>> 16, true);
  return new Uint8Array(bytes.buffer);
}

export function bfloatsOf(bytes: Uint8Array): Float32Array {
  const whole = new Uint8Array(2 * bytes.length);
  bytes.forEach((byte, at) => {
    whole[4 * (at >> 1) + 2 + (at & 1)] = byte;
  });
  return floatsOf(whole);
}
