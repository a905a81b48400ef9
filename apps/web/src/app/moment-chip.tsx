import { ClockCircleOutlined, CloseOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useLocation } from 'react-router';
import { instantText } from '../lib/dates';
import { useChooseMoment, useMoment } from './moment';
import { useMomentTexts } from './moment.texts';

const MomentPicker = lazy(() => import('./moment-picker'));

/** Which moment the pages are told of: quiet while it is now, plain to see when it is not. */
export function MomentChip() {
  const t = useMomentTexts();
  const moment = useMoment();
  // On a phone the bar has no room for it: there it is a line of its own, below (MomentLine).
  const choose = useChooseMoment();
  const [picking, setPicking] = useState(false);
  return (
    <>
      {moment === null ? (
        <Button
          type="text"
          icon={<ClockCircleOutlined aria-hidden />}
          aria-label={t('choose')}
          title={t('choose')}
          onClick={() => setPicking(true)}
        />
      ) : (
        <span className="moment-chip wide-only" role="status">
          <button type="button" title={t('change')} onClick={() => setPicking(true)}>
            <ClockCircleOutlined aria-hidden /> {t('then', { at: instantText(moment) })}
          </button>
          <button type="button" aria-label={t('back')} title={t('back')} onClick={() => choose(null)}>
            <CloseOutlined aria-hidden />
          </button>
        </span>
      )}
      {picking && (
        <Suspense>
          <MomentPicker
            moment={moment}
            onChoose={(next) => {
              choose(next);
              setPicking(false);
            }}
            onClose={() => setPicking(false)}
          />
        </Suspense>
      )}
    </>
  );
}

/** The same on a phone. */
export function MomentLine() {
  const t = useMomentTexts();
  const moment = useMoment();
  const choose = useChooseMoment();
  if (moment === null) return null;
  return (
    <aside className="moment-line" aria-label={t('moment')}>
      <ClockCircleOutlined aria-hidden /> {t('then', { at: instantText(moment) })}
      <Button size="small" onClick={() => choose(null)}>
        {t('back')}
      </Button>
    </aside>
  );
}

/** Instead of a page that could only show now. */
export function NowOnly() {
  const t = useMomentTexts();
  const { pathname } = useLocation();
  const moment = useMoment();
  const choose = useChooseMoment();
  return (
    <div className="page page-narrow">
      <div className="panel stack" role="note">
        <h1>{t('nowOnly.title')}</h1>
        <p>{t(pathname === '/' ? 'nowOnly.desk' : 'nowOnly.text', { at: instantText(moment ?? '') })}</p>
        <div>
          <Button type="primary" onClick={() => choose(null)}>
            {t('back')}
          </Button>
        </div>
      </div>
    </div>
  );
}
