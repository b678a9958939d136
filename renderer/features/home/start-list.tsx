import { Award, ChevronRight, FilePenLine, ScrollText, Users } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { go } from '../../frame/route.ts';
import { Icon, Sheet } from '../../ui/index.ts';

/** The four ways in, for an office that has little in it yet. */
export function StartList() {
  const { t } = useTranslation();
  const lines = [
    { to: 'registry', icon: Users, name: t('home.startRegistry'), hint: t('home.startRegistryHint') },
    { to: 'covenants', icon: ScrollText, name: t('home.startCovenants'), hint: t('home.startCovenantsHint') },
    { to: 'titles', icon: Award, name: t('home.startTitles'), hint: t('home.startTitlesHint') },
    { to: 'commitments', icon: FilePenLine, name: t('home.startCommitments'), hint: t('home.startCommitmentsHint') },
  ];
  return (
    <Sheet bare title={t('home.start')}>
      {lines.map((line) => (
        <button key={line.to} type="button" className="home-line" onClick={() => go(line.to)}>
          <Icon of={line.icon} />
          <span className="ellipsis grow">
            {line.name}
            <small>{line.hint}</small>
          </span>
          <Icon of={ChevronRight} size={16} />
        </button>
      ))}
    </Sheet>
  );
}
