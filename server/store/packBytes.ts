/**
 * Copies of the arrays, side by side in one new buffer that can be transferred to another thread in one go.
 * (Received network bytes are slices of larger buffers; cloning one would copy all of its buffer.)
 */
export function packBytes(arrays: readonly Uint8Array[]): { packed: Uint8Array[]; buffer: ArrayBuffer } {
  const buffer = new ArrayBuffer(arrays.reduce((sum, array) => sum + array.length, 0));
  let offset = 0;
  const packed = arrays.map((array) => {
    const copy = new Uint8Array(buffer, offset, array.length);
    copy.set(array);
    offset += array.length;
    return copy;
  });
  return { packed, buffer };
}
