import { DownloadOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useState } from 'react';
import { request, type Query } from '../api/client';
import { ProblemError } from '../api/problem';
import { useCan } from '../app/session';
import { useCommonTexts } from '../app/texts';

function nameIn(disposition: string | null): string | null {
  const extended = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '');
  if (extended !== null) return decodeURIComponent(extended[1]!);
  return /filename="?([^";]+)"?/i.exec(disposition ?? '')?.[1] ?? null;
}

/** Fetches a file with the session's cookies and hands it to the browser to save. What is too long for an address goes as `body`. */
export async function download(path: string, query: Query, fallbackName: string, body?: object): Promise<string> {
  const response = await request(body === undefined ? 'GET' : 'POST', path, body, { query });
  const name = nameIn(response.headers.get('content-disposition')) ?? fallbackName;
  const url = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
  return name;
}

/** Exports exactly the list shown: the same filters, the same order. */
export function ExportButton({
  path,
  query = {},
  name,
  text,
}: {
  path: string;
  query?: Query;
  name: string;
  /** Where there is more than one form to choose from. */
  text?: string;
}) {
  const t = useCommonTexts();
  const can = useCan();
  const { message } = App.useApp();
  const [busy, setBusy] = useState(false);
  if (!can('export')) return null;
  const run = async () => {
    setBusy(true);
    try {
      void message.success(t('exported', { name: await download(path, query, name) }));
    } catch (error) {
      void message.error(error instanceof ProblemError ? error.title : t('problem.title'));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button icon={<DownloadOutlined />} loading={busy} onClick={() => void run()}>
      {text ?? t('action.export')}
    </Button>
  );
}
