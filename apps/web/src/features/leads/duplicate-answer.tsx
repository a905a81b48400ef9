import { Button } from 'antd';
import { useDebounced } from '../../lib/use-debounced';
import { tidyUscc, usccProblem } from '../../lib/uscc';
import { ClaimedNotice } from '../claims/claimed-notice';
import { useLeadTexts } from './i18n';
import { useDuplicates, type Duplicate } from './leads.api';

interface Props {
  name: string;
  uscc: string;
  /** The project as far as it is known: another segment is another idea. */
  segmentCode: string | null;
  idea: string;
  phone?: string;
  chosen: string | null;
  onChoose: (duplicate: Duplicate | null) => void;
}

function Match({ match, onChoose }: { match: Duplicate; onChoose: () => void }) {
  const t = useLeadTexts();
  return (
    <li>
      <strong>{match.name}</strong>
      <div className="hint">
        <meter
          className="dup-score"
          min={0}
          max={100}
          low={60}
          high={80}
          optimum={100}
          value={match.score}
          aria-label={t('dup.score', { score: match.score })}
        />{' '}
        {match.reasons.map((reason) => t(`dup.reason.${reason}`)).join('、')} ·{' '}
        {t('dup.leads', { count: match.leadCount })}
        {match.uscc !== null && <div className="uscc">{match.uscc}</div>}
      </div>
      <Button size="small" onClick={onChoose}>
        {t('dup.use')}
      </Button>
    </li>
  );
}

/** Stands beside the name and answers while typing: is this company already known, and why do we think so? */
export function DuplicateAnswer({ name, uscc, segmentCode, idea, phone, chosen, onChoose }: Props) {
  const t = useLeadTexts();
  const code = tidyUscc(uscc);
  const asked = useDebounced(name.trim(), 300);
  const askedCode = useDebounced(usccProblem(code) === null ? code : '', 150);
  const answer = useDuplicates(asked, askedCode, segmentCode, useDebounced(phone, 400));
  const idle = asked.length < 2 && askedCode === '';
  const matches = idle ? [] : (answer.data?.items ?? []);
  const claimed = idle ? null : (answer.data?.claimed ?? null);
  return (
    <aside className="dup" aria-label={t('dup.title')} aria-live="polite">
      <h2>{t('dup.title')}</h2>
      {chosen !== null ? (
        <>
          <p>{t('dup.using', { name })}</p>
          <Button size="small" onClick={() => onChoose(null)}>
            {t('dup.unuse')}
          </Button>
        </>
      ) : idle ? (
        <p className="hint">{t('dup.idle')}</p>
      ) : answer.isPending || answer.isFetching ? (
        <p className="hint">{t('dup.checking')}</p>
      ) : matches.length === 0 && claimed === null ? (
        <p>{t('dup.none')}</p>
      ) : (
        <>
          {claimed !== null && (
            <ClaimedNotice
              claimed={claimed}
              seed={{ company: asked, uscc: askedCode, idea: idea || asked, segmentCode }}
            />
          )}
          {matches.length > 0 && <p>{t('dup.found')}</p>}
          <ul>
            {matches.map((match) => (
              <Match key={match.id} match={match} onChoose={() => onChoose(match)} />
            ))}
          </ul>
        </>
      )}
    </aside>
  );
}
