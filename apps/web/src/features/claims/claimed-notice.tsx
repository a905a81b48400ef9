import { LockOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { isProblem } from '../../api/problem';
import { useLanguage } from '../../app/i18n';
import type { ClaimedBy } from './claims.api';
import { useClaimTexts } from './claims.texts';
import { DisputeDialog, type DisputeSeed } from './dispute-dialog';

/** All a second reporter learns, and what can be done about it. */
export function ClaimedNotice({ claimed, seed }: { claimed: ClaimedBy; seed: DisputeSeed }) {
  const t = useClaimTexts();
  const english = useLanguage() === 'en';
  const [disputing, setDisputing] = useState(false);
  return (
    <div className="claimed" role="status">
      <strong>
        <LockOutlined aria-hidden /> {t('held', { zone: english ? claimed.zoneNameEn : claimed.zoneNameZh })}
      </strong>
      <div>{t('heldWho', { contact: claimed.contact, until: claimed.until })}</div>
      <p className="hint">{t('heldHint')}</p>
      <Button size="small" onClick={() => setDisputing(true)}>
        {t('dispute')}
      </Button>
      {disputing && <DisputeDialog seed={seed} onClose={() => setDisputing(false)} />}
    </div>
  );
}

/** The blind answer inside a refusal, when that is what was refused. */
export function claimedIn(error: unknown): ClaimedBy | null {
  return isProblem(error, 'claim.held') ? (error.params as unknown as ClaimedBy) : null;
}
