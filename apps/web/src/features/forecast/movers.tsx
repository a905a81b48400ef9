import { Checkbox } from 'antd';
import { Link } from 'react-router';
import { DataTable, type Column } from '../../components/data-table';
import { useUnit } from '../../app/unit';
import { Money, MoneyHead } from '../../components/money';
import { Opens } from '../opened/opens';
import type { Mover } from './forecast.api';
import { useForecastTexts } from './forecast.texts';

interface Props {
  movers: Mover[];
  /** Null: nothing to pick for. */
  chosen: ReadonlySet<string> | null;
  onChoose: (id: string) => void;
  onOpen: (id: string) => void;
}

/** What moves the whole by less than a thousandth moves nothing. */
const FELT = 0.0005;
const SHOWN = 12;

export function Movers({ movers: all, chosen, onChoose, onOpen }: Props) {
  const t = useForecastTexts();
  const { format } = useUnit();
  const isChosen = ({ projectId }: Mover) => projectId !== null && chosen?.has(projectId) === true;
  const felt = all.filter(({ share }) => share >= FELT).slice(0, SHOWN);
  // What a what-if was asked with stays there to be unticked.
  const movers = [...felt, ...all.filter((mover) => isChosen(mover) && !felt.includes(mover))];
  const largest = Math.max(0.0001, ...movers.map(({ share }) => share));
  const columns: Column<Mover>[] = [
    {
      key: 'project',
      title: t('movers.project'),
      cell: ({ projectId, projectName }) => (
        <span className="mover-name">
          {chosen !== null && projectId !== null && (
            <Checkbox
              checked={chosen.has(projectId)}
              onChange={() => onChoose(projectId)}
              aria-label={`${t('movers.pick')}: ${projectName}`}
            />
          )}
          {projectId === null ? (
            <span className="hint">{t('movers.hidden')}</span>
          ) : (
            <Link className="row-link" to={`/projects/${projectId}`}>
              {projectName}
            </Link>
          )}
        </span>
      ),
    },
    {
      key: 'expected',
      title: <MoneyHead text={t('movers.expected')} />,
      num: true,
      cell: ({ projectId, projectName, expected }) =>
        projectId === null ? (
          <Money value={expected} />
        ) : (
          <Opens name={projectName ?? ''} amount={format(expected)} onOpen={() => onOpen(projectId)}>
            <Money value={expected} />
          </Opens>
        ),
    },
    {
      key: 'deviation',
      title: <MoneyHead text={t('movers.deviation')} />,
      num: true,
      wide: true,
      cell: ({ deviation }) => <Money value={deviation} />,
    },
    {
      key: 'share',
      title: t('movers.share'),
      num: true,
      cell: ({ share }) => (
        <span className="mover-share">
          <span
            className="mover-bar"
            aria-hidden="true"
            style={{ width: `${(60 * Math.max(0, share)) / largest}px` }}
          />
          <span className="num">{Math.round(share * 1000) / 10}%</span>
        </span>
      ),
    },
  ];
  return (
    <section className="panel">
      <h2>{t('movers')}</h2>
      <p className="hint">
        {t('movers.hint')} · {t('movers.opens')}
      </p>
      {movers.length === 0 ? (
        <p className="hint">{t('movers.none')}</p>
      ) : (
        <DataTable
          caption={t('movers')}
          rows={movers}
          rowKey={(mover) => `${mover.projectId}-${mover.share}-${mover.expected}`}
          columns={columns}
        />
      )}
    </section>
  );
}
