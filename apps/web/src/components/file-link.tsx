import { PaperClipOutlined } from '@ant-design/icons';
import { useCommonTexts } from '../app/texts';
import type { ScanState } from './file-words.texts';
import { ScanTag } from './scan-tag';

export interface StoredFile {
  id: string;
  name: string;
  size?: number | string;
  mediaType?: string;
  scanState?: ScanState | null;
}

const SHOWN = /\.(pdf|png|jpe?g|webp)$/i;

/** What a browser can show opens as a preview, with a watermark where one is due; the rest is downloaded. */
export const hrefOf = (file: Pick<StoredFile, 'id' | 'name'>): string =>
  `/api/files/${file.id}${SHOWN.test(file.name) ? '/preview' : ''}`;

export function FileLink({ file }: { file: StoredFile }) {
  const t = useCommonTexts();
  const shut = file.scanState === 'pending' || file.scanState === 'refused';
  return (
    <>
      {shut ? (
        <span>
          <PaperClipOutlined aria-hidden /> {file.name}
        </span>
      ) : (
        <a
          href={hrefOf(file)}
          target="_blank"
          rel="noopener noreferrer"
          aria-label={t('evidence.open', { name: file.name })}
        >
          <PaperClipOutlined aria-hidden /> {file.name}
        </a>
      )}{' '}
      <ScanTag state={file.scanState} />
    </>
  );
}
