import { Drawer, Skeleton } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useLanguage } from '../../app/i18n';
import { ProblemAlert } from '../../components/problem-alert';
import { useCounted, type Evaluation } from './evaluation.api';
import { useEvaluationTexts } from './evaluation.texts';

type Figure = Evaluation['system'][number];

/** What the system counts of its own projects, beside the plan's rows; each opens to its projects. */
export function SystemFigures({ evaluation }: { evaluation: Evaluation }) {
  const t = useEvaluationTexts();
  const english = useLanguage() === 'en';
  const [opened, setOpened] = useState<Figure | null>(null);
  if (evaluation.system.length === 0) return null;
  const nameOf = (figure: Figure) => (english ? figure.nameEn : figure.nameZh);
  return (
    <section className="panel">
      <h2>{t('system')}</h2>
      <div className="system-figures">
        {evaluation.system.map((figure) => (
          <div key={figure.code} className="figure">
            <div className="figure-label">
              {nameOf(figure)} · {t('system.ofYear', { year: evaluation.year })}
            </div>
            <div className="figure-value">
              {figure.ofYear === null ? (
                '—'
              ) : (
                <button
                  type="button"
                  className="link-button"
                  aria-label={t('system.open', { name: nameOf(figure) })}
                  onClick={() => setOpened(figure)}
                >
                  {figure.ofYear}
                </button>
              )}
              <span className="figure-unit">{english ? figure.unitEn : figure.unitZh}</span>
            </div>
            <div className="hint">
              {t('system.since', { from: evaluation.period.fromYear })} {figure.sinceStart ?? '—'}
            </div>
            <div className="hint">{english ? figure.ruleEn : figure.ruleZh}</div>
          </div>
        ))}
      </div>
      {opened !== null && (
        <Drawer open onClose={() => setOpened(null)} size="min(520px, 100vw)" title={nameOf(opened)}>
          <Counted code={opened.code} year={evaluation.year} />
        </Drawer>
      )}
    </section>
  );
}

function Counted({ code, year }: { code: string; year: number }) {
  const t = useEvaluationTexts();
  const counted = useCounted(code, year);
  if (counted.error) return <ProblemAlert error={counted.error} onRetry={() => void counted.refetch()} />;
  if (counted.data === undefined) return <Skeleton active />;
  if (counted.data.total === 0) return <p className="hint">{t('system.none')}</p>;
  return (
    <ol>
      {counted.data.items.map((each, index) => (
        <li key={each.projectId ?? index}>
          {each.projectId === null ? (
            <span className="hint">{t('system.hidden')}</span>
          ) : (
            <Link to={`/projects/${each.projectId}`}>{each.projectName}</Link>
          )}{' '}
          <span className="hint">{each.on}</span>
        </li>
      ))}
    </ol>
  );
}
