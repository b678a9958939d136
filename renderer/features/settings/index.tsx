import {
  ALargeSmall,
  Building2,
  CalendarDays,
  FileCheck,
  FileType,
  HardDrive,
  Hash,
  History,
  Info,
  LockKeyhole,
  Trash2,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { addressOf, go, useRoute } from '../../frame/route.ts';
import { FormatChecker, NumberRegister, TemplateList } from '../documents/index.tsx';
import { ProtectionSettings } from '../protection/protection-settings.tsx';
import { TrashList } from '../trash/trash-list.tsx';
import { Page, PageBody, PageHead, SubNavigation } from '../../ui/index.ts';
import { AboutSettings } from './about-settings.tsx';
import { DataSettings } from './data-settings.tsx';
import { DisplaySettings } from './display-settings.tsx';
import { HolidaySettings } from './holiday-settings.tsx';
import { LogSettings } from './log-settings.tsx';
import { OfficeSettings } from './office-settings.tsx';
import './settings.css';

const sections = [
  'office',
  'holidays',
  'numbers',
  'format',
  'templates',
  'display',
  'data',
  'protection',
  'trash',
  'log',
  'about',
] as const;
type Section = (typeof sections)[number];

function SectionContent({ section }: { readonly section: Section }) {
  switch (section) {
    case 'office':
      return <OfficeSettings />;
    case 'holidays':
      return <HolidaySettings />;
    case 'numbers':
      return <NumberRegister />;
    case 'format':
      return <FormatChecker />;
    case 'templates':
      return <TemplateList />;
    case 'display':
      return <DisplaySettings />;
    case 'data':
      return <DataSettings />;
    case 'protection':
      return <ProtectionSettings />;
    case 'trash':
      return <TrashList />;
    case 'log':
      return <LogSettings />;
    case 'about':
      return <AboutSettings />;
  }
}

const icons = {
  office: Building2,
  holidays: CalendarDays,
  numbers: Hash,
  format: FileCheck,
  templates: FileType,
  display: ALargeSmall,
  data: HardDrive,
  protection: LockKeyhole,
  trash: Trash2,
  log: History,
  about: Info,
};

/** Settings: the commune and its signers, this machine's screen, the data, the change log, the version. */
export function SettingsScreen() {
  const { t } = useTranslation();
  const { rest } = useRoute();
  const section = sections.find((each) => each === rest[0]) ?? 'office';
  return (
    <Page>
      <PageHead title={t('frame.settings')} />
      <PageBody>
        <SubNavigation
          label={t('settings.sections')}
          items={sections.map((key) => ({ key, label: t(`settings.${key}`), icon: icons[key] }))}
          value={section}
          onChange={(key) => go(addressOf('settings', key))}
        />
        <SectionContent section={section} />
      </PageBody>
    </Page>
  );
}
