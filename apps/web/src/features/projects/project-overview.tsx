import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useName } from '../../app/i18n';
import { useNames } from '../../app/reference';
import { useCommonTexts } from '../../app/texts';
import { DateText } from '../../components/date-text';
import { Money } from '../../components/money';
import { GrowthPanels } from '../project-changes/growth-panels';
import { ProjectTransfers } from '../project-changes/transfers-block';
import type { ProjectView } from './projects.api';
import { useProjectTexts } from './projects.texts';

function Fact({ name, children }: { name: string; children: ReactNode }) {
  const common = useCommonTexts();
  const empty = children === null || children === undefined || children === '';
  return (
    <div>
      <dt>{name}</dt>
      <dd>{empty ? <span className="hint">{common('none')}</span> : children}</dd>
    </div>
  );
}

const amount = (value: string | null) => (value === null ? null : <Money value={value} withUnit />);
const date = (value: string | null) => (value === null ? null : <DateText value={value} />);

export function ProjectOverview({ project }: { project: ProjectView }) {
  const t = useProjectTexts();
  const common = useCommonTexts();
  const names = useNames();
  const name = useName();
  const industry = [name(names.industry(project.industryCode)), name(names.segment(project.segmentCode))]
    .filter(Boolean)
    .join(' · ');
  return (
    <>
      <ProjectTransfers projectId={project.id} />
      <div className="overview">
        <section className="panel">
          <h2>{t('section.size')}</h2>
          <dl className="facts facts-figures">
            <Fact name={t('field.plannedTotal')}>{amount(project.plannedTotal)}</Fact>
            <Fact name={t('field.contractedAmount')}>{amount(project.contractedAmount)}</Fact>
            <Fact name={t('field.contractedFixedAmount')}>{amount(project.contractedFixedAmount)}</Fact>
          </dl>
          <dl className="facts">
            <Fact name={t('fact.investor')}>
              {project.investorId !== null && project.investorName !== null ? (
                <Link to={`/investors/${project.investorId}`}>{project.investorName}</Link>
              ) : (
                project.confidential && t('fact.insiders')
              )}
            </Fact>
            <Fact name={t('fact.industry')}>{industry}</Fact>
            <Fact name={t('fact.mode')}>{common(`mode.${project.mode}`)}</Fact>
            <Fact name={t('fact.officer')}>{project.officerName}</Fact>
            {project.leadId !== null && (
              <Fact name={t('fact.lead')}>
                <Link to={`/leads/${project.leadId}`}>{project.leadCode ?? t('fact.lead')}</Link>
              </Fact>
            )}
            {project.planProjectCode !== null && <Fact name={t('fact.plan')}>{project.planProjectCode}</Fact>}
            <Fact name={t('fact.created')}>{date(project.createdAt)}</Fact>
          </dl>
        </section>
        <section className="panel">
          <h2>{t('section.promises')}</h2>
          <dl className="facts">
            <Fact name={t('field.promisedStartOn')}>{date(project.promisedStartOn)}</Fact>
            <Fact name={t('field.promisedProductionOn')}>{date(project.promisedProductionOn)}</Fact>
            <Fact name={t('field.promisedOutput')}>{amount(project.promisedOutput)}</Fact>
            <Fact name={t('field.promisedTax')}>{amount(project.promisedTax)}</Fact>
            <Fact name={t('field.promisedJobs')}>
              {project.promisedJobs === null ? null : t('jobs', { count: project.promisedJobs })}
            </Fact>
          </dl>
        </section>
        <section className="panel">
          <h2>{t('section.company')}</h2>
          <dl className="facts">
            <Fact name={t('field.companyName')}>{project.companyName}</Fact>
            <Fact name={t('field.companyUscc')}>{project.companyUscc}</Fact>
            <Fact name={t('field.filingCode')}>{project.filingCode}</Fact>
          </dl>
        </section>
        <section className="panel">
          <h2>{t('section.content')}</h2>
          <dl className="facts facts-long">
            <Fact name={t('field.description')}>{project.description}</Fact>
            <Fact name={t('field.needs')}>{project.needs}</Fact>
          </dl>
        </section>
        <GrowthPanels project={project} />
      </div>
    </>
  );
}
