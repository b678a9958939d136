import {
  Calendar,
  ChevronDown,
  CircleCheck,
  CircleHelp,
  CircleX,
  HardDrive,
  LockKeyhole,
  Menu as MenuIcon,
  Redo2,
  Search,
  Undo2,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { call } from '../api/index.ts';
import { formatTime, Icon, IconButton, KeyHint, Menu, useRoom } from '../ui/index.ts';
import { useErrorText } from '../texts.ts';
import { useHistory } from './history.ts';
import { useNow } from './now.ts';
import { communeName } from '#shared/office/commune-name.ts';
import { useOffice } from './office.ts';
import { basePlaces, settingsPlace, taskPlaces } from './place-list.ts';
import { go, useRoute } from './route.ts';
import { isBackupLate, useSaveState } from './save-state.ts';
import { useShortcut } from './shortcuts.ts';

/** Years to choose from: what campaigns and titles of the past may still be asked for, and the year to come. */
const yearsBack = 5;

function YearMenu() {
  const { t } = useTranslation();
  const { start, year, setYear } = useOffice();
  const thisYear = Number(start.today.slice(0, 4));
  const years = Array.from({ length: yearsBack + 2 }, (_, index) => thisYear + 1 - index);
  return (
    <Menu
      label={t('frame.chooseYear')}
      items={years.map((each) => ({
        key: String(each),
        label:
          each === thisYear
            ? `${t('frame.year', { year: each })}, ${t('frame.thisYear')}`
            : t('frame.year', { year: each }),
        checked: each === year,
        onSelect: () => setYear(each),
      }))}
      renderTrigger={(props) => (
        <button type="button" className="top-year" title={t('frame.chooseYear')} {...props}>
          <Icon of={Calendar} size={16} />
          {t('frame.year', { year })}
          <Icon of={ChevronDown} size={14} />
        </button>
      )}
    />
  );
}

/** The spine folded into one button, at 200 %. */
function PlacesMenu() {
  const { t } = useTranslation();
  const route = useRoute();
  return (
    <Menu
      label={t('frame.places')}
      items={[...taskPlaces, ...basePlaces, settingsPlace].map((place) => ({
        key: place.name,
        label: t(`frame.${place.name}`),
        icon: place.icon,
        checked: route.place === place.name,
        onSelect: () => go(place.name),
      }))}
      renderTrigger={(props) => <IconButton icon={MenuIcon} label={t('frame.openMenu')} {...props} />}
    />
  );
}

/** Saved when, backed up when; red when either is not as it should be. */
function Safety() {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const { start } = useOffice();
  const { savedAt, backedUpAt, failure } = useSaveState();
  const now = useNow();
  const late = isBackupLate(backedUpAt ?? start.office.setUpAt, now);
  return (
    <div className="top-saved" aria-live="polite">
      {failure === undefined ? (
        <span>
          <Icon of={CircleCheck} size={16} />
          <span>
            {savedAt === undefined ? t('frame.notSavedYet') : t('frame.saved', { time: formatTime(savedAt) })}
          </span>
        </span>
      ) : (
        <span className="top-late" role="alert" title={errorText(failure)}>
          <Icon of={CircleX} size={16} />
          <span>{t('frame.saveFailed')}</span>
        </span>
      )}
      {(backedUpAt !== undefined || start.office.setUpAt !== undefined) && (
        <button type="button" className={late ? 'top-late' : undefined} onClick={() => go('settings/data')}>
          <Icon of={HardDrive} size={16} />
          <span>
            {backedUpAt === undefined
              ? t('frame.neverBackedUp')
              : t('frame.backedUp', { time: formatTime(backedUpAt) })}
          </span>
        </button>
      )}
    </div>
  );
}

/** The bar above every screen: whose office, which year, find, undo, and that the work is safe. */
export function TopBar({ onSearch, onHelp }: { readonly onSearch: () => void; readonly onHelp: () => void }) {
  const { t } = useTranslation();
  const room = useRoom();
  const { start } = useOffice();
  const history = useHistory();
  useShortcut('Ctrl+K', onSearch, true);
  useShortcut('F1', onHelp, true);
  useShortcut('Ctrl+Z', history.undo);
  useShortcut('Ctrl+Y', history.redo);
  const { sealed } = start.access;
  const lock = () => {
    if (sealed) void call('protection.lock', {});
  };
  useShortcut('Ctrl+L', lock, true);
  const { commune } = start.office;
  const name = commune === undefined ? t('common.appName') : t('frame.office', { name: communeName(commune) });
  return (
    <header className="top-bar">
      {room === 'tiny' && <PlacesMenu />}
      <div className="top-office" title={name}>
        {name}
      </div>
      <YearMenu />
      <button type="button" className="top-search" onClick={onSearch} aria-keyshortcuts="Control+K">
        <Icon of={Search} size={16} />
        <span className="ellipsis">{t('frame.searchHint')}</span>
        <KeyHint>Ctrl K</KeyHint>
      </button>
      <div className="top-history">
        <IconButton icon={Undo2} label={t('frame.undoTip')} disabled={!history.canUndo} onClick={history.undo} />
        <IconButton icon={Redo2} label={t('frame.redoTip')} disabled={!history.canRedo} onClick={history.redo} />
      </div>
      <div className="top-rule" />
      <Safety />
      <div className="top-rule" />
      {sealed && <IconButton icon={LockKeyhole} label={t('protection.lockNow')} onClick={lock} />}
      <IconButton icon={CircleHelp} label={t('frame.helpTip')} onClick={onHelp} />
    </header>
  );
}
