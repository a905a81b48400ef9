import { Button, Drawer } from 'antd';
import { useState } from 'react';
import { EvidenceUpload } from '../../components/evidence-upload';
import { useFileWords } from '../../components/file-words.texts';
import { ScanTag } from '../../components/scan-tag';
import { instantText } from '../../lib/dates';
import { EvidenceView } from '../projects/evidence-view';
import { useKinds } from '../projects/project-terms';
import type { FileVersion, ProjectDocument } from './files.api';
import { useFilesTexts } from './files.texts';

interface Props {
  item: ProjectDocument;
  onReplaced: (fileId: string) => void;
  onTakeOff: ((file: { id: string; name: string }) => void) | null;
}

export function ProjectFileItem({ item, onReplaced, onTakeOff }: Props) {
  const t = useFilesTexts();
  const words = useFileWords();
  const [shown, setShown] = useState<FileVersion | null>(null);
  const [newest, ...older] = item.versions;
  if (newest === undefined) return null;
  const kept = item.cites.filter(({ kind }) => kind === 'project').map(({ fileId }) => fileId);
  return (
    <li>
      <div className="files-body">
        <span className="row">
          <strong>{newest.name}</strong>
          <span className="tag">{words(`type.${newest.type}`)}</span>
          {item.versions.length > 1 && <span className="hint">{t('version', { version: newest.version })}</span>}
          {newest.confidential && <span className="tag tag-strong">{words('confidential')}</span>}
          <ScanTag state={newest.scanState} />
        </span>
        <Cites item={item} newest={newest} />
        <Origin version={newest} />
        {older.length > 0 && (
          <details>
            <summary>{t('older', { count: older.length })}</summary>
            <ul>
              {older.map((version) => (
                <li key={version.id}>
                  <span className="row">
                    {t('version', { version: version.version })} · {version.name}
                    <ScanTag state={version.scanState} />
                    <Open version={version} onShow={setShown} original={item.mayOpenOriginal} />
                  </span>
                  <Origin version={version} />
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
      <div className="row files-actions">
        <Open version={newest} onShow={setShown} original={item.mayOpenOriginal} />
        {item.mayReplace && (
          <EvidenceUpload
            bare
            replaces={newest.id}
            label={t('replace')}
            value={null}
            onChange={(file) => file !== null && onReplaced(file.id)}
          />
        )}
        {onTakeOff !== null && kept.length > 0 && (
          <Button
            size="small"
            type="text"
            aria-label={t('takeOff.label', { name: newest.name })}
            onClick={() => kept.forEach((id) => onTakeOff({ id, name: newest.name }))}
          >
            {t('takeOff')}
          </Button>
        )}
      </div>
      <Drawer
        open={shown !== null}
        onClose={() => setShown(null)}
        title={shown?.name}
        size="large"
        destroyOnHidden
        className="files-drawer"
      >
        {shown !== null && <EvidenceView fileId={shown.id} name={shown.name} />}
      </Drawer>
    </li>
  );
}

const SHOWN = /^(application\/pdf|image\/)/;

function Open(props: { version: FileVersion; original: boolean; onShow: (version: FileVersion) => void }) {
  const { version, original, onShow } = props;
  const t = useFilesTexts();
  if (version.scanState === 'pending' || version.scanState === 'refused') return null;
  return (
    <>
      {SHOWN.test(version.mediaType) && (
        <Button size="small" aria-label={t('preview', { name: version.name })} onClick={() => onShow(version)}>
          {t('view')}
        </Button>
      )}
      {original && (
        <Button
          size="small"
          href={`/api/files/${version.id}?download=true`}
          aria-label={t('download.label', { name: version.name })}
        >
          {t('download')}
        </Button>
      )}
    </>
  );
}

const CITED = ['milestone', 'entry', 'project', 'capital'] as const;

/** What rests on it; where that is an older version, the reader is told so. */
function Cites({ item, newest }: { item: ProjectDocument; newest: FileVersion }) {
  const t = useFilesTexts();
  const kinds = useKinds();
  const said = item.cites.map(({ fileId, kind, label }) => {
    const version = item.versions.find(({ id }) => id === fileId);
    const what = kind === 'milestone' ? kinds.name(label) : label;
    const known = CITED.find((each) => each === kind) ?? 'other';
    const old = version !== undefined && version.id !== newest.id;
    return `${t(`cite.${known}`, { what })}${old ? t('cite.version', { version: version.version }) : ''}`;
  });
  return <span>{[...new Set(said)].join(' · ')}</span>;
}

function Origin({ version }: { version: FileVersion }) {
  const t = useFilesTexts();
  return (
    <span className="hint files-sum">
      {t('by', { name: version.uploadedBy, at: instantText(version.createdAt) })} · {useSize(version.size)}
      {version.scanFinding !== null && ` · ${t('finding', { finding: version.scanFinding })}`} ·{' '}
      <span title={`${t('checksum')} ${version.sha256}`}>SHA-256 {version.sha256.slice(0, 12)}…</span>
    </span>
  );
}

function useSize(bytes: number): string {
  const t = useFilesTexts();
  if (bytes < 1024 * 1024) return t('kb', { size: Math.max(1, Math.round(bytes / 1024)) });
  return t('mb', { size: (bytes / 1024 / 1024).toFixed(1) });
}
