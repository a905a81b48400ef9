import { CameraOutlined, CloseOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { createStore, del, get, set } from 'idb-keyval';
import { useEffect, useRef, useState } from 'react';
import { texts } from '../app/i18n';
import { useMe } from '../app/session';
import { draftKey } from '../lib/draft-key';

const useTexts = texts(
  'cardPhoto',
  {
    take: '拍名片',
    remove: '去掉照片',
    alt: '名片照片 {{name}}',
    hint: '照片随线索保存，只有能修改这条线索的人看得到。',
    unreadable: '这张图片读不出来，请换一张（jpg、png 或 webp）',
  },
  {
    take: 'Photograph the card',
    remove: 'Remove the photo',
    alt: 'Photo of the card {{name}}',
    hint: 'Kept with the lead; only who may edit the lead can see it.',
    unreadable: 'This picture cannot be read; choose another (jpg, png or webp)',
  },
);

const LONGEST_SIDE = 1600;
const store = createStore('berth-photos', 'drafts');

/** A phone's photo weighs megabytes; a card is readable at a tenth of that, which a weak connection can carry. */
export async function shrunk(file: File): Promise<File> {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
  const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.85));
  if (blob === null) throw new Error('no picture');
  return new File([blob], `${file.name.replace(/\.\w+$/, '')}.jpg`, { type: 'image/jpeg' });
}

/** The photo beside a draft; it survives reload like the rest of what was typed. */
export function useDraftPhoto(name: string) {
  const key = draftKey(useMe().id, name);
  const [photo, setPhoto] = useState<File | null>(null);
  useEffect(() => {
    void get<File>(key, store)
      .then((kept) => setPhoto(kept ?? null))
      .catch(() => undefined);
  }, [key]);
  const keep = (next: File | null) => {
    setPhoto(next);
    void (next === null ? del(key, store) : set(key, next, store)).catch(() => undefined);
  };
  return { photo, keep };
}

export function CardPhoto({ photo, onChange }: { photo: File | null; onChange: (photo: File | null) => void }) {
  const t = useTexts();
  const input = useRef<HTMLInputElement>(null);
  const [url, setUrl] = useState<string | null>(null);
  const [unreadable, setUnreadable] = useState(false);
  useEffect(() => {
    if (photo === null) return setUrl(null);
    const made = URL.createObjectURL(photo);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [photo]);
  const take = async (file: File | undefined) => {
    if (file === undefined) return;
    try {
      onChange(await shrunk(file));
      setUnreadable(false);
    } catch {
      setUnreadable(true);
    }
    if (input.current !== null) input.current.value = '';
  };
  return (
    <div className="card-photo">
      <input
        ref={input}
        type="file"
        hidden
        accept="image/jpeg,image/png,image/webp"
        aria-label={t('take')}
        onChange={(event) => void take(event.target.files?.[0])}
      />
      {photo !== null && url !== null ? (
        <div className="row">
          <img src={url} alt={t('alt', { name: photo.name })} />
          <Button icon={<CloseOutlined />} onClick={() => onChange(null)}>
            {t('remove')}
          </Button>
        </div>
      ) : (
        <Button icon={<CameraOutlined />} onClick={() => input.current?.click()}>
          {t('take')}
        </Button>
      )}
      <div className={unreadable ? 'field-problem' : 'hint'} role={unreadable ? 'alert' : undefined}>
        {unreadable ? t('unreadable') : t('hint')}
      </div>
    </div>
  );
}
