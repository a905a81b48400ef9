import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Skeleton } from 'antd';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { api, newKey } from '../../api/client';
import { EmptyTeach } from '../../components/empty-teach';
import { ProblemAlert } from '../../components/problem-alert';
import type { ProjectView } from '../projects/projects.api';
import { CompareRounds } from './compare-rounds';
import { useProjectReviews, type ProjectReviews as Rounds, type Review } from './reviews.api';
import { useReviewTexts } from './reviews.texts';
import { Round } from './round';
import '../../components/data-table.css';
import './reviews.css';

/** The project's tab: its rounds, the newest open. */
export function ProjectReviews({ project }: { project: ProjectView }) {
  const reviews = useProjectReviews(project.id);
  if (reviews.error) return <ProblemAlert error={reviews.error} onRetry={() => void reviews.refetch()} />;
  if (reviews.data === undefined) return <Skeleton active title={false} />;
  return <Loaded project={project} reviews={reviews.data} />;
}

function usePropose(projectId: string, { rounds, prefill }: Rounds) {
  const t = useReviewTexts();
  const client = useQueryClient();
  const { message } = App.useApp();
  const [key] = useState(newKey);
  return useMutation({
    mutationFn: () =>
      api.post<Review>(
        `projects/${projectId}/reviews`,
        { facts: prefill },
        { idempotencyKey: `${key}-${rounds.length}` },
      ),
    onSuccess: async (review) => {
      client.setQueryData(['reviews', review.id], review);
      await client.invalidateQueries({ queryKey: ['projects', projectId] });
      void message.success(t('propose.done', { round: review.round }));
    },
  });
}

function Loaded({ project, reviews }: { project: ProjectView; reviews: Rounds }) {
  const t = useReviewTexts();
  const [search, setSearch] = useSearchParams();
  const [comparing, setComparing] = useState(false);
  const propose = usePropose(project.id, reviews);
  const { rounds, mayPropose } = reviews;
  const chosen = rounds.find(({ id }) => id === search.get('round')) ?? rounds[0];
  const choose = (id: string) => {
    setComparing(false);
    setSearch({ tab: 'review', round: id }, { replace: true });
  };
  const button = mayPropose && (
    <Button type="primary" loading={propose.isPending} onClick={() => propose.mutate()}>
      {rounds.length === 0 ? t('propose') : t('propose.again', { round: (rounds[0]?.round ?? 0) + 1 })}
    </Button>
  );
  if (chosen === undefined) {
    return (
      <div className="panel">
        <ProblemAlert error={propose.error} />
        <EmptyTeach title={t('none.title')} text={t('none.text')} example={t('none.example')} action={button} />
      </div>
    );
  }
  return (
    <div className="stack">
      <ProblemAlert error={propose.error} />
      <div className="review-rounds">
        {rounds.length > 1 && (
          <div className="switch" role="group" aria-label={t('col.round')}>
            {rounds.map((round) => (
              <button
                key={round.id}
                type="button"
                aria-pressed={!comparing && round.id === chosen.id}
                onClick={() => choose(round.id)}
              >
                {t('round', { round: round.round })}{' '}
                {round.verdict === null ? t(`state.${round.state}`) : t(`verdict.${round.verdict}`)}
              </button>
            ))}
            <button type="button" aria-pressed={comparing} onClick={() => setComparing(!comparing)}>
              {t('compare')}
            </button>
          </div>
        )}
        {button}
        <Link to="/reviews/criteria">{t('criteria.link')}</Link>
      </div>
      {comparing ? <CompareRounds rounds={rounds} /> : <Round id={chosen.id} project={project} />}
    </div>
  );
}
