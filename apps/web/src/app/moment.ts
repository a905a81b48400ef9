import { useEffect, useSyncExternalStore } from 'react';
import { useLocation, useNavigate } from 'react-router';
import type { Query } from '../api/client';
import { meKey } from './me-key';
import { instantText, today } from '../lib/dates';
import { queryClient } from './query-client';

/** Stands in the address of every page while a past moment is looked at. */
export const KNOWN_AT = 'knownAt';

/** The endpoints that answer as of a past moment. A page that asks any other says that it is told of now alone. */
const ANSWERS = [
  /^targets\/[^/]+\/(progress|entries|planned-curve|breakdown-progress)$/,
  /^entries(\/[0-9a-f-]{36}|\/export)?$/,
  /^projects(\/board|\/export|\/[0-9a-f-]{36}(\/(entries|investment|light|blockers|obligations|promises))?)?$/,
  /^projects\/[0-9a-f-]{36}\/(history|reviews|visits|files|transfers|children|capital-increases|key-list|land|schedule)$/,
  /^(reviews\/[0-9a-f-]{36}|discussion\/(project|lead)\/[0-9a-f-]{36}\/comments)$/,
  /^insight\/(funnel|cohorts|time-in-stage)$/,
  /^insight\/(pipeline|stuck|evaluation(\/export)?|indicators\/[^/]+\/[^/]+|computed\/[^/]+\/projects)$/,
  /^months(\/\d{4}-\d{2})?$/,
  /^leads(\/board|\/export|\/[0-9a-f-]{36}(\/(interactions|clocks|claims|screenings|history))?)?$/,
  /^insight\/(chain|attention|yield|land-yield)$/,
  // But for what is of now alone, and of a closing, which has a moment of its own.
  /^insight\/opened\/(?!desk$|closed$)/,
  /^leads\/[0-9a-f-]{36}\/(handovers|merges|land)$/,
  /^(to-supply|blockers(\/load|\/[0-9a-f-]{36})?|obligations|visit-plans|reviews|escalations|tasks\/[0-9a-f-]{36})$/,
  /^(claim-terms|clock-rules|lead-pool\/terms|assignment-rules|light-rules|blocker-kinds|review-criteria)$/,
  /^(tasks|lead-pool|team-board|lead-transfers|claims|claim-disputes|clocks)$/,
  /^investors(\/[0-9a-f-]{36}(\/(history|merges))?)?$/,
  /^events(\/[0-9a-f-]{36}(\/(guests|history))?)?$/,
  /^land-units(\/map|\/export|\/[0-9a-f-]{36}(\/history)?)?$/,
];

/** The pages made of them. */
const PAGES = [
  /^\/funnel(\/\w+)?$/,
  /^\/insight$/,
  /^\/evaluation$/,
  /^\/bridge$/,
  /^\/ledger$/,
  /^\/months$/,
  /^\/projects$/,
  /^\/(projects|reviews)\/[0-9a-f-]{36}$/,
  /^\/leads(\/[0-9a-f-]{36})?$/,
  /^\/(chain|attention|tasks|obligations|visits|to-supply)$/,
  /^\/blockers(\/(load|kinds)|\/[0-9a-f-]{36})?$/,
  /^\/reviews(\/(all|criteria))?$/,
  /^\/lights(\/(escalations|closed|rules))?$/,
  /^\/claims(\/(claims|disputes|terms))?$/,
  /^\/clocks(\/(due|paused|rules))?$/,
  /^\/assignments(\/(pool|board|transfers|rules))?$/,
  /^\/(investors|events)(\/[0-9a-f-]{36})?$/,
  /^\/yield(\/\w+)?$/,
  /^\/land(\/\w+)?$/,
];

export const answersThen = (pathname: string): boolean => PAGES.some((page) => page.test(pathname));

const listeners = new Set<() => void>();
// Outside a browser, as in a spec, there is no address to read it from.
let moment: string | null = read(globalThis.location?.search ?? '');

function read(search: string): string | null {
  const given = new URLSearchParams(search).get(KNOWN_AT);
  return given !== null && !Number.isNaN(Date.parse(given)) ? given : null;
}

function set(next: string | null): void {
  if (next === moment) return;
  moment = next;
  for (const tell of listeners) tell();
  // What was read belongs to another moment; who is signed in does not.
  void queryClient.resetQueries({ predicate: (query) => query.queryKey[0] !== meKey[0] });
}

/** Adds the moment looked at to whatever can answer of it, but for what asks of a moment of its own. */
export function withMoment(path: string, query: Query = {}): Query {
  if (moment === null || query[KNOWN_AT] != null || !ANSWERS.some((each) => each.test(path))) return query;
  return { ...query, [KNOWN_AT]: moment };
}

/** The past moment everything is shown of; null: now. */
export function useMoment(): string | null {
  return useSyncExternalStore(
    (tell) => {
      listeners.add(tell);
      return () => listeners.delete(tell);
    },
    () => moment,
  );
}

/** The business date everything is shown of. */
export function useToday(): string {
  const then = useMoment();
  return then === null ? today() : instantText(then).slice(0, 10);
}

export function useChooseMoment(): (next: string | null) => void {
  const navigate = useNavigate();
  const { pathname, search, hash } = useLocation();
  return (next) => {
    set(next);
    const after = new URLSearchParams(search);
    if (next === null) after.delete(KNOWN_AT);
    else after.set(KNOWN_AT, next);
    void navigate({ pathname, search: after.toString(), hash }, { replace: true });
  };
}

/** Keeps the moment in the address from page to page, and takes it from an address that was followed or gone back to. */
export function useMomentInAddress(): void {
  const navigate = useNavigate();
  const location = useLocation();
  useEffect(() => {
    const given = read(location.search);
    if (given !== null) return set(given);
    if (moment === null) return;
    const after = new URLSearchParams(location.search);
    after.set(KNOWN_AT, moment);
    void navigate({ pathname: location.pathname, search: after.toString(), hash: location.hash }, { replace: true });
  }, [location, navigate]);
}
