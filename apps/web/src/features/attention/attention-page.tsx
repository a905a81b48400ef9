import { MomentNote } from '../../components/moment-note';
import { PageHeader } from '../../components/page-header';
import { AttentionItems } from './attention-list';
import { useAttentionTexts } from './attention.texts';

export default function AttentionPage() {
  const t = useAttentionTexts();
  return (
    <div className="page">
      <PageHeader title={t('title')} sub={t('sub')} />
      <MomentNote of="attention.note" />
      <section className="panel" aria-label={t('title')}>
        <AttentionItems />
      </section>
      <details className="attention-how">
        <summary>{t('how')}</summary>
        <p>{t('how.text')}</p>
      </details>
    </div>
  );
}
