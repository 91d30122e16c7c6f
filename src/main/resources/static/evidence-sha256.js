// SHA-256 (FIPS 180-4) of a file of any size, a few megabytes of it at a time, beside the page: the browser's own digest
// takes only what fits into memory at once. Is sent { file }, answers { done } in bytes as it goes on, then { sha256 }.
"use strict";

const K = new Int32Array(64);
const H = new Int32Array(8);
// The first 32 bits of the fractional parts of cube and square roots of the first primes (sections 4.2.2 and 5.3.3).
(() => {
  const bits = (root) => ((root - Math.floor(root)) * 4294967296) | 0;
  let found = 0;
  for (let number = 2; found < 64; number++) {
    let prime = true;
    for (let by = 2; by * by <= number; by++) if (number % by === 0) prime = false;
    if (!prime) continue;
    if (found < 8) H[found] = bits(Math.sqrt(number));
    K[found++] = bits(Math.cbrt(number));
  }
})();

class Sha256 {
  constructor() {
    this.state = Int32Array.from(H);
    this.block = new Uint8Array(64);
    this.filled = 0;
    this.length = 0;
    this.words = new Int32Array(64);
  }

  update(bytes) {
    this.length += bytes.length;
    let at = 0;
    if (this.filled > 0) {
      at = Math.min(64 - this.filled, bytes.length);
      this.block.set(bytes.subarray(0, at), this.filled);
      this.filled += at;
      if (this.filled < 64) return this;
      this.compress(this.block, 0);
      this.filled = 0;
    }
    for (; at + 64 <= bytes.length; at += 64) this.compress(bytes, at);
    this.block.set(bytes.subarray(at));
    this.filled = bytes.length - at;
    return this;
  }

  // The length in bits does not fit 32 of them; 2^53 bytes are enough for any file.
  hex() {
    const padding = new Uint8Array((this.filled < 56 ? 64 : 128) - this.filled);
    padding[0] = 0x80;
    const view = new DataView(padding.buffer);
    view.setUint32(padding.length - 8, Math.floor(this.length / 0x20000000));
    view.setUint32(padding.length - 4, (this.length << 3) >>> 0);
    this.update(padding);
    return Array.from(this.state, (word) => (word >>> 0).toString(16).padStart(8, "0")).join("");
  }

  compress(bytes, at) {
    const w = this.words;
    const s = this.state;
    for (let t = 0; t < 16; t++, at += 4) {
      w[t] = (bytes[at] << 24) | (bytes[at + 1] << 16) | (bytes[at + 2] << 8) | bytes[at + 3];
    }
    for (let t = 16; t < 64; t++) {
      const x = w[t - 15];
      const y = w[t - 2];
      const s0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3);
      const s1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10);
      w[t] = (w[t - 16] + s0 + w[t - 7] + s1) | 0;
    }
    let a = s[0], b = s[1], c = s[2], d = s[3], e = s[4], f = s[5], g = s[6], h = s[7];
    for (let t = 0; t < 64; t++) {
      const big1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
      const one = (h + big1 + ((e & f) ^ (~e & g)) + K[t] + w[t]) | 0;
      const big0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
      const two = (big0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      h = g; g = f; f = e; e = (d + one) | 0;
      d = c; c = b; b = a; a = (one + two) | 0;
    }
    s[0] += a; s[1] += b; s[2] += c; s[3] += d; s[4] += e; s[5] += f; s[6] += g; s[7] += h;
  }
}

self.onmessage = async ({ data }) => {
  const step = 4 << 20;
  const digest = new Sha256();
  try {
    for (let from = 0; from < data.file.size; from += step) {
      digest.update(new Uint8Array(await data.file.slice(from, from + step).arrayBuffer()));
      self.postMessage({ done: Math.min(data.file.size, from + step) });
    }
    self.postMessage({ sha256: digest.hex() });
  } catch (unreadable) {
    self.postMessage({ failed: true });
  }
};
