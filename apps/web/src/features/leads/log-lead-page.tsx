import { App, Button, Form, Input } from 'antd';
import { useEffect, useState, type KeyboardEvent } from 'react';
import { Link, useLocation, useNavigate, useSearchParams } from 'react-router';
import { newKey } from '../../api/client';
import { isProblem } from '../../api/problem';
import { useCommonTexts } from '../../app/texts';
import { CardPhoto, useDraftPhoto } from '../../components/card-photo';
import { FieldErrors } from '../../components/field-errors';
import { PageHeader } from '../../components/page-header';
import { ProblemAlert } from '../../components/problem-alert';
import { useDraft } from '../../components/use-draft';
import { tidyUscc, usccProblem } from '../../lib/uscc';
import { ClaimedNotice, claimedIn } from '../claims/claimed-notice';
import { DuplicateAnswer } from './duplicate-answer';
import { useLeadTexts } from './i18n';
import { emptyDraft, filledFrom, formNames, isBlankDraft, tidyPhone, type LeadDraft } from './lead-draft';
import { AmountField, FurtherFields, ReachFields, WhereFields } from './lead-fields';
import { useUnsentTexts } from '../unsent/unsent.texts';
import type { Duplicate } from './leads.api';
import { useSaveLead } from './use-save-lead';
import './leads.css';

function PasteBox({ draft, onFill }: { draft: LeadDraft; onFill: (fields: Partial<LeadDraft>) => void }) {
  const t = useLeadTexts();
  const { message } = App.useApp();
  const [text, setText] = useState('');
  const read = (pasted: string) => {
    const found = filledFrom(pasted, draft);
    const count = Object.keys(found).length;
    if (count === 0) return void message.info(t('log.pasteNothing'));
    onFill(found);
    setText('');
    void message.success(t('log.pasteFilled', { count }));
  };
  return (
    <details className="paste">
      <summary>{t('log.paste')}</summary>
      <p className="hint">{t('log.pasteHint')}</p>
      <Input.TextArea
        aria-label={t('log.paste')}
        autoSize={{ minRows: 3, maxRows: 8 }}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <Button size="small" disabled={text.trim() === ''} onClick={() => read(text)}>
        {t('log.fill')}
      </Button>
    </details>
  );
}

/** The API knows a company of that name or code: use it, or say that this is another. */
function KnownCompany(props: { error: unknown; onUse: (id: string, name: string) => void; onDifferent: () => void }) {
  const t = useLeadTexts();
  const { error, onUse, onDifferent } = props;
  if (!isProblem(error, 'investor.same_name') && !isProblem(error, 'investor.duplicate')) return null;
  const { investorId, name } = error.params;
  return (
    <div className="row known">
      {typeof investorId === 'string' && (
        <Button size="small" type="primary" onClick={() => onUse(investorId, String(name))}>
          {t('log.useExisting')}
        </Button>
      )}
      {error.code === 'investor.same_name' && (
        <Button size="small" onClick={onDifferent}>
          {t('log.sameName')}
        </Button>
      )}
    </div>
  );
}

/** The segment the page was opened for, as the industry chain does. */
function useAskedSegment(): LeadDraft['industry'] {
  const [search] = useSearchParams();
  const industryCode = search.get('industryCode');
  return industryCode === null ? null : { industryCode, segmentCode: search.get('segmentCode') };
}

