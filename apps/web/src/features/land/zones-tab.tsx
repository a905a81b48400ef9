import { Skeleton } from 'antd';
import { useSearchParams } from 'react-router';
import { useName } from '../../app/i18n';
import { flatten, treeOf, useIndustries, useZones, type ZoneNode } from '../../app/reference';
import { ProblemAlert } from '../../components/problem-alert';
import { useZoneFits } from '../plan/plan.api';
import { FitMatrix } from './fit-matrix';
import { useLandTexts } from './i18n';
import { useKindText, ZoneDetail } from './zone-detail';

function Branch({
  nodes,
  current,
  onChoose,
}: {
  nodes: ZoneNode[];
  current: string;
  onChoose: (code: string) => void;
}) {
  const name = useName();
  const kindText = useKindText();
  return (
    <ul>
      {nodes.map((node) => (
        <li key={node.code}>
          <button
            type="button"
            aria-current={node.code === current ? 'true' : undefined}
            onClick={() => onChoose(node.code)}
          >
            <span>{name(node)}</span>
            <span className="hint">{kindText(node.kind)}</span>
          </button>
          {node.children.length > 0 && <Branch nodes={node.children} current={current} onChoose={onChoose} />}
        </li>
      ))}
    </ul>
  );
}

/** The plan's places and what each is for. */
export function ZonesTab() {
  const t = useLandTexts();
  const zones = useZones();
  const fits = useZoneFits();
  const industries = useIndustries();
  const [search, setSearch] = useSearchParams();
  const roots = treeOf(zones.data ?? []);
  const all = flatten(roots);
  const chosen = all.find((zone) => zone.code === search.get('zone')) ?? all[0];
  const choose = (code: string) => {
    setSearch({ zone: code }, { replace: true });
    document.getElementById('zone-name')?.scrollIntoView({ block: 'nearest' });
  };
  const error = zones.error ?? fits.error ?? industries.error;
  return (
    <>
      <ProblemAlert
        error={error}
        onRetry={() => void Promise.all([zones.refetch(), fits.refetch(), industries.refetch()])}
      />
      <div className="land-grid">
        <nav className="panel zone-tree" aria-label={t('tree')}>
          <div className="panel-head">
            <h2>{t('tree')}</h2>
            <span className="hint">{t('tree.count', { count: all.length })}</span>
          </div>
          {zones.isPending ? (
            <Skeleton active title={false} paragraph={{ rows: 12 }} />
          ) : (
            <Branch nodes={roots} current={chosen?.code ?? ''} onChoose={choose} />
          )}
        </nav>
        <div className="stack">
          {chosen !== undefined && <ZoneDetail zone={chosen} fits={fits.data ?? []} />}
          {fits.data && industries.data && <FitMatrix industries={industries.data} fits={fits.data} onZone={choose} />}
        </div>
      </div>
    </>
  );
}
