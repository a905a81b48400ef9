/**
 * The forecast judged on generated worlds whose hidden parameters are known, and timed at scale:
 *
 *     node bench/forecast.mjs            the tables of docs/forecast.md
 *     node bench/forecast.mjs scale      100,000 projects; or as many as the next word says
 */
import '../test/support/ts-loader.mjs';

const domain = '../libs/insight/src/forecast/domain';
const { backtest } = await import(`${domain}/backtest.ts`);
const { learn } = await import(`${domain}/model.ts`);
const { forecast } = await import(`${domain}/forecast.ts`);
const { scoreOf } = await import(`${domain}/score.ts`);
const { shapeOf, timeOf } = await import(`${domain}/spend-grid.ts`);
const { summaryOf } = await import(`${domain}/summary.ts`);
const { DYNAMICS, GeneratedZone, LIKE_THE_SAMPLE, WINDOW_FROM, WINDOW_TO } = await import(
  `${domain}/testing/worlds.ts`
);

/** Others than the method was made on. */
const SEEDS = [301, 302, 303, 304, 305, 306, 307, 308];
const QUARTERS = Array.from({ length: 18 }, (_, index) => WINDOW_FROM + 2 + 3 * index);

function finish(steps) {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

function hiddenAndFound(dynamics, told) {
  const rate = (clock) => told.rates.find((each) => each.clock === clock);
  const shape = shapeOf(...dynamics.shape);
  const ofModes = dynamics.modes.flatMap(({ mode, works }) => {
    const found = told.modes.find((each) => each.mode === mode);
    return [
      [`months to half, ${mode}`, works * timeOf(shape, 0.5), found.half],
      [`final ÷ planned, ${mode}`, dynamics.ratio.mean, found.ratio],
      [`slip, ${mode}`, dynamics.slip.mean, found.slip],
    ];
  });
  const { steps, leaves } = dynamics;
  return [
    ...ofModes,
    ['appraisal a month', steps[0], rate('appraisal')],
    ['signing a month', steps[1], rate('signed')],
    ['registration a month', steps[2], rate('registered')],
    ['leaving talks a month', leaves.talks, rate('talks')],
    ['leaving after signing', leaves.agreed, rate('agreed')],
    ['leaving works a month', leaves.works, rate('works')],
    ['openings a month', dynamics.opensPerMonth, told.arrivals],
    ['common shock', dynamics.shock.sd, told.shock],
  ];
}

const yi = (amount) => (amount / 1e8).toFixed(1);
const percent = (share) => `${Math.round(share * 100)} %`;

function judge(dynamics) {
  const rows = [];
  const found = new Map();
  const steady = dynamics.turn.month > WINDOW_TO;
  for (const seed of SEEDS) {
    const zone = new GeneratedZone(dynamics, seed);
    // What turns half-way has no one truth to be found.
    const hidden = steady ? hiddenAndFound(dynamics, summaryOf(learn(zone.until(WINDOW_TO)), 1)) : [];
    for (const [name, truth, { low, middle, high }] of hidden) {
      const known = found.get(name) ?? { hidden: truth, held: 0, middles: [] };
      known.held += low <= truth && truth <= high ? 1 : 0;
      known.middles.push(middle);
      found.set(name, known);
    }
    const origins = QUARTERS.map((quarter) => ({ quarter, world: zone.until(quarter) }));
    const actual = (month) => (month <= zone.last ? zone.monthTotal(month) : null);
    rows.push(...finish(backtest(origins, origins.length, actual, { seed: 1, draws: 200 })).rows);
  }
  console.log(`\n### ${dynamics.name} (${SEEDS.length} zones, ${QUARTERS.length} quarters each)\n`);
  console.log('| ahead | method | mean error 亿元 | relative | bias | 50 % held | 80 % held | 90 % held | CRPS |');
  console.log('|---|---|---|---|---|---|---|---|---|');
  for (const horizon of [3, 6, 12]) {
    const of = rows.filter((row) => row.horizon === horizon);
    for (const [method, key] of [
      ['forecast', 'predicted'],
      ['stage-weighted', 'naive'],
      ['straight line', 'linear'],
    ]) {
      const score = scoreOf(
        of.map((row) => ({
          predicted: Number(row[key]),
          actual: Number(row.actual),
          ...(key === 'predicted' ? { inside: row.inside, crps: Number(row.crps) } : {}),
        })),
      );
      const held = (level) => (score.covered === null ? '—' : percent(score.covered[level] / score.count));
      const crps = score.crps === null ? yi(score.mae) : yi(score.crps);
      console.log(
        `| ${horizon} | ${method} | ${yi(score.mae)} | ${percent(score.mape)} | ${yi(score.bias)} | ${held(50)} | ${held(80)} | ${held(90)} | ${crps} |`,
      );
    }
  }
  if (steady) console.log('\n| hidden parameter | truth | found (mean) | 80 % interval held |\n|---|---|---|---|');
  for (const [name, { hidden, held, middles }] of found) {
    const mean = middles.reduce((sum, value) => sum + value, 0) / middles.length;
    console.log(`| ${name} | ${hidden.toPrecision(3)} | ${mean.toPrecision(3)} | ${held} of ${SEEDS.length} |`);
  }
  return [...found.values()].reduce((sum, { held }) => [sum[0] + held, sum[1] + SEEDS.length], [0, 0]);
}

function scale(projects) {
  const zone = new GeneratedZone({ ...LIKE_THE_SAMPLE, opensPerMonth: projects / 60 }, 1, WINDOW_TO - 24);
  const world = { ...zone.until(WINDOW_TO - 24), amount: '150000000000.00' };
  let [longest, breathed] = [0, performance.now()];
  const began = breathed;
  const steps = forecast(world, { seed: 1, draws: 1000, beyond: 24 });
  let step = steps.next();
  for (; !step.done; step = steps.next()) {
    longest = Math.max(longest, performance.now() - breathed);
    breathed = performance.now();
  }
  const told = step.value;
  const seconds = (ms) => (ms / 1000).toFixed(1);
  const cpu = process.cpuUsage().user / 1000;
  const memory = Math.round(process.memoryUsage().rss / 2 ** 20);
  console.log(
    `${world.projects.length} projects, ${told.draws} draws, ${told.base.months.length} months: ${seconds(performance.now() - began)} s (${seconds(cpu)} s of CPU with making the zone), ${memory} MB, longest without a breath ${seconds(longest)} s`,
  );
}

if (process.argv[2] === 'scale') scale(Number(process.argv[3] ?? 100_000));
else {
  const [held, of] = DYNAMICS.map(judge).reduce((sum, each) => [sum[0] + each[0], sum[1] + each[1]], [0, 0]);
  console.log(`\nHidden parameters inside their 80 % intervals: ${held} of ${of} (${percent(held / of)}).`);
}
