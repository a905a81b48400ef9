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
export const JUDGED: Judged[] = [];

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
