/** Fewer bytes than this say more about the distance than about the width of the line. */
const TELLING = 16_000;
let measured = null;

/** Tells that so many bytes were stored in so many milliseconds. */
export function noteUpload(bytes, ms) {
  if (bytes >= TELLING && ms > 0) {
    const bits = (bytes * 8_000) / ms;
    measured = measured === null ? bits : 0.7 * measured + 0.3 * bits;
  }
}

/** Bits a second that this device's line carries upwards, as it was seen; null before anything was sent. */
export function lineBits() {
  return measured;
}
