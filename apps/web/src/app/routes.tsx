import {
  BankOutlined,
  BarChartOutlined,
  ContactsOutlined,
  EnvironmentOutlined,
  FundOutlined,
  HomeOutlined,
  ProjectOutlined,
  SettingOutlined,
} from '@ant-design/icons';
import { lazy, type ComponentType, type LazyExoticComponent, type ReactNode } from 'react';
import { matchPath } from 'react-router';
import type { RoomText } from './rooms.texts';

type Load = () => Promise<{ default: ComponentType }>;

export interface PageRoute {
  path: string;
  Page: LazyExoticComponent<ComponentType>;
  /** Fetches the page's code ahead of the click. */
  load: Load;
  /** Any one of these opens the page; none means everybody signed in. */
  needs?: string[];
  /** Fills the window: without the frame and its navigation. */
  bare?: true;
}

function page(path: string, load: Load, ...needs: string[]): PageRoute {
  return { path, load, Page: lazy(load), needs };
}

/** One line per page. Each page is its own chunk and is the default export of its file. */
export const routes: PageRoute[] = [
  page('/', () => import('../features/insight/desk-page')),

  page('/leads', () => import('../features/leads/leads-page'), 'lead.read'),
  page('/leads/new', () => import('../features/leads/log-lead-page'), 'lead.create'),
  page('/lead-imports', () => import('../features/lead-imports/lead-import-page'), 'lead.import'),
  page('/lead-imports/:id', () => import('../features/lead-imports/lead-import-page'), 'lead.import'),
  page('/leads/:id', () => import('../features/leads/lead-page'), 'lead.read'),
  page('/assignments', () => import('../features/assignments/assignments-page'), 'lead.read'),
  page('/assignments/:tab', () => import('../features/assignments/assignments-page'), 'lead.read'),
  page('/clocks', () => import('../features/clocks/clocks-page'), 'lead.read'),
  page('/clocks/:tab', () => import('../features/clocks/clocks-page'), 'lead.read'),
  page('/tasks', () => import('../features/tasks/tasks-page'), 'task.read'),
  page('/feedback', () => import('../features/feedback/feedback-page'), 'lead.read'),
  page('/claims', () => import('../features/claims/claims-page'), 'claim.read'),
  page('/claims/:tab', () => import('../features/claims/claims-page'), 'claim.read'),
  page('/events', () => import('../features/events/events-page'), 'event.read'),
  page('/events/:id', () => import('../features/events/event-page'), 'event.read'),
  page('/yield', () => import('../features/yield/yield-page'), 'lead.read'),
  page('/yield/:tab', () => import('../features/yield/yield-page'), 'lead.read'),
  page('/investors', () => import('../features/investors/investors-page'), 'investor.read'),
  page('/investors/duplicates', () => import('../features/duplicates/duplicates-page'), 'investor.merge'),
  page('/investors/:id', () => import('../features/investors/investor-page'), 'investor.read'),

  page('/projects', () => import('../features/projects/projects-page'), 'project.read'),
  page('/projects/:id', () => import('../features/projects/project-page'), 'project.read'),
  page('/lights', () => import('../features/lights/lights-page'), 'project.read'),
  page('/lights/:tab', () => import('../features/lights/lights-page'), 'project.read'),
  page('/milestone-templates', () => import('../features/schedule/templates-page'), 'project.read'),
  page('/blockers', () => import('../features/blockers/blockers-page'), 'blocker.read'),
  page('/blockers/:tab', () => import('../features/blockers/blockers-page'), 'blocker.read'),
  page('/reviews', () => import('../features/reviews/reviews-page'), 'review.read'),
  page('/reviews/all', () => import('../features/reviews/reviews-page'), 'review.read'),
  page('/reviews/criteria', () => import('../features/reviews/reviews-page'), 'review.read'),
  page('/reviews/:id', () => import('../features/reviews/review-page'), 'review.read'),
  page('/obligations', () => import('../features/obligations/obligations-page'), 'project.read'),
  page('/visits', () => import('../features/visits/visits-page'), 'project.read'),
  page('/to-supply', () => import('../features/supply/supply-page'), 'supply.read'),
  page('/verify', () => import('../features/projects/verify-queue-page'), 'milestone.verify', 'entry.verify'),
  page('/imports', () => import('../features/imports/import-page'), 'project.import'),
  page('/imports/:id', () => import('../features/imports/import-page'), 'project.import'),

  page('/land', () => import('../features/land/land-page'), 'plan.read'),
  page('/land/:tab', () => import('../features/land/land-page'), 'plan.read'),
  page('/plan', () => import('../features/plan/plan-page'), 'plan.read'),
  page('/plan/:tab', () => import('../features/plan/plan-page'), 'plan.read'),

  page('/rates', () => import('../features/rates/rates-page'), 'entry.read'),
  page('/ledger', () => import('../features/investment/ledger-page'), 'project.read'),
  page('/months', () => import('../features/months/months-page'), 'month.read'),
  page('/bridge', () => import('../features/bridge/bridge-page'), 'target.read'),
  page('/round', () => import('../features/investment/monthly-round-page'), 'entry.report', 'entry.read'),
  page('/chain', () => import('../features/chain/chain-page'), 'insight.read'),
  page('/funnel', () => import('../features/funnel/funnel-page'), 'insight.read'),
  page('/funnel/:tab', () => import('../features/funnel/funnel-page'), 'insight.read'),
  page('/attention', () => import('../features/attention/attention-page'), 'insight.read'),
  page('/forecast', () => import('../features/forecast/forecast-page'), 'insight.read'),
  page('/forecast/method', () => import('../features/forecast/method-page'), 'insight.read'),
  page('/insight', () => import('../features/insight/number-page'), 'insight.read', 'target.read'),

  page('/reports', () => import('../features/reports/reports-page'), 'report.read'),
  page('/reports/schedules', () => import('../features/reports/reports-page'), 'report.read'),
  page('/reports/templates', () => import('../features/reports/reports-page'), 'report.read'),
  page('/reports/templates/:code', () => import('../features/reports/template-page'), 'report.read'),
  page('/reports/:id/print', () => import('../features/reports/print-page'), 'export'),

  page('/evaluation', () => import('../features/evaluation/evaluation-page'), 'target.read'),
  page('/evaluation/imports', () => import('../features/evaluation/observation-import-page'), 'observation.record'),
  page('/evaluation/imports/:id', () => import('../features/evaluation/observation-import-page'), 'observation.record'),
  { ...page('/screen', () => import('../features/screen/screen-page'), 'insight.read'), bare: true },

  page('/notices', () => import('../features/notices/notices-page')),
  page('/settings', () => import('../features/settings/settings-page')),
  page('/settings/:tab', () => import('../features/settings/settings-page')),
];

