import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import { api, newKey } from '../../api/client';
import { useMoment } from '../../app/moment';
import { DateText } from '../../components/date-text';
import { ProblemAlert } from '../../components/problem-alert';
import { useUndoToast } from '../../components/use-undo-toast';
import { useDraft } from '../../components/use-draft';
import { type Comment, type Subject, useComments, useEditComment, useReloadTalk, useWrite } from './discussion.api';
import { useDiscussionTexts } from './discussion.texts';
import { WordBox, wordsOf } from './word-box';
import './discussion.css';

interface Draft {
  text: string;
  called: [string, string][];
}

const emptyDraft = (): Draft => ({ text: '', called: [] });
const isBlank = (draft: Draft): boolean => draft.text.trim() === '';

function Composer({ subject }: { subject: Subject }) {
  const t = useDiscussionTexts();
  const { draft, setDraft } = useDraft(`comment.${subject.id}`, emptyDraft, isBlank);
  const [called] = useState(() => new Map(draft.called));
  const [key, setKey] = useState(newKey);
  const write = useWrite(subject, () => {
    called.clear();
    setDraft(emptyDraft());
    setKey(newKey());
  });
  const send = () => {
    if (!isBlank(draft) && !write.isPending) write.mutate({ ...wordsOf(draft.text, called), key });
  };
  return (
    <div className="stack-small">
      <ProblemAlert error={write.error} keptNote />
      <WordBox
        subject={subject}
        value={draft.text}
        onChange={(text) => setDraft({ text, called: [...called] })}
        called={called}
        label={t('write')}
        onSend={send}
      />
      <div>
        <Button type="primary" disabled={isBlank(draft)} loading={write.isPending} onClick={send}>
          {t('send')}
        </Button>
      </div>
    </div>
  );
}

function Editing({ subject, comment, onClose }: { subject: Subject; comment: Comment; onClose: () => void }) {
  const t = useDiscussionTexts();
  const [text, setText] = useState(comment.body);
  const [called] = useState(() => new Map(comment.mentions.map(({ id, name }) => [name, id])));
  const save = useEditComment(subject, comment, onClose);
  const send = () => {
    if (text.trim() !== '') save.mutate(wordsOf(text, called));
  };
  return (
    <div className="stack-small">
      <ProblemAlert error={save.error} keptNote />
      <WordBox subject={subject} value={text} onChange={setText} called={called} label={t('editing')} onSend={send} />
      <div className="row">
        <Button size="small" type="primary" disabled={text.trim() === ''} loading={save.isPending} onClick={send}>
          {t('save')}
        </Button>
        <Button size="small" onClick={onClose}>
          {t('cancel')}
        </Button>
      </div>
    </div>
  );
}

/** The text with the names it calls set apart. */
function Body({ comment }: { comment: Comment }) {
  const names = comment.mentions.map(({ name }) => `@${name}`).sort((a, b) => b.length - a.length);
  if (names.length === 0) return <p className="comment-body">{comment.body}</p>;
  const pattern = new RegExp(`(${names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})`, 'g');
  return (
    <p className="comment-body">
      {comment.body.split(pattern).map((part, at) =>
        names.includes(part) ? (
          <strong key={at} className="comment-call">
            {part}
          </strong>
        ) : (
          part
        ),
      )}
    </p>
  );
}

function Item({ subject, comment }: { subject: Subject; comment: Comment }) {
  const t = useDiscussionTexts();
  const undo = useUndoToast();
  const reload = useReloadTalk(subject);
  const [editing, setEditing] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const step = async (what: 'withdrawal' | 'restoration') => {
    await api.post(`comments/${comment.id}/${what}`);
    await reload();
  };
  const withdraw = async () => {
    try {
      setProblem(null);
      await step('withdrawal');
      undo(t('withdrawn'), () => step('restoration'));
    } catch (error) {
      setProblem(error);
    }
  };
  return (
    <li>
      <span className="hint">
        {comment.authorName} · <DateText value={comment.createdAt} />
        {comment.editedAt !== null && comment.withdrawnAt === null && ` · ${t('edited')}`}
      </span>
      {comment.withdrawnAt !== null && <p className="hint">{t('withdrawn.place')}</p>}
      {comment.withdrawnAt === null && !editing && <Body comment={comment} />}
      {editing && <Editing subject={subject} comment={comment} onClose={() => setEditing(false)} />}
      <ProblemAlert error={problem} />
      {!editing && (comment.may.edit || comment.may.withdraw) && (
        <div className="row">
          {comment.may.edit && (
            <Button size="small" type="text" onClick={() => setEditing(true)}>
              {t('edit')}
            </Button>
          )}
          {comment.may.withdraw && (
            <Button size="small" type="text" onClick={() => void withdraw()}>
              {t('withdraw')}
            </Button>
          )}
        </div>
      )}
    </li>
  );
}

/** What is said about a lead or a project, newest first. */
export function Discussion({ subject }: { subject: Subject }) {
  const t = useDiscussionTexts();
  const now = useMoment() === null;
  const comments = useComments(subject);
  const items = comments.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section className="panel discussion" aria-labelledby="discussion">
      <h2 id="discussion">{t('title')}</h2>
      {now && <Composer subject={subject} />}
      {comments.isPending && <Skeleton active title={false} />}
      <ProblemAlert error={comments.error} onRetry={() => void comments.refetch()} />
      {comments.isSuccess && items.length === 0 && <p className="hint">{t(now ? 'none' : 'none.then')}</p>}
      {items.length > 0 && (
        <ol className="comments">
          {items.map((comment) => (
            <Item key={comment.id} subject={subject} comment={comment} />
          ))}
        </ol>
      )}
      {comments.hasNextPage && (
        <Button size="small" onClick={() => void comments.fetchNextPage()} loading={comments.isFetchingNextPage}>
          {t('more')}
        </Button>
      )}
    </section>
  );
}
