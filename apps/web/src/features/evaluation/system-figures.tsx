import { Drawer } from 'antd';
import { useState } from 'react';
import { useLanguage } from '../../app/i18n';
import { Opens } from '../opened/opens';
import { Counted } from './counted';
import type { Evaluation } from './evaluation.api';
import { useEvaluationTexts } from './evaluation.texts';

type Figure = Evaluation['system'][number];

/** What the system counts of its own projects, beside the plan's rows; each opens to its projects. */
export function SystemFigures({ evaluation }: { evaluation: Evaluation }) {
  const t = useEvaluationTexts();
  const english = useLanguage() === 'en';
  const [opened, setOpened] = useState<{ figure: Figure; from?: number } | null>(null);
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
                <Opens name={nameOf(figure)} amount={figure.ofYear} onOpen={() => setOpened({ figure })}>
                  {figure.ofYear}
                </Opens>
              )}
              <span className="figure-unit">{english ? figure.unitEn : figure.unitZh}</span>
            </div>
            <div className="hint">
              {t('system.since', { from: evaluation.period.fromYear })}{' '}
              {figure.sinceStart === null ? (
                '—'
              ) : (
                <Opens
                  name={`${nameOf(figure)} ${t('system.since', { from: evaluation.period.fromYear })}`}
                  amount={figure.sinceStart}
                  onOpen={() => setOpened({ figure, from: evaluation.period.fromYear })}
                >
                  {figure.sinceStart}
                </Opens>
              )}
            </div>
            <div className="hint">{english ? figure.ruleEn : figure.ruleZh}</div>
          </div>
        ))}
      </div>
      {opened !== null && (
        <Drawer open onClose={() => setOpened(null)} size="min(520px, 100vw)" title={nameOf(opened.figure)}>
          <Counted
            code={opened.figure.code}
            year={evaluation.year}
            from={opened.from}
            shown={(opened.from === undefined ? opened.figure.ofYear : opened.figure.sinceStart) ?? '0'}
            rule={english ? opened.figure.ruleEn : opened.figure.ruleZh}
          />
        </Drawer>
      )}
    </section>
  );
}
