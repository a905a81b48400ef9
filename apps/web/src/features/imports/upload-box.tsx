import { InboxOutlined } from '@ant-design/icons';
import { Button, Segmented, Spin } from 'antd';
import { useRef, useState, type DragEvent } from 'react';
import { useNavigate } from 'react-router';
import { ProblemAlert } from '../../components/problem-alert';
import { useImportKind } from './import-kind';
import { useUpload } from './imports.api';
import { useImportTexts } from './imports.texts';

const LIMIT = 20 * 1024 * 1024;

/** Drop or choose; the server looks at what the file really is. */
export function UploadBox() {
  const t = useImportTexts();
  const go = useNavigate();
  const upload = useUpload();
  const { path, workbooks } = useImportKind();
  const [chosen, setChosen] = useState(0);
  const workbook = workbooks[chosen] ?? workbooks[0];
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [name, setName] = useState('');
  const take = (file: File | undefined) => {
    if (file === undefined || upload.isPending) return;
    if (!/\.(xlsx|csv)$/i.test(file.name)) return setProblem(t('wrongType'));
    if (file.size > LIMIT) return setProblem(t('tooLarge'));
    setProblem(null);
    setName(file.name);
    upload.mutate({ file, kind: workbook?.kind ?? null }, { onSuccess: (view) => void go(`${path}/${view.id}`) });
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files[0]);
  };
  return (
    <div>
      <ProblemAlert error={upload.error} />
      {workbooks.length > 1 && (
        <div className="segments">
          <Segmented
            aria-label={t('workbook')}
            value={chosen}
            onChange={setChosen}
            options={workbooks.map((each, value) => ({ value, label: each.name }))}
          />
        </div>
      )}
      <div
        className={over ? 'drop drop-over' : 'drop'}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <input
          ref={input}
          type="file"
          hidden
          accept=".xlsx,.csv"
          aria-label={t('choose')}
          onChange={(event) => take(event.target.files?.[0])}
        />
        {upload.isPending ? (
          <div role="status">
            <Spin size="small" /> {t('uploading', { name })}
          </div>
        ) : (
          <>
            <InboxOutlined aria-hidden className="drop-icon" />
            <p className="drop-text">
              {t('drop')}{' '}
              <Button type="primary" onClick={() => input.current?.click()}>
                {t('choose')}
              </Button>
            </p>
            <p className="hint">{workbook?.hint}</p>
          </>
        )}
        {problem !== null && (
          <p role="alert" className="field-problem">
            {problem}
          </p>
        )}
      </div>
    </div>
  );
}
