import { SettingOutlined } from '@ant-design/icons';
import { Button, Segmented, Skeleton } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useLanguage } from '../../app/i18n';
import { DateText } from '../../components/date-text';
import { EmptyTeach } from '../../components/empty-teach';
import { PageHeader } from '../../components/page-header';
import { ProblemAlert } from '../../components/problem-alert';
import { useUndoToast } from '../../components/use-undo-toast';
import { type Notice, useMarkNotices, useNotices, useUnread } from './notices.api';
import { useNoticeTexts } from './notices.texts';
import './notices.css';

function Row({ notice }: { notice: Notice }) {
  const t = useNoticeTexts();
  const english = useLanguage() === 'en';
  const { read, unread } = useMarkNotices();
  const isNew = notice.readAt === null;
  const text = english ? notice.textEn : notice.textZh;
  const opened = () => {
    if (isNew) read.mutate({ ids: [notice.id] });
  };
  return (
    <li className={isNew ? 'notice-new' : undefined}>
      <span className="notice-dot">{isNew && <span className="visually-hidden">{t('isNew')}</span>}</span>
      <div>
        <div className="notice-text">
          {notice.subject === null ? (
            text
          ) : (
            <Link to={notice.subject.path} onClick={opened}>
              {text}
            </Link>
          )}
        </div>
        <span className="hint">
          {t(`topic.${notice.topic as 'mention'}`)}
          {notice.urgency === 'urgent' && ` · ${t('urgent')}`}
          {notice.subject !== null && ` · ${notice.subject.code}`} · <DateText value={notice.createdAt} />
        </span>
      </div>
      <span className="notice-do">
        {isNew ? (
          <Button size="small" onClick={opened} loading={read.isPending}>
            {t('read')}
          </Button>
        ) : (
          <Button size="small" type="text" onClick={() => unread.mutate([notice.id])} loading={unread.isPending}>
            {t('unreadAgain')}
          </Button>
        )}
      </span>
    </li>
  );
}

/** What was told to me, newest first. */
export default function NoticesPage() {
  const t = useNoticeTexts();
  const [onlyUnread, setOnlyUnread] = useState(false);
  const notices = useNotices(onlyUnread);
  const count = useUnread().data ?? 0;
  const { read, unread } = useMarkNotices();
  const undo = useUndoToast();
  const items = notices.data?.pages.flatMap((page) => page.items) ?? [];
  const readAll = async () => {
    const { ids } = await read.mutateAsync({ upTo: items[0]?.id });
    if (ids.length > 0) undo(t('readAll.done', { count: ids.length }), () => unread.mutateAsync(ids.slice(0, 500)));
  };
  return (
    <div className="page">
      <PageHeader
        title={t('title')}
        sub={count === 0 ? t('sub.none') : t('sub', { count })}
        actions={
          <>
            <Button
              type="primary"
              disabled={count === 0 || items.length === 0}
              loading={read.isPending}
              onClick={() => void readAll().catch(() => undefined)}
            >
              {t('readAll')}
            </Button>
            <Link to="/settings/notices">
              <Button icon={<SettingOutlined />}>{t('settings')}</Button>
            </Link>
          </>
        }
      />
      <div className="stack" style={{ maxWidth: 860 }}>
        <div>
          <Segmented
            aria-label={t('which')}
            value={onlyUnread ? 'unread' : 'all'}
            onChange={(value) => setOnlyUnread(value === 'unread')}
            options={[
              { value: 'all', label: t('all') },
              { value: 'unread', label: t('unread') },
            ]}
          />
        </div>
        <ProblemAlert error={notices.error ?? read.error} onRetry={() => void notices.refetch()} />
        <section className="panel">
          {notices.isPending && <Skeleton active title={false} />}
          {notices.isSuccess &&
            items.length === 0 &&
            (onlyUnread ? (
              <p className="hint">{t('empty.unread')}</p>
            ) : (
              <EmptyTeach title={t('empty.title')} text={t('empty.text')} />
            ))}
          {items.length > 0 && (
            <ol className="notices">
              {items.map((notice) => (
                <Row key={notice.id} notice={notice} />
              ))}
            </ol>
          )}
          {notices.hasNextPage && (
            <Button onClick={() => void notices.fetchNextPage()} loading={notices.isFetchingNextPage}>
              {t('more')}
            </Button>
          )}
        </section>
      </div>
    </div>
  );
}
