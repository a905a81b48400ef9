import fc from 'fast-check';
import type { ProjectView } from '#landing/projects/dto/project-view.dto.js';
import { aUscc } from '../promotion/leads-client.js';
import { CONTRACT, LandingWorld, must } from './landing-world.js';

/** What happened, in the order of its dates. Two are sent back and one is put right, so that not every report stands. */
const STORY = [
  { name: 'legal', kind: 'legal_review', on: '2026-03-01', verdict: 'verified' },
  { name: 'appraisal', kind: 'appraisal_passed', on: '2026-03-10', verdict: 'verified' },
  { name: 'rumour', kind: 'agreement_signed', on: '2026-03-15', verdict: 'sent_back' },
  { name: 'agreement', kind: 'agreement_signed', on: '2026-04-01', verdict: 'verified' },
  { name: 'ceremony', kind: 'agreement_signed', on: '2026-05-01', verdict: 'verified' },
  { name: 'company', kind: 'company_registered', on: '2026-05-20', verdict: 'verified' },
  { name: 'too early', kind: 'construction_started', on: '2026-06-01', verdict: 'sent_back' },
] as const;
type Name = (typeof STORY)[number]['name'];

/** A report, its verdict and the waiver, each an act of its own. */
type Act = { what: 'report' | 'verdict'; name: Name } | { what: 'waiver' };
const ACTS: Act[] = [
  ...STORY.flatMap(({ name }) => [{ what: 'report', name } as const, { what: 'verdict', name } as const]),
  { what: 'waiver' },
];

/** The same acts in another order, no verdict before its report. */
function possible(acts: readonly Act[]): Act[] {
  const reported = new Set<Name>();
  const early: Act[] = [];
  const done: Act[] = [];
  for (const act of acts) {
    if (act.what === 'verdict' && !reported.has(act.name)) {
      early.push(act);
      continue;
    }
    done.push(act);
    if (act.what !== 'report') continue;
    reported.add(act.name);
    done.push(...early.filter((late) => late.what === 'verdict' && late.name === act.name));
  }
  return done;
}

describe('the stage kept through the API', () => {
  let world: LandingWorld;
  beforeAll(async () => {
    world = await LandingWorld.start();
  });
  afterAll(() => world.close());

  async function play(acts: readonly Act[]): Promise<ProjectView> {
    const { id, milestones } = await world.project({ needs: '用地 80 亩', firstMeetingOn: '2026-02-01' });
    must(200, await world.verdict(milestones[0]!.id, { verdict: 'verified' }));
    must(
      200,
      await world.officer.patch(`/api/projects/${id}`, { ...CONTRACT, ...COMPANY }, (await world.view(id)).version),
    );
    const ids = new Map<Name, string>();
    for (const act of acts) {
      if (act.what === 'waiver') {
        const body = { stage: 'started', reason: '重点项目先行', expiresOn: '2027-06-30' };
        must(201, await world.leader.post(`/api/projects/${id}/waivers`, body));
        continue;
      }
      const { kind, on, verdict } = STORY.find(({ name }) => name === act.name)!;
      if (act.what === 'report') {
        const body = { kind, effectiveOn: on, note: '补报', evidenceFileId: await world.evidence() };
        ids.set(act.name, must(201, await world.report(id, body)).id);
      } else must(200, await world.verdict(ids.get(act.name)!, { verdict, reason: '见附件' }));
    }
    return world.view(id);
  }

  const COMPANY = {
    companyName: '连云港示例医药有限公司',
    companyUscc: aUscc(),
    filingCode: '2026-320703-27-03-000001',
  };
  const told = ({ stage, stageSince, ladder }: ProjectView) => ({
    stage,
    stageSince,
    ladder: ladder.map(({ stage: rung, state, effectiveOn, waived }) => ({ rung, state, effectiveOn, waived })),
  });

  it('is the same in whatever order reports, verdicts and waivers arrive', async () => {
    const replayed = told(await play(ACTS));
    expect(replayed.ladder.find(({ rung }) => rung === 'signed')?.effectiveOn).toBe('2026-04-01');
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(ACTS, { minLength: ACTS.length }), async (acts) => {
        expect(told(await play(possible(acts)))).toEqual(replayed);
      }),
      { numRuns: 5, seed: 4 },
    );
  }, 60_000);
});
