import { Skeleton } from 'antd';
import { Link } from 'react-router';
import { useMoment } from '../../app/moment';
import { ProblemAlert } from '../../components/problem-alert';
import { HoldingList } from './holding-list';
import { useProjectLand } from './land.api';
import { useLandUnitTexts } from './land.texts';
import './land.css';

/** On the project's page: what it has reserved, got and given back. */
export function ProjectLand({ project }: { project: { id: string; zoneCode: string } }) {
  const t = useLandUnitTexts();
  const now = useMoment() === null;
  const land = useProjectLand(project.id);
  if (land.error) return <ProblemAlert error={land.error} onRetry={() => void land.refetch()} />;
  if (land.data === undefined) return <Skeleton active title={false} />;
  return (
    <div className="panel">
      {land.data.length === 0 && <p className="hint">{t('project.none')}</p>}
      <HoldingList holdings={land.data} place holder={false} />
      {now && (
        <p>
          <Link to={`/land/units?zoneCode=${project.zoneCode}`}>{t('project.find')}</Link>
        </p>
      )}
    </div>
  );
}
