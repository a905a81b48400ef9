const { ceil, cos, exp, floor, imul, log, log1p, max, min, round, sin, sqrt } = Math;

/**
 * xoshiro128++ 1.0 (Blackman & Vigna, 2019; public domain), seeded by splitmix32: the same seed gives the same draws on
 * every machine. A stream is opened per draw and project, so that dropping one project leaves the luck of all others.
 */
export class Random {
  private a = 1;
  private b = 2;
  private c = 3;
  private d = 4;
  private spare: number | null = null;

  static ofState(a: number, b: number, c: number, d: number): Random {
    const random = new Random();
    [random.a, random.b, random.c, random.d] = [a | 0, b | 0, c | 0, d | 0];
    return random;
  }

  static of(...keys: number[]): Random {
    return new Random().open(...keys);
  }

  /** Starts over on the stream that these keys name; spares an object per stream. */
  open(...keys: number[]): this {
    let state = 0x9e3779b9;
    for (const key of keys) state = mix((state + key) | 0);
    this.a = mix((state = (state + 0x9e3779b9) | 0));
    this.b = mix((state = (state + 0x9e3779b9) | 0));
    this.c = mix((state = (state + 0x9e3779b9) | 0));
    this.d = mix((state + 0x9e3779b9) | 0) | 1;
    this.spare = null;
    return this;
  }

  /** 32 bits, unsigned. */
  bits(): number {
    const sum = (this.a + this.d) | 0;
    const result = (((sum << 7) | (sum >>> 25)) + this.a) >>> 0;
    const shifted = this.b << 9;
    this.c ^= this.a;
    this.d ^= this.b;
    this.b ^= this.c;
    this.a ^= this.d;
    this.c ^= shifted;
    this.d = (this.d << 11) | (this.d >>> 21);
    return result;
  }

  /** 0 < x < 1: the logarithm of it is always finite. */
  uniform(): number {
    return (this.bits() + 0.5) / 4_294_967_296;
  }

  whole(below: number): number {
    return min(below - 1, floor(this.uniform() * below));
  }

  /** Box–Muller. */
  normal(): number {
    if (this.spare !== null) {
      const kept = this.spare;
      this.spare = null;
      return kept;
    }
    const radius = sqrt(-2 * log(this.uniform()));
    const angle = 2 * Math.PI * this.uniform();
    this.spare = radius * sin(angle);
    return radius * cos(angle);
  }

  /** Marsaglia & Tsang (2000). */
  gamma(shape: number): number {
    if (shape < 1) return this.gamma(shape + 1) * this.uniform() ** (1 / shape);
    const d = shape - 1 / 3;
    const c = 1 / sqrt(9 * d);
    for (;;) {
      const x = this.normal();
      const v = (1 + c * x) ** 3;
      if (v > 0 && log(this.uniform()) < 0.5 * x * x + d - d * v + d * log(v)) return d * v;
    }
  }

  beta(alpha: number, beta: number): number {
    const x = this.gamma(alpha);
    return x / (x + this.gamma(beta));
  }

  /** Knuth's for small means, the normal approximation for large ones. */
  poisson(mean: number): number {
    if (mean > 60) return max(0, round(mean + sqrt(mean) * this.normal()));
    const limit = exp(-mean);
    let count = 0;
    for (let product = this.uniform(); product > limit; product *= this.uniform()) count += 1;
    return count;
  }

  /** Months until an event of this monthly chance; 1 is the next month. */
  geometric(chance: number): number {
    return chance <= 0 ? Infinity : ceil(log(this.uniform()) / log1p(-min(chance, 0.999999)));
  }
}

/** The finaliser of splitmix32 (Steele, Lea & Flood, 2014; constants by C. Wellons' search). */
function mix(value: number): number {
  let x = value | 0;
  x = imul(x ^ (x >>> 16), 0x21f0aaad);
  x = imul(x ^ (x >>> 15), 0x735a2d97);
  return x ^ (x >>> 15);
}

/** FNV-1a of a text: names a project's stream by its id, whatever stands before or after it. */
export function keyOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash | 0;
}
