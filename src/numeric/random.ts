export interface Random {
  /** Uniform on [0, 1). */
  uniform(): number;
  /** Standard normal. */
  normal(): number;
  /** A whole number, each of 0 .. n - 1 equally likely (n up to 2^32; the unevenness of n / 2^32 is not corrected). */
  below(n: number): number;
}

/**
 * A stream of random numbers that is the same everywhere for the same seed and stream. Work that repeats gives each draw
 * a stream of its own, so that the draws are the same however many workers share them.
 *
 * @param stream whole number; streams of one seed are as unrelated as seeds are
 * @source sfc32, Doty-Humphrey's PractRand; normal numbers by Box and Muller (1958)
 */
export function seeded(seed: number, stream = 0): Random {
  let [a, b, c, counter] = [seed | 0, 0x9e3779b9 | 0, (0x243f6a88 + stream) | 0, 1];
  const uniform = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 2 ** 32;
  };
  // The first numbers still show the seed.
  for (let i = 0; i < 16; i++) uniform();
  return {
    uniform,
    normal: () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform()),
    below: (n) => Math.floor(uniform() * n),
  };
}