/** A page within a room of the house, one click from all the others in it. Its route says who may open it. */
export interface RoomPage {
  to: string;
  text: RoomText;
}

export interface NavEntry {
  to: string;
  text: 'desk' | 'leads' | 'investors' | 'projects' | 'land' | 'ledger' | 'insight' | 'settings';
  icon: ReactNode;
  needs?: string[];
  /** The pages of this room; the first is the room's own. */
  pages?: RoomPage[];
}

/** At most eight words: the product's nouns. Under each, the pages of its room. */
export const navigation: NavEntry[] = [
  { to: '/', text: 'desk', icon: <HomeOutlined /> },
  {
    to: '/leads',
    text: 'leads',
    icon: <ContactsOutlined />,
    needs: ['lead.read'],
    pages: [
      { to: '/leads', text: 'leads' },
      { to: '/tasks', text: 'tasks' },
      { to: '/clocks', text: 'clocks' },
      { to: '/claims', text: 'claims' },
      { to: '/assignments', text: 'assignments' },
      { to: '/feedback', text: 'feedback' },
      { to: '/events', text: 'events' },
      { to: '/yield', text: 'yield' },
      { to: '/lead-imports', text: 'leadImports' },
    ],
  },
  {
    to: '/investors',
    text: 'investors',
    icon: <BankOutlined />,
    needs: ['investor.read'],
    pages: [
      { to: '/investors', text: 'investors' },
      { to: '/investors/duplicates', text: 'duplicates' },
    ],
  },
  {
    to: '/projects',
    text: 'projects',
    icon: <ProjectOutlined />,
    needs: ['project.read', 'blocker.read'],
    pages: [
      { to: '/projects', text: 'projects' },
      { to: '/lights', text: 'lights' },
      { to: '/blockers', text: 'blockers' },
      { to: '/to-supply', text: 'toSupply' },
      { to: '/reviews', text: 'reviews' },
      { to: '/obligations', text: 'obligations' },
      { to: '/visits', text: 'visits' },
      { to: '/verify', text: 'verify' },
      { to: '/milestone-templates', text: 'templates' },
      { to: '/imports', text: 'imports' },
    ],
  },
  {
    to: '/land',
    text: 'land',
    icon: <EnvironmentOutlined />,
    needs: ['plan.read'],
    pages: [
      { to: '/land', text: 'land' },
      { to: '/plan', text: 'plan' },
    ],
  },
  {
    to: '/ledger',
    text: 'ledger',
    icon: <FundOutlined />,
    needs: ['project.read'],
    pages: [
      { to: '/ledger', text: 'ledger' },
      { to: '/round', text: 'round' },
      { to: '/rates', text: 'rates' },
      { to: '/months', text: 'months' },
    ],
  },
  {
    to: '/insight',
    text: 'insight',
    icon: <BarChartOutlined />,
    needs: ['insight.read', 'target.read'],
    pages: [
      { to: '/insight', text: 'number' },
      { to: '/attention', text: 'attention' },
      { to: '/funnel', text: 'funnel' },
      { to: '/forecast', text: 'forecast' },
      { to: '/bridge', text: 'bridge' },
      { to: '/chain', text: 'chain' },
      { to: '/reports', text: 'reports' },
      { to: '/evaluation', text: 'evaluation' },
    ],
  },
  { to: '/settings', text: 'settings', icon: <SettingOutlined /> },
];

/** Whether an address lies at or below a page. */
export const isUnder = (base: string, pathname: string): boolean =>
  pathname === base || (base !== '/' && pathname.startsWith(`${base}/`));

/** The permissions any one of which opens a page; none means everybody signed in. */
export const needsOf = (to: string): string[] => routes.find((route) => route.path === to)?.needs ?? [];

export const routeOf = (pathname: string): PageRoute | undefined =>
  routes.find((route) => matchPath(route.path, pathname) !== null);

export function preload(pathname: string): void {
  void routeOf(pathname)?.load();
}
