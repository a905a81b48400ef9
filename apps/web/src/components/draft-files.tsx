import { CameraOutlined, CloseOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { createStore, del, get, set } from 'idb-keyval';
import { useEffect, useRef, useState } from 'react';
import { texts } from '../app/i18n';
import { useMe } from '../app/session';
import { draftKey } from '../lib/draft-key';
import { shrunk } from './card-photo';

const useTexts = texts(
  'draftFiles',
  {
    add: '拍照或选文件',
    remove: '去掉 {{name}}',
    hint: '照片、PDF、Word、Excel，每个不超过 20 MB；只有能修改这条线索的人打得开。',
    tooLarge: '{{name}} 超过 20 MB',
    unreadable: '{{name}} 读不出来，请换一个文件',
  },
  {
    add: 'Photograph or choose files',
    remove: 'Remove {{name}}',
    hint: 'Photos, PDF, Word, Excel, up to 20 MB each; only who may edit the lead can open them.',
    tooLarge: '{{name}} is larger than 20 MB',
    unreadable: '{{name}} cannot be read; choose another file',
  },
);

const LIMIT = 20 * 1024 * 1024;
const store = createStore('berth-papers', 'drafts');

/** Files beside a draft: they survive reload like what was typed, and are sent with it, when there is a connection. */
export function useDraftFiles(name: string) {
  const key = draftKey(useMe().id, name);
  const [files, setFiles] = useState<File[]>([]);
  useEffect(() => {
    void get<File[]>(key, store)
      .then((kept) => setFiles(kept ?? []))
      .catch(() => undefined);
  }, [key]);
  const keep = (next: File[]) => {
    setFiles(next);
    void (next.length === 0 ? del(key, store) : set(key, next, store)).catch(() => undefined);
  };
  return { files, keep };
}

export function DraftFiles({ files, onChange }: { files: File[]; onChange: (files: File[]) => void }) {
  const t = useTexts();
  const input = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const take = async (chosen: File[]) => {
    setProblem(null);
    const taken: File[] = [];
    for (const file of chosen) {
      if (file.size > LIMIT) setProblem(t('tooLarge', { name: file.name }));
      else if (!file.type.startsWith('image/')) taken.push(file);
      else
        await shrunk(file).then(
          (small) => taken.push(small),
          () => setProblem(t('unreadable', { name: file.name })),
        );
    }
    onChange([...files, ...taken].slice(0, 10));
    if (input.current !== null) input.current.value = '';
  };
  return (
    <div className="draft-files">
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept=".pdf,.png,.jpg,.jpeg,.webp,.docx,.xlsx"
        aria-label={t('add')}
        onChange={(event) => void take([...(event.target.files ?? [])])}
      />
      <ul className="papers">
        {files.map((file, index) => (
          <li key={`${file.name}-${index}`} className="row">
            <span>{file.name}</span>
            <Button
              type="text"
              size="small"
              icon={<CloseOutlined />}
              aria-label={t('remove', { name: file.name })}
              onClick={() => onChange(files.filter((each) => each !== file))}
            />
          </li>
        ))}
      </ul>
      <Button icon={<CameraOutlined />} onClick={() => input.current?.click()}>
        {t('add')}
      </Button>
      <div className={problem === null ? 'hint' : 'field-problem'} role={problem === null ? undefined : 'alert'}>
        {problem ?? t('hint')}
      </div>
    </div>
  );
}
