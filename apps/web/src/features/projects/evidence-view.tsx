import { useQuery } from '@tanstack/react-query';
import { Button, Skeleton } from 'antd';
import { useEffect, useMemo } from 'react';
import { request } from '../../api/client';
import { ProblemError } from '../../api/problem';
import { useFileWords } from '../../components/file-words.texts';
import { ProblemAlert } from '../../components/problem-alert';
import { useProjectTexts } from './projects.texts';

const codeOf = (error: unknown): string | null => (error instanceof ProblemError ? error.code : null);

/** The file itself, beside the claim. Pictures and PDF are shown here, anything else is opened apart. */
export function EvidenceView({ fileId, name }: { fileId: string | null; name: string | null }) {
  const t = useProjectTexts();
  const words = useFileWords();
  const file = useQuery({
    queryKey: ['files', fileId],
    queryFn: async ({ signal }) => (await request('GET', `files/${fileId}/preview`, undefined, { signal })).blob(),
    enabled: fileId !== null,
    // While it is scanned it is asked for again; any other refusal stands.
    retry: (count, error) => codeOf(error) === 'file.being_scanned' && count < 60,
    retryDelay: 5000,
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
  if (codeOf(file.failureReason) === 'file.being_scanned' && file.error === null) {
    return <p className="queue-none">{words('wait.scan')}</p>;
  }
  if (codeOf(file.error) === 'file.no_preview') {
    return (
      <div className="queue-none">
        <p>{name}</p>
        <p>{words('no.preview')}</p>
        <Button href={`/api/files/${fileId}?download=true`}>{words('download')}</Button>
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
      ) : (
        <iframe src={`${url}#toolbar=0&navpanes=0&view=FitH`} title={label} className="queue-frame" />
      )}
      <div>
        <Button href={`/api/files/${fileId}/preview`} target="_blank" rel="noopener noreferrer">
          {t('verify.openFile')}
        </Button>
      </div>
    </div>
  );
}
