import { Skeleton } from 'antd';
import { Link, useParams } from 'react-router';
import { useName } from '../../app/i18n';
import { useNames } from '../../app/reference';
import { useCan } from '../../app/session';
import { useCommonTexts } from '../../app/texts';
import { PageHeader } from '../../components/page-header';
import { ProblemAlert } from '../../components/problem-alert';
import { useReview, type Review } from './reviews.api';
import { useReviewTexts } from './reviews.texts';
import { Round } from './round';

/** One round by itself: also for reviewers who may not open the project. */
export default function ReviewPage() {
  const { id = '' } = useParams();
  const review = useReview(id);
  return (
    <div className="page">
      {review.error ? (
        <ProblemAlert error={review.error} onRetry={() => void review.refetch()} />
      ) : review.data === undefined ? (
        <Skeleton active paragraph={{ rows: 10 }} />
      ) : (
        <>
          <Header review={review.data} />
          <Round id={id} project={null} />
        </>
      )}
    </div>
  );
}

function Header({ review }: { review: Review }) {
  const t = useReviewTexts();
  const common = useCommonTexts();
  const can = useCan();
  const names = useNames();
  const name = useName();
  const project = `/projects/${review.projectId}?tab=review&round=${review.id}`;
  return (
    <PageHeader
      title={review.projectName}
      before={<Link to="/reviews">{t('title')}</Link>}
      sub={
        <span className="row">
          {can('project.read') ? <Link to={project}>{review.projectCode}</Link> : <span>{review.projectCode}</span>}
          <span>{name(names.zone(review.zoneCode))}</span>
          <span>{common(`mode.${review.mode}`)}</span>
        </span>
      }
    />
  );
}
