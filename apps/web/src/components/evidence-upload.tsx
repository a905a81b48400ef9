import { CloseOutlined, PaperClipOutlined } from '@ant-design/icons';
import { Button, Checkbox, Select } from 'antd';
import { useRef, useState } from 'react';
import { api } from '../api/client';
import { ProblemError } from '../api/problem';
import { useCommonTexts } from '../app/texts';
import { FileLink, type StoredFile } from './file-link';
import { FILE_TYPES, type FileType, useFileWords } from './file-words.texts';

interface Props {
  id?: string;
  value?: StoredFile | null;
  onChange?: (file: StoredFile | null) => void;
  /** What such a paper mostly is here; the person may say otherwise. Absent: nobody is asked. */
  type?: FileType;
  /** The file the new one is a further version of: it inherits what it is. */
  replaces?: string;
  /** Another word on the button. */
  label?: string;
  /** Without the line that says what is accepted. */
  bare?: boolean;
}

const LIMIT = 20 * 1024 * 1024;

/** One file beside a claim: click, or drop it on the box. */
export function EvidenceUpload({ id, value, onChange, type, replaces, label, bare }: Props) {
  const t = useCommonTexts();
  const words = useFileWords();
  const [chosen, setChosen] = useState<FileType | null>(null);
  const [confidential, setConfidential] = useState(false);
  const asks = type !== undefined && replaces === undefined && !value;
  const input = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const take = async (file: File | undefined) => {
    if (file === undefined) return;
    if (file.size > LIMIT) return setProblem(t('evidence.tooLarge'));
    setBusy(true);
    setProblem(null);
    try {
      const fields: Record<string, string> = replaces === undefined ? {} : { replaces };
      if (asks) Object.assign(fields, { type: chosen ?? type, confidential: String(confidential) });
      onChange?.(await api.upload<StoredFile>('files', file, fields));
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
        aria-label={label ?? t('evidence.add')}
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
        <span className="row">
          {asks && (
            <Select
              aria-label={words('type')}
              className="evidence-type"
              value={chosen ?? type}
              onChange={setChosen}
              options={FILE_TYPES.map((each) => ({ value: each, label: words(`type.${each}`) }))}
            />
          )}
          <Button
            id={id}
            icon={<PaperClipOutlined />}
            size={bare ? 'small' : undefined}
            loading={busy}
            onClick={() => input.current?.click()}
          >
            {busy ? t('evidence.uploading') : (label ?? t('evidence.add'))}
          </Button>
          {asks && (
            <Checkbox
              checked={confidential}
              onChange={(event) => setConfidential(event.target.checked)}
              title={words('confidential.hint')}
            >
              {words('confidential')}
            </Checkbox>
          )}
        </span>
      )}
      {(problem !== null || !bare) && (
        <div className={problem === null ? 'hint' : 'field-problem'} role={problem === null ? undefined : 'alert'}>
          {problem ?? (confidential ? words('confidential.hint') : t('evidence.hint'))}
        </div>
      )}
    </div>
  );
}
