import { Link } from 'react-router';
import { DataTable } from '../../components/data-table';
import { PageHeader } from '../../components/page-header';
import { JUDGED, SOURCES, type Judged } from './method-facts';
import { useMethodTexts } from './method.texts';
import './forecast.css';

const KNOWN = ['known.1', 'known.2', 'known.3'] as const;
const LEARNED = ['learned.1', 'learned.2', 'learned.3', 'learned.4', 'learned.5', 'learned.6', 'learned.7'] as const;
const UNSURE = ['unsure.1', 'unsure.2', 'unsure.3', 'unsure.4'] as const;
const SIMULATED = ['simulated.1', 'simulated.2', 'simulated.3', 'simulated.4'] as const;
const LIMITS = [
  'limits.1',
  'limits.2',
  'limits.3',
  'limits.4',
  'limits.5',
  'limits.6',
  'limits.7',
  'limits.8',
] as const;

/** How the forecast is made, what it cannot know, and where its methods come from. */
export default function MethodPage() {
  const t = useMethodTexts();
  return (
    <div className="page">
      <PageHeader title={t('title')} sub={t('sub')} before={<Link to="/forecast">{t('back')}</Link>} />
      <div className="stack">
        <Part title="known" points={KNOWN} />
        <Part title="learned" points={LEARNED} />
        <Part title="unsure" points={UNSURE} />
        <Part title="simulated" points={SIMULATED} />
        <HowGood />
        <Part title="limits" points={LIMITS} />
        <section className="panel">
          <h2>{t('sources')}</h2>
          <ol className="forecast-note" lang="en">
            {SOURCES.map((source) => (
              <li key={source}>{source}</li>
            ))}
          </ol>
        </section>
      </div>
    </div>
  );
}

type Key = Parameters<ReturnType<typeof useMethodTexts>>[0];

function Part({ title, points }: { title: Key; points: readonly Key[] }) {
  const t = useMethodTexts();
  return (
    <section className="panel">
      <h2>{t(title)}</h2>
      <ul className="forecast-note">
        {points.map((point) => (
          <li key={point}>{t(point)}</li>
        ))}
      </ul>
    </section>
  );
}

/** On zones whose hidden truth is known; how good it has been on this zone stands on the forecast's own page. */
function HowGood() {
  const t = useMethodTexts();
  return (
    <section className="panel">
      <h2>{t('judged')}</h2>
      <p className="forecast-note">{t('judged.text')}</p>
      <DataTable<Judged>
        caption={t('judged')}
        rows={JUDGED}
        rowKey={({ world, ahead }) => `${world}-${ahead}`}
        columns={[
          { key: 'world', title: t('judged.world'), cell: ({ world }) => t(`world.${world}`) },
          { key: 'ahead', title: t('judged.ahead'), num: true, cell: ({ ahead }) => ahead },
          { key: 'held', title: t('judged.held'), num: true, cell: ({ held }) => `${held}%` },
          { key: 'error', title: t('judged.error'), num: true, cell: ({ error }) => `${error}%` },
          { key: 'naive', title: t('judged.naive'), num: true, cell: ({ naive }) => `${naive}%` },
          { key: 'linear', title: t('judged.linear'), num: true, cell: ({ linear }) => `${linear}%` },
        ]}
      />
      <p className="hint">{t('judged.hint')}</p>
    </section>
  );
}
