import { ArrowLeft } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useSnapshot } from '#renderer/api/index.ts';
import { SnapshotView } from '#renderer/frame/snapshot-view.tsx';
import { Button, formatInstant, PageColumn, Toolbar } from '#renderer/ui/index.ts';
import type { CovenantId } from '#shared/contract/ids.ts';
import type { VersionEntry } from '#shared/contract/methods/covenants-editing.ts';
import { textLines } from '#shared/covenants/text/text-lines.ts';
import type { CovenantText } from '#shared/covenants/text/covenant-text.ts';
import { ProvisionPage } from '../provision-page.tsx';
import { useVersionName } from './version-name.ts';

/** One version, to be read. */
export function VersionText({
  covenant,
  version,
  onBack,
}: {
  readonly covenant: CovenantId;
  readonly version: VersionEntry;
  readonly onBack: () => void;
}) {
  const { t } = useTranslation();
  const name = useVersionName();
  const text = useSnapshot('covenants.versionText', { covenant, version: version.id }, [`covenant-${covenant}`]);
  return (
    <PageColumn>
      <Toolbar
        end={
          <span className="ink-3">
            {t('covenantText.versions.by', { at: formatInstant(version.at), by: version.by })}
          </span>
        }
      >
        <Button size="small" icon={ArrowLeft} onClick={onBack}>
          {t('covenantText.versions.back')}
        </Button>
        <b>{name(version)}</b>
      </Toolbar>
      <SnapshotView of={text}>{(value) => <WholeText text={value} />}</SnapshotView>
    </PageColumn>
  );
}

function WholeText({ text }: { readonly text: CovenantText }) {
  const lines = useMemo(() => textLines(text).map((line) => ({ ...line, change: 'none' as const })), [text]);
  return (
    <div className="covenant-scroll covenant-desk">
      <ProvisionPage lines={lines} clean lead={<p className="provision-chapter">{text.title}</p>} />
    </div>
  );
}
