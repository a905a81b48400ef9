import { Drawer, Skeleton } from 'antd';
import { useName } from '../../app/i18n';
import { DateText } from '../../components/date-text';
import { DataTable } from '../../components/data-table';
import { ProblemAlert } from '../../components/problem-alert';
import { useTargetVersions, type TargetVersion } from './drafts.api';
import { useDraftTexts } from './drafts.texts';
import type { Target } from './plan.api';
import { useUnitOf } from './use-unit-of';

/** Every version of a target, newest first, with who changed it and why. */
export function TargetVersions({ target, onClose }: { target: Target; onClose: () => void }) {
  const t = useDraftTexts();
  const name = useName();
  const versions = useTargetVersions(target.code);
  const { label, exact } = useUnitOf(target.unit);
  return (
    <Drawer open onClose={onClose} size="min(720px, 100vw)" title={t('versions.title', { name: name(target) })}>
      {versions.error ? (
        <ProblemAlert error={versions.error} onRetry={() => void versions.refetch()} />
      ) : versions.data === undefined ? (
        <Skeleton active />
      ) : (
        <div tabIndex={0} role="group" aria-label={t('versions.title', { name: name(target) })}>
          <DataTable<TargetVersion>
            caption={t('versions.title', { name: name(target) })}
            rows={versions.data}
            rowKey={(row) => String(row.version)}
            columns={[
              { key: 'version', title: t('versions.version'), tight: true, cell: (row) => row.version },
              {
                key: 'amount',
                title: `${t('versions.amount')} (${label})`,
                num: true,
                cell: ({ content }) => exact(String(content['amount'] ?? '')),
              },
              {
                key: 'window',
                title: t('versions.window'),
                tight: true,
                cell: ({ content }) => `${String(content['windowFrom'])} – ${String(content['windowTo'])}`,
              },
              {
                key: 'basis',
                title: t('versions.basis'),
                wide: true,
                cell: ({ content }) => name({ nameZh: String(content['basisZh']), nameEn: String(content['basisEn']) }),
              },
              {
                key: 'why',
                title: t('versions.why'),
                cell: (row) => (
                  <>
                    {row.content['active'] === false && <span className="tag tag-off">{t('versions.dropped')}</span>}{' '}
                    {row.reason ?? t('versions.loaded')}
                    <span className="cell-sub">
                      {row.recordedByName} <DateText value={row.recordedAt} />
                    </span>
                  </>
                ),
              },
            ]}
          />
        </div>
      )}
    </Drawer>
  );
}
