/** A kind of generated world, judged so many months ahead: percent held by the 80 % interval, and relative errors. */
export interface Judged {
  world: 'sample' | 'fast' | 'slow' | 'turning';
  ahead: number;
  held: number;
  error: number;
  naive: number;
  linear: number;
}

/** From `node bench/forecast.mjs`, as in docs/forecast.md. */
export const JUDGED: Judged[] = [
  { world: 'sample', ahead: 3, held: 88, error: 5, naive: 48, linear: 15 },
  { world: 'sample', ahead: 6, held: 85, error: 5, naive: 21, linear: 17 },
  { world: 'sample', ahead: 12, held: 86, error: 6, naive: 11, linear: 18 },
  { world: 'fast', ahead: 3, held: 84, error: 10, naive: 273, linear: 21 },
  { world: 'fast', ahead: 6, held: 88, error: 11, naive: 133, linear: 21 },
  { world: 'fast', ahead: 12, held: 81, error: 10, naive: 73, linear: 19 },
  { world: 'slow', ahead: 3, held: 77, error: 22, naive: 168, linear: 25 },
  { world: 'slow', ahead: 6, held: 74, error: 21, naive: 93, linear: 27 },
  { world: 'slow', ahead: 12, held: 70, error: 18, naive: 48, linear: 30 },
  { world: 'turning', ahead: 3, held: 83, error: 12, naive: 183, linear: 28 },
  { world: 'turning', ahead: 6, held: 74, error: 13, naive: 91, linear: 24 },
  { world: 'turning', ahead: 12, held: 73, error: 14, naive: 56, linear: 25 },
];

export const SOURCES = [
  'Singer, J. D., Willett, J. B. (1993). It’s about time: using discrete-time survival analysis to study duration and the timing of events. Journal of Educational Statistics 18(2), 155–195.',
  'Kaplan, E. L., Meier, P. (1958). Nonparametric estimation from incomplete observations. JASA 53, 457–481.',
  'Miskawi, Z. (1989). An S-curve equation for project control. Construction Management and Economics 7(2), 115–124.',
  'Dempster, A. P., Laird, N. M., Rubin, D. B. (1977). Maximum likelihood from incomplete data via the EM algorithm. JRSS B 39(1), 1–38.',
  'Gelman, A. et al. (2013). Bayesian Data Analysis, 3rd ed., ch. 5 (hierarchical Beta–Binomial models). CRC Press.',
  'Varin, C., Reid, N., Firth, D. (2011). An overview of composite likelihood methods. Statistica Sinica 21, 5–42.',
  'Blackman, D., Vigna, S. (2021). Scrambled linear pseudorandom number generators. ACM TOMS 47(4), art. 36.',
  'Glasserman, P., Yao, D. D. (1992). Some guidelines and guarantees for common random numbers. Management Science 38(6), 884–908.',
  'Gneiting, T., Raftery, A. E. (2007). Strictly proper scoring rules, prediction, and estimation. JASA 102, 359–378.',
  'Dawid, A. P. (1984). Present position and potential developments: some personal views: statistical theory: the prequential approach. JRSS A 147(2), 278–292.',
];
