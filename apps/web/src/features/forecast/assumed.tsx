import { Link } from 'react-router';
import { useCommonTexts } from '../../app/texts';
import { useUnit } from '../../app/unit';
import type { Assumed as Assumptions } from './forecast.api';
import { usePastForecastTexts } from './past-forecasts.texts';

type Named = Assumptions['drop'][number];

/** What a what-if took as changed, said again wherever its result stands. */
export function Assumed({ assumed, titled = true }: { assumed: Assumptions; titled?: boolean }) {
  const t = usePastForecastTexts();
  const common = useCommonTexts();
  const { format, label } = useUnit();
  const { speedUp, drop, unblock, add } = assumed;
  return (
    <div className="forecast-assumed">
      {titled && <strong>{t('assumed')}</strong>}
      <ul>
        {speedUp !== null && (
          <li>
            {t('assumed.speedUp', { months: speedUp.months })}
            <Names projects={speedUp.projects} />
          </li>
        )}
        {drop.length > 0 && (
          <li>
            {t('assumed.drop')}
            <Names projects={drop} />
          </li>
        )}
        {unblock.length > 0 && (
          <li>
            {t('assumed.unblock')}
            <Names projects={unblock} />
          </li>
        )}
        {add.map(({ amount, mode, month, projects }, index) => (
          <li key={index}>
            {t('assumed.add', {
              amount: `${format(amount)} ${label}`,
              mode: common(`mode.${mode}`),
              ...{ month, projects },
            })}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Names({ projects }: { projects: readonly Named[] }) {
  const t = usePastForecastTexts();
  const seen = projects.filter(({ projectId }) => projectId !== null);
  const hidden = projects.length - seen.length;
  return (
    <>
      {seen.map(({ projectId, projectName }, index) => (
        <span key={projectId}>
          {index > 0 && t('assumed.and')}
          <Link to={`/projects/${projectId}`}>{projectName}</Link>
        </span>
      ))}
      {hidden > 0 && `${seen.length > 0 ? t('assumed.and') : ''}${t('assumed.hidden', { count: hidden })}`}
    </>
  );
}
