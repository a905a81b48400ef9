import { useQuery } from '@tanstack/react-query';
import { Button, Skeleton } from 'antd';
import { useEffect, useMemo } from 'react';
import { request } from '../../api/client';
import { ProblemAlert } from '../../components/problem-alert';
import { useProjectTexts } from './projects.texts';

/** The file itself, beside the claim. Pictures and PDF are shown here, anything else is opened apart. */
export function EvidenceView({ fileId, name }: { fileId: string | null; name: string | null }) {
  const t = useProjectTexts();
  const file = useQuery({
    queryKey: ['files', fileId],
    queryFn: async ({ signal }) => (await request('GET', `files/${fileId}`, undefined, { signal })).blob(),
    enabled: fileId !== null,
    staleTime: Infinity,
    gcTime: 60_000,
  });
  const url = useMemo(() => (file.data === undefined ? null : URL.createObjectURL(file.data)), [file.data]);
  useEffect(() => () => void (url !== null && URL.revokeObjectURL(url)), [url]);
  if (fileId === null) {
    return (
      <div className="queue-none">
        <strong>{t('verify.noEvidence')}</strong>
        <p>{t('verify.noEvidenceHint')}</p>
      </div>
    );
  }
  if (file.error) return <ProblemAlert error={file.error} onRetry={() => void file.refetch()} />;
  if (url === null || file.data === undefined) return <Skeleton.Node active style={{ width: '100%', height: 420 }} />;
  const type = file.data.type;
  const label = name ?? t('verify.evidence');
  return (
    <div className="stack">
      {type.startsWith('image/') ? (
        <img src={url} alt={label} className="queue-image" />
      ) : type === 'application/pdf' ? (
        <iframe src={`${url}#toolbar=0&navpanes=0&view=FitH`} title={label} className="queue-frame" />
      ) : (
        <div className="queue-none">
          <p>{label}</p>
          <p>{t('verify.cannotShow')}</p>
        </div>
      )}
      <div>
        <Button href={`/api/files/${fileId}`} target="_blank" rel="noopener noreferrer">
          {t('verify.openFile')}
        </Button>
      </div>
    </div>
  );
}
