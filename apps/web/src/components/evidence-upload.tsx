import { CloseOutlined, PaperClipOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useRef, useState } from 'react';
import { api } from '../api/client';
import { ProblemError } from '../api/problem';
import { useCommonTexts } from '../app/texts';

export interface StoredFile {
  id: string;
  name: string;
  size?: number | string;
  mediaType?: string;
}

interface Props {
  id?: string;
  value?: StoredFile | null;
  onChange?: (file: StoredFile | null) => void;
}

const LIMIT = 20 * 1024 * 1024;

export function FileLink({ file }: { file: StoredFile }) {
  const t = useCommonTexts();
  return (
    <a
      href={`/api/files/${file.id}`}
      target="_blank"
      rel="noopener noreferrer"
      aria-label={t('evidence.open', { name: file.name })}
    >
      <PaperClipOutlined aria-hidden /> {file.name}
    </a>
  );
}

/** One file beside a claim: click, or drop it on the box. */
export function EvidenceUpload({ id, value, onChange }: Props) {
  const t = useCommonTexts();
  const input = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const take = async (file: File | undefined) => {
    if (file === undefined) return;
    if (file.size > LIMIT) return setProblem(t('evidence.tooLarge'));
    setBusy(true);
    setProblem(null);
    try {
      onChange?.(await api.upload<StoredFile>('files', file));
    } catch (error) {
      setProblem(error instanceof ProblemError ? error.title : t('problem.title'));
    } finally {
      setBusy(false);
      if (input.current !== null) input.current.value = '';
    }
  };
  return (
    <div
      className="evidence"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        void take(event.dataTransfer.files[0]);
      }}
    >
      <input
        ref={input}
        type="file"
        hidden
        aria-label={t('evidence.add')}
        accept=".pdf,.png,.jpg,.jpeg,.webp,.docx,.xlsx"
        onChange={(event) => void take(event.target.files?.[0])}
      />
      {value ? (
        <span className="row">
          <FileLink file={value} />
          <Button
            type="text"
            size="small"
            icon={<CloseOutlined />}
            aria-label={t('evidence.remove', { name: value.name })}
            onClick={() => onChange?.(null)}
          />
        </span>
      ) : (
        <Button id={id} icon={<PaperClipOutlined />} loading={busy} onClick={() => input.current?.click()}>
          {busy ? t('evidence.uploading') : t('evidence.add')}
        </Button>
      )}
      <div className={problem === null ? 'hint' : 'field-problem'} role={problem === null ? undefined : 'alert'}>
        {problem ?? t('evidence.hint')}
      </div>
    </div>
  );
}
