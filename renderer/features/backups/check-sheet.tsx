import { CircleAlert, SearchCheck, Wrench } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DanglingGroup } from '#shared/contract/methods/store.ts';
import type { StoreFinding } from '#shared/store/findings.ts';
import { call, useCommand } from '#renderer/api/index.ts';
import { ErrorBanner } from '#renderer/frame/error-banner.tsx';
import { useUndoToast } from '#renderer/frame/history.ts';
import { Banner, Button, formatNumber, Icon, Sheet } from '#renderer/ui/index.ts';
import './backups.css';

type Found = {
  readonly files: number;
  readonly findings: readonly StoreFinding[];
  readonly links: readonly DanglingGroup[];
};

/** Reads every file again, looks for entries that name what is not there, and puts right what can be put right. */
export function CheckSheet() {
  const { t } = useTranslation();
  const say = useUndoToast();
  const check = useCommand('store.check');
  const repair = useCommand('store.repair');
  const [found, setFound] = useState<Found>();

  const look = async () => {
    const files = await check.run({});
    if (!files.ok) return;
    const links = await call('store.references', {});
    setFound({ ...files.value, links: links.ok ? links.value : [] });
  };
  const putRight = async () => {
    const answer = await repair.run({});
    if (!answer.ok) return;
    say(t('store.repaired', { count: answer.value.repaired }));
    await look();
  };
  return (
    <Sheet
      title={t('store.check')}
      actions={
        <Button size="small" icon={SearchCheck} busy={check.busy} changes onClick={() => void look()}>
          {t('store.check')}
        </Button>
      }
    >
      <ErrorBanner error={check.error ?? repair.error} />
      <p className="ink-2">{t('store.checkHint')}</p>
      {found !== undefined && (
        <>
          <FilesFound found={found} />
          <LinksFound links={found.links} busy={repair.busy} onRepair={() => void putRight()} />
        </>
      )}
    </Sheet>
  );
}

function FilesFound({ found: { files, findings } }: { readonly found: Found }) {
  const { t } = useTranslation();
  if (findings.length === 0)
    return <Banner tone="success">{t('store.checkGood', { files: formatNumber(files) })}</Banner>;
  return (
    <Banner tone="warning" title={t('store.checkBad', { files: formatNumber(files), bad: findings.length })}>
      {findings.map((finding) => (
        <div key={finding.file}>
          {t(`damage.problem.${finding.problem}`, { file: finding.file })}{' '}
          {t(`damage.from.${finding.rebuiltFrom}`, { file: finding.file })}
        </div>
      ))}
    </Banner>
  );
}

function LinksFound({
  links,
  busy,
  onRepair,
}: {
  readonly links: readonly DanglingGroup[];
  readonly busy: boolean;
  readonly onRepair: () => void;
}) {
  const { t } = useTranslation();
  if (links.length === 0) return <Banner tone="success">{t('store.linksGood')}</Banner>;
  const count = links.filter(({ repairable }) => repairable).reduce((sum, group) => sum + group.count, 0);
  return (
    <section className="links-found" aria-label={t('store.linksTitle')}>
      <h3>{t('store.linksTitle')}</h3>
      <ul>
        {links.map((group) => (
          <li key={group.kind}>
            <Icon of={CircleAlert} size={16} className={group.repairable ? 'text-nghe' : 'text-son'} />
            <div>
              {t(`store.links.${group.kind}`, { count: group.count, names: group.names.join(', ') })}
              <div className="small ink-3">{t(`store.linkRepair.${group.kind}`)}</div>
            </div>
          </li>
        ))}
      </ul>
      {count > 0 && (
        <div className="links-repair">
          <Button kind="primary" icon={Wrench} busy={busy} onClick={onRepair}>
            {t('store.repair', { count })}
          </Button>
          <span className="small ink-3">{t('store.repairNote')}</span>
        </div>
      )}
    </section>
  );
}