export default function LogLeadPage() {
  const t = useLeadTexts();
  const common = useCommonTexts();
  const unsent = useUnsentTexts();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const [form] = Form.useForm<LeadDraft>();
  const { state } = useLocation() as { state: { prefill?: Partial<LeadDraft> } | null };
  const makeDraft = () => ({ ...emptyDraft(), ...state?.prefill });
  const { draft, setDraft, drop, restored } = useDraft<LeadDraft>('lead', makeDraft, isBlankDraft);
  const { photo, keep: keepPhoto } = useDraftPhoto('lead');
  const fill = (fields: Partial<LeadDraft>) => {
    form.setFieldsValue(fields);
    setDraft((now) => ({ ...now, ...fields }));
  };
  const startOver = (keep: Partial<LeadDraft> = {}) => {
    const fresh = { ...emptyDraft(), ...keep };
    form.resetFields();
    form.setFieldsValue(fresh);
    setDraft(fresh);
    keepPhoto(null);
    form.getFieldInstance('investorName')?.focus();
  };
  const save = useSaveLead((lead, next) => {
    if (lead !== null && !next) {
      drop();
      keepPhoto(null);
      void navigate(`/leads/${lead.id}`);
      return;
    }
    // The source seldom changes within a round of visits.
    const { source, sourceDetail, event, intermediary } = draft;
    startOver({ source, sourceDetail, event, intermediary });
    if (lead === null) return void message.warning(unsent('kept'));
    void message.success(
      <span>
        {t('log.saved', { code: lead.code })} <Link to={`/leads/${lead.id}`}>{t('log.open')}</Link>
      </span>,
    );
  });
  const asked = useAskedSegment();
  useEffect(() => {
    if (asked !== null) fill({ industry: asked });
    // Once, on arrival: the form is the user's from then on.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  const claimed = claimedIn(save.error);
  const submit = async (next: boolean) => {
    if (save.isPending) return;
    try {
      await form.validateFields();
    } catch {
      const wrong = form.getFieldsError().find((field) => field.errors.length > 0);
      if (wrong !== undefined) form.scrollToField(wrong.name, { block: 'center', focus: true });
      return;
    }
    save.mutate({ draft, photo, next });
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void submit(true);
    }
  };
  const choose = (duplicate: Duplicate | null) =>
    fill(
      duplicate === null
        ? { investorId: null }
        : { investorId: duplicate.id, investorName: duplicate.name, uscc: duplicate.uscc ?? draft.uscc },
    );
  const onName = (typed: string) => {
    const code = tidyUscc(typed);
    if (code.length === 18 && usccProblem(code) === null) fill({ uscc: code });
    else if (draft.investorId !== null) fill({ investorId: null });
  };
  return (
    <div className="page log-lead" onKeyDown={onKey}>
      <PageHeader title={t('new')} sub={t('log.sub')} before={<Link to="/leads">{t('title')}</Link>} />
      {restored && !isBlankDraft(draft) && (
        <p className="restored" role="status">
          {t('log.draftKept')}{' '}
          <Button type="link" size="small" onClick={() => startOver(state?.prefill)}>
            {state?.prefill?.investorName
              ? t('log.insteadDraft', { company: state.prefill.investorName })
              : t('log.dropDraft')}
          </Button>
        </p>
      )}
      <Form<LeadDraft>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={draft}
        scrollToFirstError
        onValuesChange={(changed: Partial<LeadDraft>) => setDraft((now) => ({ ...now, ...changed }))}
        onFinish={() => void submit(false)}
      >
        <div className="log-grid">
          <div className="panel">
            <FieldErrors form={form} error={save.error} rename={formNames} />
            <ProblemAlert
              error={claimed === null ? save.error : null}
              shownFields={Object.keys(formNames).concat(
                'source',
                'homeRegion',
                'plannedTotal',
                'title',
                'zoneCode',
                'note',
              )}
              keptNote
            />
            {claimed !== null && (
              <ClaimedNotice
                claimed={claimed}
                seed={{
                  company: draft.investorName,
                  uscc: tidyUscc(draft.uscc),
                  idea: draft.title || draft.investorName,
                  segmentCode: draft.industry?.segmentCode,
                }}
              />
            )}
            <KnownCompany
              error={save.error}
              onUse={(id, name) => choose({ id, name, uscc: null, score: 96, reasons: ['name'], leadCount: 0 })}
              onDifferent={() =>
                save.mutate({
                  draft: { ...draft, key: newKey() },
                  photo,
                  next: save.variables?.next ?? false,
                  different: true,
                })
              }
            />
            <Form.Item
              name="investorName"
              label={t('log.who')}
              rules={[{ required: true, whitespace: true, message: t('log.requiredWho') }]}
            >
              <Input
                autoFocus
                size="large"
                autoComplete="off"
                maxLength={200}
                placeholder={t('log.whoPlaceholder')}
                onChange={(event) => onName(event.target.value)}
              />
            </Form.Item>
            <div className="dup-inline">
              <DuplicateAnswer
                name={draft.investorName}
                uscc={draft.uscc}
                segmentCode={draft.industry?.segmentCode ?? null}
                idea={draft.title}
                phone={/^1\d{10}$/.test(tidyPhone(draft.phone)) ? tidyPhone(draft.phone) : undefined}
                chosen={draft.investorId}
                onChoose={choose}
              />
            </div>
            <Form.Item name="title" label={t('log.what')} extra={t('log.whatHint')}>
              <Input autoComplete="off" maxLength={200} placeholder={t('log.whatPlaceholder')} />
            </Form.Item>
            <WhereFields />
            <ReachFields />
            <CardPhoto photo={photo} onChange={keepPhoto} />
            <AmountField />
            <details
              className="further"
              open={draft.uscc !== '' || draft.industry !== null || draft.note !== '' || undefined}
            >
              <summary>{t('log.more')}</summary>
              <FurtherFields withInvestor investorChosen={draft.investorId !== null} />
            </details>
            <div className="form-actions">
              <Button type="primary" htmlType="submit" loading={save.isPending}>
                {t('log.save')}
              </Button>
              <Button onClick={() => void submit(true)} disabled={save.isPending}>
                {t('log.saveNext')} <kbd className="wide-only">Ctrl Enter</kbd>
              </Button>
              <Button type="text" onClick={() => void navigate('/leads')}>
                {common('action.cancel')}
              </Button>
            </div>
          </div>
          <div className="stack">
            <div className="panel dup-aside">
              <DuplicateAnswer
                name={draft.investorName}
                uscc={draft.uscc}
                segmentCode={draft.industry?.segmentCode ?? null}
                idea={draft.title}
                phone={/^1\d{10}$/.test(tidyPhone(draft.phone)) ? tidyPhone(draft.phone) : undefined}
                chosen={draft.investorId}
                onChoose={choose}
              />
            </div>
            <div className="panel">
              <PasteBox draft={draft} onFill={fill} />
            </div>
          </div>
        </div>
      </Form>
    </div>
  );
}
